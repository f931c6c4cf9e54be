import { describe, expect, it } from 'vitest';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const REPEATS = 4000;
const HEAD = 'Fire in Lisbon\n\nA fire broke out in Lisbon on Tuesday, said the mayor, Rui Teles. ';

describe('an article that says the same thousands of times', () => {
  it('costs no more than its words, and keeps every place', () => {
    const corpus = corpusOf(`${HEAD}${'The fire injured 12 people in Lisbon. '.repeat(REPEATS)}`, `${HEAD}The fire injured 31 people in Lisbon.`);
    const [conflict] = corpus.conflicts();
    expect(conflict?.sides.map(({ text, spans }) => [text, spans.length])).toEqual(expect.arrayContaining([['12', REPEATS], ['31', 1]]));
  });

  it('is not compared on what it gives too many values for', () => {
    const list = Array.from({ length: REPEATS }, (_, i) => `The fire injured ${i + 40} people in Lisbon.`).join(' ');
    expect(conflictLines(corpusOf(`${HEAD}${list}`, `${HEAD}The fire injured 31 people in Lisbon.`)).length).toBeLessThanOrEqual(1);
  });
});
