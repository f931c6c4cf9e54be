import { addTo, removeFrom } from './collections.ts';
import { checkArticle, checkSlot, type CheckOptions } from './check/index.ts';
import { knownOf } from './check/known.ts';
import { Review, type Reviewed } from './check/review.ts';
import { reviewKey, type Annotation, type ArticleDecisions, type EventFinder, type Fact, type ReviewDecision } from './decisions/index.ts';
import { EntityIndex } from './model/entities.ts';
import { EventIndex, type EventPart } from './model/events.ts';
import { isUndated, publishedElsewhere, type PublicationClue } from './model/published-elsewhere.ts';
import { SlotIndex } from './model/slots.ts';
import { readArticle } from './read/index.ts';
import { recognise } from './recognise/index.ts';
import { idleMarks, type IdleMark, type Mark } from './recognise/marks.ts';
import { relate } from './relate/index.ts';
import type { Analysis, Article, Claim, Conflict, ConflictSeverity, Location, ModelEntity, ModelEvent } from './types.ts';

export interface ArticleInput {
  /** A path or URI; the article's identity. */
  readonly id: string;
  readonly text: string;
  /** ISO date, when the caller knows when the article was published. */
  readonly published?: string;
  /** What the reader has decided for the article. */
  readonly decisions?: ArticleDecisions;
}

/** How articles are checked. */
export interface CorpusOptions extends CheckOptions {
  /** What holds for an article in place of the rest. */
  readonly of?: (article: string) => CheckOptions | undefined;
}

/** A claim with the article it stands in. */
export interface ArticleClaim {
  readonly article: string;
  readonly claim: Claim;
}

/** The marks by hand in an article. */
export interface ArticleMarks {
  /** In text order. */
  readonly placed: readonly Mark[];
  readonly orphaned: readonly Annotation[];
  /** Those that are placed and have no effect. */
  readonly idle: readonly IdleMark[];
}

/**
 * The facade of the core: a set of articles, kept analysed, related and checked as they change. Pure but for its own state: no clock, no
 * files, no protocol. The result depends only on the articles and the options, not on the order or history of the calls.
 */
export interface Corpus {
  /** Adds or replaces an article. Only what changed is analysed again. Never throws on any text. */
  put(input: ArticleInput): Analysis;
  delete(id: string): boolean;
  /**
   * Takes what is decided now of the events that an article tells of, and the facts that it is held against, without reading it again; the rest of what is
   * decided must read it alike (`decidedAlike`). Whether that changes anything.
   */
  decide(id: string, decisions: ArticleDecisions | undefined): boolean;
  get(id: string): Analysis | undefined;
  /** What the reader has marked in an article by hand: where the words stand, and the marks whose words are gone. */
  marksIn(id: string): ArticleMarks;
  readonly size: number;
  ids(): Iterable<string>;
  setOptions(options: CorpusOptions): void;

  /** The model's view of an entity or event of one article (by local id). */
  entityOf(article: string, entity: string): ModelEntity | undefined;
  eventOf(article: string, event: string): ModelEvent | undefined;
  /** The larger event that the event of an article is a part of. */
  largerThan(article: string, event: string): ModelEvent | undefined;
  entityWith(id: string): ModelEntity | undefined;
  entities(): readonly ModelEntity[];
  events(): readonly ModelEvent[];
  /** How an event of the model can be found again after the articles have changed; its articles are named by their ids. */
  finderOf(event: string): EventFinder | undefined;
  /** What an event would be as two: its mentions in some articles after the rest. */
  splitOf(event: string, articles: ReadonlySet<string>): readonly [EventPart, EventPart] | undefined;
  /** The ids of the reader's entries that find an event. */
  foundEvents(): ReadonlySet<string>;
  /** What the reader holds true. */
  facts(): readonly Fact[];
  /** Events of an article and of those on the same story in which the model entity takes part, in time order. */
  eventsWith(entity: string, article: string): readonly ModelEvent[];
  /** Events of an article and of those on the same story, in time order. */
  eventsAround(article: string): readonly ModelEvent[];
  /** When an undated article was published, by events that others date; it changes nothing of how the article reads. */
  publishedElsewhere(article: string): PublicationClue | undefined;
  /** The claim that a figure or date mention carries, and the claims of other articles on the same thing. */
  claimOf(article: string, mention: string): { readonly claim: Claim; readonly others: readonly ArticleClaim[] } | undefined;

