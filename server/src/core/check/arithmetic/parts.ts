import type { Analysis, FigureMention } from '../../types.ts';
import { phrases, type Phrase } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';
import { intervalOf, meets, say, sum } from './interval.ts';

/** "12 people, seven men and four women", "12 people (7 men, 4 women and a child)". */
const PARTS = [
  phrases(/<number:total>(?: [a-z-]+){1,2}(?:,| \(|:| -) ?<number:a>(?: [A-Z-]+)? (?<x>[a-z]+) and <number:b>(?: [A-Z-]+)? (?<y>[a-z]+)(?=[),.;:\n]| -)/i),
  phrases(/<number:total>(?: [a-z-]+){1,2}(?:,| \(|:| -) ?<number:a>(?: [A-Z-]+)? (?<x>[a-z]+), <number:b>(?: [A-Z-]+)? (?<y>[a-z]+),? and <number:c>(?: [A-Z-]+)? (?<z>[a-z]+)(?=[),.;:\n]| -)/i),
];

/** What makes a whole of people, when nothing else is named. */
const WHOLES = ['man woman', 'man woman child', 'boy girl', 'male female', 'adult child', 'adult minor', 'dead injured', 'dead wounded', 'killed injured', 'killed wounded', 'republican democrat', 'republican democrat independent', 'civilian soldier', 'civilian policeman', 'student teacher']
  .map((whole) => new Set(whole.split(' ')));

const SINGULAR: Readonly<Record<string, string>> = { men: 'man', women: 'woman', children: 'child', policemen: 'policeman' };
const singular = (word: string): string => SINGULAR[word.toLowerCase()] ?? word.toLowerCase().replace(/s$/, '');

/** "52-50 in the 100-member Senate", "45 votes to 40 in the 80-seat chamber". */
const SCORE = phrases(/<score:vote>(?: [a-z-]+){0,4} (?:in|by) the <number:seats>[- ](?:member|seat|strong)\b/i);
const VOTES = phrases(/<number:yes> (?:votes |in favou?r )?(?:to|against) <number:no>(?: against)?(?:,? (?:[a-z-]+ ){0,3}(?:in|by) the <number:seats>[- ](?:member|seat|strong)\b|,? out of <number:all>)/i);

/** "10 tickets at $5 each, for a total of $60". */
const EACH = phrases(/<number:count>(?: [a-z-]+){1,3} (?:at|for|costing|worth) <money:each> (?:each|apiece),? (?:for a total of|for a total|totall?ing|a total of) <money:total>/i);

/** Parts that are more or less than their whole. */
export const parts = (analysis: Analysis): readonly ArticleFinding[] => [
  ...PARTS.flatMap((find) => find(analysis)).flatMap((phrase) => byParts(phrase)),
  ...SCORE(analysis).flatMap((phrase) => {
    const vote = phrase.figure('vote');
    return overfull(vote.text.split(/\D+/).map(Number), phrase.figure('seats'), [vote]);
  }),
  ...VOTES(analysis).flatMap((phrase) => {
    const [yes, no, seats] = [phrase.figure('yes'), phrase.figure('no'), phrase.figure('seats') ?? phrase.figure('all')];
    return overfull([yes.value, no.value], seats, [yes, no]);
  }),
  ...EACH(analysis).flatMap((phrase) => byEach(phrase)),
];

function byParts(phrase: Phrase): readonly ArticleFinding[] {
  const kinds = ['x', 'y', 'z'].map((name) => phrase.words(name)).filter(Boolean).map(singular);
  if (!WHOLES.some((whole) => whole.size === kinds.length && kinds.every((kind) => whole.has(kind)))) return [];
  const total = phrase.figure('total');
  const some = ['a', 'b', 'c'].slice(0, kinds.length).map((name) => phrase.figure(name));
  const [whole, added] = [intervalOf(total), sum(some.map(intervalOf))];
  if (meets(whole, added)) return [];
  return [{
    severity: added.low > whole.high ? 'warning' : 'information',
    subject: total.of ?? '',
    attribute: 'parts',
    sides: [total, ...some].map(sideOf),
    message: `${some.map(({ text }) => `“${text}”`).join(' and ')} come to ${say(some.reduce((count, { value }) => count + value, 0))}, not “${total.text}”.`,
  }];
}

function overfull(votes: readonly number[], seats: FigureMention, said: readonly FigureMention[]): readonly ArticleFinding[] {
  const cast = votes.reduce((count, vote) => count + vote, 0);
  if (Number.isNaN(cast) || seats.approximate || cast <= seats.value || votes.some((vote) => vote > 20 * seats.value)) return [];
  return [{
    severity: 'warning', subject: seats.of ?? '', attribute: 'votes', sides: [...said, seats].sort((a, b) => a.start - b.start).map(sideOf),
    message: `${said.map(({ text }) => `“${text}”`).join(' and ')} are ${cast} votes, more than “${seats.text}”.`,
  }];
}

function byEach(phrase: Phrase): readonly ArticleFinding[] {
  const [count, each, total] = [phrase.figure('count'), phrase.figure('each'), phrase.figure('total')];
  if (each.unit !== total.unit) return [];
  const [n, e] = [intervalOf(count), intervalOf(each)];
  if (meets({ low: n.low * e.low, high: n.high * e.high }, intervalOf(total))) return [];
  return [{
    severity: 'warning', subject: count.of ?? '', attribute: 'total', sides: [count, each, total].map(sideOf),
    message: `“${count.text}” at “${each.text}” each come to ${say(count.value * each.value)}, not “${total.text}”.`,
  }];
}
