import type { PlacedFigure } from '../../recognise/index.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { leftOf, wordsOf } from './context.ts';
import { figureDraft, type ClaimDraft } from './draft.ts';

/** Whom a story of a crime or an accident is about without a name: what is done to them, what they do themselves, and nouns for them. */
interface Party {
  readonly attribute: string;
  readonly suffered: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

const PARTIES: readonly Party[] = [
  {
    attribute: 'age of the suspect',
    suffered: new Set(['arrest', 'charge', 'detain', 'jail', 'accuse', 'convict', 'sentence', 'indict', 'book', 'apprehend', 'capture']),
    done: new Set(),
    nouns: new Set(['suspect', 'gunman', 'shooter', 'defendant', 'attacker', 'assailant', 'killer', 'robber', 'hijacker']),
  },
  {
    attribute: 'age of the victim',
    suffered: new Set(['kill', 'murder', 'slay', 'stab', 'strangle', 'behead', 'drown', 'electrocute']),
    done: new Set(['die', 'drown', 'perish']),
    nouns: new Set(['victim', 'deceased', 'body']),
  },
];

/** What the ages of those whom at least one article does not name are called. */
export const AGES_OF_PARTIES: ReadonlySet<string> = new Set(PARTIES.map(({ attribute }) => attribute));

/** How far behind an age the verb may stand: "A 34-year-old man from Marlow has been arrested". */
const REACH = 7;

/** How old a suspect or a victim is, named or not: "a 34-year-old man was arrested", "killed Ian Speke, 37", "the victims were 61 and 48". Where an article names nobody, this is what its age is held against. */
export const parties = (view: SentenceView): readonly ClaimDraft[] => view.figures.flatMap((figure): readonly ClaimDraft[] => {
  if (figure.type !== 'age' || figure.unit !== 'year') return [];
  const range = view.range(figure);
  if (view.tokens[range.to]?.pos === 'PART') return [];
  const name = nameOf(view, figure);
  const from = name ? Math.min(range.from, view.range(name).from) : range.from;
  const to = name ? Math.max(range.to, view.range(name).to) : range.to;
  const party = PARTIES.find((one) => isCalled(one, view, range.from, range.to) || isTaken(one, view, from) || isDoneTo(one, view, to));
  if (!party) return [];
  const meant = name?.entity ?? (view.tokens[range.from - 1]?.lemma === 'the' ? view.referent({ from: range.from - 1, to: range.to }) : undefined);
  return [figureDraft(view, figure, range, party.attribute, { text: name?.text ?? wordsOf(view, range), entities: meant === undefined ? [] : [meant] })];
});

/** The person right beside the age: "Ian Speke, 37", "Ian Speke, aged 37", "Ian Speke, who is 37", "37-year-old Ian Speke". */
function nameOf(view: SentenceView, figure: PlacedFigure): SentenceView['names'][number] | undefined {
  const { from, to } = view.range(figure);
  const isTold = /^(?:is|was)$/.test(view.tokens[from - 1]?.text ?? '') && view.tokens[from - 2]?.lemma === 'who';
  const comma = isTold ? from - 3 : /^aged?$/i.test(view.tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
  return view.names.find((name) => name.type === 'person' && (view.range(name).from === to || (view.range(name).to === comma && view.tokens[comma]!.text === ',')));
}

/** "A 34-year-old suspect", "the victim, a 27-year-old nurse", "the victims were 61 and 48", "the women killed, who were 61 and 48 years old", "the bodies of two women, aged 61 and 48". */
function isCalled({ nouns, suffered }: Party, { tokens }: SentenceView, from: number, to: number): boolean {
  if (nouns.has(tokens[to]?.lemma ?? '')) return true;
  let i = from - 1;
  const isBetween = (at: number): boolean => /^(?:[,\-–—]|who|was|were|is|are|an?|the|aged?|ages|both|and|old|years?)$/i.test(tokens[at]!.text) || tokens[at]!.pos === 'NUM' || tokens[at]!.pos === 'PUNCT';
  while (i >= 0 && isBetween(i)) i--;
  const word = tokens[i];
  if (!word || i === from - 1) return false;
  // "The bodies of two women".
  const of = tokens[i - 1]?.pos === 'NUM' ? i - 2 : i - 1;
  return nouns.has(word.lemma) || (word.pos === 'VERB_PART' && suffered.has(word.lemma)) || (tokens[of]?.lemma === 'of' && nouns.has(tokens[of - 1]?.lemma ?? ''));
}

/** "arrested a 34-year-old man". */
function isTaken({ suffered }: Party, view: SentenceView, from: number): boolean {
  const left = leftOf(view, from);
  const verb = view.verbs.find((group) => group.to === left + 1);
  return verb !== undefined && !verb.passive && !verb.negated && suffered.has(view.tokens[verb.head]!.lemma);
}

/** "A 34-year-old man was arrested", "Ian Speke, 34, died": the first verb behind, past a comma at most. */
function isDoneTo({ suffered, done }: Party, view: SentenceView, to: number): boolean {
  const verb = view.verbs.find((group) => group.from >= to);
  if (!verb || verb.from - to > REACH || verb.negated || !(verb.passive ? suffered : done).has(view.tokens[verb.head]!.lemma)) return false;
  const start = view.tokens[to]?.text === ',' ? to + 1 : to;
  return clauseAround(view.tokens, start).to >= verb.from && !view.tokens.slice(start, verb.from).some(({ pos, text }) => pos === 'CCONJ' || text === ',');
}