  /**
   * Checks at most `limit` of the slots that changed, for a caller who wants to do something else in between, and says how many may be left. What asks for
   * conflicts checks the rest by itself.
   */
  check(limit: number): number;
  /** The conflicts that are open, sorted by severity, then by first place. Checks what has changed since the last call. */
  conflicts(): readonly Conflict[];
  conflictsIn(article: string): readonly Conflict[];
  /** All conflicts in the same order, also those that the reader has dismissed. */
  reviewed(): readonly Reviewed[];
  /** A conflict by its id, whatever the reader thinks of it. */
  reviewedWith(id: string): Reviewed | undefined;
  /** How many conflicts an entry of `review.yaml` dismisses. */
  dismissedBy(decision: ReviewDecision): number;
  /** The event of the model that the claim at a place is about. */
  eventAt(place: Location): ModelEvent | undefined;
  /** How many open conflicts there are of each severity. */
  conflictCounts(): Readonly<Record<ConflictSeverity, number>>;
  /** Articles whose conflicts, or whose clues to their date of publication, may have changed since this was last called. */
  takeTouched(): ReadonlySet<string>;
}

/** Analyses one article by itself. `previous` is the same article before an edit: what did not change is not read again. */
export function analyse({ id, text, published, decisions }: ArticleInput, previous?: Article): { readonly article: Article; readonly analysis: Analysis; readonly marks: readonly Mark[] } {
  const article = readArticle(id, text, previous);
  const recognised = recognise(article, published, decisions);
  const analysis = relate(article, recognised);
  return { article, analysis: decisions?.source === undefined ? analysis : { ...analysis, source: decisions.source }, marks: recognised.marks };
}

export function createCorpus(options: CorpusOptions = {}): Corpus {
  return new ArticleCorpus(options);
}

/** How many articles keep their sentences and tokens for the next edit; the others are read again in full when they change. */
const KEPT_FOR_EDITS = 32;

/** How many articles on one story a look at events takes in at most. */
const NEARBY_ARTICLES = 50;

const NO_MARKS: ArticleMarks = { placed: [], orphaned: [], idle: [] };

/** The conflicts of one slot, and all its claims. */
interface Findings {
  readonly claims: readonly string[];
  readonly conflicts: readonly string[];
}

