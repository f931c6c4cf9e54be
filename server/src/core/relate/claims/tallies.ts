import { subjectName } from '../sentences.ts';
import { isPartitive, leftOf, phraseOf, verbAt } from './context.ts';
import { figureValue, type FigureFamily } from './draft.ts';
import { thingOf } from './things.ts';

const HAVING = new Set(['have', 'total', 'amass', 'accumulate', 'collect', 'own', 'operate', 'run', 'manage']);
/** From how many on a number of things is one that somebody is known by. */
const MANY = 100;
/** What anybody has some of, from time to time. */
const PASSING = new Set(['time', 'person', 'people', 'day', 'hour', 'minute', 'second', 'week', 'month', 'year', 'percent', 'dollar', 'word', 'page', 'reason', 'way', 'thing']);

/** How many of a thing a named one has: "Berg now has 2,029 points", "Calder operates 340 shops". Small numbers come and go; `counts` reads them. */
export const tallies: FigureFamily = (view, figure) => {
  if (figure.type !== 'number' || figure.of === undefined || figure.value < MANY || isPartitive(view, figure)) return undefined;
  const range = phraseOf(view, figure);
  const verb = verbAt(view, leftOf(view, range.from));
  if (!verb || verb.negated || !HAVING.has(view.tokens[verb.head]!.lemma)) return undefined;
  const owner = subjectName(view, verb.from);
  const thing = thingOf(figure.of);
  if (!owner || owner.type === 'place' || PASSING.has(thing)) return undefined;
  return { attribute: 'number', counted: thing, subject: { text: owner.text, entities: [owner.entity] }, basis: 'certain', mention: figure, value: figureValue(figure), range, view };
};
