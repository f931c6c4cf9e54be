import { sameContent } from '../collections.ts';
import { marksByArticle, type Annotation } from './annotations.ts';
import type { ArticleDecision } from './articles.ts';
import type { EntityDecision } from './entities.ts';
import { particularity, type EventDecision } from './events.ts';
import type { Fact } from './facts.ts';
import { Names } from './names.ts';
import type { ReviewDecision, ReviewSide } from './review.ts';
import { asPattern, PathIndex } from './scope.ts';

export { ANNOTATION_KINDS, type AnnotationKind } from './annotation-kinds.ts';
export { ANNOTATION_WORDS, annotationEntries, annotationKey, articleOfKey, asWritten, marksByArticle, readAnnotations, type Annotation } from './annotations.ts';
export { readArticleDecisions, type ArticleDecision } from './articles.ts';
export { ENTITY_TYPES, readEntities, type EntityDecision } from './entities.ts';
export { EVENT_TYPES, eventIds, isEventId, particularity, readEvents, type EventDecision, type EventFinder } from './events.ts';
export { factKey, factPlaces, readFacts, type Fact } from './facts.ts';
export { placedReview, readReview, reviewKey, type PlacedReview, type ReviewDecision, type ReviewSide } from './review.ts';
export { REASONS, type Reason } from './reasons.ts';
export { holdsQuote, isQuotedAt, quoteAround, quotePattern } from './quotes.ts';
export { writeReviewed } from './write-articles.ts';
export { writeEntities, type NewDecision } from './write-entities.ts';
export { withAnnotations, writeAnnotations, type AnnotationChange, type Said } from './write-annotations.ts';
export { writeEvents, type EventChange } from './write-events.ts';
export { writeFact } from './write-facts.ts';
export { writeReview, type ReviewChange } from './write-review.ts';
export { scalar, type TextChange, type Written } from './edit-list.ts';
export { meant } from './suggest.ts';
export { canParse } from './yaml.ts';
export { asPattern, PathIndex };
export { Names } from './names.ts';

/** What the reader has decided for the articles of a folder, in the files of its `newsmodel` folder. */
export interface Decisions {
  readonly entities: readonly EntityDecision[];
  readonly articles: readonly ArticleDecision[];
  readonly events: readonly EventDecision[];
  readonly facts: readonly Fact[];
  readonly review: readonly ReviewDecision[];
  readonly annotations: readonly Annotation[];
}

/** What is decided for one article. */
export interface ArticleDecisions {
  readonly names: Names;
  /** ISO date. */
  readonly published?: string;
  readonly source?: string;
  /** All of the folder's, each with those mentions that may stand in this article, the most particular first. Articles for which the same holds have one list. */
  readonly events?: readonly EventDecision[];
  readonly facts?: readonly Fact[];
  readonly review?: readonly ReviewItem[];
  /** What is marked in it by hand. */
  readonly marks?: readonly Annotation[];
}

/** What a dismissal says of one article: the words of one of its sides, or, without a side, that all conflicts are dismissed. */
export interface ReviewItem {
  readonly decision: ReviewDecision;
  readonly side?: ReviewSide;
}

/** Tells what is decided for an article by its path below the folder; undefined when nothing is. Equal answers are one object. */
export function decider({ entities = NOTHING, articles = NOTHING, events = NOTHING, facts = NOTHING, review = NOTHING, annotations = NOTHING }: Partial<Decisions>): (path: string) => ArticleDecisions | undefined {
  const said = new PathIndex<ArticleDecision>();
  for (const article of articles) said.add(article.path, article);
  const namesOf = scopedNames(entities);
  const eventsOf = scopedEvents(events);
  const reviewOf = scopedReview(review);
  const marked = marksByArticle(annotations);
  const known = new Map<string, ArticleDecisions>();

  return (path) => {
    const [names, ownNames] = namesOf(path);
    const [found, ownEvents] = eventsOf(path);
    const [dismissed, ownReview] = reviewOf(path);
    const marks = marked.get(path) ?? NOTHING;
    const here = said.of(path);
    const published = here.find((each) => each.published !== undefined)?.published;
    const source = here.find((each) => each.source !== undefined)?.source;
    if (names === NO_NAMES && found.length === 0 && facts.length === 0 && dismissed.length === 0 && marks.length === 0 && published === undefined && source === undefined) return undefined;
    const key = JSON.stringify([ownNames, ownEvents, ownReview, published, source, marks.length > 0 && path]);
    const decisions = known.get(key) ?? {
      names,
      ...(published !== undefined && { published }),
      ...(source !== undefined && { source }),
      ...(found.length > 0 && { events: found }),
      ...(facts.length > 0 && { facts }),
      ...(dismissed.length > 0 && { review: dismissed }),
      ...(marks.length > 0 && { marks }),
    };
    known.set(key, decisions);
    return decisions;
  };
}

