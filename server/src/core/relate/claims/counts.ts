import { familyOf } from '../lexicon.ts';
import { clauseAround } from '../sentences.ts';
import { isOneOfKinds, isPartitive, leftOf, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureValue, type FigureFamily } from './draft.ts';
import { isNew, ownersOf, thingCounted } from './things.ts';

const MODIFYING: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'VERB_PART', 'VERB_ING']);

const PARTICLE = new Set(['in', 'out', 'up', 'off', 'down', 'away', 'back']);

/** Any other count, by the noun that it counts and the verb that governs it: "host representatives from 130 countries". */
export const counts: FigureFamily = (view, figure) => {
  if (figure.type !== 'number' || isPartitive(view, figure) || isOneOfKinds(view, figure)) return undefined;
  const range = phraseOf(view, figure);
  // A share of some things ("one in 500 users") is not how many there are.
  if (figure.of === undefined || figure.value < 1 || isNew(view, range)) return undefined;
  const noun = thingCounted(view, figure);
  const clause = clauseAround(view.tokens, range.from);
  const left = leftOf(view, range.from);
  // "Called in six engines": the particle belongs to the verb, which makes no group where it is taken for a participle.
  const isPhrasal = PARTICLE.has(view.tokens[left]?.text ?? '');
  const verb = verbAt(view, isPhrasal ? left - 1 : left) ?? view.verbs.find((group) => group.from >= range.to && group.from <= range.to + 1 && group.to <= clause.to);
  const head = verb ? view.tokens[verb.head] : isPhrasal && view.tokens[left - 1]?.pos === 'VERB_PART' ? view.tokens[left - 1] : undefined;
  const governing = head ? familyOf(head.lemma) : '';
  return {
    attribute: noun,
    governor: governing === 'be' || governing === 'have' ? '' : governing,
    modifiers: view.tokens.slice(view.range(figure).to, range.to - 1).filter(({ pos }) => MODIFYING.has(pos)).map(({ lemma }) => lemma),
    subject: { text: wordsOf(view, range), entities: ownersOf(view, range) },
    counted: noun,
    basis: 'inferred',
    mention: figure,
    value: figureValue(figure),
    range,
    view,
  };
};
