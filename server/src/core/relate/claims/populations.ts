import { isVerb } from '../chunks.ts';
import { clauseAround, subjectEntity, type SentenceView } from '../sentences.ts';
import { entityBefore, leftOf, verbAt, wordsAt } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const SETTLEMENT = new Set(['city', 'town', 'village', 'island', 'country', 'nation', 'community', 'district', 'province', 'municipality']);
const RESIDENT = new Set(['inhabitant', 'resident']);
const DWELLER = new Set(['person', 'people', 'inhabitant', 'resident', 'soul']);

/** How many people live in a place: "home to 120,000 people", "a city of 500,000 people", "the island, which has about 200,000 residents". */
export const populations: FigureFamily = (view, figure) => {
  if (figure.type !== 'number' || !figure.of || !DWELLER.has(figure.of)) return undefined;
  const range = view.range(figure);
  const left = leftOf(view, range.from);
  const before = view.tokens[left]?.lemma;
  const isHome = before === 'to' && view.tokens[left - 1]?.lemma === 'home';
  const isTown = before === 'of' && SETTLEMENT.has(view.tokens[left - 1]?.lemma ?? '');
  const isHad = before === 'have' && RESIDENT.has(figure.of);
  if (!isHome && !isTown && !isHad) return undefined;
  // "Qeshm island, home to …": the place that is named last.
  const named = entityBefore(view, 0, range.from, ['place']);
  const place = isTown ? named : subjectOf(view, isHome ? left - 2 : left) ?? (isHome && view.tokens[left - 2]?.text === ',' ? named : undefined);
  if (place === undefined) return undefined;
  const name = view.names.find(({ entity }) => entity === place);
  return figureDraft(view, figure, range, 'population', { text: name?.text ?? wordsAt(view, figure), entities: [place] });
};

/** Whose the verb at an index is, also where it shares its subject with one before ("lies near Borda and is home to"). */
function subjectOf(view: SentenceView, index: number): string | undefined {
  const token = view.tokens[index];
  if (!token || !(isVerb(token) || token.lemma === 'be')) return undefined;
  const verb = verbAt(view, index);
  if (!verb) return undefined;
  const isShared = view.tokens[verb.from - 1]?.lemma === 'and';
  const clause = clauseAround(view.tokens, verb.from);
  const first = isShared ? view.verbs.find(({ from }) => from >= clause.from) ?? verb : verb;
  return subjectEntity(view, first.from);
}
