import type { SlotClaim } from '../../model/same-slot.ts';
import type { Rule } from '../rule.ts';
import { agree } from '../values.ts';
import { listSides, nameSlot } from '../wording.ts';

/** Two dates of one event that a slip explains lie this close, in days. Further apart they are rather two events. */
const NEAR_DAYS = 3;

/**
 * One event, told alike in two articles, on two different days. Events of one kind with the same people recur, so only a near miss counts: a few days
 * apart, or the same day of another month or year.
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
    if (x.min !== x.max || y.min !== y.max || !isNearMiss(x.value, y.value)) return undefined;
    const shared = [...a.subject].filter((concept) => b.subject.has(concept)).length;
    if (shared < 2) return undefined;
    if (match.certainty !== 'certain') return { severity: 'hint', kind: 'conflict' };
    return { severity: isStated(a) && isStated(b) ? 'warning' : 'information', kind: 'conflict' };
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. One of the dates must be wrong, or these are two events.`,
};

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
