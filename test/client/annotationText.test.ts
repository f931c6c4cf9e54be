import { describe, expect, it } from 'vitest';
import type { AnnotationItem } from '../../server/src/lsp/protocol.ts';
import { annotationDescription, annotationLabel, annotationTitle, groupLabel, inContext, KINDS, orphansFor, partsOf } from '../../client/src/features/views/annotationText.ts';
import { ANNOTATION_KINDS } from '../../server/src/core/decisions/annotation-kinds.ts';

const place = { uri: 'file:///a.txt', range: { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } } };
const item = (more: Partial<AnnotationItem>): AnnotationItem => ({ id: 'x', kind: 'entity', article: 'wire/a.txt', text: 'Niemi', says: 'person', ...more });

describe('a mark in a list', () => {
  it('is shown with what it says, where it stood once its words are gone', () => {
    expect([annotationTitle(item({ text: 'Olli\n  Niemi' })), annotationDescription(item({ place, note: 'ask' }), false), annotationDescription(item({}), true)]).toEqual(['Olli Niemi', 'person · ask', 'person · wire/a.txt']);
    expect([annotationLabel(item({ place, note: 'ask' }), false), annotationLabel(item({ place }), true), annotationLabel(item({}), true)])
      .toEqual(['“Niemi”, person, note: ask, line 5', '“Niemi”, person, line 5, of wire/a.txt', '“Niemi”, person, orphaned, of wire/a.txt']);
    expect(inContext(item({ before: 'captain, ', after: ', was' }))).toBe('wire/a.txt: …captain, »Niemi«, was…');
  });

  it('is offered to be attached first in its own article', () => {
    const [own, other, placed] = [item({ article: 'b.txt' }), item({ article: 'a.txt' }), item({ article: 'b.txt', place })];
    expect(orphansFor([other, placed, own], 'b.txt')).toEqual([own, other]);
  });

  it('has a kind that the view knows, in the order of the list', () => expect(Object.keys(KINDS)).toEqual([...ANNOTATION_KINDS]));
});

describe('a long list', () => {
  it.each([[0, []], [1, ['1 to 1']], [1000, ['1 to 1,000']], [2001, ['1 to 1,000', '1,001 to 2,000', '2,001 to 2,001']]])('of %d has parts that hold all of it', (total, labels) => {
    const parts = partsOf(total);
    expect(parts.map(({ label }) => label)).toEqual(labels);
    expect(parts.reduce((sum, { most }) => sum + most, 0)).toBe(total);
  });

  it('is called by its article or kind', () => {
    expect([groupLabel({ by: 'article', uri: 'file:///a.txt', path: 'a.txt', total: 1 }), groupLabel({ by: 'kind', kind: 'not-entity', total: 2 }), groupLabel({ by: 'orphaned', total: 3 })])
      .toEqual(['a.txt', 'Not names', 'Orphaned: the words are gone']);
  });
});