const NOTHING: readonly never[] = [];
const NO_NAMES = new Names([]);

/** What holds for an article, and a key that is the same for all articles for which the same holds. */
type Scoped<T> = (path: string) => readonly [T, key: string];

/** What is said of names in some articles goes before what is said of all. Made once for a list, since names take time to prepare. */
function scopedNames(entities: readonly EntityDecision[]): Scoped<Names> {
  const made = NAMES.get(entities) ?? makeNames(entities);
  NAMES.set(entities, made);
  return made;
}

const NAMES = new WeakMap<readonly EntityDecision[], Scoped<Names>>();

function makeNames(entities: readonly EntityDecision[]): Scoped<Names> {
  const general = entities.filter(({ articles }) => !articles);
  return scoped(entities, ({ articles }) => articles, (own) => (own.length + general.length === 0 ? NO_NAMES : new Names([...own, ...general])));
}

function scopedEvents(events: readonly EventDecision[]): Scoped<readonly EventDecision[]> {
  const finders = events.flatMap((event) => event.mentions.map((finder) => ({ event, finder })));
  return scoped(finders, ({ finder }) => finder.articles, (own) => events.map((event) => {
    const here = event.mentions.filter((finder) => !finder.articles || own.some((each) => each.finder === finder));
    return { ...event, mentions: here.sort((a, b) => particularity(b) - particularity(a)) };
  }));
}

function scopedReview(review: readonly ReviewDecision[]): Scoped<readonly ReviewItem[]> {
  const items = review.flatMap((decision): ReviewItem[] => (decision.sides.length === 0 ? [{ decision }] : decision.sides.map((side) => ({ decision, side }))));
  const patternsOf = ({ decision, side }: ReviewItem): readonly string[] | undefined => (side ? side.article === undefined ? undefined : [side.article] : decision.articles);
  const general = items.filter((item) => !patternsOf(item));
  return scoped(items, patternsOf, (own) => [...own, ...general]);
}

/** Makes what holds for an article of the items that are for that article; the same for the same items. */
function scoped<T, Made>(items: readonly T[], patternsOf: (item: T) => readonly string[] | undefined, make: (own: readonly T[]) => Made): Scoped<Made> {
  const scopes = new PathIndex<number>();
  items.forEach((item, i) => patternsOf(item)?.forEach((pattern) => scopes.add(pattern, i)));
  const made = new Map<string, Made>();
  return (path) => {
    const own = [...scopes.of(path)].sort((a, b) => a - b);
    const key = own.join(',');
    const known = made.get(key) ?? make(own.map((i) => items[i]!));
    made.set(key, known);
    return [known, key];
  };
}

/** Whether an article reads the same under both: its text gives the same names, of the same day, with the same marks. What is said of events, facts and conflicts changes no reading. */
export function decidedAlike(text: string, a: ArticleDecisions | undefined, b: ArticleDecisions | undefined): boolean {
  if (a === b) return true;
  if (a?.published !== b?.published || a?.source !== b?.source) return false;
  if (!sameContent(a?.marks, b?.marks)) return false;
  const [names, others] = [a?.names ?? NO_NAMES, b?.names ?? NO_NAMES];
  return names === others || names.trace(text) === others.trace(text);
}
