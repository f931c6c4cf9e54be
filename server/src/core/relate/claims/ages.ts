import { REPORTING } from '../lexicon.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import type { PlacedFigure } from '../../recognise/index.ts';
import type { TokenRange } from '../chunks.ts';
import { phraseAt } from './context.ts';
import { figureDraft, type ClaimDraft, type FigureFamily } from './draft.ts';

/** How far a name may stand behind an age: "55-year-old former prime minister of Denmark Anders …". */
const REACH = 5;

/** How old a named person is: "Robert Buckley, 32,", "31-year-old Robert Buckley", "Buckley, who is 32 years old". */
export const ages: FigureFamily = (view, figure) => {
  if (figure.type !== 'age') return undefined;
  const range = view.range(figure);
  // "the 10-year-old's death" is about somebody else than the name behind it, and "then 15-year-old" of another time.
  if (view.tokens[range.to]?.pos === 'PART' || isThen(view, range.from)) return undefined;
  const people = view.names.filter((name) => name.type === 'person').map((name) => ({ name, at: view.range(name) }));
  const clause = clauseAround(view.tokens, range.from);
  // A "31-year-old Sanders volunteer" is not Sanders.
  const isOfAnother = ({ at }: { readonly at: TokenRange }): boolean => view.tokens[at.to]?.pos === 'NOUN';
  const after = people.find(({ at }) => at.from >= range.to && at.from - range.to <= REACH && at.from < clause.to && !view.tokens.slice(range.to, at.from).some(({ pos }) => pos === 'CCONJ' || pos.startsWith('VERB')));
  if (after && isOfAnother(after)) return undefined;
  const before = people.filter(({ at }) => at.to <= range.from && range.from - at.to <= REACH).at(-1);
  const isAdjective = view.tokens.slice(range.from, range.to).some((token) => token.text === '-' || token.text.includes('-'));
  // "Ailsa Mackellar, the 61-year-old founder": the description follows its name.
  const described = before && view.tokens[before.at.to]?.text === ',' ? before : undefined;
  const person = isAdjective ? after ?? described : before;
  if (!person) return ofOneMeant(view, figure, range);
  return figureDraft(view, figure, range, 'age', { text: person.name.text, entities: [person.name.entity] });
};

/** "The 39-year-old was arrested": of whom the article spoke just before. Who "said the 39-year-old" names may be anybody. */
function ofOneMeant(view: SentenceView, figure: PlacedFigure, range: TokenRange): ClaimDraft | undefined {
  const phrase = phraseAt(view, range.from);
  const whole = { from: range.from - 1, to: range.to };
  if (view.tokens[whole.from]?.text.toLowerCase() !== 'the' || REPORTING.has(view.tokens[whole.from - 1]?.lemma ?? '') || (phrase && phrase.to > range.to)) return undefined;
  const meant = view.referent(whole);
  return meant === undefined ? undefined : figureDraft(view, figure, range, 'age', { text: figure.text, entities: [meant] });
}

const isThen = (view: SentenceView, from: number): boolean => view.tokens.slice(Math.max(0, from - 2), from).some(({ lemma }) => lemma === 'then' || lemma === 'then-');
