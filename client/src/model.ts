import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  ANNOTATION_GROUPS, AnnotationGroups, AnnotationList, ANNOTATIONS, CONFLICTS, ConflictList, ENTITIES, ENTITY_MENTIONS, EntityList, EntityMentions, EVENTS, EventList, MODEL_CHANGED,
  type AnnotationGroup, type AnnotationGroupsParams, type AnnotationsParams, type ConflictItem, type EntityItem, type EntityMentionsParams, type EventItem, type ModelMention,
} from '../../server/src/lsp/protocol.ts';

/** The server's event model as the views show it: asked for when somebody looks, and only once until it changes. */
export class Model implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #events: Promise<readonly EventItem[]> | undefined;
  #entities: Promise<readonly EntityItem[]> | undefined;
  #conflicts: Promise<readonly ConflictItem[]> | undefined;

  /** Fires when what was asked for may be out of date. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly client: LanguageClient) {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      // A server that has been started says so, too, when it has read the articles.
      client.onNotification(MODEL_CHANGED, () => {
        this.#forget();
        this.#changed.fire();
      }),
    );
  }

  /** The events of note in the order of time; none without a server. */
  events(): Promise<readonly EventItem[]> {
    this.#events ??= this.#ask(EVENTS, (answer) => EventList.parse(answer).events);
    return this.#events;
  }

  /** The entities, by name; none without a server. */
  entities(): Promise<readonly EntityItem[]> {
    this.#entities ??= this.#ask(ENTITIES, (answer) => EntityList.parse(answer).entities);
    return this.#entities;
  }

  /** Open and dismissed conflicts, the most severe first, then stale entries; none without a server. */
  conflicts(): Promise<readonly ConflictItem[]> {
    this.#conflicts ??= this.#ask(CONFLICTS, (answer) => ConflictList.parse(answer).conflicts);
    return this.#conflicts;
  }

  /** The articles in which, or the kinds as which, words are marked by hand, those whose words are gone first; none without a server. */
  annotationGroups(params: AnnotationGroupsParams): Promise<readonly AnnotationGroup[]> {
    return this.#ask(ANNOTATION_GROUPS, (answer) => AnnotationGroups.parse(answer).groups, params);
  }

  /** What is marked by hand, by article, kind and place, as far as it is asked for; none without a server. */
  async annotations(params: AnnotationsParams): Promise<AnnotationList> {
    return this.client.isRunning() ? AnnotationList.parse(await this.client.sendRequest(ANNOTATIONS, params)) : { annotations: [], total: 0 };
  }

  #forget(): void {
    this.#events = this.#entities = this.#conflicts = undefined;
  }

  /** Where an entity is mentioned, by model id. */
  async mentionsOf(id: string): Promise<readonly ModelMention[]> {
    if (!this.client.isRunning()) return [];
    const params: EntityMentionsParams = { id };
    return EntityMentions.parse(await this.client.sendRequest(ENTITY_MENTIONS, params)).mentions;
  }

  async #ask<T>(request: string, read: (answer: unknown) => readonly T[], params: object = {}): Promise<readonly T[]> {
    if (!this.client.isRunning()) return [];
    try {
      return read(await this.client.sendRequest(request, params));
    } catch (error) {
      this.#forget(); // asked again next time
      throw error;
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** Calls `refresh` when the model has changed: at once while `view` is visible, else when it is next shown. */
export function followModel(model: Model, view: vscode.TreeView<unknown>, refresh: () => void): vscode.Disposable {
  let stale = false;
  const follow = (): void => {
    if (stale && view.visible) {
      stale = false;
      refresh();
    }
  };
  return vscode.Disposable.from(
    model.onDidChange(() => {
      stale = true;
      follow();
    }),
    view.onDidChangeVisibility(follow),
  );
}
