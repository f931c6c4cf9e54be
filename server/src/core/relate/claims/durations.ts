import { perObject } from '../../memo.ts';
import type { ResolvedDate } from '../../recognise/dates/index.ts';
import type { ClaimValue } from '../../types.ts';
import { familyOf } from '../lexicon.ts';
import { isVerb, type TokenRange } from '../chunks.ts';
import type { EventDraft } from '../events.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { leftOf } from './context.ts';
import type { ClaimDraft } from './draft.ts';

/** How many of the base unit a unit of an ISO 8601 duration has. Months and years have no fixed number of days and stay apart. */
const SECONDS: Readonly<Record<string, number>> = { S: 1, TM: 60, TH: 3600, D: 86_400, W: 604_800 };
const MONTHS: Readonly<Record<string, number>> = { M: 1, Y: 12, E: 120 };

/** How far from the number that is written a duration may be: two hours are not three, also when both are rounded. */
const ROUNDED = 0.49;

/** How long an event lasts: "a two-day visit", "30 hours of deliberation", "deliberated for 40 hours". */
export function durations(draft: EventDraft): readonly ClaimDraft[] {
  const { view, event, index } = draft;
  return durationsIn(view).filter(({ range }) => isRightBefore(view, range.to, index) || isAllAlong(view, index, range.from)).map((duration): ClaimDraft => ({
    attribute: `duration of ${familyOf(event.lemma)}`,
    subject: { text: event.text, entities: event.participants.map(({ entity }) => entity) },
    basis: 'certain',
    ...duration,
    view,
  }));
}

/** A duration that a sentence gives, with its value and its tokens. */
export interface Duration {
  readonly mention: ResolvedDate;
  readonly value: ClaimValue;
  readonly range: TokenRange;
}

/** The durations that a sentence gives as one number of a unit. */
export const durationsIn = perObject((view: SentenceView): readonly Duration[] => view.dates.flatMap((mention) => {
  const value = mention.type === 'DURATION' ? durationValue(mention.value, mention.text) : undefined;
  return value ? [{ mention, value, range: view.range(mention) }] : [];
}));

function isRightBefore(view: SentenceView, to: number, index: number): boolean {
  const between = index - to;
  return between >= 0 && between <= 2 && !view.verbs.some((verb) => verb.from >= to && verb.from < index);
}

/** How far behind its verb a duration may stand. */
const REACH = 8;

/** "Deliberated his fate for 40 hours": behind "for", with no other verb between. */
function isAllAlong(view: SentenceView, index: number, from: number): boolean {
  const left = leftOf(view, from);
  if (view.tokens[left]?.lemma !== 'for' || left <= index || left - index > REACH || !isVerb(view.tokens[index]!)) return false;
  return !view.verbs.some((verb) => verb.head > index && verb.from < left) && clauseAround(view.tokens, left).from <= index;
}

/** "P2D" -> two days in seconds; undefined when the duration is vague ("PXD") or made of several units. */
function durationValue(iso: string, text: string): ClaimValue | undefined {
  const match = /^P(T?)(\d+(?:\.\d+)?)([A-Z])$/.exec(iso);
  if (!match) return undefined;
  const unit = `${match[3] === 'M' || match[3] === 'H' ? match[1] : ''}${match[3]}`;
  const seconds = SECONDS[unit];
  const scale = seconds ?? MONTHS[unit];
  if (scale === undefined) return undefined;
  const amount = Number(match[2]);
  return { kind: 'figure', text, value: amount * scale, min: (amount - ROUNDED) * scale, max: (amount + ROUNDED) * scale, unit: seconds ? 'second' : 'month' };
}
