import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../server/src/core/selectors.ts';

const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '🚢', 'é', '日'), { maxLength: 60 }).map((list) => list.join(''));

describe('CodePoints', () => {
  it('counts characters as an iterator over the text does, there and back', () => {
    fc.assert(fc.property(text, (words) => {
      const characters = new CodePoints(words);
      let units = 0;
      for (const [i, character] of [...words, ''].entries()) {
        expect([characters.of(units), characters.toUnits(i)]).toEqual([i, units]);
        units += character.length;
      }
    }));
  });
});
