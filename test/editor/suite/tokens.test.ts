import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openArticle } from './support.ts';

interface Token {
  readonly text: string;
  readonly type: string;
}

async function tokensOf(document: vscode.TextDocument): Promise<Token[]> {
  const { uri } = document;
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', uri);
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uri);
  assert.ok(legend && tokens, 'there are semantic tokens');
  const decoded: Token[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i + 4 < tokens.data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = tokens.data.subarray(i, i + 4);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    decoded.push({ text: document.getText(new vscode.Range(line, character, line, character + length)), type: legend.tokenTypes[type] ?? '' });
  }
  return decoded;
}

describe('Semantic tokens', () => {
  afterEach(closeAll);

  const expected: readonly (readonly [file: string, text: string, type: string])[] = [
    ['takeover/clyde-courier-greenock.txt', 'Ailsa Mackellar', 'person'],
    ['takeover/clyde-courier-greenock.txt', '£1.3 million', 'figure'],
    ['takeover/harbour-financial-offer.txt', 'June 18', 'date'],
    ['takeover/clyde-courier-greenock.txt', 'ADVERTISEMENT', 'furniture'],
    ['earthquake/choapa-courier-rival-counts.md', '$340 million', 'figure'],
    ['takeover/baltic-review-vote.article', '£468 million', 'figure'],
  ];

  for (const [file, text, type] of expected) {
    it(`marks "${text}" as ${type} in ${file}`, async () => {
      const { document } = await openArticle(file);
      const found = await eventually('the token', async () => (await tokensOf(document)).find((token) => token.text === text));
      assert.equal(found.type, type);
    });
  }

  it('colours every type of the legend by the manifest', async () => {
    const { document } = await openArticle('takeover/clyde-courier-greenock.txt');
    const legend = await eventually('the legend', () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri));
    const manifest = vscode.extensions.getExtension('crosscheck.crosscheck')?.packageJSON as
      { contributes: { semanticTokenScopes: { scopes: Record<string, string[]> }[] } };
    const coloured = manifest.contributes.semanticTokenScopes.flatMap(({ scopes }) => Object.keys(scopes));
    assert.deepEqual(legend.tokenTypes.filter((type) => !coloured.includes(type)), []);
  });
});
