import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { decider, readEvents } from '../../server/src/core/decisions/index.ts';
import { unusedDiagnostics } from '../../server/src/ide/decision-file/unused.ts';

const ARTICLE = 'OSLEV, May 16, 2024 — Aino Hakala visited Norvale on Thursday.\n';
const FILE = 'events:\n  - id: visit\n    mentions: {words: [visit]}\n  - id: wedding\n    mentions: {words: [wedding]}\n';

describe('an entry that finds no event', () => {
  const { decisions: events = [] } = readEvents(FILE);
  const corpus = createCorpus();

  it('is told of at its id, as information', () => {
    corpus.put({ id: 'a.txt', text: ARTICLE, decisions: decider({ events })('a.txt')! });
    const found = unusedDiagnostics(corpus, events, FILE);
    expect(found.map(({ start, end, severity, code }) => [FILE.slice(start, end), severity, code])).toEqual([['wedding', 'information', 'newsmodel.unused']]);
  });

  it('so is one whose article has gone', () => {
    corpus.delete('a.txt');
    expect(unusedDiagnostics(corpus, events, FILE)).toHaveLength(2);
  });
});
