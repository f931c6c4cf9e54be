import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, nameOf, openArticle, outline, startOf, textAt } from './support.ts';

const ARTICLE = 'takeover/clyde-courier-greenock.txt';

describe('Navigation', () => {
  afterEach(closeAll);

  it('outlines an article', async () => {
    const { document } = await openArticle('takeover/harbour-financial-offer.txt');
    const symbols = await outline(document.uri);
    const names = symbols.flatMap((symbol) => [symbol.name, ...symbol.children.map((child) => child.name)]);
    assert.ok(names.some((name) => name.includes('Norrvik to buy Calder Tidal')), `the headline is in the outline: ${names.join(' | ')}`);
    for (const symbol of symbols) assert.ok(symbol.range.contains(symbol.selectionRange));
  });

  it('finds the mentions of a person in all the articles', async () => {
    const { document } = await openArticle(ARTICLE);
    const places = await eventually('mentions in several articles', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider', document.uri, startOf(document, 'Ailsa Mackellar'));
      return new Set(found.map(({ uri }) => nameOf(uri))).size > 1 && found;
    });
    const texts = await Promise.all(places.map(textAt));
    assert.ok(texts.filter((text) => text.includes('Mackellar')).length > 2);
    assert.ok(!texts.some((text) => text.includes('Calder Tidal')), 'and of nobody else');
  });

  it('highlights the other mentions in the article', async () => {
    const { document } = await openArticle(ARTICLE);
    const highlights = await eventually('highlights', () => vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
      'vscode.executeDocumentHighlights', document.uri, startOf(document, 'Greenock', 2)));
    assert.deepEqual(new Set(highlights.map(({ range }) => document.getText(range))), new Set(['Greenock']));
    assert.ok(highlights.length >= 2, `${highlights.length}`);
  });

  it('folds sections', async () => {
    const { document } = await openArticle('takeover/harbour-financial-offer.txt');
    const ranges = await eventually('folding ranges', () => vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider', document.uri));
    assert.ok(ranges.some(({ start }) => start === 0), 'the front matter folds');
  });

  it('goes to the next mention and back', async () => {
    const editor = await openArticle(ARTICLE);
    const from = startOf(editor.document, 'Ailsa Mackellar');
    editor.selection = new vscode.Selection(from, from);
    await vscode.commands.executeCommand('crosscheck.nextMention');
    const there = await eventually('the cursor moves', () => {
      const active = vscode.window.activeTextEditor;
      return active && !active.selection.active.isEqual(from) && active;
    });
    assert.match(there.document.getText(there.selection), /Mackellar/);
    await vscode.commands.executeCommand('crosscheck.previousMention');
    await eventually('the cursor is back', () => vscode.window.activeTextEditor?.selection.start.isEqual(from));
  });

  it('opens the event model', async () => {
    await openArticle(ARTICLE);
    await vscode.commands.executeCommand('crosscheck.openModel');
    const editor = await eventually('the document', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === 'crosscheck-model' && active;
    });
    await eventually('its text', () => editor.document.getText().includes('Ailsa Mackellar'));
  });
});
