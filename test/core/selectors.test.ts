import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints, placeOf, quoteAt } from '../../server/src/core/selectors.ts';
import { cases } from '../support/cases.ts';

const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '🚢', 'é', '日'), { maxLength: 60 }).map((list) => list.join(''));

describe('quotes', () => {
  it('are found again where they stand, in any text', () => {
    fc.assert(fc.property(text, fc.nat(60), fc.nat(10), (words, from, length) => {
      const start = Math.min(from, words.length);
      const end = Math.min(start + length, words.length);
      const found = placeOf(words, quoteAt(words, { start, end }), { start, end });
      expect(found).toEqual(start === end ? undefined : { start, end });
    }));
  });

  it('move with their words when text is put in before them', () => {
    fc.assert(fc.property(text, text, (before, after) => {
      const marked = 'Aino Hakala';
      const old = `${before}${marked}${after}`;
      const quote = quoteAt(old, { start: before.length, end: before.length + marked.length });
      const now = `Zzz. ${old}`;
      expect(placeOf(now, quote, { start: before.length, end: before.length + marked.length })).toEqual({ start: before.length + 5, end: before.length + 5 + marked.length });
    }));
  });

  const quote = { exact: 'Turku', prefix: 'ferry to ', suffix: ' left' };
  cases('placeOf', (input: string) => placeOf(input, quote, { start: 13, end: 18 })?.start, [
    { name: 'among the same words', input: 'Turku. The ferry to Turku left. Turku!', expected: 20 },
    { name: 'alone in the text, the words around it changed', input: 'A boat from Turku sank.', expected: 12 },
    { name: 'at the hint, where the words stand twice alike', input: 'The ferry to Turku left. A ferry to Turku left.', expected: 13 },
    { name: 'gone', input: 'The ferry to Vaasa left.', expected: undefined },
    { name: 'twice, and neither among the same words nor at the hint', input: 'Turku, Turku.', expected: undefined },
    { name: 'twice alike, and the hint at neither', input: 'And the ferry to Turku left. A ferry to Turku left.', expected: undefined },
  ]);
});

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
