import type { Analysis, Claim, Conflict, ConflictSeverity, ModelEntity, ModelEvent } from './types.ts';

export interface ArticleInput {
  /** A path or URI; the article's identity. */
  readonly id: string;
  readonly text: string;
  /** ISO date, when the caller knows when the article was published. */
  readonly published?: string;
}

export interface CorpusOptions {
  /** Severity by rule code; "off" silences a rule. */
  readonly severities?: Readonly<Record<string, ConflictSeverity | 'off'>>;
}

/** A claim with the article it stands in. */
export interface ArticleClaim {
  readonly article: string;
  readonly claim: Claim;
}

/**
 * The facade of the core: a set of articles, kept analysed, related and checked as they change. Pure but for its own state: no clock, no
 * files, no protocol. The result depends only on the articles and the options, not on the order or history of the calls.
 */
export interface Corpus {
  /** Adds or replaces an article. Only what changed is analysed again. Never throws on any text. */
  put(input: ArticleInput): Analysis;
  delete(id: string): boolean;
  get(id: string): Analysis | undefined;
  readonly size: number;
  ids(): Iterable<string>;
  setOptions(options: CorpusOptions): void;

  /** The model's view of an entity or event of one article (by local id). */
  entityOf(article: string, entity: string): ModelEntity | undefined;
  eventOf(article: string, event: string): ModelEvent | undefined;
  entities(): readonly ModelEntity[];
  events(): readonly ModelEvent[];
  /** Events in which the model entity takes part, in time order. */
  eventsWith(entity: string): readonly ModelEvent[];
  /** The claim that a figure or date mention carries, and the claims of other articles on the same thing. */
  claimOf(article: string, mention: string): { readonly claim: Claim; readonly others: readonly ArticleClaim[] } | undefined;

  /** All conflicts, sorted by severity, then by first place. Checks what has changed since the last call. */
  conflicts(): readonly Conflict[];
  conflictsIn(article: string): readonly Conflict[];
  /** Articles whose conflicts may have changed since this was last called. */
  takeTouched(): ReadonlySet<string>;
}
