import type { Corpus } from '../core/corpus.ts';
import { decidedAlike, type ArticleDecisions, type Decisions } from '../core/decisions/index.ts';
import type { Problem } from '../core/types.ts';
import { DECISION_PATHS, DecisionFiles, decisionKind, decisionPath } from './decision-files.ts';
import { fileProblem, LARGEST_FILE, tooLarge, type FileText } from './decode.ts';
import { isArticle, isCandidate, isSkippedPath, selection, type Selection } from './selection.ts';

/** A folder whose articles belong together, with what the settings say of it. */
export interface LibraryFolder {
  /** URI, without a slash at the end. */
  readonly id: string;
  readonly selected: Selection;
}

/** A document that an editor holds. Its text wins over the disk's. */
export interface OpenText {
  /** As the editor spells it. */
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

interface OpenDocument {
  readonly text: OpenText;
  /** The editor says that it is an article. */
  readonly declared: boolean;
  /** Once an article, a document stays one while it is open: a half-deleted text flickers otherwise. */
  article: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

const EMPTY: Problem = { ...fileProblem('file.empty', 'The file is empty: there is nothing to read.'), severity: 'information' };

const NOTHING_SAID = selection([], []);

/**
 * Keeps the corpus in step with the files and with what editors hold of them. Ids are URIs in one spelling. Nothing here waits or reads:
 * whoever reads the files hands their text in.
 */
export class Library {
  private folders: readonly LibraryFolder[] = [];
  private readonly openDocuments = new Map<string, OpenDocument>();
  private readonly fileProblems = new Map<string, readonly Problem[]>();
  /** Open documents that were edited since the corpus last saw them. */
  private readonly stale = new Set<string>();
  private readonly changed = new Set<string>();
  /** By folder. */
  private decisions = new Map<string, DecisionFiles>();
  /** What was decided for each article when it was last read. */
  private readonly decided = new Map<string, ArticleDecisions | undefined>();
  /** Articles for which something else may be decided now. */
  private readonly undecided = new Set<string>();
  private hadArticles = false;
  /** Counts the changes, so that what is derived from all articles knows when it is old. */
  revision = 0;
  /** Counts the changes of which articles there are, and in which folders. */
  pathsRevision = 0;
  /** The articles of each folder by their paths. */
  private readonly paths = new Map<string, { readonly revision: number; readonly articles: ReadonlyMap<string, string> }>();

  constructor(private readonly corpus: Corpus) {}

  setFolders(folders: readonly LibraryFolder[]): void {
    this.folders = [...folders].sort((a, b) => b.id.length - a.id.length);
    this.decisions = new Map(folders.map(({ id }) => [id, this.decisions.get(id) ?? new DecisionFiles()]));
    this.revision++; // other settings may come along
    this.pathsRevision++;
    this.reconsider();
    for (const [id, open] of this.openDocuments) {
      open.article = false;
      this.stale.add(id);
    }
  }

  /** What the settings say of a file, and its path below the innermost folder that holds it. */
  private place(id: string): { readonly path: string; readonly selected: Selection; readonly inside: boolean; readonly decisions?: DecisionFiles } {
    const folder = this.folders.find((candidate) => id.startsWith(`${candidate.id}/`));
    if (!folder) return { path: decodePath(id), selected: NOTHING_SAID, inside: false };
    return { path: decodePath(id.slice(folder.id.length + 1)), selected: folder.selected, inside: true, decisions: this.decisions.get(folder.id)! };
  }

  get folderCount(): number {
    return this.folders.length;
  }

  folderIds(): readonly string[] {
    return this.folders.map(({ id }) => id);
  }

  /** The innermost folder that holds a file, and its path below it; of a file in no folder, its id. */
  whereIs(id: string): { readonly folder?: string; readonly path: string } {
    const folder = this.folders.find((candidate) => id.startsWith(`${candidate.id}/`))?.id;
    return { path: this.place(id).path, ...(folder !== undefined && { folder }) };
  }

  /** Whether a path lies outside all folders, or in one where nobody keeps articles. */
  isSkipped(id: string): boolean {
    const { path, inside } = this.place(id);
    return !inside || isSkippedPath(path);
  }

  /** Whether a file on disk is to be read: it holds decisions, or may hold an article. */
  mayRead(id: string): boolean {
    const { path, selected } = this.place(id);
    return !this.isSkipped(id) && (this.isDecisionFile(id) || isCandidate(path, selected));
  }

