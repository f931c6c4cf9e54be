import { daysIn } from '../calendar.ts';
import { Counter } from '../collections.ts';
import type { EventFinder } from '../decisions/index.ts';
import { oneLine } from '../text.ts';
import type { DateRange } from '../types.ts';
import { conceptsOfName, matches, withoutCareer } from './decided-events.ts';
import type { EventNode } from './event-nodes.ts';

/** What is known of the articles and entities of some nodes. */
export interface Surroundings {
  readonly textOf: (article: string) => string;
  readonly nameOf: (entity: string) => string | undefined;
}

const MOST_WORDS = 4, MOST_NAMES = 3, MOST_ARTICLES = 8;

/** A time that is longer tells no event from the next. */
const LONGEST_DAYS = 92;

/**
 * How an event can be found again after the articles have changed, and told from all others as they are now: by its words with who takes part and when, else
 * by its words in its articles, else by the words around it. The articles are named by their ids.
 */
export function finderFor(own: readonly EventNode[], others: readonly EventNode[], around: Surroundings): EventFinder {
  const words = mostFrequent(own.flatMap(({ events }) => events.map(({ lemma }) => lemma)), MOST_WORDS);
  const names = namesOf(own, around);
  const sets = [...names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b])), ...names.map((name) => [name])];
  const range = shortestTime(own);
  const articles = [...new Set(own.map(({ article }) => article))].sort().slice(0, MOST_ARTICLES);
  return best(range ? sets.map((each): EventFinder => ({ words, with: each, range })) : [], own, others, around)
    ?? best([[], ...sets].flatMap((each): EventFinder[] => [{ words, with: each, articles }, ...(range ? [{ words, with: each, range, articles }] : [])]), own, others, around)
    ?? quotationOf(own[0]!, around, words);
}

/** The words around the first mention of a node, in its article: what finds it whatever else is said of such events. */
export const quotationOf = (node: EventNode, { textOf }: Surroundings, words: readonly string[] = [node.events[0]!.lemma]): EventFinder =>
  ({ words, with: [], articles: [node.article], quote: quoteAround(node, textOf(node.article)) });

/** Ways to find each of the nodes and no other, the first the widest. */
export function findersFor(own: readonly EventNode[], others: readonly EventNode[], around: Surroundings): readonly EventFinder[] {
  const finders: EventFinder[] = [];
  for (let left = own; left.length > 0 && finders.length < MOST_FINDERS;) {
    const finder = finderFor(left, others, around);
    const finds = matches(finder);
    finders.push(finder);
    const rest = left.filter((node) => (finder.articles && !finder.articles.includes(node.article)) || !finds(node, around.textOf(node.article)));
    left = rest.length < left.length ? rest : left.slice(1);
  }
  return finders;
}

const MOST_FINDERS = 8;

const mostFrequent = (items: readonly string[], most: number): readonly string[] => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most).map(([item]) => item);
};

/** Names of those who take part most often, by which the model knows them. */
function namesOf(own: readonly EventNode[], { nameOf }: Surroundings): readonly string[] {
  const entities = mostFrequent(own.flatMap(({ participants }) => participants.map(({ entity }) => entity)), 2 * MOST_NAMES);
  return entities.flatMap((entity) => {
    const name = nameOf(entity);
    return name !== undefined && conceptsOfName(name).includes(withoutCareer(entity)) ? [name] : [];
  }).slice(0, MOST_NAMES);
}

/** The shortest time that is given, the most frequent of those. */
function shortestTime(own: readonly EventNode[]): DateRange | undefined {
  const ranges = own.flatMap(({ times }) => times.flatMap(({ range }) => (range && daysIn(range) <= LONGEST_DAYS ? [range] : [])));
  const shortest = Math.min(...ranges.map(daysIn));
  const counts = new Counter<string>();
  for (const range of ranges) if (daysIn(range) === shortest) counts.add(range.join('/'));
  return ranges.find((range) => range.join('/') === counts.most());
}

/** The finder that finds the most of the event and nothing else. */
function best(finders: readonly EventFinder[], own: readonly EventNode[], others: readonly EventNode[], { textOf }: Surroundings): EventFinder | undefined {
  const scored = finders.flatMap((finder) => {
    const finds = matches(finder);
    const inScope = ({ article }: EventNode): boolean => !finder.articles || finder.articles.includes(article);
    const hit = (node: EventNode): boolean => inScope(node) && finds(node, textOf(node.article));
    return others.some(hit) ? [] : [{ finder, count: own.filter(hit).length }];
  });
  return scored.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.finder;
}

const QUOTE_LENGTH = 60;

/** Some words before and after the first mention, of its paragraph. */
function quoteAround({ events: [event] }: EventNode, text: string): string {
  const { start, end } = event!;
  const before = text.slice(Math.max(0, start - QUOTE_LENGTH), start).split('\n').at(-1)!;
  const after = text.slice(end, end + QUOTE_LENGTH).split('\n', 1)[0]!;
  const whole = (words: string, cut: boolean, pattern: RegExp): string => (cut ? words.replace(pattern, '') : words);
  const from = whole(before, before.length === QUOTE_LENGTH, /^\S*\s/);
  const to = whole(after, after.length === QUOTE_LENGTH, /\s\S*$/);
  return oneLine(`${from}${text.slice(start, end)}${to}`);
}
