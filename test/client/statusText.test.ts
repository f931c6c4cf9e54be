import { describe, expect, it } from 'vitest';
import { statusText } from '../../client/src/features/statusText.ts';
import type { Status } from '../../server/src/lsp/protocol.ts';

const ready = (articles: number, warning = 0, information = 0, hint = 0): Status => ({
  state: 'ready', read: articles, total: articles, articles, conflicts: { warning, information, hint },
});

describe('statusText', () => {
  it.each([
    ['one article', ready(1), '$(pass) 1 article, no conflicts'],
    ['several articles', ready(5, 2, 1), '$(warning) 5 articles, 3 conflicts'],
    ['one conflict, for information only', ready(5, 0, 1), '$(pass) 5 articles, 1 conflict'],
    ['hints are not counted', ready(5, 0, 0, 7), '$(pass) 5 articles, no conflicts'],
    ['while reading', { ...ready(3), state: 'reading', total: 40 } as Status, '$(sync~spin) 3 articles…'],
  ])('%s', (_name, status, text) => {
    expect(statusText(status)?.text).toBe(text);
  });

  it('says nothing where there is no article, reading or done', () => {
    expect(statusText(ready(0))).toBeUndefined();
    expect(statusText({ ...ready(0), state: 'reading', read: 10, total: 4000 })).toBeUndefined();
  });

  it('gives screen readers words, not icons', () => {
    expect(statusText(ready(5, 2))?.label).toBe('Crosscheck: 5 articles read, 2 conflicts found');
    expect(statusText({ ...ready(3), state: 'reading', read: 3, total: 40 })?.label).toBe('Crosscheck is reading: 3 articles, 3 of 40 files read');
  });

  it('tells the kinds apart in the tooltip', () => {
    expect(statusText(ready(5, 1, 2, 3))?.tooltip).toContain('1 warning, 2 for information, 3 hints');
  });
});
