import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, eventually, openArticle, pathOf, uriOf } from './support.ts';

const PAGE = `<!doctype html><html><head><title>Ferry aground off Turku after a storm</title><meta property="article:published_time" content="2024-05-15"></head><body><nav>Home</nav><article>${
  '<p>The coast guard said 45 people were injured when the ferry Luz Marina ran aground off Turku on Tuesday, and that an inquiry will begin.</p>'.repeat(4)}</article></body></html>`;

describe('Exports and imports', () => {
  let folder = '';

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'crosscheck-export-'));
    await openArticle('takeover/clyde-courier-greenock.txt');
  });
  afterEach(closeAll);
  after(() => {
    rmSync(folder, { recursive: true, force: true });
    for (const name of ['page.html', 'page.article', 'newsmodel/annotations.yaml']) rmSync(pathOf(name), { force: true });
  });

  const exported = (format: string, to: string): Thenable<readonly string[] | undefined> => vscode.commands.executeCommand('crosscheck.export', { format, folder: vscode.Uri.file(to).toString() });

  it('writes the model for other tools, and nothing else', async () => {
    const to = path.join(folder, 'csv');
    const paths = await eventually('an export', () => exported('csv', to));
    assert.deepEqual([...paths].sort(), ['claims.csv', 'conflicts.csv', 'marks.csv', 'timeline.csv']);
    assert.deepEqual(readdirSync(to).sort(), ['claims.csv', 'conflicts.csv', 'marks.csv', 'timeline.csv']);
    assert.match(readFileSync(path.join(to, 'conflicts.csv'), 'utf8'), /figure\.scale-slip/);
  });

  it('replaces files of the same names only', async () => {
    const to = path.join(folder, 'brat');
    mkdirSync(to);
    writeFileSync(path.join(to, 'annotation.conf'), 'old');
    writeFileSync(path.join(to, 'mine.txt'), 'mine');
    const paths = await eventually('an export', () => exported('brat', to));
    assert.ok(paths.includes('takeover/clyde-courier-greenock.ann'), paths.join(', '));
    assert.match(readFileSync(path.join(to, 'annotation.conf'), 'utf8'), /^\[entities\]/);
    assert.equal(readFileSync(path.join(to, 'mine.txt'), 'utf8'), 'mine');
    assert.match(readFileSync(path.join(to, 'takeover', 'clyde-courier-greenock.ann'), 'utf8'), /^T1\t/);
    assert.deepEqual(readdirSync(to).filter((name) => name.startsWith('.')), []);
  });

  it('takes marks over that were made in brat, and tells what it could not place', async () => {
    const article = 'takeover/clyde-courier-greenock';
    const ann = path.join(folder, 'brat', `${article}.ann`);
    const text = readFileSync(path.join(folder, 'brat', `${article}.txt`), 'utf8');
    const at = text.indexOf('packing case');
    assert.ok(!/[\u{10000}-\u{10FFFF}]/u.test(text.slice(0, at)), 'characters are code units here');
    writeFileSync(ann, `${readFileSync(ann, 'utf8')}T900\tVerify ${at} ${at + 12}\tpacking case\nT901\tPerson 0 4\tZorn\n`);
    const answer = await vscode.commands.executeCommand<{ marks: number; unplaced: readonly { name: string; words: string }[] }>('crosscheck.importAnnotations', vscode.Uri.file(path.join(folder, 'brat')));
    assert.equal(answer.marks, 1);
    // Of the export, an article that a test before has just removed may still have had a part.
    assert.deepEqual(answer.unplaced.filter(({ name }) => name === article).map(({ words }) => words), ['Zorn']);
    const written = readFileSync(pathOf('newsmodel/annotations.yaml'), 'utf8');
    assert.match(written, /kind: tag\n {4}tag: Verify\n {4}exact: "packing case"/);
    await vscode.commands.executeCommand('crosscheck.undoDecision');
    assert.doesNotMatch(readFileSync(pathOf('newsmodel/annotations.yaml'), 'utf8'), /Verify/);
  });

  it('makes an article of a saved page, beside it', async () => {
    writeFileSync(pathOf('page.html'), PAGE);
    await vscode.commands.executeCommand('crosscheck.importPage', uriOf('page.html'));
    const editor = await eventually('the article is open', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/page.article') && vscode.window.activeTextEditor);
    assert.match(editor.document.getText(), /^---\ntitle: Ferry aground off Turku after a storm\npublished: 2024-05-15\n---\n/);
    assert.equal(editor.document.languageId, 'news-article');
    assert.equal(readFileSync(pathOf('page.html'), 'utf8'), PAGE);
  });
});
