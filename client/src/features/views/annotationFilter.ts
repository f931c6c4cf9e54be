import * as vscode from 'vscode';
import * as z from 'zod';
import { ANNOTATION_KINDS, type AnnotationItem } from '../../../../server/src/lsp/protocol.ts';

type Kind = AnnotationItem['kind'];

const KEY = 'annotations.shown';

/** Which kinds of marks the view shows; kept for the workspace. */
export class AnnotationFilter {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  get shown(): readonly Kind[] {
    const kept = z.array(z.enum(ANNOTATION_KINDS)).safeParse(this.memory.get(KEY));
    return kept.success ? kept.data : ANNOTATION_KINDS;
  }

  async show(kinds: readonly Kind[]): Promise<void> {
    await this.memory.update(KEY, kinds.length === ANNOTATION_KINDS.length ? undefined : kinds);
    this.#changed.fire();
  }
}
