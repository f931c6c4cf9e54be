import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import { benchArticle } from '../../bench/articles.ts';
import { conflictLines } from '../../support/corpus.ts';

const IDS = ['a', 'b', 'c', 'd'];
const SENTENCES = [
  ' Ten people were killed.', ' At least 81 people were injured on Friday.', ' Trade reached $4 billion in 2020.', ' The town has a population of 12,000.',
  ' Maria Lotanve said so.', '\n\nA new paragraph about Norway.', ' Lotanve, 34, was arrested on March 3, 2024.',
];

type Step =
  | { readonly kind: 'put'; readonly id: string; readonly story: number; readonly extra: readonly number[] }
  | { readonly kind: 'delete'; readonly id: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('put' as const), id: fc.constantFrom(...IDS), story: fc.integer({ min: 0, max: 1 }), extra: fc.array(fc.integer({ min: 0, max: SENTENCES.length - 1 }), { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), id: fc.constantFrom(...IDS) }) },
);

function text(story: number, extra: readonly number[]): string {
  return benchArticle(story, 0, 120).text.trimEnd() + extra.map((i) => SENTENCES[i]).join('');
}

/** Everything a reader could see of a corpus. */
const seen = (corpus: Corpus) => ({
  entities: corpus.entities().map((entity) => ({ ...entity })),
  events: corpus.events(),
  conflicts: conflictLines(corpus),
  byArticle: IDS.map((id) => corpus.conflictsIn(id).map((conflict) => conflict.id)),
});

describe('a corpus', () => {
  it('after any sequence of changes is what a new one makes of the same articles', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean(), (steps, look) => {
      const corpus = createCorpus();
      const texts = new Map<string, string>();
      for (const change of steps) {
        if (change.kind === 'put') {
          texts.set(change.id, text(change.story, change.extra));
          corpus.put({ id: change.id, text: texts.get(change.id)! });
        } else {
          texts.delete(change.id);
          corpus.delete(change.id);
        }
        if (look) corpus.takeTouched();
      }
      const fresh = createCorpus();
      for (const [id, content] of [...texts].reverse()) fresh.put({ id, text: content });
      expect(seen(corpus)).toEqual(seen(fresh));
    }), { numRuns: 60, seed: 7 });
  });

  it('names each article whose conflicts changed', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const corpus = createCorpus();
      const known = new Map<string, string>();
      const view = (id: string): string => JSON.stringify(corpus.conflictsIn(id));
      for (const change of steps) {
        if (change.kind === 'put') corpus.put({ id: change.id, text: text(change.story, change.extra) });
        else corpus.delete(change.id);
        const touched = corpus.takeTouched();
        for (const id of IDS) {
          if (!touched.has(id) && change.id !== id) expect(view(id)).toBe(known.get(id) ?? '[]');
          known.set(id, view(id));
        }
      }
    }), { numRuns: 60, seed: 11 });
  });

  it('tells the same in whatever order its articles come, also where only one of two values has a time', () => {
    const articles = [
      { id: 'a', published: '2024-02-05', text: 'Toll of quake\n\nAn earthquake killed 15 people in Tarvik, Norway, in January 2024, the mayor of Tarvik said. The town of Tarvik is being rebuilt.' },
      { id: 'b', published: '2024-03-20', text: 'Town rebuilds\n\nThe earthquake killed 12 people in Tarvik, Norway, the mayor of Tarvik said. The town of Tarvik is being rebuilt.' },
    ];
    const told = (inOrder: typeof articles): readonly string[] => {
      const corpus = createCorpus();
      for (const article of inOrder) corpus.put(article);
      return conflictLines(corpus);
    };
    expect(told(articles)).toHaveLength(1);
    expect(told(articles.toReversed())).toEqual(told(articles));
  });
});
