import * as vscode from 'vscode';
import * as z from 'zod';
import type { ConflictItem } from '../../../../server/src/lsp/protocol.ts';

type State = ConflictItem['state'];
const STATES: readonly State[] = ['open', 'dismissed', 'stale'];

const KEY = 'conflicts.shown';

/** Which conflicts the view shows; kept for the workspace. */
export class ConflictFilter {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  get shown(): readonly State[] {
    const kept = z.array(z.enum(['open', 'dismissed', 'stale'])).safeParse(this.memory.get(KEY));
    return kept.success ? kept.data : STATES;
  }

  async show(states: readonly State[]): Promise<void> {
    await this.memory.update(KEY, states.length === STATES.length ? undefined : states);
    this.#changed.fire();
  }
}
