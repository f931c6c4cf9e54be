import { gazetteer, PLACE } from '../recognise/entities/gazetteer.ts';
import { isInflected } from '../spelling.ts';

const SMALL = new Set(['a', 'an', 'the', 'of', 'for', 'on', 'in', 'at', 'to', 'and', 'de', 's']);

/** Words for what a body is that are left out, or taken for each other, where people speak of one body. */
const LOOSE = new Set(['office', 'department', 'dept', 'division', 'unit', 'bureau', 'force', 'team', 'service', 'services', 'group', 'company', 'national', 'federal', 'state', 'county', 'city', 'us', 'american', 'international', 'regional', 'local', 'general']);

/** Words that two names must share to be nearly one. */
const LEAST_SHARED = 2;

/** The words of a name without those that only join them. */
export const tellingWords = (words: readonly string[]): readonly string[] => words.filter((word) => !SMALL.has(word));

/**
 * Whether two names are those of one body with one word taken for another ("Netherby Water Board", "Netherby Water Council"), or with a word in the middle that the
 * other leaves out ("House Resources Committee", "House Natural Resources Committee").
 */
export function areNearlyOne(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [own, others] = [short.filter((word) => !long.includes(word)), long.filter((word) => !short.includes(word))];
  if (others.length !== 1 || short.length - own.length < LEAST_SHARED || others.some((word) => LOOSE.has(word))) return false;
  if (own.length === 0) return short[0] === long[0] && short.at(-1) === long.at(-1);
  return own.length === 1 && !LOOSE.has(own[0]!) && !isInflected(own[0]!, others[0]!) && !own[0]!.startsWith(others[0]!) && !others[0]!.startsWith(own[0]!);
}

/** What bodies call themselves: words of one line are easily taken for each other. */
const HEADS: readonly ReadonlySet<string>[] = ['administration agency association authority', 'board commission committee council', 'association federation league organization society union', 'center institute', 'foundation fund'].map((line) => new Set(line.split(' ')));

/** "Arts and Sciences" may be called by one of the two, and of a place there is more than one way to tell that something is there. */
const TOLD_OTHERWISE: readonly string[] = ['and', 'at', 'in', 'on', 'de'];

/**
 * Whether two names of several words are those of one body, though it is not told who speaks for it: with other small words between the same ("Department for
 * Fisheries", "Department of Fisheries"), or with another word for what it is ("Netherby Flood Defence Agency", "Netherby Flood Defence Authority").
 */
export function areOneBody(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [tellingWords(a), tellingWords(b)];
  if (x.length !== y.length || x.length < LEAST_SHARED) return false;
  const at = x.findIndex((word, i) => word !== y[i]);
  if (at < 0) return !TOLD_OTHERWISE.some((word) => a.includes(word) !== b.includes(word));
  const shared = x.filter((word) => y.includes(word) && !LOOSE.has(word) && (gazetteer().bits(word) & PLACE) === 0);
  return x.every((word, i) => i === at || word === y[i]) && HEADS.some((line) => line.has(x[at]!) && line.has(y[at]!)) && shared.length >= LEAST_SHARED;
}
