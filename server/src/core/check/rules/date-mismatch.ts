import { countShared } from '../../collections.ts';
import { familyIn, isOfOneVictim } from '../../model/happenings.ts';
import type { Match, SlotClaim } from '../../model/slot-claim.ts';
import { LIVED } from '../../relate/lexicon.ts';
import { differIn, partsOf, type DateParts } from '../../times.ts';
import type { ClaimValue } from '../../types.ts';
import { laterOf } from '../later.ts';
import type { Rule } from '../rule.ts';
import { agree } from '../../values.ts';
import { listSides, nameSlot } from '../wording.ts';

/** Two dates of one event that a slip explains lie this close, in days. Further apart they are rather two events. */
const NEAR_DAYS = 3;

/**
 * One event, told alike in two articles, on two different dates. Events of one kind with the same people recur, so only a near miss counts: a few days
 * apart, or the same day of another month or year. What happens once to somebody also counts by its month or year.
 */
export const dateMismatch: Rule = {
  code: 'date.mismatch',
  compare(a, b, match) {
    const [x, y] = [a.claim.value, b.claim.value];
    // One text printed on two days: "this morning" is of the first.
    if (x.kind !== 'date' || y.kind !== 'date' || agree(x, y) || x.text === y.text) return undefined;
    const isInternal = a.article === b.article;
    if (isInternal && !isOfOneLife(a, b)) return undefined;
    // Of which event, the reader says.
    if (a.claim.marked && b.claim.marked) return { severity: match.certainty === 'certain' ? 'warning' : 'information', kind: 'conflict' };
    const isPlanned = a.claim.modality !== b.claim.modality;
    // What was expected in a month, and came in another, was late.
    if (isPlanned && ![x, y].every(({ timex = '' }) => isOfDay(partsOf(timex)))) return undefined;
    const isSlip = isDay(x) && isDay(y) ? isNearMiss(x, y) : isSlipOfPart(a, b, match);
    if (!isSlip) return undefined;
    if (isInternal) return { severity: [a, b].every(isStated) ? 'warning' : 'information', kind: 'internal' };
    if (isPlanned) return { severity: 'information', kind: laterOf(a, b) ? 'update' : 'conflict' };
    const isSure = match.certainty === 'certain' && [a, b].every(isStated) && sharedBy(a, b) > 1;
    return { severity: isSure ? 'warning' : 'information', kind: 'conflict' };
  },
  say(sides, { kind }) {
    if (kind === 'internal') return `${nameSlot(sides)}: ${sides.map(({ text }) => `“${text}”`).join(' and ')} in one article. One of the dates must be wrong.`;
    return `${nameSlot(sides)}: ${listSides(sides)}. ${kind === 'update' ? 'It was not on the day that was set, or one of the dates is wrong' : 'One of the dates must be wrong, or these are two events'}.`;
  },
};

/** Whether both tell of the one death or birth of one person. Two sources may be at odds. */
function isOfOneLife({ happening: x, claim: p }: SlotClaim, { happening: y, claim: q }: SlotClaim): boolean {
  const isRivalry = p.attribution !== undefined && q.attribution !== undefined && p.attribution.text !== q.attribution.text;
  return x !== undefined && y !== undefined && x.family === y.family && LIVED.has(x.family) && isOfOneVictim(x, y) && !isRivalry && p.modality === 'actual' && q.modality === 'actual';
}

/** What happens to somebody or something once, as a rule. */
const ONCE = new Set(`die kill bear marry plead convict acquit sentence indict sell acquire found establish launch propose approve appoint resign retire sink replace build discover adopt ratify graduate introduce premiere charge`.split(' '));

/** Years in which a slip may put what happened once: one or two next to it, or the same year of another decade. */
const YEARS = 12;

/** A day that one article may count to the night before and another to the morning after; and "today", where an article came out the day after it was written. */
const NEAR_MIDNIGHT = /night|midnight|early|hours|morning|evening|late|today|this afternoon/i;

/** One day in full, that no year or month was inferred for. */
const isDay = ({ min, max, timex = '' }: ClaimValue): boolean => min === max && !timex.startsWith('XXXX');

const isStated = ({ claim: { basis, value } }: SlotClaim): boolean => basis === 'certain' && isDay(value);

const sharedBy = (a: SlotClaim, b: SlotClaim): number => countShared(a.subject, b.subject);

/** A few days apart, though not where either may be of the night between; or the same day of another month or year. */
function isNearMiss(x: ClaimValue, y: ClaimValue): boolean {
  const days = Math.abs(x.value - y.value);
  if (days === 1 && [x, y].some(({ text }) => NEAR_MIDNIGHT.test(text))) return false;
  if (days <= NEAR_DAYS) return true;
  const [p, q] = [x, y].map(({ value }) => new Date(value * 86_400_000)) as [Date, Date];
  return p.getUTCDate() === q.getUTCDate() && (p.getUTCMonth() === q.getUTCMonth()) !== (p.getUTCFullYear() === q.getUTCFullYear());
}

/** Two dates of which one at least is known in part: a month, a year, a day without its year, a day of the week. */
function isSlipOfPart(a: SlotClaim, b: SlotClaim, match: Match): boolean {
  const [x, y] = [a.claim.value, b.claim.value];
  const [p, q] = [x, y].map(({ timex = '' }) => partsOf(timex)) as [DateParts, DateParts];
  // Of what is to come there is one, told alike.
  const isOne = (ONCE.has(familyIn(a.claim.attribute)) && ONCE.has(familyIn(b.claim.attribute))) || (a.claim.modality === 'forecast' && match.certainty === 'certain');
  switch (differIn(x.timex ?? '', y.timex ?? '')) {
    case 'year': return isOne && Math.abs(p.year! - q.year!) < YEARS && (p.month === undefined || q.month === undefined);
    case 'month': return p.day !== undefined && q.day !== undefined ? daysApart(p, q) <= NEAR_DAYS : isOne;
    case 'day': return daysApart(p, q) <= NEAR_DAYS && ![x, y].some(({ text }) => daysApart(p, q) === 1 && NEAR_MIDNIGHT.test(text));
    case 'weekday': return a.claim.modality === 'actual' && ![x, y].some(({ text }) => NEAR_MIDNIGHT.test(text)) && isNextDay(p.weekday!, q.weekday!);
    case undefined: return false;
  }
}

/** Days between two days of one year. */
const daysApart = (p: DateParts, q: DateParts): number => Math.abs(Date.UTC(2000, p.month! - 1, p.day) - Date.UTC(2000, q.month! - 1, q.day)) / 86_400_000;

const isOfDay = ({ day, weekday }: DateParts): boolean => day !== undefined || weekday !== undefined;

/** Two days of the week that follow each other; those further apart are rather of two events. */
const isNextDay = (a: number, b: number): boolean => [1, 6].includes(Math.abs(a - b));
