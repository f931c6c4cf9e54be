import { rule } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { HOLIDAYS } from '../holidays.ts';

/** "Christmas", "last Thanksgiving", "Labor Day 1998". */

/** "Thanksgiving dinner" and "Easter eggs" are no dates. */
const NOT_AFTER = new Set(['tree', 'trees', 'eggs', 'egg', 'dinner', 'turkey', 'island', 'party', 'parties', 'card', 'cards', 'shopping', 'carol', 'carols', 'parade', 'gift', 'gifts', 'present', 'presents', 'rising', 'bunny', 'cake', 'massacre', 'lights', 'market', 'song', 'songs']);

export const holidayRules: readonly Rule[] = HOLIDAYS.map(([pattern]) =>
  rule(`[REL] ${pattern} [[,] [of] YEAR]`, ({ REL, YEAR }, { atoms, from, to }) => {
    if (NOT_AFTER.has(atoms[to]?.word ?? '') || !atoms.slice(from, to).some((atom) => atom.capital)) return undefined;
    return { kind: 'calendar', part: { holiday: pattern }, ...(YEAR !== undefined && { year: YEAR }), ...(REL && { relation: REL }) };
  }));
