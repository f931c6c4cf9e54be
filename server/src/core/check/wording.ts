import type { Side } from './rule.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "Trade": what the sides disagree about, with a capital. */
export function nameSlot(sides: readonly Side[]): string {
  const { claim } = sides[0]!.claims[0]!;
  const what = claim.counted !== undefined && claim.counted !== claim.attribute ? `${plural(claim.counted)} ${claim.attribute}` : claim.attribute;
  const name = claim.modality === 'target' ? `target for ${what}` : what;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "one article gives “$190 million”, two give “$240.1 billion”". */
export function listSides(sides: readonly Side[]): string {
  const parts = sides.map((side) => {
    const count = new Set(side.claims.map(({ article }) => article)).size;
    return { count, text: `“${side.text}”` };
  });
  return parts.map(({ count, text }, i) => {
    const word = NUMBERS[count] ?? String(count);
    const noun = i === 0 ? (count === 1 ? ' article' : ' articles') : '';
    return `${word}${noun} ${count === 1 ? 'gives' : 'give'} ${text}`;
  }).join(', ');
}

function plural(noun: string): string {
  if (noun === 'person') return 'people';
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (noun === 'child') return 'children';
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
