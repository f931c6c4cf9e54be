import { holdsQuote, isQuotedAt, reviewKey, type ReviewDecision, type ReviewItem, type ReviewSide } from '../decisions/index.ts';
import { toldApart, type DecidedEvent } from '../model/decided-events.ts';
import { oneLine } from '../text.ts';
import type { Conflict, ConflictSide, Ignore, Location } from '../types.ts';

/** What settles a conflict in the reader's eyes. */
export type Dismissal =
  /** An entry of `review.yaml`. */
  | { readonly by: 'entry'; readonly decision: ReviewDecision }
  /** A note in the article. */
  | { readonly by: 'note'; readonly place: Location }
  /** Entries of `events.yaml`: the sides speak of events that are different. */
  | { readonly by: 'events' };

/** A conflict with what the reader thinks of it. An open one has only those places that nobody said to ignore. */
export interface Reviewed {
  readonly conflict: Conflict;
  readonly dismissed?: Dismissal;
}

/** What the articles say of a conflict's places. */
export interface ReviewSources {
  readonly textOf: (article: string) => string;
  /** The event of the reader's that the claim at a place is about; `undecided` for an event that the reader has not decided on, undefined for none. */
  readonly eventAt: (place: Location) => DecidedEvent | 'undecided' | undefined;
}

interface ReviewedArticle {
  readonly items: readonly ReviewItem[];
  readonly ignores: readonly Ignore[];
}

const NOTHING: ReviewedArticle = { items: [], ignores: [] };

/** The reader's dismissals by article, and what they come to for a conflict: found from the conflict's own articles, however many others there are. */
export class Review {
  readonly #articles = new Map<string, ReviewedArticle>();
  /** Key of a decision -> the articles that it takes words from. */
  readonly #quoted = new Map<string, Map<string, ReviewDecision>>();

  constructor(private readonly sources: ReviewSources) {}

