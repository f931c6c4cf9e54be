import { familyOf } from '../lexicon.ts';
import { clauseAround } from '../sentences.ts';
import { isOneOfKinds, isPartitive, leftOf, namesWithin, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureValue, type FigureFamily } from './draft.ts';
import { thingOf } from './things.ts';

/** "Two other rifles", "two additional sentences" come on top of others: they are not how many there are. */
const MORE = new Set(['other', 'additional', 'more', 'further', 'another', 'extra', 'new']);

const MODIFYING: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'VERB_PART', 'VERB_ING']);

const PARTICLE = new Set(['in', 'out', 'up', 'off', 'down', 'away', 'back']);

/** Any other count, by the noun that it counts and the verb that governs it: "host representatives from 130 countries". */
export const counts: FigureFamily = (view, figure) => {
  if (figure.type !== 'number' || isPartitive(view, figure) || isOneOfKinds(view, figure)) return undefined;
  const noun = figure.of === undefined ? undefined : thingOf(figure.of);
  if (!noun) return undefined;
  const range = phraseOf(view, figure);
  if (view.tokens.slice(range.from, range.to).some(({ lemma }) => MORE.has(lemma))) return undefined;
  const clause = clauseAround(view.tokens, range.from);
  const left = leftOf(view, range.from);
  // "Called in six engines": the particle belongs to the verb.
  const verb = verbAt(view, PARTICLE.has(view.tokens[left]?.text ?? '') ? left - 1 : left) ?? view.verbs.find((group) => group.from >= range.to && group.from <= range.to + 1 && group.to <= clause.to);
  const governing = verb ? familyOf(view.tokens[verb.head]!.lemma) : '';
  return {
    attribute: noun,
    governor: governing === 'be' || governing === 'have' ? '' : governing,
    modifiers: view.tokens.slice(view.range(figure).to, range.to - 1).filter(({ pos }) => MODIFYING.has(pos)).map(({ lemma }) => lemma),
    subject: { text: wordsOf(view, range), entities: namesWithin(view, range.from, range.to).map((name) => name.entity) },
    counted: noun,
    basis: 'inferred',
    mention: figure,
    value: figureValue(figure),
    range,
    view,
  };
};
