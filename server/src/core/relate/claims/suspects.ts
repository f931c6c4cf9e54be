import type { PlacedFigure } from '../../recognise/index.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { leftOf, wordsOf } from './context.ts';
import { figureDraft, type ClaimDraft } from './draft.ts';

/** What the law does to whom it suspects, and nouns for them. */
const CHARGING = new Set(['arrest', 'charge', 'detain', 'jail', 'accuse', 'convict', 'sentence', 'indict', 'book', 'apprehend', 'capture']);
const SUSPECT = new Set(['suspect', 'gunman', 'shooter', 'defendant', 'attacker', 'assailant', 'killer', 'robber', 'hijacker']);
/** How far behind an age the verb may stand: "A 34-year-old man from Marlow has been arrested". */
const REACH = 7;

/** How old a suspect is, named or not: "a 34-year-old man was arrested", "police charged Ian Speke, 37". Where an article names nobody, this is what its age is held against. */
export const suspects = (view: SentenceView): readonly ClaimDraft[] => view.figures.flatMap((figure): readonly ClaimDraft[] => {
  if (figure.type !== 'age' || figure.unit !== 'year') return [];
  const range = view.range(figure);
  const name = nameOf(view, figure);
  const from = name ? Math.min(range.from, view.range(name).from) : range.from;
  const to = name ? Math.max(range.to, view.range(name).to) : range.to;
  if (view.tokens[range.to]?.pos === 'PART' || !(isSuspect(view, range.to) || isTaken(view, from) || isCharged(view, to))) return [];
  return [figureDraft(view, figure, range, 'age of the suspect', { text: name?.text ?? wordsOf(view, range), entities: name ? [name.entity] : [] })];
});

/** The person right beside the age: "Ian Speke, 37", "Ian Speke, aged 37", "37-year-old Ian Speke". */
function nameOf(view: SentenceView, figure: PlacedFigure): SentenceView['names'][number] | undefined {
  const { from, to } = view.range(figure);
  const comma = /^aged?$/i.test(view.tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
  return view.names.find((name) => name.type === 'person' && (view.range(name).from === to || (view.range(name).to === comma && view.tokens[comma]!.text === ',')));
}

/** "a 34-year-old suspect". */
const isSuspect = (view: SentenceView, to: number): boolean => SUSPECT.has(view.tokens[to]?.lemma ?? '');

/** "arrested a 34-year-old man". */
function isTaken(view: SentenceView, from: number): boolean {
  const left = leftOf(view, from);
  const verb = view.verbs.find((group) => group.to === left + 1);
  return verb !== undefined && !verb.passive && !verb.negated && CHARGING.has(view.tokens[verb.head]!.lemma);
}

/** "A 34-year-old man was arrested", "Ian Speke, 34, was charged": the first verb behind, past a comma at most. */
function isCharged(view: SentenceView, to: number): boolean {
  const verb = view.verbs.find((group) => group.from >= to);
  if (!verb || verb.from - to > REACH || !verb.passive || verb.negated || !CHARGING.has(view.tokens[verb.head]!.lemma)) return false;
  const start = view.tokens[to]?.text === ',' ? to + 1 : to;
  return clauseAround(view.tokens, start).to >= verb.from && !view.tokens.slice(start, verb.from).some(({ pos, text }) => pos === 'CCONJ' || text === ',');
}
