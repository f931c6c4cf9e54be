import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, follow, hoverAt, linksIn, openArticle, startOf } from './support.ts';

describe('Hover', () => {
  afterEach(closeAll);

  it('says who a name is and where else it stands', async () => {
    const { document } = await openArticle('takeover/clyde-courier-greenock.txt');
    const card = await eventually('the card of Mackellar', async () => {
      const text = await hoverAt(document, startOf(document, 'Ailsa Mackellar'));
      return /mentions in [2-9] articles/.test(text) && text;
    });
    assert.match(card, /Ailsa Mackellar/);
    assert.match(card, /person/);
  });

  it('gives a figure in full', async () => {
    const { document } = await openArticle('takeover/harbour-financial-offer.txt');
    const card = await eventually('the card', async () => (await hoverAt(document, startOf(document, '£486 million'))) || undefined);
    assert.match(card, /486,000,000/);
  });

  it('gives a date its value', async () => {
    const { document } = await openArticle('takeover/harbour-financial-offer.txt');
    const card = await eventually('the card', async () => (await hoverAt(document, startOf(document, 'June 18'))) || undefined);
    assert.match(card, /2024/);
  });

  it('links to the event model and to the words themselves', async () => {
    const { document } = await openArticle('takeover/clyde-courier-greenock.txt');
    const links = await eventually('links to other places', async () => {
      const found = linksIn(await hoverAt(document, startOf(document, 'Ailsa Mackellar')));
      return found.length > 1 && found;
    });
    const schemes = new Set<string>();
    for (const link of links) {
      await closeAll();
      if (link.includes('showMentions')) continue; // Shows the references, which have a test of their own.
      await follow(link);
      const opened = await eventually(`${link} opens a document`, () => vscode.window.activeTextEditor);
      schemes.add(opened.document.uri.scheme);
      const line = opened.document.lineAt(opened.selection.active.line);
      assert.notEqual(line.text.trim(), '', `${link} leads to words`);
    }
    assert.ok(schemes.has('crosscheck-model'), 'one leads to the event model');
  });

  it('trusts no command but its own', async () => {
    const { document } = await openArticle('takeover/clyde-courier-greenock.txt');
    await eventually('a hover', async () => (await hoverAt(document, startOf(document, 'Ailsa Mackellar'))) !== '');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, startOf(document, 'Ailsa Mackellar'));
    for (const content of hovers.flatMap((hover) => hover.contents)) {
      assert.ok(content instanceof vscode.MarkdownString);
      assert.equal(content.supportHtml ?? false, false);
      assert.notEqual(content.isTrusted, true);
    }
  });
});
