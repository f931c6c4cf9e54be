import {
  DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, WatchKind,
  type DidChangeConfigurationParams, type Disposable, type FileSystemWatcher, type WorkspaceFolder,
} from 'vscode-languageserver';
import type { CheckOptions } from '../core/check/index.ts';
import type { CorpusOptions } from '../core/corpus.ts';
import { selection } from '../workspace/selection.ts';
import { ARTICLE_EXTENSIONS, DECISION_PATTERN, SECTION, type ArticleSettings } from './protocol.ts';
import { idOf, type Session } from './session.ts';
import { articleSettings, hintSetting, ruleSettings, toleranceSetting } from './settings.ts';

/** A workspace folder and what its settings say. */
export interface ReadFolder {
  readonly id: string;
  readonly name: string;
  /** Undefined when the file system cannot reach it: then only what editors open there is known. */
  readonly path: string | undefined;
  readonly settings: ArticleSettings;
  readonly options: CheckOptions;
}

/** What the settings say, as they came. */
interface Given {
  readonly articles?: unknown;
  readonly rules?: unknown;
  readonly tolerance?: unknown;
}

const PER_FOLDER = ['articles', 'rules', 'tolerance'] as const;

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
    const hints = hintSetting(given.hints);
    const complaints = [...hints.complaints];
    const checked = ({ rules, tolerance }: Given): CheckOptions => {
      const [severities, share] = [ruleSettings(rules), toleranceSetting(tolerance)];
      complaints.push(...severities.complaints, ...share.complaints);
      return { severities: severities.value, tolerance: share.value };
    };
    const all = checked(given.all);
    const folders = this.roots.map(({ uri, name }, i): ReadFolder => {
      const articles = articleSettings(given.folders[i]?.articles);
      complaints.push(...articles.complaints);
      const id = idOf(uri).replace(/\/$/, '');
      return { id, name, path: this.session.host.toPath(uri), settings: articles.value, options: checked(given.folders[i] ?? {}) };
    });
    const innermost = [...folders].sort((a, b) => b.id.length - a.id.length);
    const options: CorpusOptions = { ...all, of: (article) => innermost.find(({ id }) => article.startsWith(`${id}/`))?.options };
    this.complain(new Set(complaints));
    this.session.options = options;
    this.session.corpus.setOptions(options);
    this.session.hints = hints.value;
    this.session.library.setFolders(folders.map(({ id, settings }) => ({ id, selected: selection(settings.include, settings.exclude) })));
    await this.watch(folders);
    return folders;
  }

  /** The settings of each folder, and those that hold outside of all. */
  private async ask(pushed: unknown): Promise<{ readonly hints: unknown; readonly all: Given; readonly folders: readonly Given[] }> {
    const { client, connection } = this.session;
    if (client.configuration) {
      const scopes = [undefined, ...this.roots.map(({ uri }) => uri)];
      const items = scopes.flatMap((scopeUri) => PER_FOLDER.map((name) => ({ ...(scopeUri !== undefined && { scopeUri }), section: `${SECTION}.${name}` })));
      try {
        const [hints, ...values] = await connection.workspace.getConfiguration([{ section: `${SECTION}.inlayHints` }, ...items]) as unknown[];
        const [all = {}, ...folders] = scopes.map((_, i): Given => Object.fromEntries(PER_FOLDER.map((name, k) => [name, values[i * PER_FOLDER.length + k]])));
        return { hints, all, folders };
      } catch (error) {
        connection.console.error(`The settings could not be read; their defaults are used: ${error instanceof Error ? error.message : String(error)}`);
        return { hints: undefined, all: {}, folders: [] };
      }
    }
    const { inlayHints, ...all } = sectionOf(pushed);
    return { hints: inlayHints, all, folders: this.roots.map(() => all) };
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
export function sectionOf(settings: DidChangeConfigurationParams['settings']): Given & { readonly inlayHints?: unknown } {
  const whole = typeof settings === 'object' && settings !== null ? settings as Record<string, unknown> : {};
  const section = whole[SECTION] ?? whole;
  return typeof section === 'object' && section !== null ? section : {};
}
