import { CodeActionKind, TextDocumentSyncKind, type ClientCapabilities, type InitializeParams, type ServerCapabilities } from 'vscode-languageserver';
import { InitializationOptions, MODEL_SCHEME, TOKEN_MODIFIERS, TOKEN_TYPES } from './protocol.ts';

/** What the client can do, as far as the server asks. */
export interface ClientAbilities {
  readonly markdownHover: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshTokens: boolean;
  readonly refreshHints: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchers: boolean;
  readonly registerLinks: boolean;
  readonly registerCompletion: boolean;
  readonly workspaceFolders: boolean;
  readonly modelDocument: boolean;
  /** Takes edits that create a file. */
  readonly createsFiles: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Runs our commands from links in hovers. */
  readonly commands: boolean;
  readonly docsUri?: string;
}

export function clientAbilities({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace }: ClientCapabilities = capabilities;
  const options = InitializationOptions.safeParse(initializationOptions ?? {});
  const formats = textDocument?.hover?.contentFormat;
  return {
    markdownHover: !formats || formats.includes('markdown'),
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registerLinks: textDocument?.documentLink?.dynamicRegistration === true,
    registerCompletion: textDocument?.completion?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    modelDocument: workspace?.textDocumentContent !== undefined,
    createsFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    resolvesEdits: textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    commands: options.success && options.data.commands,
    docsUri: options.success ? options.data.docsUri : undefined,
  };
}

/** In files of decisions. A client that can be told so asks nowhere else. */
export const COMPLETION = { triggerCharacters: [' ', '[', '-'] };

export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    ...(client.registerCompletion ? {} : { completionProvider: COMPLETION }),
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Crosscheck' },
    foldingRangeProvider: true,
    inlayHintProvider: true,
    workspaceSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite], resolveProvider: client.resolvesEdits },
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: { delta: true }, range: true },
    ...(client.pullDiagnostics ? { diagnosticProvider: { identifier: 'crosscheck', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.modelDocument ? { textDocumentContent: { schemes: [MODEL_SCHEME] } } : {}),
    },
  };
}
