import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { largestFile } from '../workspace/decision-files.ts';
import type { FileText } from '../workspace/decode.ts';
import { findArticles, isMissing, readText } from '../workspace/find.ts';
import { listCandidates, readAhead } from '../workspace/reader.ts';
import { selection } from '../workspace/selection.ts';
import type { ReadFolder } from './folders.ts';
import type { Session } from './session.ts';
import type { StatusReporter } from './status.ts';
import { Queue, slicer } from './timing.ts';

const PROGRESS_MS = 200;

/** Keeps the library in step with the disk: reads the folders, and files again when the client says that they changed. */
export class Disk {
  private readonly queue = new Queue();
  /** Counts the wishes to read all; only the last is carried out to its end. */
  private wishes = 0;
  /** What the files of decisions held when they were last read again, as far as the disk tells. */
  private readonly versions = new Map<string, string | undefined>();

  constructor(private readonly session: Session, private readonly status: StatusReporter) {}

  /** Reads all folders. What was known and is no longer there is forgotten. A later call ends an earlier one. */
  readAll(folders: readonly ReadFolder[]): Promise<void> {
    const wish = ++this.wishes;
    return this.queue.add(() => this.readNow(folders, () => wish === this.wishes));
  }

  private async readNow(folders: readonly ReadFolder[], wanted: () => boolean): Promise<void> {
    const { host, library, connection } = this.session;
    const progress = await this.startProgress();
    const goOn = (): boolean => wanted() && !progress.token.isCancellationRequested;
    const slice = slicer(host);
    const next = async (): Promise<boolean> => {
      await slice();
      return goOn();
    };
    try {
      const paths: string[] = [];
      for (const { path, settings } of folders) {
        if (path === undefined) continue;
        const onProblem = (where: string, { message }: { message: string }): void => {
          if (where === path) this.session.warn(`The folder ${where} is not read. ${message}`);
          else connection.console.warn(`${where}: ${message}`);
        };
        paths.push(...await listCandidates(host.files, path, { selected: selection(settings.include, settings.exclude), onProblem, next }));
      }
      // First, so that each article is read once, with what is decided for it.
      const decisions = library.decisionFiles();
      for (const id of decisions) await this.readAgain(id);
      const seen = new Set<string>(decisions);
      let told = host.now();
      for await (const { path, file } of readAhead(host.files, paths)) {
        if (!await next()) break;
        const id = host.toUri(path);
        seen.add(id);
        this.set(id, file);
        if (host.now() - told < PROGRESS_MS && seen.size < paths.length) continue;
        told = host.now();
        progress.report(Math.round((100 * seen.size) / paths.length), `${seen.size} of ${paths.length} files`);
        this.status.progress(seen.size, paths.length);
      }
      if (goOn()) for (const id of library.ids()) if (!seen.has(id)) library.setDisk(id, undefined);
    } finally {
      progress.done();
    }
  }

  private async startProgress(): Promise<WorkDoneProgressServerReporter> {
    this.status.progress(0, 0);
    const progress = await this.session.connection.window.createWorkDoneProgress();
    progress.begin('Reading articles', 0, undefined, true);
    return progress;
  }

  /** One file that breaks the analysis must not keep the others from being read. */
  private set(id: string, file: FileText | undefined): void {
    this.session.guard.attempt(`reading ${id}`, () => this.session.library.setDisk(id, file));
  }

  /** Looks again at files and folders that appeared, changed or went. */
  changed(ids: ReadonlySet<string>): Promise<void> {
    return this.queue.add(async () => {
      const slice = slicer(this.session.host);
      const gone = new Set<string>();
      for (const id of ids) {
        await slice();
        await this.look(id, gone);
      }
      this.forgetBelow(gone);
    });
  }

  private async look(id: string, gone: Set<string>): Promise<void> {
    const { host, library } = this.session;
    const path = host.toPath(id);
    if (path === undefined || library.isSkipped(id)) return;
    const kind = await host.files.stat(path).then((stat) => stat.kind, () => undefined);
    if (kind === undefined) gone.add(id);
    if (kind === 'file') await this.readAgain(id);
    if (kind !== 'folder') return;
    for (const file of library.decisionFiles()) if (file.startsWith(`${id}/`)) await this.readAgain(file);
    for await (const found of findArticles(host.files, [path], { selected: library.selectedBelow(id) })) await this.readAgain(host.toUri(found.path));
  }

  /** What the disk holds now, for a file that holds decisions or may hold an article; also after an editor let go of it. */
  async readAgain(id: string): Promise<void> {
    this.versions.delete(id);
    const file = await this.read(id);
    this.set(id, file && isMissing(file) ? undefined : file);
  }

  private async read(id: string): Promise<FileText | undefined> {
    const { host, library } = this.session;
    const path = host.toPath(id);
    return path !== undefined && library.mayRead(id) ? readText(host.files, path, largestFile(library.decisionKind(id))) : undefined;
  }

  /** What the disk holds now of the files of decisions; where that is what is known, nothing happens. */
  async rereadDecisions(): Promise<void> {
    const { library } = this.session;
    for (const id of library.decisionFiles()) {
      if (library.opened(id)) {
        this.versions.delete(id);
        continue;
      }
      const version = await this.versionOf(id);
      if (version !== undefined && version === this.versions.get(id)) continue;
      const file = await this.read(id);
      this.versions.set(id, version);
      if (file && (isMissing(file) ? undefined : file.text) !== library.decisionText(id)) this.set(id, isMissing(file) ? undefined : file);
    }
  }

  private async versionOf(id: string): Promise<string | undefined> {
    const { host } = this.session;
    const path = host.toPath(id);
    return path === undefined ? undefined : host.files.stat(path).then(({ version }) => version, () => undefined);
  }

  /** Forgets what lay at paths that are gone, or below them. */
  private forgetBelow(gone: ReadonlySet<string>): void {
    if (gone.size === 0) return;
    for (const id of this.session.library.ids()) {
      for (let at = id.length; at > 0; at = id.lastIndexOf('/', at - 1)) {
        if (!gone.has(id.slice(0, at))) continue;
        this.set(id, undefined);
        break;
      }
    }
  }
}