  /** What the settings say of paths below a folder inside one of ours. */
  selectedBelow(id: string): Selection {
    const { path, selected } = this.place(id);
    return (below) => selected(`${path}/${below}`);
  }

  isArticle(id: string, text: string, declared = false): boolean {
    const { path, selected } = this.place(id);
    if (this.isDecisionFile(id)) return false;
    return declared ? selected(path) !== false : isArticle(path, text, selected);
  }

  // ------------------------------------------------------------------------------------------------------------ editors

  open(id: string, text: OpenText, declared: boolean): void {
    this.openDocuments.set(id, { text, declared, article: false });
    this.stale.add(id);
  }

  change(id: string): void {
    if (this.openDocuments.has(id)) this.stale.add(id);
  }

  /** The editor let go: whoever calls this says next what the disk holds. */
  close(id: string): void {
    this.openDocuments.delete(id);
    this.stale.delete(id);
  }

  opened(id: string): OpenText | undefined {
    return this.openDocuments.get(id)?.text;
  }

  openIds(): Iterable<string> {
    return this.openDocuments.keys();
  }

  /** Characters of the editor's text before the article's: a byte-order mark. */
  lead(id: string): number {
    return this.opened(id)?.getText().startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  }

  /** Brings the corpus up to date with the editors. */
  refresh(): void {
    for (const id of this.stale) {
      this.stale.delete(id); // first: a text that the core cannot take must not be tried again with every request
      const open = this.openDocuments.get(id);
      if (open) this.refreshOne(id, open);
    }
  }

  private refreshOne(id: string, open: OpenDocument): void {
    const whole = open.text.getText();
    const text = whole.startsWith(BYTE_ORDER_MARK) ? whole.slice(1) : whole;
    if (this.isDecisionFile(id)) {
      this.putDecisions(id, { text, problems: [] });
      return;
    }
    if (text.length > LARGEST_FILE) {
      this.put(id, undefined, [tooLarge(text.length)]);
      return;
    }
    open.article ||= this.isArticle(id, text, open.declared);
    if (open.article) this.put(id, text, []);
    else this.put(id, undefined, this.emptiness(id, text));
  }

  // --------------------------------------------------------------------------------------------------------------- disk

  /** What the disk holds now; `undefined` when the file is gone. Unheard while an editor holds the document. */
  setDisk(id: string, file: FileText | undefined): void {
    if (this.openDocuments.has(id)) return;
    const { text, problems = [] } = file ?? {};
    if (this.isDecisionFile(id)) this.putDecisions(id, file);
    else if (text !== undefined && !this.isArticle(id, text)) this.put(id, undefined, this.emptiness(id, text));
    else this.put(id, text, problems);
  }

  /** Somebody may wonder why a file among the articles is not read. */
  private emptiness(id: string, text: string): readonly Problem[] {
    return this.isSkipped(id) || text.trim() !== '' ? [] : [EMPTY];
  }

  private put(id: string, text: string | undefined, problems: readonly Problem[]): void {
    const touched = [this.putText(id, text), this.putProblems(id, problems)];
    if (!touched.includes(true)) return;
    this.revision++;
    this.changed.add(id);
  }

  /** Whether that changed anything. Unchanged texts come whenever the folders are read again. */
  private putText(id: string, text: string | undefined): boolean {
    const before = this.decided.get(id);
    const decisions = text === undefined ? undefined : this.decisionsOn(id);
    this.undecided.delete(id);
    if (text === undefined) {
      this.decided.delete(id);
      const gone = this.corpus.delete(id);
      if (gone) this.pathsRevision++;
      return gone;
    }
    this.decided.set(id, decisions);
    const known = this.corpus.get(id);
    if (!known) this.pathsRevision++;
    if (known?.text === text && decidedAlike(text, before, decisions)) return this.corpus.decide(id, decisions);
    this.corpus.put({ id, text, ...(decisions && { decisions }) });
    return true;
  }

  private putProblems(id: string, problems: readonly Problem[]): boolean {
    if (problems.length === 0) return this.fileProblems.delete(id);
    this.fileProblems.set(id, problems);
    return true;
  }

  // ---------------------------------------------------------------------------------------------------------- decisions

