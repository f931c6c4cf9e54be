import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PREFILL, Prefill, type PrefillParams } from '../../../../server/src/lsp/protocol.ts';

const NOTHING: Prefill = { words: '', claim: { subject: '', attribute: '', value: '' } };

/** What is recognised at the first selection. */
export async function prefilled(client: LanguageClient, { document, selection }: vscode.TextEditor): Promise<Prefill> {
  const { asUri, asRange } = client.code2ProtocolConverter;
  const params: PrefillParams = { uri: asUri(document.uri), range: asRange(selection) };
  return Prefill.nullable().parse(await client.sendRequest(PREFILL, params)) ?? NOTHING;
}
