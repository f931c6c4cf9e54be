import type { Day, Period } from '../calendar.ts';
import { addDays, compare, containing, dayOfWeek, inCentury, inDecade, inYear, iso, move, nearestWeekday, onDay, rangeOf, sayDay } from '../calendar.ts';
import type { Comparison, Meaning } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import type { Context, Told, Value } from './context.ts';
import { known, lastTold, NO_PUBLICATION, open, topicQuarter } from './context.ts';
import { partIn, resolveRecurring } from './recurring.ts';

/** Gives a meaning its value in its context. What cannot be known stays open. */
export function resolveMeaning(meaning: Meaning, context: Context): Value {
  switch (meaning.kind) {
    case 'calendar': return resolveCalendar(meaning, context);
    case 'years': return resolveYears(meaning.from);
    case 'era': return known(meaning.unit === 'decade' ? inDecade(meaning.from) : inCentury(meaning.from), { anchor: 'explicit', basis: 'certain', because: 'stated in full' });
    case 'ancient': return { value: meaning.value, anchor: 'explicit', basis: 'certain', because: 'stated in full' };
    case 'weekday': return resolveWeekday(meaning, context);
    case 'shift': return meaning.from === 'published' ? shiftPublished(meaning, context) : shiftTold(meaning, context);
    case 'same': return resolveSame(meaning, context);
    case 'within': return resolveWithin(meaning, context);
    case 'around': return resolveAround(meaning, context);
    case 'offset': return resolveOffset(meaning, context);
    case 'part': return onTheDay(meaning.of, meaning.part, context);
    case 'clock': return onTheDay(meaning.of, clock(meaning.minutes, meaning.zone), context);
    case 'duration': return { value: meaning.value, basis: 'certain', because: 'a length of time' };
    case 'set': return { value: meaning.value, basis: 'certain', because: 'a time that comes again' };
    case 'vague': return { value: meaning.value, basis: 'certain', because: VAGUE[meaning.value] };
  }
}

const VAGUE = { PAST_REF: 'some time in the past', PRESENT_REF: 'the time of writing', FUTURE_REF: 'some time in the future' } as const;
const OPEN: Record<Unit, string> = {
  second: 'XXXX-XX-XXTXX:XX', minute: 'XXXX-XX-XXTXX:XX', hour: 'XXXX-XX-XXTXX', day: 'XXXX-XX-XX', night: 'XXXX-XX-XXTNI', weekend: 'XXXX-WXX-WE', week: 'XXXX-WXX', fortnight: 'XXXX-WXX',
  month: 'XXXX-XX', quarter: 'XXXX-QX', half: 'XXXX-HX', season: 'XXXX-XX', year: 'XXXX', decade: 'XXX', century: 'XX',
};
const openUnit = (unit: Unit, because = NO_PUBLICATION): Value => open(OPEN[unit], because);

function resolveYears(from: number): Value {
  const [first, last] = [inYear(from), inYear(from + 1)];
  return { value: `${first.value}/${last.value}`, range: [iso(first.first), iso(last.last)], anchor: 'explicit', basis: 'certain', because: 'stated in full' };
}

const counted = (published: Day): string => `counted from ${sayDay(published)}, when the article was published`;

function resolveCalendar(meaning: Extract<Meaning, { kind: 'calendar' }>, context: Context): Value {
  const { year, part, fiscal } = meaning;
  if (year === undefined) {
    if (!part) return openUnit('year');
    const value = resolveRecurring({ ...meaning, part }, context);
    return fiscal ? withoutDays(value) : value;
  }
  const period = part ? partIn(year, part) : inYear(year);
  if (!period) return part && 'holiday' in part ? open(`${year}-XX-XX`, 'which day it is differs, or is not known') : open(String(year), 'there is no such day');
  const value = known(period, { anchor: 'explicit', basis: meaning.dayFirst ? 'inferred' : 'certain', because: meaning.dayFirst ? 'read with the month first' : 'stated in full' });
  return fiscal ? withoutDays(value) : value;
}

/** Which days a fiscal year or quarter covers differs from house to house. */
function withoutDays({ range: _range, because, ...value }: Value): Value {
  return { ...value, because: `${because}; which days a fiscal year covers differs` };
}

