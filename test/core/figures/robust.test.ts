import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../../server/src/core/read/index.ts';
import { recogniseFigures } from '../../../server/src/core/recognise/figures/index.ts';
import type { ParagraphContent } from '../../../server/src/core/types.ts';
import { figuresIn } from './support.ts';

const WORDS = ['one', 'two', 'hundred', 'and', 'a', 'half', 'third', 'thirds', 'million', 'dozens', 'of', '-', '–', '/', '.', ',', '(', ')', '$', '€', '%', 'per', 'cent', '5', '1,000', '3.14', '2022', '0', 'km', 'miles', 'pounds', 'to', 'or',
  'between', 'about', 'at', 'least', 'May', 'Boeing', 'people', 'years', 'old', 'over', 'point', 'minus', 'several', '°', 'C', '½', 'x10^6', 'magnitude', "'s", 'USD', 'A$', '^-1', 'e999', 'R', 'in', 'out', 'odd', 'score', 'beat', 'dozen', 'Street', 'degrees', 'Celsius', '- and ', 'and a half', '\u00a0', '٣', '💶'];

describe('figures of any text', () => {
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 });
  const texts = fc.oneof(words.map((list) => list.join(' ')), words.map((list) => list.join('')), fc.string({ maxLength: 80, unit: 'binary' }));

  it('are in order, do not overlap, are what the text says, and have a number as their value', () => {
    fc.assert(fc.property(texts, (text) => {
      let end = 0;
      figuresIn(text).forEach((figure, i) => {
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.end).toBeGreaterThan(figure.start);
        end = figure.end;
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(Number.isFinite(figure.value)).toBe(true);
        expect(figure.min ?? -Infinity).toBeLessThanOrEqual(figure.max ?? Infinity);
        if (figure.converts !== undefined) expect(figure.converts).toBeLessThan(i);
      });
    }), { numRuns: 2000 });
  });
});

describe('recognising takes time that grows with the text, and no faster', () => {
  /** A sentence of so many repetitions, read without the sentence splitter's help. */
  const sentence = (piece: string, count: number): ParagraphContent => {
    const content = readParagraph(piece.repeat(count), 'body', false);
    const tokens = content.sentences.flatMap((part) => part.tokens);
    return { ...content, sentences: [{ start: 0, end: content.text.length, tokens }] };
  };
  /** Processor time in milliseconds, the least of some runs: what else the machine does is not counted. */
  const time = (content: ParagraphContent): number => Math.min(...[1, 2, 3, 4, 5].map(() => {
    const fresh = { ...content };
    const before = process.cpuUsage().user;
    recogniseFigures(fresh);
    return (process.cpuUsage().user - before) / 1000;
  }));
  const patterns = ['one ', 'a hundred and ', 'two-', '5-', '1 234 ', '1,', '3/', '$ ', '9', 'of a million ', 'half a ', '5 to ', '0845 ', '+1 ', 'IE 7, ', '(5 km ', 'about ', '5°', 'x10^', 'twenty ', '5° ', '5 F ', "5 dog's ", '5 dogs and ', '1e5a', '123 ',
    '3-5 ', '3-1 ', '1-', '1-2/', '16- and ', '5- to ', '1 in ', 'one in five ', '2 out of ', 'a quarter of a ', '3 km (2 miles) ', '$5 to ', '5 or so ', '20-odd ', '7 Elm ', 'rose 5 million to ', 'three hundred and two dozen ', 'she is 33 and ', '90 degrees (32 C) '];
  for (const pattern of patterns) {
    it(JSON.stringify(pattern), () => {
      const words = pattern.trim().split(' ').length;
      const [small, large] = [sentence(pattern, 500 / words), sentence(pattern, 4000 / words)];
      time(small);
      // Eight times the text: a quadratic rule takes sixty-four times as long.
      expect(time(large)).toBeLessThan(24 * Math.max(time(small), 4));
    });
  }
});
