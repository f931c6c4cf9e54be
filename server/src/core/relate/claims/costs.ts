import type { TokenRange } from '../chunks.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { leftOf, verbAt } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** Works that have a cost, by the words for them. */
const WORKS = new Map(Object.entries({
  rebuilding: 'rebuild rebuilding reconstruction reconstruct',
  repairs: 'repair repairing fix fixing',
  'clean-up': 'clean-up cleanup clean cleaning decontamination',
  construction: 'construction construct building build',
  demolition: 'demolition demolish demolishing',
  restoration: 'restoration restore restoring renovation renovate',
}).flatMap(([work, words]) => words.split(' ').map((word) => [word, work] as const)));

const COST = new Set(['cost', 'price', 'bill']), OF = new Set(['of', 'for']);

/** What works cost: "Rebuilding will cost $340 million", "put the cost of rebuilding at $340 million". What is not told as paid is an estimate, whoever makes it. */
export const costs: FigureFamily = (view, figure) => {
  if (figure.type !== 'money') return undefined;
  const range = view.range(figure);
  const clause = clauseAround(view.tokens, range.from);
  const verb = verbAt(view, leftOf(view, range.from)) ?? view.verbs.findLast(({ to }) => to <= range.from);
  const isVerb = verb !== undefined && verb.from >= clause.from && view.tokens[verb.head]!.lemma === 'cost';
  const work = isVerb ? workIn(view, { from: clause.from, to: verb.from }) : workAfterCost(view, { from: clause.from, to: range.from });
  if (work === undefined) return undefined;
  const isPaid = isVerb ? verb.modal === undefined : verb !== undefined && verb.tense === 'past' && PAID.has(view.tokens[verb.head]!.lemma);
  return { ...figureDraft(view, figure, range, `cost of ${work}`, { text: work, entities: [] }), modality: isPaid ? 'actual' : 'forecast' };
};

const PAID = new Set(['be', 'come', 'reach', 'total', 'amount', 'exceed', 'top']);

/** The first words for works in a stretch of tokens. */
function workIn({ tokens }: SentenceView, { from, to }: TokenRange): string | undefined {
  for (let i = from; i < to; i++) {
    const work = WORKS.get(tokens[i]!.text.toLowerCase()) ?? WORKS.get(tokens[i]!.lemma);
    if (work !== undefined) return work;
  }
  return undefined;
}

/** Up to how many words behind "cost of" works are named: "the cost of the whole rebuilding". */
const REACH = 4;

function workAfterCost(view: SentenceView, { from, to }: TokenRange): string | undefined {
  for (let i = to - 2; i >= from; i--) {
    if (COST.has(view.tokens[i]!.lemma) && OF.has(view.tokens[i + 1]!.lemma)) return workIn(view, { from: i + 2, to: Math.min(to, i + 2 + REACH) });
  }
  return undefined;
}