function resolveWeekday({ weekday, relation, from, weeks = 0 }: Extract<Meaning, { kind: 'weekday' }>, context: Context): Value {
  const { published, tense, until } = context;
  const told = from === 'narrated' ? lastTold(context, ({ period }) => period.unit === 'day') : undefined;
  const anchor = told?.period.first ?? published;
  if (until && until.unit === 'day' && !relation) return known(onDay(nearestWeekday(until.first, weekday, -1)), { anchor: 'published', basis: 'inferred', because: `it begins a stretch of time that ends on ${sayDay(until.first)}` });
  if (!anchor) return open(`XXXX-WXX-${weekday}`, NO_PUBLICATION);
  const sameDay = dayOfWeek(anchor) === weekday;
  let day: Day;
  if (relation === 'last') day = nearestWeekday(addDays(anchor, -1), weekday, -1);
  else if (relation === 'next') day = nearestWeekday(addDays(anchor, 1), weekday, 1);
  else if (tense === 'future' || (tense === 'present' && !sameDay)) day = nearestWeekday(anchor, weekday, 1);
  else if (relation === 'this' && tense !== 'past') day = nearestWeekday(anchor, weekday, 1);
  else day = nearestWeekday(anchor, weekday, -1);
  if (weeks !== 0) day = addDays(day, 7 * weeks);
  if (told) return known(onDay(day), { anchor: `#${told.index}`, basis: 'inferred', because: `counted from "${told.text}"` });
  const sure = context.stated && !sameDay && (relation !== undefined || tense === 'past' || tense === 'future');
  const speaks = tense === 'past' || tense === 'future' ? ` and speaks of the ${tense}` : '';
  return known(onDay(day), { anchor: 'published', basis: sure ? 'certain' : 'inferred', because: `the article is of ${sayDay(anchor)}${relation ? '' : speaks}` });
}

type Shift = Extract<Meaning, { kind: 'shift' }>;

function shiftPublished({ unit, by, comparison }: Shift, context: Context): Value {
  const { published, tense } = context;
  if (comparison) {
    const same = comparedPeriod(by, comparison, context);
    if (same) return same;
  }
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return { value: by < 0 ? 'PAST_REF' : 'FUTURE_REF', basis: 'inferred', because: by < 0 ? VAGUE.PAST_REF : VAGUE.FUTURE_REF };
  if (!published) return openUnit(unit);
  let target = move(published, unit, by);
  // On a Monday, "this weekend" that was is the one before.
  if (unit === 'weekend' && target && by === 0 && tense === 'past' && dayOfWeek(published) < 6) target = addDays(target, -7);
  if (!target) return openUnit(unit, 'the calendar does not reach that far');
  return known(containing(unit, target), { anchor: 'published', basis: context.stated ? 'certain' : 'inferred', because: counted(published) });
}

/** "a year ago" beside a quarter's results is the same quarter of the year before; beside a month's or a day's, that month or day. */
function comparedPeriod(by: number, comparison: Comparison, context: Context): Value | undefined {
  if (comparison === 'quarter') {
    const quarter = topicQuarter(context);
    const before = quarter && move(quarter.period.first, 'year', by);
    return before && known(containing('quarter', before), { anchor: `#${quarter.index}`, basis: 'inferred', because: `compared with "${quarter.text}"` });
  }
  const told = lastTold(context, ({ period, named }) => named && COMPARED.has(period.unit), 'sentence') ?? lastTold(context, ({ period }) => period.unit === 'quarter' || period.unit === 'year', 'near');
  if (!told || told.period.unit === 'year') return undefined;
  const day = move(told.period.first, 'year', by);
  return day && known(containing(told.period.unit, day), { anchor: `#${told.index}`, basis: 'inferred', because: `compared with "${told.text}"` });
}

const COMPARED: ReadonlySet<Unit> = new Set(['day', 'month', 'quarter', 'half']);

