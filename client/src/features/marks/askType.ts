import * as vscode from 'vscode';
import { ENTITY_TYPES } from '../views/entityTypes.ts';

export type NameSaid = { readonly kind: 'entity'; readonly type: string } | { readonly kind: 'not-entity' };

/** Asks of what type a name is, or whether it is none. */
export async function askType(title: string): Promise<NameSaid | undefined> {
  const types = ENTITY_TYPES.map(({ id, name, icon }) => ({ label: `$(${icon}) ${name}`, said: { kind: 'entity', type: id } as NameSaid }));
  const none = { label: '$(circle-slash) not a name', said: { kind: 'not-entity' } as NameSaid };
  return (await vscode.window.showQuickPick([...types, none], { title }))?.said;
}
