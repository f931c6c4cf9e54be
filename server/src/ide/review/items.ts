import type { Dismissal, Reviewed } from '../../core/check/review.ts';
import type { Corpus } from '../../core/corpus.ts';
import { reviewKey } from '../../core/decisions/index.ts';
import type { Conflict, EntryReference, Location } from '../../core/types.ts';
import type { MentionItem } from '../items.ts';
import { tidy } from '../render.ts';
import { REASON_NAMES } from './dismiss.ts';
import { stories } from './stories.ts';
import type { StaleReview } from './stale.ts';

/** A conflict, or a stale entry, for a list. */
export interface ConflictListItem {
  /** The conflict's id, or `entry:` with the key of the entry. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Conflict['severity'];
  readonly state: 'open' | 'dismissed' | 'stale';
  /** What is disputed: "people injured". */
  readonly about: string;
  /** One sentence. */
  readonly message: string;
  /** Why it is dismissed. */
  readonly reason?: string;
  readonly note?: string;
  /** An entry of `review.yaml` dismisses it, and it alone. */
  readonly entry?: true;
  /** A note in an article that dismisses it. */
  readonly dismissedAt?: Location;
  /** The story that it belongs to, by its main event. */
  readonly group: { readonly id: string; readonly label: string };
  readonly sides: readonly { readonly text: string; readonly places: readonly MentionItem[]; readonly entry?: EntryReference }[];
}

/** All conflicts, open and dismissed, the most severe first. */
export function conflictItems(corpus: Corpus, mostPlaces: number): readonly ConflictListItem[] {
  const reviewed = corpus.reviewed();
  const storyOf = stories(corpus, reviewed.map(({ conflict }) => conflict));
  return reviewed.map((each) => ({ ...conflictItem(corpus, each, mostPlaces), group: storyOf(each.conflict) }));
}

function conflictItem(corpus: Corpus, { conflict, dismissed }: Reviewed, mostPlaces: number): Omit<ConflictListItem, 'group'> {
  const { id, rule, severity, message, slot, sides } = conflict;
  return {
    id, rule, severity, state: dismissed ? 'dismissed' : 'open', about: tidy(slot.attribute || rule), message: tidy(message, 500),
    ...(dismissed && reasonOf(dismissed)),
    sides: sides.map(({ text, spans, entry }) => ({
      text: tidy(text),
      ...(entry && { entry }),
      places: spans.slice(0, mostPlaces).map((place) => ({ place, text: tidy(corpus.get(place.article)?.text.slice(place.start, place.end) ?? '') })),
    })),
  };
}

function reasonOf(dismissed: Dismissal): Pick<ConflictListItem, 'reason' | 'note' | 'entry' | 'dismissedAt'> {
  switch (dismissed.by) {
    case 'entry': {
      const { reason, note, sides } = dismissed.decision;
      return { reason: REASON_NAMES[reason], ...(note !== undefined && { note: tidy(note, 200) }), ...(sides.length > 0 && { entry: true }) };
    }
    case 'note': return { reason: 'ignored in the article', dismissedAt: dismissed.place };
    case 'events': return { reason: 'different events' };
  }
}

/** Entries that dismiss nothing any more. */
export const staleItems = (stale: readonly StaleReview[]): readonly ConflictListItem[] => stale.map(({ decision, why }) => ({
  id: `entry:${reviewKey(decision)}`, rule: decision.rule ?? '', severity: 'information', state: 'stale', about: tidy(decision.about ?? decision.rule ?? ''), message: why,
  reason: REASON_NAMES[decision.reason], ...(decision.note !== undefined && { note: tidy(decision.note, 200) }), entry: true,
  group: { id: 'stale', label: 'Stale decisions' },
  sides: decision.sides.map(({ quote }) => ({ text: tidy(quote), places: [] })),
}));
