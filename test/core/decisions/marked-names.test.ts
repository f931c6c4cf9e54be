import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../server/src/core/decisions/index.ts';
import { cases } from '../../support/cases.ts';
import { corpusOf, markIn, type Texts } from './support.ts';

const TEXTS: Texts = {
  'a.txt': `Harbour strike ends

TURKU, Finland, March 5, 2024 - The strike ended after talks with the quiet hands on Monday. "We won," a speaker of the quiet hands said.

dot hakala, who is 43 years old, owns the boats. She visited Turku on Tuesday and promised 40 jobs. hakala will stay.
`,
  'b.txt': `New jobs in Turku

TURKU, Finland, March 5, 2024 - Dot Hakala, 48, promised jobs in Turku. Hakala visited Turku on Tuesday. The University of Turku said nothing.
`,
};
const name = (words: string, said: Partial<Annotation>, nth = 0): Annotation => markIn(TEXTS, 'a.txt', words, { kind: 'entity', ...said }, nth);
const DOT = name('dot hakala', { type: 'person', name: 'Dot Hakala' });
const SHORT = name('hakala', { type: 'person' }, 1);

const model = (annotations: readonly Annotation[]): readonly string[] => corpusOf(TEXTS, { annotations }).entities().filter(({ type }) => type !== 'place').map((each) => `${each.type} ${each.name} ${each.mentions.map(({ article }) => article[0]).sort().join('')}`);

cases('names marked by hand join', model, [
  { name: 'nobody where nothing is marked', input: [], expected: expect.not.arrayContaining([expect.stringContaining('ab')]) as unknown as string[] },
  { name: 'whom other articles name so', input: [DOT], expected: expect.arrayContaining(['person Dot Hakala abb']) as unknown as string[] },
  { name: 'whom the article names in full, by a short form', input: [DOT, SHORT], expected: expect.arrayContaining(['person Dot Hakala aabb']) as unknown as string[] },
  { name: 'the body that they are said to mean', input: [name('quiet hands', { type: 'organization', name: 'University of Turku' })], expected: expect.arrayContaining(['organization University of Turku ab']) as unknown as string[] },
]);

describe('a name marked by hand', () => {
  it('is whom a pronoun means: who takes part in events', () => {
    const visitors = (annotations: readonly Annotation[]): readonly string[] => {
      const { events, entities } = corpusOf(TEXTS, { annotations }).get('a.txt')!;
      return events.filter(({ text }) => text === 'visited').flatMap(({ participants }) => participants.filter(({ role }) => role === 'agent').map(({ entity }) => entities.find(({ id }) => id === entity)!.name));
    };
    expect(visitors([])).toEqual([]);
    expect(visitors([DOT])).toEqual(['Dot Hakala']);
  });

  it('is whose claims are made and checked', () => {
    const ages = (annotations: readonly Annotation[]): readonly string[] => {
      const corpus = corpusOf(TEXTS, { annotations });
      return corpus.conflicts().filter(({ slot }) => slot.attribute === 'age').map(({ severity, slot, sides }) => `${severity} ${slot.subject}: ${sides.map(({ text }) => text).sort().join('/')}`);
    };
    expect(ages([])).toEqual([]);
    expect(ages([DOT])).toEqual(['warning Dot Hakala: 43 years old/48']);
  });
});
