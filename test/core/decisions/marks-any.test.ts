import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import { ANNOTATION_KINDS, decider, ENTITY_TYPES, EVENT_TYPES, type Annotation, type EventDecision } from '../../../server/src/core/decisions/index.ts';
import { quoteAt } from '../../../server/src/core/selectors.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'a.txt': `Ferry hits pier in Turku

TURKU, Finland, March 5, 2024 - The ferry Meri hit a pier in Turku on Monday, injuring 45 people, the coast guard said. "We lost two boats," said Aino Hakala, 43, of Calder Tidal.

Hakala will visit Turku on May 16 (her second trip, worth $2 million). She said: 12% — or about 30 — were hurt; the hearing 45 people asked for never came…
`,
  'b.txt': `Ferry owner to pay

TURKU, Finland, March 7, 2024 - Calder Tidal will pay $3 million after the ferry Meri hit a pier in Turku on March 4, injuring 52 people. Aino Hakala visited Turku on Wednesday.
`,
};
const EVENTS: readonly EventDecision[] = ['hit', 'trip'].map((id) => ({ id, label: `The ${id}`, mentions: [], sameAs: [], distinctFrom: [] }));

/** Any mark on any stretch of an article: of words, of parts of words, over the ends of sentences and paragraphs. */
const annotation = fc.record({
  article: fc.constantFrom(...Object.keys(TEXTS)), start: fc.nat(420), length: fc.integer({ min: 1, max: 60 }), kind: fc.constantFrom(...ANNOTATION_KINDS),
  entity: fc.constantFrom(...ENTITY_TYPES), event: fc.constantFrom(undefined, 'hit', 'trip', 'no such'), type: fc.constantFrom(undefined, ...EVENT_TYPES),
  subject: fc.constantFrom(undefined, 'Meri', 'Aino Hakala and Turku', 'nobody'), attribute: fc.constantFrom(undefined, 'injured', 'Paid', 'date of the visit'), value: fc.constantFrom(undefined, '45', '$3 million', 'Monday', 'none at all'),
}).filter(({ article, start, length }) => start + length <= TEXTS[article]!.length).map(({ article, start, length, kind, entity, event, type, subject, attribute, value }): Annotation => {
  const position = { start, end: start + length };
  const said = kind === 'entity' ? { type: entity } : kind === 'event' ? { event, type } : kind === 'claim' ? { subject, attribute, value } : kind === 'tag' ? { tag: 'x' } : kind === 'note' ? { note: 'y' } : {};
  return { article, kind, ...Object.fromEntries(Object.entries(said).filter(([, given]) => given !== undefined)), ...quoteAt(TEXTS[article]!, position), position };
});

const put = (corpus: Corpus, annotations: readonly Annotation[], order = Object.keys(TEXTS)): Corpus => {
  const decide = decider({ annotations, events: EVENTS });
  for (const id of order) corpus.put({ id, text: TEXTS[id]!, decisions: decide(id)! });
  return corpus;
};
const seen = (corpus: Corpus): object => ({
  articles: Object.keys(TEXTS).map((id) => [corpus.get(id), corpus.marksIn(id)]), entities: corpus.entities(), events: corpus.events(), conflicts: corpus.conflicts(), found: [...corpus.foundEvents()].sort(),
});

describe('marks of any kind anywhere', () => {
  it('make one result, whatever was marked before and in which order the articles came', () => {
    fc.assert(fc.property(fc.array(fc.array(annotation, { maxLength: 6 }), { minLength: 2, maxLength: 4 }), (states) => {
      const corpus = createCorpus();
      for (const state of states) put(corpus, state);
      expect(seen(corpus)).toEqual(seen(put(createCorpus(), states.at(-1)!, Object.keys(TEXTS).reverse())));
    }), { numRuns: 60 });
  });

  it('say what they say and nothing else, where they count', () => {
    fc.assert(fc.property(annotation, (mark) => {
      const corpus = put(createCorpus(), [mark]);
      const { mentions, events, claims } = corpus.get(mark.article)!;
      const { position } = mark;
      const marked = { entity: mentions.filter((each) => each.kind === 'entity' && each.marked), event: events.filter((each) => each.marked), claim: claims.filter((each) => each.marked) };
      for (const [kind, list] of Object.entries(marked)) {
        expect(list.length).toBeLessThanOrEqual(mark.kind === kind ? 1 : 0);
        for (const { start, end } of list) expect({ start, end }).toEqual(position);
      }
      const inside = ({ start, end }: { start: number; end: number }): boolean => position!.start <= start && end <= position!.end;
      // Not over the end of a paragraph, nor from the dateline into what follows it.
      const stands = !/\n\s*\n| - /.test(mark.exact) && mark.exact.trim() === mark.exact;
      if (mark.kind === 'not-entity' && stands) expect(mentions.filter((each) => each.kind === 'entity' && inside(each))).toEqual([]);
      if (mark.kind === 'not-event' && stands) expect(events.filter(inside)).toEqual([]);
      if (mark.kind === 'not-claim' && stands) expect(claims.filter(inside)).toEqual([]);
    }), { numRuns: 300 });
  });
});
