import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, eventually, open, pathOf, set } from './support.ts';

const ARTICLE = 'takeover/clyde-courier-greenock.txt';
const OTHER = 'takeover/harbour-financial-offer.txt';
const REQUIREMENTS = 'requirements.txt';

const becomes = async (document: vscode.TextDocument, language: string): Promise<void> => {
  await eventually(`${document.fileName} is ${language}`, () => document.languageId === language);
};

describe('Language', () => {
  afterEach(closeAll);

  it('gives a recognised .txt article the language News Article, with word wrap', async () => {
    const { document } = await open(ARTICLE);
    await becomes(document, 'news-article');
    assert.equal(vscode.workspace.getConfiguration('editor', document).get('wordWrap'), 'on');
  });

  it('leaves Markdown and files that are not articles alone', async () => {
    writeFileSync(pathOf(REQUIREMENTS), 'numpy==1.26.4\nrequests>=2.31\nflask\n');
    try {
      const { document: markdown } = await open('earthquake/choapa-courier-rival-counts.md');
      const { document: requirements } = await open(REQUIREMENTS);
      // Opened after them, so that its change shows that they were considered.
      await becomes((await open(ARTICLE)).document, 'news-article');
      assert.equal(markdown.languageId, 'markdown');
      assert.notEqual(requirements.languageId, 'news-article');
    } finally {
      rmSync(pathOf(REQUIREMENTS));
    }
  });

  it('keeps the language that the reader chose', async () => {
    const { document: chosen } = await open(ARTICLE);
    const { document: other } = await open(OTHER);
    await becomes(chosen, 'news-article');
    await becomes(other, 'news-article');
    await vscode.languages.setTextDocumentLanguage(chosen, 'plaintext');

    try {
      await set('crosscheck.articles.setLanguage', false);
      await becomes(other, 'plaintext');
    } finally {
      await set('crosscheck.articles.setLanguage', undefined);
    }
    await becomes(other, 'news-article');
    assert.equal(chosen.languageId, 'plaintext');
  });

  it('takes the language back when the reader says that the file is no article', async () => {
    const { document } = await open(ARTICLE);
    await becomes(document, 'news-article');
    try {
      await vscode.commands.executeCommand('crosscheck.treatAsNotArticle', document.uri);
      await becomes(document, 'plaintext');
      await vscode.commands.executeCommand('crosscheck.treatAsArticle', document.uri);
      await becomes(document, 'news-article');
    } finally {
      await set('crosscheck.articles.exclude', undefined);
      await set('crosscheck.articles.include', undefined);
    }
  });
});
