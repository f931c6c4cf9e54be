import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { readAnnotations, readEvents, type Decisions } from '../../server/src/core/decisions/index.ts';
import type { DecisionFile } from '../../server/src/ide/decision-file/context.ts';
import { unknownDiagnostics, unknownFixes } from '../../server/src/ide/decision-file/unknown.ts';

const mark = (article: string, more: string, exact: string): string => `  - article: ${article}\n    ${more}\n    exact: "${exact}"\n    prefix: ""\n    suffix: ""\n`;
const EVENTS = 'events:\n  - id: storm-in-turku\n    mentions: []\n';

function fileOf(text: string, paths: readonly string[] = ['a.txt', 'wire/b.txt']): DecisionFile {
  const decisions: Decisions = { entities: [], articles: [], events: readEvents(EVENTS).decisions!, facts: [], review: [], annotations: readAnnotations(text).decisions! };
  return { file: 'newsmodel/annotations.yaml', kind: 'annotations', text, corpus: createCorpus(), decisions, articles: new Map(paths.map((path) => [path, `file:///${path}`])) };
}

describe('marks that name what is not there', () => {
  const TEXT = `annotations:\n${mark('a.txt', 'kind: event\n    event: storm-in-turko', 'the storm')}${mark('a.txt', 'kind: event\n    event: storm-in-turku', 'it')}${mark('a.txt', 'kind: event\n    event: gala-night', 'gala in May')}${mark('b.txt', 'kind: entity\n    type: person', 'Niemi')}${mark('b.txt', 'kind: entity\n    type: person', 'Rautio')}${mark('c.txt', 'kind: entity\n    type: person', 'Hakala')}`;
  const file = fileOf(TEXT);
  const said = (events: boolean) => unknownDiagnostics(file, events).map(({ start, end, severity, code }) => `${TEXT.slice(start, end)} ${severity} ${code}`);

  it('are told of at the words that name it, an article once', () => {
    expect(said(true)).toEqual(['storm-in-turko warning newsmodel.unknown-id', 'gala-night warning newsmodel.unknown-id', 'b.txt information newsmodel.unknown-article', 'c.txt information newsmodel.unknown-article']);
    expect(unknownDiagnostics(file, true)[0]!.message).toContain('Did you mean "storm-in-turku"?');
    expect(unknownDiagnostics(file, true)[2]!.message).toContain('2 marks on its words are orphaned');
  });

  it('say nothing of events while nobody knows which there are', () => expect(said(false)).toHaveLength(2));

  it('say nothing where all is there, and of other kinds of marks', () => {
    const fine = fileOf(`annotations:\n${mark('a.txt', 'kind: event\n    event: storm-in-turku', 'x')}${mark('wire/b.txt', 'kind: event\n    type: visit', 'x')}${mark('a.txt', 'kind: claim\n    subject: Nobody\n    attribute: age\n    value: 45', 'x')}`);
    expect(unknownDiagnostics(fine, true)).toEqual([]);
  });

  it.each([
    ['storm-in-turko', ['Change to “storm-in-turku”', 'Add “storm-in-turko” to newsmodel/events.yaml']],
    ['gala-night', ['Add “gala-night” to newsmodel/events.yaml']],
    ['b.txt', ['Change to “wire/b.txt” in all 2 marks']],
    ['c.txt', []],
  ])('can be settled: %s', (words, titles) => {
    const start = TEXT.indexOf(words);
    const fixes = unknownFixes(file, { start, end: start + words.length });
    expect(fixes.map(({ title }) => title)).toEqual(titles);
    expect(fixes.filter(({ preferred }) => preferred)).toHaveLength(Math.min(1, titles.length));
  });

  it('give a new entry the words that are marked', () => {
    const start = TEXT.indexOf('gala-night');
    expect(unknownFixes(file, { start, end: start + 10 })).toMatchObject([{ add: { id: 'gala-night', label: 'Gala in May', mentions: [] } }]);
  });
});
