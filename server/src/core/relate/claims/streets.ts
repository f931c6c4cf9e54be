import type { SentenceView } from '../sentences.ts';

/** Words for ways, with the one that stands for all spellings. */
const WAYS: ReadonlyMap<string, string> = new Map([
  ['street', 'street st'], ['avenue', 'avenue ave'], ['road', 'road rd'], ['boulevard', 'boulevard blvd'], ['drive', 'drive dr'], ['lane', 'lane ln'], ['court', 'court ct'], ['place', 'place pl'],
  ['way', 'way'], ['terrace', 'terrace'], ['parkway', 'parkway pkwy'], ['highway', 'highway hwy'], ['circle', 'circle'], ['square', 'square sq'],
].flatMap(([way, forms]) => forms!.split(' ').map((form) => [form, way!] as const)));

/** A street's name is no longer than this. */
const LONGEST = 5;

const COMPASS = /^(?:north|south|east|west|[nsew]\.?)$/i;

/** The way that a word stands for: "avenue" for "Ave."; undefined where it stands for none. */
export const wayOf = (word: string): string | undefined => WAYS.get(bare(word));

/** The index behind "Elm Street", "West 223rd St."; 0 where no street begins. */
export function endOfStreet({ tokens }: SentenceView, from: number): number {
  for (let i = from; i < from + LONGEST && /^(?:\p{Lu}|\d+(?:st|nd|rd|th)$)/u.test(tokens[i]?.text ?? ''); i++) if (i > from && wayOf(tokens[i]!.text) !== undefined) return i + 1;
  return 0;
}

/** "West Oak Ave." is "oak avenue": some articles leave out on which side of the town it lies. */
export const streetOf = ({ tokens }: SentenceView, from: number, to: number): string =>
  tokens.slice(COMPASS.test(tokens[from]!.text) && to - from > 2 ? from + 1 : from, to).map(({ text }, i, all) => (i === all.length - 1 ? wayOf(text)! : bare(text))).join(' ');

const bare = (text: string): string => text.toLowerCase().replace(/\.$/, '');
