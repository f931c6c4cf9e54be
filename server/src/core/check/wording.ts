import { parseDay, sayDay } from '../recognise/dates/calendar.ts';
import { happeningGroup } from '../model/happenings.ts';
import { FATE, nounOf } from '../relate/lexicon.ts';
import type { Side } from './rule.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** An attribute that holds the family of an event: "date of shoot". */
const OF_AN_EVENT = /^(date|time of day|duration) of (\w+)$/;

/** "Trade of China and Russia", "People injured", "Members arrested (Sicilian Mafia)": what the sides disagree about, with a capital. */
export function nameSlot(sides: readonly Side[]): string {
  const { claim } = sides[0]!.claims[0]!;
  const { subject, counted } = claim;
  const attribute = attributeOf(sides).replace(OF_AN_EVENT, (_, what: string, family: string) => `${what} of ${nounOf(family)}`).replace('held record', 'record');
  const kind = counted === undefined || counted === claim.attribute || SAID_BY_SIDES.has(claim.attribute) ? undefined : claim.value.kind === 'word' ? counted : plural(counted);
  const what = kind === undefined ? attribute : attribute === 'number' ? kind : `${kind} ${attribute}`;
  const isFate = kind !== undefined && FATES.has(attribute);
  const whose = subject.entities.length === 0 ? '' : isFate ? ` (${subject.text})` : ` of ${subject.text}`;
  const name = `${claim.modality === 'target' ? `target for ${what}` : what}${whose}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What is measured; where the sides call one happening by different words ("vote", "approve"), what these have in common. */
function attributeOf(sides: readonly Side[]): string {
  const attributes = [...new Set(sides.flatMap(({ claims }) => claims.map(({ claim }) => claim.attribute)))];
  const groups = new Set(attributes.map(happeningGroup));
  return attributes.length > 1 && groups.size === 1 ? [...groups][0]! : attributes[0]!;
}

/** Whose brother somebody is, the sides say. */
const SAID_BY_SIDES = new Set(['relation']);

/** What became of those who are counted. */
const FATES: ReadonlySet<string> = new Set(FATE.values());

/** "“$190 million” in one article, “$218.2 billion” in two". */
export function listSides(sides: readonly Side[]): string {
  const listed = sides.length > MOST_LISTED ? sides.slice(0, MOST_LISTED - 1) : sides;
  const said = listed.map((side, i) => {
    const count = new Set(side.claims.map(({ article }) => article)).size;
    const noun = i === 0 ? (count === 1 ? ' article' : ' articles') : '';
    return `“${side.text}” in ${NUMBERS[count] ?? count}${noun}`;
  });
  return [...said, ...(listed.length < sides.length ? [`and ${sides.length - listed.length} other values`] : [])].join(', ');
}

/** More values than these are not read in a sentence; all of them stand beside it. */
const MOST_LISTED = 7;

/** "13 October 2023" of an ISO date. */
export const sayDate = (isoDate: string): string => sayDay(parseDay(isoDate)!);

const UNITS: Readonly<Record<string, string>> = { foot: 'feet', inch: 'inches', hertz: 'hertz' };
const LARGE = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

/** "6.21 miles", "104 degrees fahrenheit", "1,970 square feet". */
export function inUnits(value: number, unit: string): string {
  const [head = unit, ...rest] = unit.split(/ (?=per |celsius$|fahrenheit$)/);
  const last = head.slice(head.lastIndexOf(' ') + 1);
  const many = `${head.slice(0, head.length - last.length)}${UNITS[last] ?? `${last}s`}`;
  return `${LARGE.format(value)} ${[value === 1 ? head : many, ...rest].join(' ')}`;
}

function plural(noun: string): string {
  if (noun === 'person') return 'people';
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (noun === 'child') return 'children';
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
