import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Range } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../server/src/ide/lines.ts';
import { difference } from '../../server/src/lsp/semantic-tokens.ts';
import { FIRST, SECOND } from './support/articles.ts';
import { start } from './support/client.ts';

/** Pieces of text with everything that makes positions hard. */
const piece = fc.array(fc.constantFrom('Aino Hakala', ' said ', '24 people', '\n', '\r\n', '\r', '\n\n', '😀', 'שלום', 'é', '"', '$3 million', ' on Monday'), { maxLength: 6 }).map((parts) => parts.join(''));

/** An edit in terms of a text of any length: where it begins and ends (in thousandths) and what stands there then. */
const edit = fc.record({ from: fc.nat(1000), length: fc.nat(60), text: piece });

describe('incremental edits', () => {
  it('leave the server with the text that the editor has', async () => {
    const client = await start();
    let n = 0;
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const [edited, whole] = [`untitled:edited-${++n}`, `untitled:whole-${n}`];
      let text = `${FIRST}\r\n${SECOND}`;
      await client.open(edited, text);
      for (const { from, length, text: inserted } of edits) {
        const lines = new LineIndex(text);
        const range: Range = { start: lines.positionAt(Math.floor((from * text.length) / 1000)), end: lines.positionAt(Math.floor((from * text.length) / 1000) + length) };
        text = text.slice(0, lines.offsetAt(range.start)) + inserted + text.slice(lines.offsetAt(range.end));
        await client.change(edited, inserted, range);
      }
      const answers = async (uri: string): Promise<readonly object[]> => {
        const found: object[] = [];
        for (const method of ['textDocument/semanticTokens/full', 'textDocument/documentSymbol', 'textDocument/foldingRange']) found.push({ ...await client.about<object>(method, uri), resultId: '' });
        await client.close(uri);
        return found;
      };
      // One after the other: as two articles that say the same they would be joined in the model.
      const afterEdits = await answers(edited);
      await client.open(whole, text);
      expect(afterEdits).toEqual(await answers(whole));
    }), { numRuns: 40 });
  });
});

describe('positions', () => {
  const lines = new LineIndex('a\r\nb😀c\rשלום\n\nend');

  it.each<[number, Position]>([
    [0, { line: 0, character: 0 }], [1, { line: 0, character: 1 }], [2, { line: 0, character: 1 }], [3, { line: 1, character: 0 }], [6, { line: 1, character: 3 }],
    [7, { line: 1, character: 4 }], [8, { line: 2, character: 0 }], [12, { line: 2, character: 4 }], [13, { line: 3, character: 0 }], [14, { line: 4, character: 0 }], [99, { line: 4, character: 3 }],
  ])('of offset %i', (offset, position) => expect(lines.positionAt(offset)).toEqual(position));

  it('outside the text are moved into it', () => {
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(1);
    expect(lines.offsetAt({ line: 99, character: 0 })).toBe(17);
    expect(lines.positionAt(-5)).toEqual({ line: 0, character: 0 });
  });

  it('lead back to their offset, except inside a line end', () => {
    fc.assert(fc.property(piece, fc.nat(80), (text, at) => {
      const index = new LineIndex(text);
      const offset = Math.min(at, text.length);
      const back = index.offsetAt(index.positionAt(offset));
      expect(back === offset || (text[offset - 1] === '\r' && text[offset] === '\n' && back === offset - 1)).toBe(true);
    }));
  });

  it('count a byte-order mark that an editor sends along', () => {
    const marked = new LineIndex('ab\ncd', 1);
    expect(marked.positionAt(1)).toEqual({ line: 0, character: 2 });
    expect(marked.positionAt(4)).toEqual({ line: 1, character: 1 });
    expect(marked.offsetAt({ line: 0, character: 2 })).toBe(1);
    expect(marked.offsetAt({ line: 0, character: 0 })).toBe(0);
  });
});

describe('the difference of two lists of tokens', () => {
  it('turns the one into the other', () => {
    const numbers = fc.array(fc.nat(3), { maxLength: 12 });
    fc.assert(fc.property(numbers, numbers, (before, after) => {
      const result = [...before];
      for (const { start, deleteCount, data } of difference(before, after)) result.splice(start, deleteCount, ...(data ?? []));
      expect(result).toEqual(after);
    }));
  });

  it('is nothing when there is none', () => expect(difference([1, 2, 3], [1, 2, 3])).toEqual([]));
});
