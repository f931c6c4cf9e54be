import {
  DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, WatchKind,
  type DidChangeConfigurationParams, type Disposable, type FileSystemWatcher, type WorkspaceFolder,
} from 'vscode-languageserver';
import { selection } from '../workspace/selection.ts';
import { ARTICLE_EXTENSIONS, DECISION_PATTERN, SECTION, type ArticleSettings } from './protocol.ts';
import { idOf, type Session } from './session.ts';
import { articleSettings, hintSetting, ruleSettings } from './settings.ts';

/** A workspace folder and what its settings say. */
export interface ReadFolder {
  readonly id: string;
  readonly name: string;
  /** Undefined when the file system cannot reach it: then only what editors open there is known. */
  readonly path: string | undefined;
  readonly settings: ArticleSettings;
}

/** The workspace's folders and settings, as the client tells them. */
export class Folders {
  private complained = new Set<string>();
  private watcher: Disposable | undefined;
  private watched = '';

  /** @param roots kept up to date by the owner of the connection's workspace folder events. */
  constructor(private readonly session: Session, private roots: readonly WorkspaceFolder[]) {}

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.roots = [...this.roots.filter(({ uri }) => !gone.has(uri)), ...added];
  }

  async registerSettings(): Promise<void> {
    if (this.session.client.registerConfiguration) await this.session.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }

  /**
   * Reads the settings, hands them to the library and the corpus, and watches what they name. A setting that makes no sense is complained of
   * once, and its default is used.
   * @param pushed the settings, from clients that send them and cannot be asked.
   */
  async load(pushed?: unknown): Promise<readonly ReadFolder[]> {
    const given = await this.ask(pushed);
    const rules = ruleSettings(given.rules);
    const hints = hintSetting(given.hints);
    const complaints = [...rules.complaints, ...hints.complaints];
    const folders = this.roots.map(({ uri, name }, i): ReadFolder => {
      const articles = articleSettings(given.articles[i]);
      complaints.push(...articles.complaints);
      const id = idOf(uri).replace(/\/$/, '');
      return { id, name, path: this.session.host.toPath(uri), settings: articles.value };
    });
    this.complain(new Set(complaints));
    this.session.rules = rules.value;
    this.session.corpus.setOptions({ severities: rules.value });
    this.session.hints = hints.value;
    this.session.library.setFolders(folders.map(({ id, settings }) => ({ id, selected: selection(settings.include, settings.exclude) })));
    await this.watch(folders);
    return folders;
  }

  private async ask(pushed: unknown): Promise<{ readonly rules: unknown; readonly hints: unknown; readonly articles: readonly unknown[] }> {
    const { client, connection } = this.session;
    if (client.configuration) {
      const items = [{ section: `${SECTION}.rules` }, { section: `${SECTION}.inlayHints` }, ...this.roots.map(({ uri }) => ({ scopeUri: uri, section: `${SECTION}.articles` }))];
      try {
        const [rules, hints, ...articles] = await connection.workspace.getConfiguration(items) as unknown[];
        return { rules, hints, articles };
      } catch (error) {
        connection.console.error(`The settings could not be read; their defaults are used: ${error instanceof Error ? error.message : String(error)}`);
        return { rules: undefined, hints: undefined, articles: [] };
      }
    }
    const { rules, inlayHints, articles } = sectionOf(pushed);
    return { rules, hints: inlayHints, articles: this.roots.map(() => articles) };
  }

  private complain(complaints: Set<string>): void {
    for (const complaint of complaints) {
      if (!this.complained.has(complaint)) this.session.warn(complaint);
    }
    this.complained = complaints;
  }

  /**
   * Articles, the reader's decisions, and everything that appears or goes: when a folder is moved or deleted, editors tell of the folder only.
   */
  private async watch(folders: readonly ReadFolder[]): Promise<void> {
    if (!this.session.client.registerWatchers) return;
    const included = folders.flatMap(({ settings }) => settings.include).map((pattern) => (pattern.includes('/') ? pattern : `**/${pattern}`));
    const watchers: FileSystemWatcher[] = [
      ...new Set([`**/*.{${ARTICLE_EXTENSIONS.join(',')}}`, DECISION_PATTERN, ...included]),
    ].map((globPattern) => ({ globPattern }));
    watchers.push({ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete });
    const wanted = JSON.stringify(watchers);
    if (wanted === this.watched) return;
    this.watched = wanted;
    this.watcher?.dispose();
    this.watcher = await this.session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** `crosscheck` of settings that a client pushed; some leave the section's name out. */
export function sectionOf(settings: DidChangeConfigurationParams['settings']): { readonly rules?: unknown; readonly inlayHints?: unknown; readonly articles?: unknown } {
  const whole = typeof settings === 'object' && settings !== null ? settings as Record<string, unknown> : {};
  const section = whole[SECTION] ?? whole;
  return typeof section === 'object' && section !== null ? section : {};
}
