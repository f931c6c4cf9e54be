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
const SECONDS: Readonly<Record<string, number>> = { TS: 1, TM: 60, TH: 3600, D: 86_400, W: 604_800 };
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

/** "P2D" -> two days in seconds, "P2Y6M" -> 30 months; undefined when the duration is vague ("PXD") or mixes what has no fixed relation. */
export function durationValue(iso: string, text: string): ClaimValue | undefined {
  const match = /^P(?!T?$)(\d+(?:\.\d+)?[YMWDE])?(\d+(?:\.\d+)?[YMWD])?(?:T(\d+(?:\.\d+)?[HMS])?(\d+(?:\.\d+)?[MS])?)?$/.exec(iso);
  if (!match) return undefined;
  const parts = match.slice(1).flatMap((part, i) => (part === undefined ? [] : { amount: Number(part.slice(0, -1)), unit: `${i > 1 ? 'T' : ''}${part.slice(-1)}` }));
  const scales = parts.every(({ unit }) => unit in SECONDS) ? SECONDS : parts.every(({ unit }) => unit in MONTHS) ? MONTHS : undefined;
  if (!scales) return undefined;
  const value = parts.reduce((sum, { amount, unit }) => sum + amount * scales[unit]!, 0);
  const around = ROUNDED * scales[parts.at(-1)!.unit]!;
  return { kind: 'figure', text, value, min: value - around, max: value + around, unit: scales === SECONDS ? 'second' : 'month' };
}
