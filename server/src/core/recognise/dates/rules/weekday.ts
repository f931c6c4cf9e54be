import type { Meaning } from '../expression.ts';
import { after, rule } from '../grammar.ts';
import type { Captures, Rule, Site } from '../grammar.ts';

/** "Tuesday", "next Friday", "the previous Monday", "Sunday night". */

/** Words before a weekday that make a name of it ("Black Friday", "Bloody Sunday"). */
const NAMED = new Set(['black', 'bloody', 'cyber', 'super', 'ruby', 'holy', 'good', 'palm', 'ash', 'easter', 'giving', 'fat', 'shrove']);
/** "The Sunday Times", "Saturday Night Live". */
const NAMES_AFTER = new Set(['times', 'telegraph', 'mail', 'mirror', 'express', 'herald', 'post', 'world', 'independent', 'night', 'morning']);

function weekday({ WEEKDAY, REL, REF, PART }: Captures, site: Site): Meaning | undefined {
  if (WEEKDAY === undefined) return undefined;
  const { atoms, from } = site;
  if (!REL && !REF && NAMED.has(atoms[from - 1]?.word ?? '') && atoms[from - 1]!.capital) return undefined;
  const next = atoms[site.to];
  if (!PART && next?.capital && NAMES_AFTER.has(next.word)) return undefined;
  const relation = REL ?? (REF === -1 ? 'last' : REF === 1 ? 'next' : undefined);
  const meaning: Meaning = { kind: 'weekday', weekday: WEEKDAY, ...(relation && { relation }), ...(REF && { from: 'narrated' as const }) };
  if (!PART) return meaning;
  // "Friday Night Lights" is a name.
  return atoms[site.to - 1]!.capital && after(site) !== '' && atoms[site.to]!.capital ? undefined : { kind: 'part', part: PART, of: meaning };
}

/** "Monday week", "a week on Monday", "a week last Monday"; not "Monday week after week". */
const weeksOff = (relation: 'last' | 'next', weeks: 1 | -1) => ({ WEEKDAY }: Captures, { atoms, to }: Site): Meaning | undefined =>
  (WEEKDAY === undefined || /^(?:NOUN|NUM|ADJ)$/.test(atoms[to]?.pos ?? '') || atoms[to]?.hyphen ? undefined : { kind: 'weekday', weekday: WEEKDAY, relation, weeks });

export const weekdayRules: readonly Rule[] = [
  rule('WEEKDAY [PART]', weekday),
  rule('[the|this] REL WEEKDAY [PART]', weekday),
  rule('the REF WEEKDAY [PART]', weekday),
  rule('WEEKDAY week', weeksOff('next', 1)),
  rule('a week on|from|next WEEKDAY', weeksOff('next', 1)),
  rule('a week [ago] last WEEKDAY', weeksOff('last', -1)),
];
