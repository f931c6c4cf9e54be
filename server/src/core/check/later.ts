import { epochDay } from '../calendar.ts';
import type { SlotClaim } from '../model/slot-claim.ts';

/** The claim of the article that is surely the later one; undefined where it may be either. */
export function laterOf(a: SlotClaim, b: SlotClaim): SlotClaim | undefined {
  if (!a.published || !b.published) return undefined;
  if (epochDay(a.published.range[0]) > epochDay(b.published.range[1])) return a;
  if (epochDay(b.published.range[0]) > epochDay(a.published.range[1])) return b;
  return undefined;
}
