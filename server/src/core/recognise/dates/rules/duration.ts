import { durationValue } from '../durations.ts';
import type { Meaning } from '../expression.ts';
import { after, before, rule } from '../grammar.ts';
import type { Captures, Rule, Site } from '../grammar.ts';
import type { Unit } from '../lexicon.ts';

/** Lengths of time: "two years", "a 10-day", "half an hour", "the past few months". */

const length = (count: number | undefined, m: Captures): Meaning | undefined => {
  const unit = m.UNIT ?? m.UNIT_ONE ?? m.UNIT_MANY;
  return unit && { kind: 'duration', value: durationValue(count, unit) };
};

/** Ages are figures, not times: "six-year-old", "six years old", "six years of age". */
const isAge = (site: Site): boolean => after(site) === 'old' || after(site) === 'olds' || (after(site) === 'of' && after(site, 2) === 'age');

function counted(m: Captures, site: Site): Meaning | undefined {
  const last = site.atoms[site.to - 1]!;
  if (isAge(site) || m.NUM === undefined) return undefined;
  // "the 14-day ultimatum" is "14-day".
  if (last.hyphen && site.atoms[site.from]!.word === 'the') return undefined;
  // "six year", but not "the 1988 quarter".
  if (m.UNIT === 'quarter' && (m.NUM === 3 || !/s$/.test(last.word) || m.NUM > 40)) return undefined;
  if (!last.hyphen && m.NUM > 100 && !/s$/.test(last.word)) return undefined;
  // "5 second" and "one second" in "one second-quarter"; "20-minute".
  if (m.UNIT_ONE === 'second' && !last.hyphen && m.NUM !== 1) return undefined;
  if ((m.UNIT_ONE === 'night' || m.UNIT_ONE === 'weekend') && !last.hyphen) return undefined;
  return length(m.NUM, m);
}

const unknown = (m: Captures, site: Site): Meaning | undefined => (isAge(site) ? undefined : length(undefined, m));

/** "a year", "an hour": after a price or a count it is a rate ("$5 a share a year"). */
function single(m: Captures, site: Site): Meaning | undefined {
  const unit = m.UNIT_ONE;
  if (!unit || unit === 'second' || unit === 'night' || unit === 'weekend' || unit === 'quarter' || isAge(site)) return undefined;
  const prior = site.atoms[site.from - 1];
  const next = site.atoms[site.to];
  if (next?.hyphen || (next?.pos === 'NOUN' && next.word !== 'period')) return undefined;
  if (next && (next.word === 'of' || next.word === 'in' || next.word === 'when' || next.word === 'that' || next.word === 'which')) return undefined;
  if (prior && (prior.digits || prior.pos === 'NUM' || prior.pos === 'NOUN' || prior.word === 'times' || prior.word === 'twice' || prior.word === 'once' || prior.word === '%')) return { kind: 'set', value: durationValue(1, unit) };
  if (unit === 'day' && prior?.word !== 'for') return undefined;
  return length(1, m);
}

/** "for years", "weeks of talks", "in months". */
function bare(m: Captures, site: Site): Meaning | undefined {
  if (site.atoms[site.from]!.hyphen) return undefined;
  return BARE_CUES.has(before(site)) || (after(site) === 'of' && m.UNIT !== 'second' && !/^(?:early|small|late|final|first|last)$/.test(before(site))) ? unknown(m, site) : undefined;
}
const BARE_CUES = new Set(['for', 'in', 'after', 'over', 'within', 'took', 'take', 'last', 'lasted', 'spent']);

/** What a length in two units goes on with: hours with minutes. */
const FINER: Partial<Record<Unit, readonly Unit[]>> = { year: ['month', 'week', 'day'], month: ['week', 'day'], week: ['day'], day: ['hour'], hour: ['minute'], minute: ['second'] };

/** "3 hours 20 minutes", "one year and six months". */
function inTwoUnits({ NUM, NUM2, UNIT, UNIT2 }: Captures, site: Site): Meaning | undefined {
  if (NUM === undefined || NUM2 === undefined || !UNIT || !UNIT2 || !FINER[UNIT]?.includes(UNIT2) || isAge(site) || !Number.isInteger(NUM) || !Number.isInteger(NUM2)) return undefined;
  const [first, rest] = [durationValue(NUM, UNIT), durationValue(NUM2, UNIT2)];
  return { kind: 'duration', value: first + (rest.startsWith('PT') && first.startsWith('PT') ? rest.slice(2) : rest.slice(1)) };
}

export const durationRules: readonly Rule[] = [
  rule('[the|another|an] NUM UNIT', counted),
  rule('NUM UNIT [and|,] NUM UNIT', inTwoUnits),
  rule('[the] NUM UNIT -long', counted),
  rule('NUM full|straight|consecutive|more|additional|long UNIT', (m, s) => (isAge(s) ? undefined : length(m.NUM, m))),
  rule('NUM [and] FRACTION UNIT', (m) => length((m.NUM ?? 0) + (m.FRACTION ?? 0), m)),
  rule('NUM and a half UNIT', (m) => length((m.NUM ?? 0) + 0.5, m)),
  rule('a|one UNIT_ONE and a half', (m) => length(1.5, m)),
  rule('half a|an UNIT_ONE', (m) => length(0.5, m)),
  rule('a|one half UNIT_ONE', (m) => length(0.5, m)),
  rule('a|an UNIT_ONE', single),
  rule('[an] another|one|additional UNIT_ONE', (m, s) => (s.atoms[s.to - 1]!.word === 'second' || s.atoms[s.to]?.hyphen || isAge(s) ? undefined : length(1, m))),
  rule('a full|whole|entire|single UNIT_ONE', (m) => length(1, m)),
  rule('UNIT_ONE -long', (m) => length(1, m)),
  rule('UNIT_MANY -long', unknown),
  rule('[a] couple of UNIT_MANY', (m) => length(2, m)),
  rule('a couple [of] UNIT_MANY', (m) => length(2, m)),
  rule('a dozen UNIT_MANY', (m) => length(12, m)),
  rule('[the|a] SOME [more] UNIT_MANY', (m, s) => (before(s) === 'than' ? undefined : unknown(m, s))),
  rule('dozens|scores|hundreds|thousands of UNIT_MANY', unknown),
  rule('UNIT_MANY', bare),
  rule('UNIT_MANY and|or UNIT_MANY', (m, s) => (isAge(s) ? undefined : unknown(m, s))),

  rule('[the] REL|REF|first|final|initial NUM UNIT_MANY', (m, s) => (isAge(s) ? undefined : length(m.NUM, m))),
  rule('[the] REL|REF|first|final SOME UNIT_MANY', unknown),
  rule('[the] REL|first couple [of] UNIT_MANY', (m) => length(2, m)),
  rule('[the] past|last|coming UNIT_ONE', (m, s) => (s.atoms[s.from]!.word === 'last' || s.atoms[s.to - 1]!.word === 'night' || s.atoms[s.to - 1]!.hyphen ? undefined : length(1, m))),
  rule('[the] coming UNIT_MANY', unknown),
  rule('recent UNIT_MANY', unknown),
  rule('the UNIT_MANY ahead', unknown),
];
