import { hover } from '../ide/hover/index.ts';
import { folds } from '../ide/folding.ts';
import { outline } from '../ide/outline.ts';
import { definition, highlights, nextMention, references } from '../ide/references.ts';
import { entitySymbols } from '../ide/symbols.ts';
import { decisionCard, decisionTargets } from '../ide/decision-file/look.ts';
import { registerAnnotations } from './annotations.ts';
import { registerCodeActions } from './code-actions.ts';
import { decisionFile, registerCompletion } from './completion.ts';
import { toDocumentSymbol, toFoldingRange, toHover, toWorkspaceSymbol } from './convert.ts';
import { nextConflict } from '../ide/review/next.ts';
import { NEXT_CONFLICT, NEXT_MENTION, NextConflictParams, NextMentionParams } from './protocol.ts';
import type { Session } from './session.ts';
import { parse } from './guard.ts';

/** Requests about what stands at a place or in an article. Each reads the articles as they are now and keeps nothing. */
export function registerFeatures(session: Session): void {
  const { connection, corpus, positions, guard } = session;

  registerCodeActions(session);
  registerCompletion(session);
  registerAnnotations(session);

  connection.onHover(guard.request('hover', async ({ textDocument, position }) => {
    const article = session.article(textDocument.uri);
    const file = decisionFile(session, article);
    if (file) await session.decide();
    const offset = positions.offset(article, position);
    const card = file ? decisionCard(file, offset) : hover(corpus, article, offset);
    return card ? toHover(session, article, card) : null;
  }));

  connection.onDefinition(guard.request('definition', async ({ textDocument, position }) => {
    const article = session.article(textDocument.uri);
    const file = decisionFile(session, article);
    if (file) {
      await session.decide();
      return decisionTargets(file, positions.offset(article, position)).map((place) => positions.location(place));
    }
    const place = definition(corpus, article, positions.offset(article, position));
    return place ? positions.location(place) : null;
  }));

  connection.onReferences(guard.request('references', ({ textDocument, position }) => {
    const article = session.article(textDocument.uri);
    return references(corpus, article, positions.offset(article, position)).map((place) => positions.location(place));
  }));

  connection.onDocumentHighlight(guard.request('documentHighlight', ({ textDocument, position }) => {
    const article = session.article(textDocument.uri);
    return highlights(corpus, article, positions.offset(article, position)).map((span) => ({ range: positions.range(article, span) }));
  }));

  connection.onDocumentSymbol(guard.request('documentSymbol', ({ textDocument }) => {
    const article = session.article(textDocument.uri);
    return outline(corpus, article).map((item) => toDocumentSymbol(session, article, item));
  }));

  connection.onFoldingRanges(guard.request('foldingRange', ({ textDocument }) => {
    const article = session.article(textDocument.uri);
    // Not an empty list: an editor would take that for all there is to fold in a file that is not ours.
    return corpus.get(article) ? folds(corpus, article).map(toFoldingRange) : null;
  }));

  connection.onWorkspaceSymbol(guard.request('workspaceSymbol', ({ query }) => {
    session.library.refresh();
    return entitySymbols(corpus, query).map((symbol) => toWorkspaceSymbol(session, symbol));
  }));

  connection.onRequest(NEXT_MENTION, guard.request('nextMention', (params) => {
    const { uri, position, step } = parse(NextMentionParams, params);
    const article = session.article(uri);
    const place = nextMention(corpus, article, positions.offset(article, position), step);
    return place ? positions.location(place) : null;
  }));
  connection.onRequest(NEXT_CONFLICT, guard.request('nextConflict', (params) => {
    const { uri, position, step } = parse(NextConflictParams, params);
    const article = session.article(uri);
    const offset = positions.offset(article, position);
    const place = nextConflict(corpus, { article, start: offset, end: offset }, step);
    return place ? positions.location(place) : null;
  }));
}
