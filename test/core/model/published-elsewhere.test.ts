import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';

const STATED = '---\npublished: 2023-10-12\n---\n';
const DATED = `${STATED}Baker arrested in Halden\n\nThe police arrested Tom Baker in Halden on Tuesday. Tom Baker had robbed the Halden Savings Bank.\n`;

const corpusOf = (...texts: readonly string[]): Corpus => {
  const corpus = createCorpus();
  texts.forEach((text, i) => corpus.put({ id: i === 0 ? 'undated' : `other${i}`, text }));
  return corpus;
};

/** "2023-10-10..2023-10-16 for arrested/Tuesday/2023-10-10 (other1)". */
function clue([text, ...others]: readonly [string, ...string[]]): string | undefined {
  const found = corpusOf(text, ...others).publishedElsewhere('undated');
  return found && `${found.range.join('..')} for ${found.reasons.map(({ event, words, day, places }) => `${event}/${words}/${day} (${places.map(({ article }) => article).join(' ')})`).join(', ')}`;
}

const undated = (sentence: string): string => `Baker arrested in Halden\n\n${sentence} Tom Baker had robbed the Halden Savings Bank.\n`;

cases('an undated article is dated by an event that another dates', clue, [
  { name: 'of the weekday on which it happened', input: [undated('The police arrested Tom Baker in Halden on Tuesday.'), DATED], expected: '2023-10-10..2023-10-16 for arrested/Tuesday/2023-10-10 (other1)' },
  { name: 'of a part of that day', input: [undated('The police arrested Tom Baker in Halden on Tuesday night.'), DATED], expected: '2023-10-10..2023-10-16 for arrested/Tuesday night/2023-10-10 (other1)' },
  { name: 'of last week by name', input: [undated('The police arrested Tom Baker in Halden last Tuesday.'), DATED], expected: '2023-10-11..2023-10-23 for arrested/last Tuesday/2023-10-10 (other1)' },
  { name: 'also by one that states no date but gives the day in full', input: [undated('The police arrested Tom Baker in Halden on Tuesday.'), DATED.replace(STATED, '').replace('on Tuesday', 'on 10 October 2023')], expected: '2023-10-10..2023-10-16 for arrested/Tuesday/2023-10-10 (other1)' },
]);

cases('but not', clue, [
  { name: 'by another weekday', input: [undated('The police arrested Tom Baker in Halden on Wednesday.'), DATED], expected: undefined },
  { name: 'by a day that only seems one, counted from the article', input: [undated('The police arrested Tom Baker in Halden yesterday.'), DATED], expected: undefined },
  { name: 'where it is dated itself', input: [`${STATED}${undated('The police arrested Tom Baker in Halden on Tuesday.')}`, DATED], expected: undefined },
  { name: 'by what did not happen', input: [undated('The police did not arrest Tom Baker in Halden on Tuesday.'), DATED], expected: undefined },
  { name: 'by another undated article', input: [undated('The police arrested Tom Baker in Halden on Tuesday.'), DATED.replace(STATED, '')], expected: undefined },
  { name: 'by an event of other people elsewhere', input: [undated('The police arrested Tom Baker in Halden on Tuesday.'), DATED.replaceAll('Tom Baker', 'Mia Falk').replaceAll('Halden', 'Ostby').replaceAll('Baker', 'Falk')], expected: undefined },
  { name: 'where two articles give different days', input: [undated('The police arrested Tom Baker in Halden on Tuesday.'), DATED, DATED.replace('2023-10-12', '2023-10-19')], expected: undefined },
]);

describe('what others say of an undated article', () => {
  const text = undated('The police arrested Tom Baker in Halden on Tuesday.');

  it('does not change how it reads', () => {
    const corpus = corpusOf(text, DATED);
    expect(corpus.get('undated')!.published).toBeNull();
    expect(corpus.get('undated')).toEqual(corpusOf(text).get('undated'));
  });

  it('is the same in any order, and goes with the other article', () => {
    const corpus = createCorpus();
    corpus.put({ id: 'other1', text: DATED });
    corpus.put({ id: 'undated', text });
    expect(corpus.publishedElsewhere('undated')).toEqual(corpusOf(text, DATED).publishedElsewhere('undated'));
    corpus.delete('other1');
    expect(corpus.publishedElsewhere('undated')).toBeUndefined();
  });

  it('is told when the other article changes', () => {
    const corpus = corpusOf(text, DATED);
    corpus.takeTouched();
    corpus.put({ id: 'other1', text: DATED.replace('Tuesday', 'Friday') });
    expect([...corpus.takeTouched()]).toContain('undated');
    corpus.put({ id: 'undated', text: `${text}More.\n` });
    expect([...corpus.takeTouched()]).not.toContain('other1');
  });
});