class ArticleCorpus implements Corpus {
  readonly #analyses = new Map<string, Analysis>();
  readonly #decisions = new Map<string, ArticleDecisions>();
  readonly #marks = new Map<string, ArticleMarks>();
  /** Articles as read, the most recently changed last. */
  readonly #recent = new Map<string, Article>();
  readonly #entities = new EntityIndex();
  readonly #events = new EventIndex(this.#entities);
  readonly #slots = new SlotIndex(this.#entities);
  /** Claims whose slots have to be checked again. */
  readonly #dirty = new Set<string>();
  readonly #conflicts = new Map<string, Conflict>();
  /** What the reader thinks of each conflict. */
  readonly #reviewed = new Map<string, Reviewed>();
  /** Key of a decision -> the conflicts that it dismisses. */
  readonly #dismissedBy = new Map<string, Set<string>>();
  readonly #review = new Review({
    textOf: (article) => this.#analyses.get(article)?.text ?? '',
    eventAt: (place) => {
      const event = this.#eventIdAt(place);
      return event === undefined ? undefined : this.#events.decidedOf(place.article, event) ?? 'undecided';
    },
  });
  /** Claim -> what was found in its slot, to be withdrawn when the slot changes. */
  readonly #byClaim = new Map<string, Findings>();
  /** Article -> what it contradicts itself in by its own words alone. */
  readonly #byOneself = new Map<string, readonly string[]>();
  readonly #byArticle = new Map<string, Set<string>>();
  readonly #counts = { warning: 0, information: 0, hint: 0 };
  readonly #touched = new Set<string>();

  constructor(private options: CorpusOptions) {}

  put(input: ArticleInput): Analysis {
    const { article, analysis, marks } = analyse(input, this.#recent.get(input.id));
    this.#remember(article);
    this.#touchUndated(input.id);
    this.#analyses.set(input.id, analysis);
    this.#keep(input.id, input.decisions);
    this.#keepMarks(article, analysis, marks, input.decisions?.marks);
    const renamed = this.#entities.put(analysis);
    for (const other of renamed) this.#reindex(other);
    this.#index(analysis);
    this.#judgeAgain(this.#review.put(input.id, input.decisions?.review, analysis.ignores));
    this.#checkByItself(analysis);
    this.#touchUndated(input.id);
    return analysis;
  }

  delete(id: string): boolean {
    if (!this.#analyses.has(id)) return false;
    this.#touchUndated(id);
    this.#forgetOwn(id);
    this.#analyses.delete(id);
    this.#decisions.delete(id);
    this.#marks.delete(id);
    this.#recent.delete(id);
    const renamed = this.#entities.remove(id);
    this.#events.remove(id);
    this.#mark(this.#slots.remove(id));
    for (const other of renamed) this.#reindex(other);
    this.#judgeAgain(this.#review.remove(id));
    return true;
  }

  decide(id: string, decisions: ArticleDecisions | undefined): boolean {
    const analysis = this.#analyses.get(id);
    if (!analysis) return false;
    const before = this.#decisions.get(id);
    this.#keep(id, decisions);
    const retold = this.#events.decide(analysis, decisions?.events);
    const reviewed = JSON.stringify(before?.review) !== JSON.stringify(decisions?.review);
    const known = JSON.stringify(before?.facts) !== JSON.stringify(decisions?.facts) || JSON.stringify(before?.events) !== JSON.stringify(decisions?.events);
    if (retold || reviewed) this.#judgeAgain(this.#review.put(id, decisions?.review, analysis.ignores));
    if (known) this.#checkByItself(analysis);
    return retold || reviewed || known;
  }

  #keep(id: string, decisions: ArticleDecisions | undefined): void {
    if (decisions) this.#decisions.set(id, decisions);
    else this.#decisions.delete(id);
  }

  #keepMarks(article: Article, { claims }: Analysis, placed: readonly Mark[], annotations: readonly Annotation[] = []): void {
    const found = new Set(placed.map(({ annotation }) => annotation));
    if (annotations.length > 0) this.#marks.set(article.id, { placed, orphaned: annotations.filter((annotation) => !found.has(annotation)), idle: idleMarks(article, placed, claims) });
    else this.#marks.delete(article.id);
  }

  get(id: string): Analysis | undefined {
    return this.#analyses.get(id);
  }

  marksIn(id: string): ArticleMarks {
    return this.#marks.get(id) ?? NO_MARKS;
  }

  get size(): number {
    return this.#analyses.size;
  }

  ids(): Iterable<string> {
    return this.#analyses.keys();
  }

  setOptions(options: CorpusOptions): void {
    this.options = options;
    for (const [article, analysis] of this.#analyses) {
      this.#mark(this.#slots.keysIn(article));
      this.#checkByItself(analysis);
    }
  }

  #optionsOf(article: string): CheckOptions {
    return this.options.of?.(article) ?? this.options;
  }

  entityOf(article: string, entity: string): ModelEntity | undefined {
    return this.#entities.of(article, entity);
  }

  eventOf(article: string, event: string): ModelEvent | undefined {
    return this.#events.of(article, event);
  }

  largerThan(article: string, event: string): ModelEvent | undefined {
    return this.#events.largerThan(article, event);
  }

  entityWith(id: string): ModelEntity | undefined {
    return this.#entities.get(id);
  }

  entities(): readonly ModelEntity[] {
    return this.#entities.all();
  }

  events(): readonly ModelEvent[] {
    return this.#events.all();
  }

  finderOf(event: string): EventFinder | undefined {
    return this.#events.finderOf(event, (article) => this.#analyses.get(article)?.text ?? '');
  }

  splitOf(event: string, articles: ReadonlySet<string>): readonly [EventPart, EventPart] | undefined {
    return this.#events.split(event, articles, (article) => this.#analyses.get(article)?.text ?? '');
  }

  foundEvents(): ReadonlySet<string> {
    return new Set(this.#events.foundEntries());
  }

  facts(): readonly Fact[] {
    return [...new Set([...this.#analyses.keys()].sort().flatMap((id) => this.#decisions.get(id)?.facts ?? []))];
  }

  eventsWith(entity: string, article: string): readonly ModelEvent[] {
    return this.#events.in(this.#nearby(article), entity);
  }

  eventsAround(article: string): readonly ModelEvent[] {
    return this.#events.in(this.#nearby(article));
  }

  /** An article and some of those on its story. */
  #nearby(article: string): readonly string[] {
    const others = this.#slots.storyOf(article).filter((other) => other !== article);
    return [article, ...others].slice(0, NEARBY_ARTICLES);
  }

  publishedElsewhere(article: string): PublicationClue | undefined {
    const analysis = this.#analyses.get(article);
    return analysis && publishedElsewhere(analysis, { analysisOf: (other) => this.#analyses.get(other), mentionsLike: (other, event) => this.#events.mentionsLike(other, event) });
  }

  claimOf(article: string, mention: string): { readonly claim: Claim; readonly others: readonly ArticleClaim[] } | undefined {
    const claim = this.#analyses.get(article)?.claims.find((candidate) => candidate.mention === mention);
    if (!claim) return undefined;
    const key = this.#slots.keyOf(article, claim.id);
    const linked = key === undefined ? [] : this.#slots.linked(key);
    return { claim, others: linked.filter((other) => other.article !== article).map((other) => ({ article: other.article, claim: other.claim })) };
  }

  conflicts(): readonly Conflict[] {
    this.check(Infinity);
    return open([...this.#reviewed.values()]);
  }

  reviewed(): readonly Reviewed[] {
    this.check(Infinity);
    return [...this.#reviewed.values()].sort((a, b) => bySeverityThenPlace(a.conflict, b.conflict));
  }

  reviewedWith(id: string): Reviewed | undefined {
    this.check(Infinity);
    return this.#reviewed.get(id);
  }

  dismissedBy(decision: ReviewDecision): number {
    this.check(Infinity);
    return this.#dismissedBy.get(reviewKey(decision))?.size ?? 0;
  }

  eventAt(place: Location): ModelEvent | undefined {
    const event = this.#eventIdAt(place);
    return event === undefined ? undefined : this.#events.of(place.article, event);
  }

  #eventIdAt({ article, start, end }: Location): string | undefined {
    return this.#analyses.get(article)?.claims.find((claim) => claim.start === start && claim.end === end)?.event;
  }

  conflictsIn(article: string): readonly Conflict[] {
    for (const key of this.#slots.keysIn(article)) if (this.#dirty.has(key)) this.#checkSlot(key);
    return open([...(this.#byArticle.get(article) ?? [])].map((id) => this.#reviewed.get(id)!));
  }

  conflictCounts(): Readonly<Record<ConflictSeverity, number>> {
    this.check(Infinity);
    return { ...this.#counts };
  }

  takeTouched(): ReadonlySet<string> {
    this.check(Infinity);
    const touched = new Set(this.#touched);
    this.#touched.clear();
    return touched;
  }

  /** The undated articles on the story of one that changes may now be dated by it, or no longer. */
  #touchUndated(article: string): void {
    for (const other of this.#slots.storyOf(article)) {
      const analysis = other === article ? undefined : this.#analyses.get(other);
      if (analysis && isUndated(analysis)) this.#touched.add(other);
    }
  }

  #remember(article: Article): void {
    this.#recent.delete(article.id);
    this.#recent.set(article.id, article);
    if (this.#recent.size > KEPT_FOR_EDITS) this.#recent.delete(this.#recent.keys().next().value!);
  }

  #index(analysis: Analysis): void {
    this.#events.put(analysis);
    this.#events.decide(analysis, this.#decisions.get(analysis.article)?.events);
    const { changed, moved } = this.#slots.put(analysis);
    this.#mark(changed);
    this.#mark(moved.filter((key) => this.#byClaim.has(key)));
  }

  /** Takes in what somebody in an article is called now. */
  #reindex(article: string): void {
    const analysis = this.#analyses.get(article)!;
    this.#index(analysis);
    if (this.#decisions.has(article)) this.#checkByItself(analysis);
  }

  #checkByItself(analysis: Analysis): void {
    this.#forgetOwn(analysis.article);
    const known = knownOf(analysis, this.#decisions.get(analysis.article), this.#entities, this.#events);
    const conflicts = checkArticle(analysis, known, this.#optionsOf(analysis.article).severities);
    if (conflicts.length === 0) return;
    this.#byOneself.set(analysis.article, conflicts.map(({ id }) => id));
    for (const conflict of conflicts) this.#record(conflict);
  }

  #mark(claims: Iterable<string>): void {
    for (const key of claims) {
      this.#dirty.add(key);
      this.#forget(key);
    }
  }

  check(limit: number): number {
    let checked = 0;
    for (const key of this.#dirty) {
      if (checked++ >= limit) break;
      this.#checkSlot(key);
    }
    return this.#dirty.size;
  }

  #checkSlot(key: string): void {
    const slot = this.#slots.slotOf(key);
    const claims = slot.claims.map((claim) => claim.key);
    this.#dirty.delete(key);
    for (const claim of claims) {
      this.#dirty.delete(claim);
      this.#forget(claim);
    }
    const conflicts = checkSlot(slot, (article) => this.#optionsOf(article));
    if (conflicts.length === 0) return;
    const findings = { claims, conflicts: conflicts.map(({ id }) => id) };
    for (const claim of claims) this.#byClaim.set(claim, findings);
    for (const conflict of conflicts) this.#record(conflict);
  }

  #record(conflict: Conflict): void {
    this.#conflicts.set(conflict.id, conflict);
    this.#judge(conflict);
    for (const article of articlesOf(conflict)) {
      addTo(this.#byArticle, article, conflict.id);
      this.#touched.add(article);
    }
  }

  #judge(conflict: Conflict): void {
    this.#setReviewed(conflict.id, this.#review.judge(conflict));
  }

  /** Judges the conflicts of some articles again, without checking their slots. */
  #judgeAgain(articles: ReadonlySet<string>): void {
    for (const id of new Set([...articles].flatMap((article) => [...this.#byArticle.get(article) ?? []]))) {
      const before = this.#reviewed.get(id);
      this.#judge(this.#conflicts.get(id)!);
      if (JSON.stringify(before) === JSON.stringify(this.#reviewed.get(id))) continue;
      for (const article of articlesOf(this.#conflicts.get(id)!)) this.#touched.add(article);
    }
  }

  #setReviewed(id: string, now: Reviewed | undefined): void {
    const before = this.#reviewed.get(id);
    if (before?.dismissed?.by === 'entry') removeFrom(this.#dismissedBy, reviewKey(before.dismissed.decision), id);
    if (now?.dismissed?.by === 'entry') addTo(this.#dismissedBy, reviewKey(now.dismissed.decision), id);
    if (before && !before.dismissed) this.#counts[before.conflict.severity]--;
    if (now && !now.dismissed) this.#counts[now.conflict.severity]++;
    if (now) this.#reviewed.set(id, now);
    else this.#reviewed.delete(id);
  }

  /** Withdraws what was found in the slot of a claim. */
  #forget(claim: string): void {
    const findings = this.#byClaim.get(claim);
    if (!findings) return;
    for (const key of findings.claims) this.#byClaim.delete(key);
    this.#drop(findings.conflicts);
  }

  /** Withdraws what an article contradicts itself in by its own words alone. */
  #forgetOwn(article: string): void {
    this.#drop(this.#byOneself.get(article) ?? []);
    this.#byOneself.delete(article);
  }

  #drop(conflicts: readonly string[]): void {
    for (const id of conflicts) {
      const conflict = this.#conflicts.get(id);
      if (!conflict) continue;
      this.#conflicts.delete(id);
      this.#setReviewed(id, undefined);
      for (const article of articlesOf(conflict)) {
        removeFrom(this.#byArticle, article, id);
        this.#touched.add(article);
      }
    }
  }
}

const articlesOf = ({ sides }: Conflict): ReadonlySet<string> => new Set(sides.flatMap(({ spans }) => spans.map(({ article }) => article)));

const open = (reviewed: readonly Reviewed[]): readonly Conflict[] => reviewed.flatMap(({ conflict, dismissed }) => (dismissed ? [] : [conflict])).sort(bySeverityThenPlace);

const SEVERITY = { warning: 0, information: 1, hint: 2 } as const;

function bySeverityThenPlace(a: Conflict, b: Conflict): number {
  const [p, q] = [a, b].map(({ sides }) => sides.flatMap(({ spans }) => spans)[0]!) as [Location, Location];
  return SEVERITY[a.severity] - SEVERITY[b.severity] || (p.article < q.article ? -1 : p.article > q.article ? 1 : p.start - q.start) || (a.id < b.id ? -1 : 1);
}
