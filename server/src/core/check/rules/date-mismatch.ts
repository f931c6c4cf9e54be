import { countShared } from '../../collections.ts';
import { LIKE_CONTEXT, likeness, VERY_LIKE_CONTEXT, type SlotClaim } from '../../model/same-slot.ts';
import { familyOf } from '../../relate/lexicon.ts';
import type { ClaimValue } from '../../types.ts';
import { agree } from '../../values.ts';
import type { Finding, Rule } from '../rule.ts';
import { listSides, nameSlot } from '../wording.ts';

/** Two dates of one event that a slip explains lie this close, in days. Further apart they are rather two events. */
const NEAR_DAYS = 3;

/**
 * One event, told alike in two articles, on two different days. Events of one kind with the same people recur, so only a near miss counts: a few days
 * apart, or the same day of another month or year. What happens once to somebody also counts by its month or year, where it is told alike.
 */
export const dateMismatch: Rule = {
  code: 'date.mismatch',
  compare(a, b, match) {
    const [x, y] = [a.claim.value, b.claim.value];
    if (x.kind !== 'date' || a.article === b.article || agree(x, y)) return undefined;
    // One text printed on two days: "this morning" is of the first.
    if (x.text === y.text) return undefined;
    if (x.unit === 'weekday') return match.certainty === 'likely' && isNextDay(x.value, y.value) ? { severity: 'information', kind: 'conflict' } : undefined;
    // Of which event, the reader says.
    if (a.claim.marked && b.claim.marked) return { severity: match.certainty === 'certain' ? 'warning' : 'information', kind: 'conflict' };
    const shared = countShared(a.subject, b.subject);
    if (happensOnce(a) && (x.unit !== 'day' || isOtherPeriod(x, y))) return ofOnce(a, b, shared);
    if (x.unit !== 'day' || x.min !== x.max || y.min !== y.max || !isNearMiss(x.value, y.value) || shared < 2) return undefined;
    if (match.certainty !== 'certain') return { severity: 'hint', kind: 'conflict' };
    return { severity: isStated(a) && isStated(b) ? 'warning' : 'information', kind: 'conflict' };
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. One of the dates must be wrong, or these are two events.`,
};

/** What happens to somebody or something once, as a rule. */
const ONCE = new Set(`die kill bear marry plead convict acquit sentence indict sell acquire found establish launch propose approve appoint resign retire sink replace build discover adopt ratify graduate introduce premiere`.split(' '));

/** The family of what happened: "date of sell" -> "sell". */
const happeningOf = ({ claim }: SlotClaim): string => claim.attribute.replace(/^\w+ of /, '');

const happensOnce = (claim: SlotClaim): boolean => ONCE.has(happeningOf(claim));

/** Days in which a slip may put what happened once: a year or two next to it, or the same year of another decade. */
const YEARS = 366 * 12, MONTHS = 366;

/** Two months or years, or a day and another month: not two days, of which either may be one of several. */
function isOtherPeriod(x: ClaimValue, y: ClaimValue): boolean {
  const widths = [x, y].map(({ min, max }) => max - min + 1);
  if (Math.max(...widths) < 28 || Math.max(...widths) > 366) return false;
  return Math.max(x.min - y.max, y.min - x.max) < (Math.max(...widths) > 31 ? YEARS : MONTHS);
}

/** What is told alike of one whom both name: likely one happening where most of the other words are the same. */
function ofOnce(a: SlotClaim, b: SlotClaim, shared: number): Finding | undefined {
  const around = ({ claim }: SlotClaim): readonly string[] => claim.context.filter((word) => familyOf(word) !== happeningOf(a));
  const alike = likeness(around(a), around(b));
  if (shared === 0 || alike < LIKE_CONTEXT) return undefined;
  return { severity: shared > 1 || alike >= VERY_LIKE_CONTEXT ? 'information' : 'hint', kind: 'conflict' };
}

/** The date is written out, or counted by a plain rule from a publication date that is known. */
const isStated = ({ claim }: SlotClaim): boolean => claim.basis === 'certain';

function isNearMiss(a: number, b: number): boolean {
  if (Math.abs(a - b) <= NEAR_DAYS) return true;
  const [p, q] = [a, b].map((day) => new Date(day * 86_400_000).toISOString()) as [string, string];
  const sameDay = p.slice(8, 10) === q.slice(8, 10);
  return sameDay && (p.slice(5, 7) === q.slice(5, 7)) !== (p.slice(0, 4) === q.slice(0, 4));
}

/** Two days of the week that follow each other; those further apart are rather of two events. */
const isNextDay = (a: number, b: number): boolean => [1, 6].includes(Math.abs(a - b));
