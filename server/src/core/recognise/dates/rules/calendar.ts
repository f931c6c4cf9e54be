import type { Meaning } from '../expression.ts';
import { after, before, rule } from '../grammar.ts';
import type { Captures, Rule, Site } from '../grammar.ts';
import { isRealDay } from '../calendar.ts';
import { STREETS } from '../lexicon.ts';

/** "23 October 1998", "Oct. 23", "October", "1998": dates by their own name, with or without the year. */

const day = (m: Captures): number | undefined => m.DAY ?? m.ORD;

/** A day of a month; undefined where there is no such day. */
function dayOfMonth({ MONTH, YEAR, WEEKDAY, WEEKDAY_SHORT, ...m }: Captures, site: Site): Meaning | undefined {
  const weekday = WEEKDAY ?? WEEKDAY_SHORT;
  const date = day(m);
  if (MONTH === undefined || date === undefined || !monthIsCapital(site)) return undefined;
  // A number that goes on to count something is not a day: "in May 12 people".
  if (YEAR === undefined && countsOn(site)) return undefined;
  const impossible = !isRealDay(YEAR ?? 2000, MONTH, date);
  if (impossible && (date < 29 || date > 31 || (YEAR === undefined && before(site) !== 'on'))) return undefined;
  return { kind: 'calendar', part: { month: MONTH, day: date }, ...(YEAR !== undefined && { year: YEAR }), ...(weekday !== undefined && { weekday }), ...(impossible && { impossible }) };
}

function monthIsCapital({ atoms, from, to }: Site): boolean {
  for (let i = from; i < to; i++) {
    const atom = atoms[i]!;
    if ((atom.word === 'may' || atom.word === 'march') && !atom.capital) return false;
  }
  return true;
}

/** Whether the last number of a match belongs to what follows: "12 percent", "12,000", "3:30". */
function countsOn({ atoms, to }: Site): boolean {
  const next = atoms[to];
  return next !== undefined && (next.word === '%' || next.word === 'percent' || next.word === 'million' || next.word === 'billion');
}

/** Words before a year that leave no doubt. */
const YEAR_CUES = new Set('pre post in since of by until till during from to through before after between and around circa early late mid year fiscal or'.split(' '));
const STRONG_YEAR_CUES = new Set('in since by during circa until till early late mid year'.split(' '));
/** Between such a word and a noun, a number is a year: "the 2019 protests", "his last 2019 games". */
const DETERMINED = /^(?:DET|ADJ|PRON|PROPN|PART)$/;
/** Names that end in a year. */
const PLANS = new Set('vision agenda expo euro horizon project mission target windows apollo generation'.split(' '));
/** Words before a number that make it something else than a year. */
const NOT_YEAR_BEFORE = new Set(['$', '#', '£', '€', '¥', 'no', 'nos', 'number', 'page', 'flight', 'route', 'highway', 'section', 'model', 'about', 'nearly', 'almost', 'over', 'than', 'least', 'some', 'only', 'approximately', 'boeing', 'room', 'channel']);
const NOT_YEAR_AFTER = new Set(['percent', '%', 'people', 'miles', 'kilometers', 'kilometres', 'meters', 'metres', 'feet', 'pounds', 'dollars', 'points', 'tons', 'tonnes', 'hours', 'gmt', 'troops', 'soldiers', 'men', 'women',
  'workers', 'jobs', 'shares', 'acres', 'francs', 'yen', 'marks', 'degrees', 'votes', 'years', 'days', 'times', 'of', 'square', 'others', 'euros', 'passengers', 'deaths', 'students', 'members', 'million', 'billion', 'homes', 'houses']);

