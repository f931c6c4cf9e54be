import { clauseAround, type SentenceView } from '../sentences.ts';
import { wordsOf } from './context.ts';
import type { ClaimDraft } from './draft.ts';

/** Words for ways, with the one that stands for all spellings. */
const WAYS: ReadonlyMap<string, string> = new Map([
  ['street', 'street st'], ['avenue', 'avenue ave'], ['road', 'road rd'], ['boulevard', 'boulevard blvd'], ['drive', 'drive dr'], ['lane', 'lane ln'], ['court', 'court ct'], ['place', 'place pl'],
  ['way', 'way'], ['terrace', 'terrace'], ['parkway', 'parkway pkwy'], ['highway', 'highway hwy'], ['circle', 'circle'], ['square', 'square sq'],
].flatMap(([way, forms]) => forms!.split(' ').map((form) => [form, way!] as const)));

/** A street's name is no longer than this. */
const LONGEST = 5;

/** Where in a street something is or happened: "the 1200 block of Elm Street", "at 14 Orchard Road". The attribute names the street, the value is the number. */
export const addresses = (view: SentenceView): readonly ClaimDraft[] => view.tokens.flatMap((token, i): readonly ClaimDraft[] => {
  if (!/^\d{1,5}$/.test(token.text)) return [];
  const isBlock = view.tokens[i + 1]?.text.toLowerCase() === 'block' && view.tokens[i + 2]?.lemma === 'of';
  const from = isBlock ? i + 3 : i + 1;
  const to = endOfStreet(view, from);
  if (to === 0) return [];
  const value = Number(token.text);
  const range = { from: i, to: i + 1 };
  const attribute = `${isBlock ? 'block' : 'number'} of ${streetOf(view, from, to)}${isHome(view, i) ? ', home' : ''}`;
  return [{ attribute, subject: { text: wordsOf(view, { from, to }), entities: [] }, basis: 'certain', value: { kind: 'figure', text: token.text, value, min: value, max: value, unit: '' }, range, view }];
});

const LIVING = new Set(['live', 'reside', 'home', 'resident', 'residence', 'address']);

/** Where somebody lives need not be where it happened. */
const isHome = ({ tokens }: SentenceView, index: number): boolean => {
  const clause = clauseAround(tokens, index);
  return tokens.slice(clause.from, index).some(({ lemma }) => LIVING.has(lemma));
};

/** The index behind "Elm Street", "West 223rd St."; 0 where no street begins. */
function endOfStreet({ tokens }: SentenceView, from: number): number {
  for (let i = from; i < from + LONGEST && /^(?:\p{Lu}|\d+(?:st|nd|rd|th)$)/u.test(tokens[i]?.text ?? ''); i++) if (i > from && WAYS.has(bare(tokens[i]!.text))) return i + 1;
  return 0;
}

const COMPASS = /^(?:north|south|east|west|[nsew]\.?)$/i;

/** "West Oak Ave." is "oak avenue": some articles leave out on which side of the town it lies. */
const streetOf = ({ tokens }: SentenceView, from: number, to: number): string =>
  tokens.slice(COMPASS.test(tokens[from]!.text) && to - from > 2 ? from + 1 : from, to).map(({ text }, i, all) => (i === all.length - 1 ? WAYS.get(bare(text))! : bare(text))).join(' ');

const bare = (text: string): string => text.toLowerCase().replace(/\.$/, '');