  /** Where the reader's decisions may be kept. */
  decisionFiles(): readonly string[] {
    return this.folders.flatMap(({ id }) => DECISION_PATHS.map((path) => `${id}/${path}`));
  }

  private isDecisionFile(id: string): boolean {
    const { path, inside } = this.place(id);
    return inside && DECISION_PATHS.includes(path);
  }

  /** The file of a kind of decisions on an article; undefined when it is in no folder. */
  decisionFile(article: string, kind: keyof Decisions): string | undefined {
    const folder = this.folders.find(({ id }) => article.startsWith(`${id}/`));
    return folder && `${folder.id}/${decisionPath(kind)}`;
  }

  /** What a file of decisions holds; undefined when it is none. */
  decisionKind(id: string): keyof Decisions | undefined {
    const { path, inside } = this.place(id);
    return inside ? decisionKind(path) : undefined;
  }

  /** All that is decided in the folder of an article or of a file of decisions. */
  decisionsAround(id: string): Decisions | undefined {
    return this.place(id).decisions?.all;
  }

  /** Articles by their paths below the folder that holds a file. */
  articlesAround(id: string): ReadonlyMap<string, string> {
    const folder = this.folders.find((candidate) => id.startsWith(`${candidate.id}/`));
    const known = folder && this.paths.get(folder.id);
    if (known?.revision === this.pathsRevision) return known.articles;
    const articles = new Map(folder ? [...this.corpus.ids()].flatMap((article) => (article.startsWith(`${folder.id}/`) ? [[decodePath(article.slice(folder.id.length + 1)), article] as const] : [])) : []);
    if (folder) this.paths.set(folder.id, { revision: this.pathsRevision, articles });
    return articles;
  }

  /** The path of an article below the folder that holds a file; undefined when it is in another folder. */
  pathBeside(id: string, article: string): string | undefined {
    const folderOf = (each: string): string | undefined => this.folders.find((folder) => each.startsWith(`${folder.id}/`))?.id;
    const folder = folderOf(id);
    return folder !== undefined && folder === folderOf(article) ? decodePath(article.slice(folder.length + 1)) : undefined;
  }

  /** The text of a file of decisions. */
  decisionText(id: string): string | undefined {
    const { path, decisions } = this.place(id);
    return decisions?.text(path);
  }

  private decisionsOn(article: string): ArticleDecisions | undefined {
    const { path, decisions } = this.place(article);
    return decisions?.of(path);
  }

  private putDecisions(id: string, file: FileText | undefined): void {
    const { path, decisions } = this.place(id);
    const { problems, changed } = decisions!.set(path, file);
    this.put(id, undefined, problems);
    // Also where it decides nothing of any article that there is.
    this.changed.add(id);
    if (!changed) return;
    this.revision++;
    this.reconsider();
  }

  private reconsider(): void {
    for (const article of this.corpus.ids()) this.undecided.add(article);
  }

  /** Articles that have to be looked at again since decisions changed; see `decide`. */
  toDecide(): readonly string[] {
    return [...this.undecided];
  }

  /** Reads an article again if what is decided now makes a difference to it. */
  decide(article: string): void {
    if (!this.undecided.delete(article)) return;
    const text = this.corpus.get(article)?.text;
    if (text === undefined || !this.putText(article, text)) return;
    this.revision++;
    this.changed.add(article);
  }

  /** Files known from the disk or an editor: articles, files that could not be read, and the reader's decisions. */
  ids(): Set<string> {
    return new Set([...this.corpus.ids(), ...this.fileProblems.keys(), ...this.decisionFiles().filter((id) => this.decisionText(id) !== undefined)]);
  }

  /** What is wrong with a file as a file. Said only beside articles: a repository full of other files hears nothing. */
  problems(id: string): readonly Problem[] {
    return this.corpus.size > 0 || this.openDocuments.has(id) ? this.fileProblems.get(id) ?? [] : [];
  }

  /** Files whose diagnostics may have changed since this was last called. */
  takeChanged(): ReadonlySet<string> {
    const hasArticles = this.corpus.size > 0;
    const problemsAppear = hasArticles !== this.hadArticles ? this.fileProblems.keys() : [];
    const changed = new Set([...this.changed, ...this.corpus.takeTouched(), ...problemsAppear]);
    this.hadArticles = hasArticles;
    this.changed.clear();
    return changed;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a bare "%"
  }
}
