import * as vscode from 'vscode';
import * as z from 'zod';
import { ANNOTATION_GROUPINGS, ANNOTATION_KINDS, type AnnotationGrouping, type AnnotationItem } from '../../../../server/src/lsp/protocol.ts';

type Kind = AnnotationItem['kind'];

const KINDS = 'annotations.shown';
const BY = 'annotations.by';
/** What the marks are grouped by; the menu of the view offers the other. */
const GROUPED_BY = 'crosscheck.annotationsBy';

/** Which kinds of marks the view shows, and by what it groups them; kept for the workspace. */
export class AnnotationsShown {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {
    this.#tellMenu();
  }

  get kinds(): readonly Kind[] {
    const kept = z.array(z.enum(ANNOTATION_KINDS)).safeParse(this.memory.get(KINDS));
    return kept.success ? kept.data : ANNOTATION_KINDS;
  }

  get by(): AnnotationGrouping {
    const kept = z.enum(ANNOTATION_GROUPINGS).safeParse(this.memory.get(BY));
    return kept.success ? kept.data : 'article';
  }

  async show(kinds: readonly Kind[]): Promise<void> {
    await this.memory.update(KINDS, kinds.length === ANNOTATION_KINDS.length ? undefined : kinds);
    this.#changed.fire();
  }

  async groupBy(by: AnnotationGrouping): Promise<void> {
    await this.memory.update(BY, by);
    this.#tellMenu();
    this.#changed.fire();
  }

  #tellMenu(): void {
    void vscode.commands.executeCommand('setContext', GROUPED_BY, this.by);
  }
}
