import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import * as z from 'zod';
import { ARTICLE_LANGUAGE, CLIENT_SETTINGS, IS_ARTICLE, type IsArticleParams } from '../../../server/src/lsp/protocol.ts';

const PLAIN = 'plaintext';

/** Set while an article is before the reader; the walkthrough follows it. */
const ARTICLE_SHOWN = 'crosscheck.articleShown';

/**
 * Gives recognised `.txt` articles the language "News Article", and takes it back when they stop being articles.
 *
 * A document keeps its object when only its language changes, so that a change of language that is not ours is the reader's: from then
 * on that document is left alone.
 */
export function registerArticleLanguage(client: LanguageClient, settingsSent: vscode.Event<void>, log: vscode.LogOutputChannel): vscode.Disposable {
  const seen = new WeakSet<vscode.TextDocument>();
  const setByUs = new WeakSet<vscode.TextDocument>();
  const setByReader = new WeakSet<vscode.TextDocument>();
  const changing = new WeakSet<vscode.TextDocument>();

  const isCandidate = (document: vscode.TextDocument): boolean =>
    document.uri.scheme === 'file' &&
    document.uri.path.toLowerCase().endsWith('.txt') &&
    !setByReader.has(document) &&
    (document.languageId === PLAIN || (document.languageId === ARTICLE_LANGUAGE && setByUs.has(document)));

  const isArticle = async (document: vscode.TextDocument): Promise<boolean> => {
    const params: IsArticleParams = { uri: client.code2ProtocolConverter.asUri(document.uri), text: document.getText() };
    return z.boolean().parse(await client.sendRequest(IS_ARTICLE, params));
  };

  const update = async (document: vscode.TextDocument): Promise<void> => {
    if (!client.isRunning() || !isCandidate(document)) return;
    const wanted = vscode.workspace.getConfiguration(undefined, document).get(CLIENT_SETTINGS.setLanguage) !== false && (await isArticle(document));
    // The answer took a while: the reader may have closed the document or chosen a language meanwhile.
    const language = wanted ? ARTICLE_LANGUAGE : PLAIN;
    if (document.isClosed || !isCandidate(document) || document.languageId === language) return;
    changing.add(document);
    try {
      setByUs.add(document);
      await vscode.languages.setTextDocumentLanguage(document, language);
    } finally {
      changing.delete(document);
    }
  };

  const consider = (document: vscode.TextDocument): void => {
    update(document).catch((error: unknown) => log.warn(`Could not tell whether ${document.uri.toString()} is an article.`, error));
  };
  const considerAll = (): void => vscode.workspace.textDocuments.forEach(consider);

  const opened = (document: vscode.TextDocument): void => {
    if (seen.has(document) && !changing.has(document)) setByReader.add(document);
    if (!seen.has(document)) consider(document);
    seen.add(document);
  };
  vscode.workspace.textDocuments.forEach((document) => seen.add(document));

  const tellShown = (): void => void vscode.commands.executeCommand('setContext', ARTICLE_SHOWN, vscode.window.activeTextEditor?.document.languageId === ARTICLE_LANGUAGE);

  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      opened(document);
      tellShown();
    }),
    vscode.window.onDidChangeActiveTextEditor(tellShown),
    // An article may have been pasted into an empty file. One that is being rewritten keeps its language.
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (document.languageId === PLAIN) consider(document);
    }),
    settingsSent(considerAll),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) considerAll();
    }),
  );
}
