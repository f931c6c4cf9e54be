import { expect, it } from 'vitest';
import { readAnnotations, withAnnotations, type Annotation, type Decisions } from '../../server/src/core/decisions/index.ts';
import { idleDiagnostics, MARK_IDLE } from '../../server/src/ide/decision-file/idle.ts';
import { hover } from '../../server/src/ide/hover/index.ts';
import { placedMarks } from '../../server/src/ide/marks/items.ts';
import { cardText } from '../../server/src/ide/render.ts';
import { cases } from '../support/cases.ts';
import { corpusOf, markIn, type Texts } from '../core/decisions/support.ts';

const TEXTS: Texts = {
  'a.txt': `Storm damages the harbour of Turku

TURKU, Finland, March 5, 2024 - A storm damaged the harbour of Turku on Monday, the police said.

“We lost two boats,” said Aino Hakala. The storm injured 24 people, and it was a bad night.
`,
};
const OVER_TWO = 'the police said.\n\n“We lost two boats';

/** What is said of marks, with the words of the file at which it is said. */
function said(marks: readonly Annotation[]): readonly string[] {
  const text = withAnnotations('', marks) as string;
  const { decisions: annotations } = readAnnotations(text);
  const decisions: Decisions = { entities: [], articles: [], events: [], facts: [], review: [], annotations: annotations! };
  const found = idleDiagnostics({ file: 'newsmodel/annotations.yaml', kind: 'annotations', text, corpus: corpusOf(TEXTS, decisions), decisions, articles: new Map([['a.txt', 'a.txt']]) });
  return found.map(({ start, end, severity, code, message }) => {
    expect([severity, code]).toEqual(['warning', MARK_IDLE]);
    return `${text.slice(start, end)}: ${/one paragraph|Another mark|attribute:/.exec(message)![0]}`;
  });
}

const mark = (words: string, more: Partial<Annotation>, nth = 0): Annotation => markIn(TEXTS, 'a.txt', words, more, nth);

cases('a mark without effect is told of', said, [
  ...(['entity', 'not-entity', 'event', 'not-event', 'claim', 'not-claim'] as const).map((kind) => ({
    name: `over two paragraphs: ${kind}`, input: [mark(OVER_TWO, { kind, ...(kind === 'entity' && { type: 'person' }) })], expected: [`${JSON.stringify(OVER_TWO)}: one paragraph`],
  })),
  { name: 'on words of another mark of a name', input: [mark('Aino Hakala', { type: 'person' }), mark('Hakala', { type: 'group' })], expected: ['"Hakala": Another mark'] },
  { name: 'on the very words of another', input: [mark('Turku', { type: 'place' }, 1), mark('Turku', { type: 'organization' }, 1)], expected: ['"Turku": Another mark'] },
  { name: 'on words of another mark of an event', input: [mark('damaged the harbour', { kind: 'event' }), mark('harbour', { kind: 'event', type: 'disaster' }, 1)], expected: ['"harbour": Another mark'] },
  { name: 'that claims nothing', input: [mark('a bad night', { kind: 'claim' })], expected: ['"a bad night": attribute:'] },
]);

cases('nothing is said of a mark that has its effect', said, [
  { name: 'a note over two paragraphs', input: [mark(OVER_TWO, { kind: 'note', note: 'look' })], expected: [] },
  { name: 'a tag over two paragraphs', input: [mark(OVER_TWO, { kind: 'tag', tag: 'look' })], expected: [] },
  { name: 'a name, an event and a claim in one paragraph each', input: [mark('police', { type: 'organization' }), mark('bad night', { kind: 'event' }), mark('24 people', { kind: 'claim', attribute: 'injured' })], expected: [] },
  { name: 'a claim that says only what is recognised', input: [mark('injured 24', { kind: 'claim' })], expected: [] },
  { name: 'marks of two kinds on the same words', input: [mark('The storm', { type: 'event' }), mark('The storm', { kind: 'event', type: 'disaster' })], expected: [] },
  { name: 'what is no name, twice', input: [mark('Aino Hakala', { kind: 'not-entity' }), mark('Hakala', { kind: 'not-entity' })], expected: [] },
  { name: 'the same words at two places', input: [mark('Turku', { type: 'place' }), mark('Turku', { type: 'place' }, 1)], expected: [] },
]);

it('the list and the hover say so, too', () => {
  const corpus = corpusOf(TEXTS, { annotations: [mark('Aino Hakala', { type: 'person' }), mark('Hakala', { type: 'group' })] });
  expect(placedMarks(corpus, 'a.txt', { kinds: ['entity'] }).map(({ says }) => says)).toEqual(['person', 'group (without effect)']);
  expect(cardText(hover(corpus, 'a.txt', TEXTS['a.txt']!.indexOf('Hakala') + 1)!)).toContain('annotations.yaml: group (without effect)');
});

it('of marks whose words are gone others speak', () => expect(said([{ article: 'a.txt', kind: 'entity', type: 'person', exact: 'Nobody', prefix: '', suffix: '' }])).toEqual([]));