/** From finest to coarsest. */
const SIZE: readonly Unit[] = ['day', 'weekend', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'];
const noCoarser = (unit: Unit) => ({ period }: Told): boolean => SIZE.indexOf(period.unit) <= SIZE.indexOf(unit);

function shiftTold({ unit, by, comparison }: Shift, context: Context): Value {
  if (comparison) {
    const same = comparedPeriod(by, comparison, context);
    if (same) return same;
  }
  const told = lastTold(context, noCoarser(unit));
  const anchor = told?.period.first ?? (by === 1 || by < 0 ? context.published : undefined);
  const target = anchor && move(anchor, unit, by);
  if (!target) return openUnit(unit, 'what it is counted from is not known');
  return known(containing(unit, target), {
    anchor: told ? `#${told.index}` : 'published', basis: 'inferred', because: told ? `counted from "${told.text}"` : counted(anchor),
  });
}

function resolveSame({ unit, strict }: Extract<Meaning, { kind: 'same' }>, context: Context): Value {
  const told = (unit === 'quarter' ? topicQuarter(context) : lastTold(context, ({ period }) => period.unit === unit)) ?? (strict ? lastTold(context, noCoarser(unit)) : undefined);
  if (told) return known(containing(unit, told.period.first), { anchor: `#${told.index}`, basis: 'inferred', because: `the one of "${told.text}"` });
  const { published, tense } = context;
  if (!published || strict) return openUnit(unit, published ? 'what it points to is not known' : NO_PUBLICATION);
  const back = (unit === 'quarter' && tense !== 'future') || (unit === 'weekend' && tense !== 'future' && dayOfWeek(published) < 6) ? -1 : 0;
  return known(containing(unit, move(published, unit, back) ?? published), { anchor: 'published', basis: 'inferred', because: `the article is of ${sayDay(published)}` });
}

function resolveWithin({ part, whole }: Extract<Meaning, { kind: 'within' }>, context: Context): Value {
  const outer = resolveMeaning(whole, { ...context, tense: undefined });
  if (!outer.period) return resolveMeaning(part, context);
  const { first, last } = outer.period;
  let inner: Period | undefined;
  if (part.kind === 'calendar' && part.part) inner = partIn(first.year, part.part);
  else if (part.kind === 'weekday') inner = onDay(nearestWeekday(first, part.weekday, 1));
  else {
    const value = resolveMeaning(part, context);
    const year = first.year;
    inner = value.period && containing(value.period.unit, move(value.period.first, 'year', year - value.period.first.year) ?? first);
  }
  if (!inner || compare(inner.first, last) > 0) return outer;
  return { ...outer, value: inner.value, period: inner, ...(outer.range && { range: rangeOf(inner) }) };
}

function resolveAround({ unit, day }: Extract<Meaning, { kind: 'around' }>, context: Context): Value {
  const value = resolveMeaning(day, context);
  if (!value.period) return openUnit(unit, value.because);
  const period = containing(unit, value.period.first);
  return { ...value, value: period.value, period, range: rangeOf(period) };
}

function resolveOffset({ by, of }: Extract<Meaning, { kind: 'offset' }>, context: Context): Value {
  const value = resolveMeaning(of, context);
  const day = value.period && move(value.period.first, 'day', by);
  if (!day) return openUnit('day', value.because);
  return { ...value, ...known(onDay(day), { basis: value.basis, because: value.because }) };
}

function clock(minutes: number, zone: string | undefined): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${zone === 'GMT' || zone === 'UTC' ? 'Z' : ''}`;
}

/** A weekday of an unknown week, a day of an unknown year. */
const OPEN_DAY = /^XXXX-(?:WXX-\d|\d\d-\d\d)$/;

/** A time of a day: the day that is said, else the one just told of, else the day of publication. */
function onTheDay(of: Meaning | undefined, time: string, context: Context): Value {
  const told = of ? undefined : lastTold(context, ({ period }) => period.unit === 'day', 'near');
  const day: Value | undefined = of ? resolveMeaning(of, context)
    : told && !told.compared ? known(told.period, { anchor: `#${told.index}`, basis: 'inferred', because: `the day of "${told.text}"` })
      : context.published && context.tense !== undefined ? known(onDay(context.published), { anchor: 'published', basis: 'inferred', because: `the article is of ${sayDay(context.published)}` }) : undefined;
  if (day?.period?.unit !== 'day') return open(`${day && OPEN_DAY.test(day.value) ? day.value : 'XXXX-XX-XX'}T${time}`, day?.because ?? NO_PUBLICATION);
  return { ...day, value: `${iso(day.period.first)}T${time}` };
}
