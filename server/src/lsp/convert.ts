import {
  DiagnosticSeverity, FoldingRangeKind, MarkupKind, SymbolKind,
  type Diagnostic as LspDiagnostic, type DocumentSymbol, type FoldingRange, type Hover, type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { EntityType, Severity } from '../core/types.ts';
import type { Card } from '../ide/card.ts';
import type { Diagnostic } from '../ide/diagnostics.ts';
import type { Fold } from '../ide/folding.ts';
import type { OutlineItem } from '../ide/outline.ts';
import { PUBLISHED_UNKNOWN } from '../ide/published.ts';
import { cardMarkdown, cardText } from '../ide/render.ts';
import type { EntitySymbol } from '../ide/symbols.ts';
import type { Token } from '../ide/tokens.ts';
import { hrefs } from './links.ts';
import { DIAGNOSTIC_SOURCE, TOKEN_MODIFIERS, TOKEN_TYPES, type ConflictData } from './protocol.ts';
import type { Session } from './session.ts';

// Editor terms to protocol terms, one function each.

export function toHover(session: Session, article: string, card: Card): Hover {
  const { client, positions } = session;
  const contents = client.markdownHover
    ? { kind: MarkupKind.Markdown, value: cardMarkdown(card, hrefs(session)) }
    : { kind: MarkupKind.PlainText, value: cardText(card) };
  return { contents, range: positions.range(article, card.span) };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic({ client, positions }: Session, article: string, diagnostic: Diagnostic): LspDiagnostic {
  const { code, conflict, related, message, severity } = diagnostic;
  return {
    range: positions.range(article, diagnostic),
    severity: severities[severity],
    source: DIAGNOSTIC_SOURCE,
    code,
    ...(client.docsUri && (conflict !== undefined || code === PUBLISHED_UNKNOWN) ? { codeDescription: { href: `${client.docsUri.replace(/\/$/, '')}/${encodeURIComponent(code)}.md` } } : {}),
    message,
    ...(related.length > 0 ? { relatedInformation: related.map(({ place, message }) => ({ location: positions.location(place), message })) } : {}),
    ...(conflict !== undefined ? { data: { conflict, rule: code } satisfies ConflictData } : {}),
  };
}

const outlineKinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  headline: SymbolKind.File, heading: SymbolKind.Namespace, event: SymbolKind.Event, quote: SymbolKind.String,
};

export function toDocumentSymbol(session: Session, article: string, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: outlineKinds[item.kind],
    range: session.positions.range(article, item),
    selectionRange: session.positions.range(article, item.selection),
    children: item.children.map((child) => toDocumentSymbol(session, article, child)),
  };
}

/** The protocol knows kinds of code only; these have telling icons. */
const entityKinds: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Class, organization: SymbolKind.Module, place: SymbolKind.Namespace, facility: SymbolKind.Package, group: SymbolKind.Enum,
  event: SymbolKind.Event, product: SymbolKind.Object, work: SymbolKind.File, misc: SymbolKind.Key,
};

export function toWorkspaceSymbol({ positions }: Session, { name, type, detail, place }: EntitySymbol): WorkspaceSymbol {
  return { name, kind: entityKinds[type], containerName: detail, location: positions.location(place) };
}

const foldKinds: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  'front-matter': FoldingRangeKind.Region, furniture: FoldingRangeKind.Comment, section: undefined,
};

export const toFoldingRange = ({ first, last, kind }: Fold): FoldingRange => ({ startLine: first, endLine: last, ...(foldKinds[kind] ? { kind: foldKinds[kind] } : {}) });

const typeIndex = new Map<string, number>(TOKEN_TYPES.map((type, i) => [type, i]));
const modifierBit = new Map<string, number>(TOKEN_MODIFIERS.map((modifier, i) => [modifier, 1 << i]));

/** Tokens in the protocol's form: five numbers each, relative to the token before. */
export function toTokenData({ positions }: Session, article: string, list: readonly Token[]): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const token of list) {
    const { start, end } = positions.range(article, token);
    const bits = token.modifiers.reduce((all, modifier) => all | (modifierBit.get(modifier) ?? 0), 0);
    data.push(start.line - line, start.line === line ? start.character - character : start.character, end.character - start.character, typeIndex.get(token.type) ?? 0, bits);
    ({ line, character } = start);
  }
  return data;
}
