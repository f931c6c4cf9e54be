import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { inlayHints, type HintLevel } from '../../server/src/ide/inlay-hints.ts';
import { cases } from '../support/cases.ts';

const TITLE = '---\nsource: The Sydney Lantern\npublished: 2024-03-08\n---\nA bridge for Norwick\n\n';

/** "words = hint", one a hint of an article with this sentence. */
const hintsOf = (level: HintLevel) => (sentence: string): readonly string[] => {
  const corpus = createCorpus();
  const text = `${TITLE}${sentence}\n`;
  const { mentions } = corpus.put({ id: 'a', text });
  const words = (offset: number): string => mentions.find(({ kind, end }) => kind !== 'quote' && end === offset)!.text;
  return inlayHints(corpus, 'a', { start: 0, end: text.length }, level).map(({ offset, text: hint }) => `${words(offset)} = ${hint}`);
};

cases('hints where the words do not say it', hintsOf('unclear'), [
  { name: 'a relative date', input: 'The old bridge of the town was closed to all lorries on Monday.', expected: ['Monday = 4 March 2024'] },
  { name: 'a year', input: 'The old bridge of the town was built last year by the state.', expected: ['last year = 2023'] },
  { name: 'a scale', input: 'The old bridge of the town has carried 5 crore lorries and half a million ships.', expected: ['5 crore = 50,000,000', 'half a million = 500,000'] },
  { name: 'whose dollar', input: 'The new bridge of the town will cost the state $5.5 million.', expected: ['$5.5 million = 5.5 million AUD'] },
]);

cases('no hints', hintsOf('unclear'), [
  { name: 'for a date in full', input: 'The old bridge of the town was closed to lorries on March 4, 2024.', expected: [] },
  { name: 'for lengths of time', input: 'The old bridge of the town was closed to lorries for three days.', expected: [] },
  { name: 'for figures in digits', input: 'The old bridge of the town carried 12,000 lorries and US$4 million.', expected: [] },
  { name: 'for orders of magnitude', input: 'The old bridge of the town carried dozens of lorries and won 3-1.', expected: [] },
]);

cases('hints for all', hintsOf('all'), [
  { input: 'The old bridge of the town cost the state US$4.2 million, and nine thousand men.', expected: ['US$4.2 million = 4,200,000 USD', 'nine thousand = 9,000'] },
  { input: 'The old bridge of the town carried 12,000 lorries and two thirds of all ships.', expected: [] },
]);

cases('hints when off', hintsOf('off'), [{ input: 'The old bridge of the town was closed to all lorries on Monday.', expected: [] }]);

describe('inlay hints', () => {
  const corpus = createCorpus();
  const text = `${TITLE}The old bridge of the town was closed to all lorries on Monday. It opens again on Sunday.\n`;
  corpus.put({ id: 'a', text });

  it('are of the part that is asked for', () => {
    const start = text.indexOf('It opens');
    expect(inlayHints(corpus, 'a', { start, end: text.length }, 'unclear').map(({ text: hint }) => hint)).toEqual(['10 March 2024']);
  });

  it('say why', () => expect(inlayHints(corpus, 'a', { start: 0, end: text.length }, 'unclear')[0]!.because).toMatch(/8 March 2024/));

  it('are none for what is not known', () => expect(inlayHints(corpus, 'nowhere', { start: 0, end: 9 }, 'unclear')).toEqual([]));
});