function bareYear({ YEAR }: Captures, site: Site): Meaning | undefined {
  const { atoms, from, to } = site;
  if (YEAR === undefined) return undefined;
  const atom = atoms[from]!;
  const prior = atoms[from - 1];
  const next = atoms[to];
  if (NOT_YEAR_BEFORE.has(before(site)) || NOT_YEAR_AFTER.has(after(site))) return undefined;
  if (prior?.digits && prior.end === atom.start) return undefined;
  // The number of a house: "1998 Elm Street".
  if (next?.capital && atoms.slice(to + 1, to + 3).some(({ capital, word }) => capital && STREETS.has(word))) return undefined;
  if (atom.hyphen && prior?.digits && !prior.readings.some(([name]) => name === 'YEAR')) return undefined;
  if (next?.hyphen && next.digits && !next.readings.some(([name]) => name === 'YEAR' || name === 'YY')) return undefined;
  if (atom.hyphen && prior && !prior.digits && prior.pos === 'PROPN' && !YEAR_CUES.has(prior.word)) return undefined;
  if (/^['’‘`]/.test(atom.word) && !YEAR_CUES.has(before(site)) && prior?.readings.every(([name]) => name !== 'SEASON')) return undefined;
  const cue = YEAR_CUES.has(before(site));
  if ((YEAR < 1800 || YEAR > 2060) && !STRONG_YEAR_CUES.has(before(site))) return undefined;
  // "will reach 2000", "2000 people": an amount; "Vision 2030": a name.
  if (!cue && prior && (PLANS.has(prior.word) || (/^VERB/.test(prior.pos) && !(next && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos))))) return undefined;
  if (!atom.hyphen && !STRONG_YEAR_CUES.has(before(site)) && next?.pos === 'NOUN' && next.word.endsWith('s') && (!prior || !DETERMINED.test(prior.pos))) return undefined;
  return { kind: 'calendar', year: YEAR };
}

/** Words that go with a month; after the second kind a person may stand as well ("for May"). */
const MONTH_CUES = new Set('in since until till during last next this early late mid every each'.split(' '));
const LOOSE_MONTH_CUES = new Set('of by from to through before after between and for or'.split(' '));
/** Months whose names people have. */
const FIRST_NAMES = new Set(['april', 'june', 'august']);

function bareMonth({ MONTH }: Captures, site: Site): Meaning | undefined {
  const { atoms, from, to } = site;
  const atom = atoms[from]!;
  if (MONTH === undefined || !atom.capital) return undefined;
  const prior = atoms[from - 1];
  const next = atoms[to];
  const cue = MONTH_CUES.has(before(site));
  const loose = LOOSE_MONTH_CUES.has(before(site));
  const named = next !== undefined && next.capital && next.pos === 'PROPN' && next.start === atom.end + 1 && next.readings.length === 0;
  // An abbreviation without its full stop ("Jan", "Mar") is as often a name.
  if (atom.end - atom.start === 3 && MONTH !== 5 && !cue && (!loose || named)) return undefined;
  if (FIRST_NAMES.has(atom.word) && !cue && (named || (!loose && prior?.capital === true && prior.pos === 'PROPN'))) return undefined;
  // "May" and "March" are verbs and more: without a cue only what a month alone can do ("the March elections").
  if ((MONTH === 5 || atom.word === 'march') && !cue && !(loose && !named) && !(prior && next?.pos === 'NOUN' && !next.capital)) return undefined;
  return { kind: 'calendar', part: { month: MONTH } };
}

export const calendarRules: readonly Rule[] = [
  rule('[WEEKDAY|WEEKDAY_SHORT [,]] MONTH [.] DAY [,] YEAR', dayOfMonth),
  rule('[WEEKDAY|WEEKDAY_SHORT [,]] [the] DAY|ORD [of] MONTH [,] YEAR', dayOfMonth),
  rule('[this] [coming] WEEKDAY|WEEKDAY_SHORT [,] MONTH DAY|ORD', dayOfMonth),
  rule('WEEKDAY|WEEKDAY_SHORT [,] [the] DAY|ORD [of] MONTH', dayOfMonth),
  rule('MONTH DAY|ORD', dayOfMonth),
  rule('MONTH the DAY|ORD', dayOfMonth),
  rule('the week|weekend of MONTH DAY', (m, site) => {
    const day = dayOfMonth(m, site);
    return day && { kind: 'around', unit: site.atoms[site.from + 1]!.word === 'week' ? 'week' : 'weekend', day };
  }),
  rule('[the] ORD|REL week|weeks|days|weekend of MONTH [[,] [of] YEAR]', ({ ORD, REL, MONTH, YEAR }) => {
    if (MONTH === undefined || (REL && REL !== 'last')) return undefined;
    const mod = REL || ORD === -1 || ORD === 4 ? 'END' : ORD === 1 ? 'START' : 'MID';
    return { kind: 'calendar', part: { month: MONTH }, ...(YEAR !== undefined && { year: YEAR }), mod };
  }),
  rule('the ORD|REL WEEKDAY in|of MONTH [[,] YEAR]', ({ ORD, REL, WEEKDAY, MONTH, YEAR }) => {
    const nth = REL === 'last' ? -1 : ORD;
    if (nth === undefined || WEEKDAY === undefined || MONTH === undefined || nth > 4) return undefined;
    return { kind: 'calendar', part: { of: MONTH, weekday: WEEKDAY, nth }, ...(YEAR !== undefined && { year: YEAR }) };
  }),
  rule('the REF MONTH', ({ REF, MONTH }, site) => (REF && MONTH !== undefined && monthIsCapital(site) ? { kind: 'calendar', part: { month: MONTH }, relation: REF < 0 ? 'last' : 'next', from: 'narrated' } : undefined)),
  rule('DAY MONTH', dayOfMonth),
  rule('[the] DAY|ORD of MONTH', dayOfMonth),
  rule('MONTH [,] [of] YEAR', ({ MONTH, YEAR }, site) => (MONTH !== undefined && YEAR !== undefined && monthIsCapital(site) ? { kind: 'calendar', year: YEAR, part: { month: MONTH } } : undefined)),
  rule('MONTH', bareMonth),
  rule('[this] REL MONTH [DAY]', ({ REL, MONTH, DAY }, { atoms, from, to }) => {
    // "this May be", "next march": the name of a month is written with a capital.
    if (!REL || MONTH === undefined || !atoms.slice(from, to).some(({ capital, readings }) => capital && readings.some(([name]) => name === 'MONTH'))) return undefined;
    return { kind: 'calendar', relation: REL, part: DAY !== undefined && isRealDay(2000, MONTH, DAY) ? { month: MONTH, day: DAY } : { month: MONTH } };
  }),
  rule('YEAR', bareYear),
  rule('[the] [calendar] year YEAR', ({ YEAR }) => (YEAR === undefined ? undefined : { kind: 'calendar', year: YEAR })),
  rule('the year NUM', ({ NUM }) => (NUM !== undefined && NUM >= 1000 && NUM < 2200 && Number.isInteger(NUM) ? { kind: 'calendar', year: NUM } : undefined)),
  rule('[the] [year] FISCAL [year] YEAR', ({ YEAR }) => (YEAR === undefined ? undefined : { kind: 'calendar', year: YEAR, fiscal: true })),
  rule('YEAR -NUM -NUM', ({ YEAR, NUM, NUM2 }) => numeric(YEAR ?? 0, NUM ?? 0, NUM2 ?? 0)),
  rule('NUMERIC', ({ NUMERIC = 0 }, { atoms, from }) => {
    const meaning = numeric(Math.floor(NUMERIC / 10000), Math.floor(NUMERIC / 100) % 100, NUMERIC % 100);
    const other = atoms[from]!.readings.find(([name]) => name === 'DAY_FIRST')?.[1];
    return meaning?.kind === 'calendar' && typeof other === 'number' ? { ...meaning, dayFirst: { month: Math.floor(other / 100) % 100, day: other % 100 } } : meaning;
  }),
];

function numeric(year: number, month: number, date: number): Meaning | undefined {
  if (year < 1000 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return { kind: 'calendar', year, part: { month, day: date }, ...(!isRealDay(year, month, date) && { impossible: true as const }) };
}
