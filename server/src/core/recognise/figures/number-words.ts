/** Words for numbers. */

const zip = (list: string, value: (index: number) => number): [string, number][] => list.split(' ').map((word, i) => [word, value(i)]);

/** Below a hundred; "twenty-one" is put together from two of them. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...zip('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', (i) => i),
  ...zip('twenty thirty forty fifty sixty seventy eighty ninety', (i) => 20 + 10 * i),
  ['nought', 0], ['naught', 0], ['fourty', 40],
]);

/** Words that multiply what stands before them. */
export const SCALE: ReadonlyMap<string, number> = new Map([
  ...scale(12, 'dozen dz dzs'),
  ...scale(100, 'hundred'),
  ...scale(1e3, 'thousand'),
  ...scale(1e6, 'million mln mn mil mio'),
  ...scale(1e9, 'billion bln bn'),
  ...scale(1e12, 'trillion trln tln tn'),
  ...scale(1e15, 'quadrillion'),
  ...scale(1e5, 'lakh lac'),
  ...scale(1e7, 'crore'),
]);

function scale(value: number, list: string): [string, number][] {
  return list.split(' ').flatMap((word) => (word.length > 4 || word === 'lakh' ? [[word, value], [`${word}s`, value]] : [[word, value]]));
}

/** Letters written after digits: "$10m", "1.2b". Case matters: "10M" is ten million, "10 m" ten metres. */
export const SCALE_LETTER: ReadonlyMap<string, number> = new Map([
  ['k', 1e3], ['K', 1e3], ['M', 1e6], ['MM', 1e6], ['mm', 1e6], ['m', 1e6], ['b', 1e9], ['B', 1e9], ['G', 1e9], ['T', 1e12], ['t', 1e12],
]);

/** Ordinal word -> the cardinal it is made from. */
export const ORDINAL: ReadonlyMap<string, string> = new Map([
  ['first', 'one'], ['second', 'two'], ['third', 'three'], ['fifth', 'five'], ['eighth', 'eight'], ['ninth', 'nine'], ['twelfth', 'twelve'],
  ...'four six seven ten eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen hundred thousand million billion trillion'.split(' ').map((word): [string, string] => [`${word}th`, word]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word): [string, string] => [`${word.slice(0, -1)}ieth`, word]),
]);

/** Denominators of fractions -> the cardinal they are made from; the names of parts that are no ordinals are in `PART`. */
export const DENOMINATOR: ReadonlyMap<string, string> = new Map([...ORDINAL].filter(([word]) => word !== 'first' && word !== 'second'));
export const DENOMINATORS: ReadonlyMap<string, string> = new Map([...ORDINAL].filter(([word]) => word !== 'second').map(([word, base]) => [`${word}s`, base]));
export const PART: ReadonlyMap<string, number> = new Map([['half', 0.5], ['halves', 0.5], ['quarter', 0.25], ['quarters', 0.25]]);

/** Plural scale words that stand alone: "dozens of homes", "tens of thousands". */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['dozens', 12], ['tens', 10], ['scores', 20], ['hundreds', 100], ['thousands', 1e3], ['millions', 1e6], ['billions', 1e9], ['trillions', 1e12], ['lakhs', 1e5], ['crores', 1e7],
]);

/** Words for a few: "several hundred". */
export const FEW: ReadonlyMap<string, number> = new Map([['couple', 2], ['few', 3], ['several', 3]]);

const ALL = [SMALL, SCALE, ORDINAL, DENOMINATORS, PART, VAGUE];

const KNOWN: ReadonlySet<string> = new Set([...ALL.flatMap((words) => [...words.keys()])].filter((word) => !['mil', 'mio', 'mn', 'tn', 'bn', 'dz', 'lac'].includes(word)));

/** Whether a word (lower case) names a number, an ordinal or a part. */
export const isNumberWord = (lower: string): boolean => KNOWN.has(lower);
