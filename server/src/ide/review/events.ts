import type { Corpus } from '../../core/corpus.ts';
import { quoteAround, type EventChange, type EventDecision } from '../../core/decisions/index.ts';
import type { ArticleEvent, Conflict, ConflictSide, Location } from '../../core/types.ts';
import { freeId } from '../decide/events.ts';

/** Words quoted before and after the word that names an event. */
const CONTEXT = 5;

const MOST_FINDERS = 8;

/** Model ids of the events that the sides are about; one a side, or undefined where a side is about none. */
export function eventsOfSides(corpus: Corpus, { sides }: Conflict): readonly string[] | undefined {
  const ids = sides.map(({ spans }) => spans.map((place) => corpus.eventAt(place)?.id).find((id) => id !== undefined));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

/** Whether each side of the conflict is about an event, and no two about the same words. */
export function canTellApart(corpus: Corpus, { sides }: Conflict): boolean {
  const words = sides.map(({ spans }) => spans.flatMap((place) => wordOf(corpus, place) ?? []));
  if (words.some((own) => own.length === 0)) return false;
  const keys = words.map((own) => new Set(own.map(({ article, event }) => `${article} ${event.sameAs ?? event.id}`)));
  return keys.every((own, i) => keys.slice(i + 1).every((other) => [...own].every((key) => !other.has(key))));
}

/** What is written of the events of the sides so that they are different: an entry a side, which finds the words in its articles. */
export function apartChanges(corpus: Corpus, { sides }: Conflict, pathOf: (article: string) => string | undefined, known: readonly EventDecision[]): readonly EventChange[] {
  const taken = new Set(known.map(({ id }) => id));
  const changes: EventChange[] = [];
  for (const side of sides) {
    const change = entryOf(corpus, side, pathOf, taken);
    taken.add(change.id);
    const others = changes.map(({ id }) => id).filter((id) => id !== change.id);
    changes.push({ ...change, ...(others.length > 0 && { distinctFrom: others }) });
  }
  return changes;
}

function entryOf(corpus: Corpus, { spans }: ConflictSide, pathOf: (article: string) => string | undefined, taken: ReadonlySet<string>): EventChange {
  const words = spans.flatMap((place) => wordOf(corpus, place) ?? []);
  const first = words[0]!;
  const event = corpus.eventOf(first.article, first.event.id);
  const unique = words.filter(({ article, event: { id } }, i) => words.findIndex((other) => other.article === article && other.event.id === id) === i);
  return {
    id: freeId(`${event?.label ?? first.event.text} ${first.event.range?.[0] ?? ''}`, taken),
    ...(event && { label: event.label, type: event.type }),
    mentions: unique.slice(0, MOST_FINDERS).map(({ article, event: { start, end, lemma } }) => {
      const path = pathOf(article);
      return { words: [lemma], with: [], ...(path !== undefined && { articles: [path] }), quote: quoteAround(corpus.get(article)?.text ?? '', { start, end }, CONTEXT) };
    }),
  };
}

/** The word that names the event of the claim at a place. */
function wordOf(corpus: Corpus, { article, start, end }: Location): { readonly article: string; readonly event: ArticleEvent } | undefined {
  const analysis = corpus.get(article);
  const id = analysis?.claims.find((claim) => claim.start === start && claim.end === end)?.event;
  const event = analysis?.events.find((each) => each.id === id);
  return event && { article, event };
}
