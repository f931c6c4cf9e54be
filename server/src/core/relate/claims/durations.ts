import { perObject } from '../../memo.ts';
import type { ResolvedDate } from '../../recognise/dates/index.ts';
import type { ClaimValue } from '../../types.ts';
import { EVENT_TYPE, familyOf } from '../lexicon.ts';
import { isVerb, type TokenRange } from '../chunks.ts';
import type { EventDraft } from '../events.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { entitiesAbout, leftOf, phraseAt, verbAt, wordsOf } from './context.ts';
import type { ClaimDraft } from './draft.ts';

/** How many of a base unit the units of an ISO 8601 duration have. Months and years have no fixed number of days, and forty hours of talks may take four days: they stay apart. */
const SCALES: readonly { readonly unit: string; readonly of: Readonly<Record<string, number>> }[] = [
  { unit: 'second', of: { TS: 1, TM: 60, TH: 3600 } },
  { unit: 'day', of: { D: 1, W: 7 } },
  { unit: 'month', of: { M: 1, Y: 12, E: 120 } },
];

/** How far from the number that is written a duration may be: two hours are not three, also when both are rounded. */
const ROUNDED = 0.49;

/** How long an event lasts: "a two-day visit", "30 hours of deliberation", "deliberated for 40 hours". */
export function durations(draft: EventDraft): readonly ClaimDraft[] {
  const { view, event, index } = draft;
  // How long a sentence is, `prisonTerms` says.
  if (familyOf(event.lemma) === 'sentence') return [];
  return durationsIn(view).filter(({ range }) => isRightBefore(view, range.to, index) || isAllAlong(view, index, range.from)).map((duration): ClaimDraft => ({
    attribute: durationOf(event.lemma),
    subject: { text: event.text, entities: event.participants.map(({ entity }) => entity) },
    basis: 'certain',
    ...duration,
    view,
  }));
}

const CONTRACT = new Set(['contract', 'extension', 'lease']);

/** A contract is an agreement; how long it runs is one thing. */
const durationOf = (lemma: string): string => `duration of ${CONTRACT.has(lemma) ? 'agreement' : familyOf(lemma)}`;

const LASTING_VERB = new Set(['last', 'run', 'continue', 'span']);

/** How long what a verb is said of goes on: "the trial lasted six weeks", "his contract runs for five years", "a contract over eight years". */
export function spansOfTime(view: SentenceView): readonly ClaimDraft[] {
  return durationsIn(view).flatMap((duration): readonly ClaimDraft[] => {
    const left = leftOf(view, duration.range.from);
    const link = view.tokens[left]?.lemma;
    const verb = verbAt(view, link === 'for' ? left - 1 : left);
    const lasting = verb && LASTING_VERB.has(view.tokens[verb.head]!.lemma) && !verb.negated ? view.phrases.findLast(({ to }) => to <= verb.from) : undefined;
    const contract = link === 'over' || link === 'for' ? phraseAt(view, left - 1) : undefined;
    const phrase = lasting ?? (contract && isContract(view.tokens[contract.head]!.lemma) ? contract : undefined);
    const head = phrase && view.tokens[phrase.head]!;
    if (!phrase || !head || !(head.pos === 'NOUN' || (lasting && EVENT_TYPE.has(head.lemma)))) return [];
    return [{ attribute: durationOf(head.lemma), subject: { text: wordsOf(view, phrase), entities: entitiesAbout(view, phrase) }, basis: 'certain', ...duration, view }];
  });
}

const isContract = (lemma: string): boolean => CONTRACT.has(lemma) || lemma === 'deal' || lemma === 'agreement';

/** A duration that a sentence gives, with its value and its tokens. */
export interface Duration {
  readonly mention: ResolvedDate;
  readonly value: ClaimValue;
  readonly range: TokenRange;
}

/** The durations that a sentence gives as one number of a unit. */
export const durationsIn = perObject((view: SentenceView): readonly Duration[] => view.dates.flatMap((mention) => {
  const value = mention.type === 'DURATION' ? durationValue(mention) : undefined;
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

/** "P2D" -> two days, "PT90M" in seconds, "P2Y6M" -> 30 months; undefined when the duration is vague ("PXD") or mixes what has no fixed relation: of a week's days some hours are meant, and months differ. */
function durationValue({ value: iso, text, mod }: ResolvedDate): ClaimValue | undefined {
  const match = /^P(?!T?$)(\d+(?:\.\d+)?[YMWDE])?(\d+(?:\.\d+)?[YMWD])?(?:T(\d+(?:\.\d+)?[HMS])?(\d+(?:\.\d+)?[MS])?)?$/.exec(iso);
  if (!match) return undefined;
  const parts = match.slice(1).flatMap((part, i) => (part === undefined ? [] : { amount: Number(part.slice(0, -1)), unit: `${i > 1 ? 'T' : ''}${part.slice(-1)}` }));
  const scale = SCALES.find(({ of }) => parts.every(({ unit }) => unit in of));
  if (!scale) return undefined;
  const value = parts.reduce((sum, { amount, unit }) => sum + amount * scale.of[unit]!, 0);
  const around = Math.max(ROUNDED * scale.of[parts.at(-1)!.unit]!, mod === 'APPROX' ? ABOUT * value : 0);
  const isNearly = mod === 'LESS_THAN' && /^(?:nearly|almost)/i.test(text);
  return {
    kind: 'figure', text, value, unit: scale.unit,
    min: mod === 'EQUAL_OR_LESS' || (mod === 'LESS_THAN' && !isNearly) ? -Infinity : value - Math.max(around, isNearly ? ABOUT * value : 0),
    max: mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE' ? Infinity : value + around,
  };
}

/** A length that is set to the month, as a court does: two years are not two and a half. Bounds that its words give stay. */
export const toTheMonth = ({ mention, value: length }: Duration): ClaimValue =>
  length.unit === 'month' && mention.mod === undefined ? { ...length, min: length.value - ROUNDED, max: length.value + ROUNDED } : length;

/** The share of itself by which what lasts "about" an hour may last more or less. */
const ABOUT = 0.15;