  /** Takes what is dismissed in an article now, and tells whose conflicts must be judged again for it: also after its text has changed. */
  put(article: string, items: readonly ReviewItem[] = [], ignores: readonly Ignore[] = []): ReadonlySet<string> {
    const affected = new Set([article, ...this.#withSameDecisions(article)]);
    this.#forget(article);
    if (items.length + ignores.length > 0) this.#articles.set(article, { items, ignores });
    for (const { decision, side } of items) {
      if (!side) continue;
      const key = reviewKey(decision);
      const articles = this.#quoted.get(key) ?? new Map<string, ReviewDecision>();
      this.#quoted.set(key, articles.set(article, decision));
    }
    for (const other of this.#withSameDecisions(article)) affected.add(other);
    return affected;
  }

  remove(article: string): ReadonlySet<string> {
    return this.put(article);
  }

  #withSameDecisions(article: string): readonly string[] {
    const { items } = this.#articles.get(article) ?? NOTHING;
    return items.flatMap(({ decision, side }) => (side ? [...this.#quoted.get(reviewKey(decision))?.keys() ?? []] : []));
  }

  #forget(article: string): void {
    for (const { decision, side } of this.#articles.get(article)?.items ?? []) {
      if (!side) continue;
      const key = reviewKey(decision);
      const articles = this.#quoted.get(key);
      articles?.delete(article);
      if (articles?.size === 0) this.#quoted.delete(key);
    }
    this.#articles.delete(article);
  }

  /** What the reader thinks of a conflict. */
  judge(conflict: Conflict): Reviewed {
    const articles = new Set(conflict.sides.flatMap(({ spans }) => spans.map(({ article }) => article)));
    if (![...articles].some((article) => this.#articles.has(article)) && !this.#apart(conflict.sides)) return { conflict };
    const kept = conflict.sides.map((side) => ({ ...side, spans: side.spans.filter((place) => !this.#ignored(conflict.rule, place)) }));
    const sides = kept.filter(({ spans }, i) => spans.length > 0 || conflict.sides[i]!.spans.length === 0);
    if (sides.length < Math.min(2, conflict.sides.length) || sides.every(({ spans }) => spans.length === 0)) {
      return { conflict, dismissed: conflict.sides.flatMap(({ spans }) => spans).map((place) => this.#ignored(conflict.rule, place)).find((each) => each)! };
    }
    const decision = this.#decisionOn({ ...conflict, sides }, articles);
    if (decision) return { conflict, dismissed: { by: 'entry', decision } };
    return this.#apart(sides) ? { conflict, dismissed: { by: 'events' } } : { conflict: { ...conflict, sides } };
  }

  /** What says that a place is not to be held against any other. */
  #ignored(rule: string, place: Location): Dismissal | undefined {
    const { items, ignores } = this.#articles.get(place.article) ?? NOTHING;
    const note = ignores.find(({ rules, covers }) => (!rules || rules.includes(rule)) && (!covers || (covers.start <= place.start && place.end <= covers.end)));
    if (note) return { by: 'note', place: { article: place.article, start: note.start, end: note.end } };
    const item = items.find(({ decision, side }) => !side && (decision.rule === undefined || decision.rule === rule));
    return item && { by: 'entry', decision: item.decision };
  }

  /** The decision on this one conflict: it quotes each of its sides, and all that it quotes still stands where it stood. */
  #decisionOn({ rule, slot, sides }: Conflict, articles: ReadonlySet<string>): ReviewDecision | undefined {
    const decisions = [...new Set([...articles].flatMap((article) => this.#articles.get(article)?.items ?? []).flatMap(({ decision, side }) => (side ? [decision] : [])))];
    return decisions.find((decision) => decision.rule === rule && (decision.about === undefined || decision.about === slot.attribute)
      && sides.every((side) => this.#quotes(decision, side)) && this.#stands(decision, sides, articles));
  }

  #quotes(decision: ReviewDecision, side: ConflictSide): boolean {
    if (side.spans.length === 0) return decision.sides.some(({ quote }) => isValue(side, quote));
    return side.spans.some((place) => this.#sidesIn(place.article, decision).some(({ quote }) => isQuotedAt(this.sources.textOf(place.article), quote, place)));
  }

  #sidesIn(article: string, decision: ReviewDecision) {
    const key = reviewKey(decision);
    const own = this.#articles.get(article)?.items.flatMap((item) => (item.side && reviewKey(item.decision) === key ? [item.side] : [])) ?? [];
    return own.length > 0 ? own : decision.sides.filter(({ article: path }) => path === undefined);
  }

  /** Whether every quotation is still found in an article that it is of; one of any article, in those of the conflict. */
  #stands(decision: ReviewDecision, sides: readonly ConflictSide[], articles: ReadonlySet<string>): boolean {
    const quoted = [...this.#quoted.get(reviewKey(decision))?.keys() ?? []];
    const holds = (article: string, side: ReviewSide): boolean => holdsQuote(this.sources.textOf(article), side.quote);
    return decision.sides.every((side) => (side.article === undefined
      ? [...articles].some((article) => holds(article, side)) || sides.some((each) => isValue(each, side.quote))
      : quoted.some((article) => this.#sidesIn(article, decision).some((each) => same(each, side)) && holds(article, side))));
  }

  /** Whether the reader says that each side is about another event. Words that speak of none go with those that give the same value. */
  #apart(sides: readonly ConflictSide[]): boolean {
    const events: (readonly DecidedEvent[])[] = [];
    for (const { spans } of sides) {
      const own: DecidedEvent[] = [];
      for (const place of spans) {
        const event = this.sources.eventAt(place);
        if (event === 'undecided') return false;
        if (event) own.push(event);
      }
      if (own.length === 0) return false;
      events.push(own);
    }
    return events.every((own, i) => events.slice(i + 1).every((others) => own.every((a) => others.every((b) => toldApart(a, b)))));
  }
}

/** What no article says, such as a fact of the reader's, is quoted by its value. */
const isValue = ({ spans, text }: ConflictSide, quote: string): boolean => spans.length === 0 && oneLine(text) === quote;

const same = (a: { readonly article?: string; readonly quote: string }, b: typeof a): boolean => a.article === b.article && a.quote === b.quote;
