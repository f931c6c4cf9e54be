import type { Meaning, YearPart } from '../expression.ts';
import { after, before, rule } from '../grammar.ts';
import type { Captures, Rule, Site } from '../grammar.ts';

/** Quarters, halves, seasons, decades and centuries. */

const calendar = (part: YearPart, { YEAR, REL, FISCAL }: Captures): Meaning =>
  ({ kind: 'calendar', part, ...(YEAR !== undefined && { year: YEAR }), ...(REL && { relation: REL }), ...(FISCAL && { fiscal: true }) });

function quarter(m: Captures, site: Site): Meaning | undefined {
  const n = m.QUARTER ?? (m.ORD === -1 ? 4 : m.ORD);
  if (n === undefined || n < 1 || n > 4) return undefined;
  // "the third-quarter loss" is "third-quarter".
  if (site.atoms[site.to - 1]!.hyphen && site.atoms[site.from]!.word === 'the') return undefined;
  // "the first quarter" of a game
  if (after(site) === 'century' || /^(?:touchdown|goal)$/.test(after(site))) return undefined;
  return calendar({ quarter: n }, m);
}

function half(m: Captures, site: Site): Meaning | undefined {
  const n = m.HALF ?? m.ORD ?? (site.atoms.slice(site.from, site.to).some(({ word }) => word === 'latter' || word === 'last') ? 2 : undefined);
  if (n !== 1 && n !== 2) return undefined;
  return m.YEAR === undefined && !m.HALF && !HALF_OF.test(after(site)) && !(after(site) === 'of' && HALF_OF_YEAR.test(after(site, 2)) && after(site, 3) === 'year') ? undefined : calendar({ half: n }, m);
}
/** Without one of these after it, "the second half" is of anything. */
const HALF_OF = /^(?:profits?|earnings|sales|results|loss|revenue|net|income)$/;
const HALF_OF_YEAR = /^(?:this|last|next|the|fiscal)$/;

/** A season by itself is told from a fall, a spring and a summer camp by the words before it. */
function season(m: Captures, site: Site): Meaning | undefined {
  const { SEASON } = m;
  if (!SEASON) return undefined;
  const { atoms, from, to } = site;
  const cue = before(site);
  const bare = m.YEAR === undefined && !m.REL;
  const article = atoms[from]!.word === 'the';
  const next = atoms[to];
  if (bare && next?.word === 'of' && atoms[to - 1]!.word === 'fall') return undefined;
  if (bare && next && (next.hyphen || (next.capital && next.start - atoms[to - 1]!.end === 1))) return undefined;
  if (bare && !(article ? SEASON_CUES : BARE_SEASON_CUES).has(cue)) return undefined;
  return calendar({ season: SEASON }, m);
}
const SEASON_CUES = new Set('in during by until for over since through throughout of early late mid from'.split(' '));
const BARE_SEASON_CUES = new Set('in by until since early late mid during'.split(' '));

function decade(m: Captures, site: Site): Meaning | undefined {
  if (m.DECADE === undefined) return undefined;
  const word = site.atoms[site.to - 1]!;
  // "the 1980s and 90s", "1880s-90s": the same century.
  const prior = decadeBefore(site);
  if (prior !== undefined && word.word.length < 5) return { kind: 'era', unit: 'decade', from: prior - (prior % 100) + (m.DECADE % 100) };
  // "in her late forties" is an age.
  const cue = site.from < site.to - 1 || before(site) === 'the' || /^(?:early|late|mid)$/.test(before(site));
  if (!cue && (!word.digits || word.word.length < 5)) return undefined;
  if (/^(?:his|her|their|my|our|your|its)$/.test(before(site)) || /^(?:his|her|their|my|our|your)$/.test(before(site, 2))) return undefined;
  return { kind: 'era', unit: 'decade', from: m.DECADE };
}

/** The decade that leads up to this one: "1980s" before "and 90s". */
function decadeBefore({ atoms, from }: Site): number | undefined {
  const tied = atoms[from]!.hyphen;
  if (!tied && !/^(?:and|or|to|[,&–-])$/.test(atoms[from - 1]?.word ?? '')) return undefined;
  const value = atoms[from - (tied ? 1 : 2)]?.readings.find(([name]) => name === 'DECADE')?.[1];
  return typeof value === 'number' ? value : undefined;
}

/** TIMEX3 writes years before our era with four digits, centuries with two. */
const beforeOurEra = (n: number, width: number): Meaning => ({ kind: 'ancient', value: `BC${String(n).padStart(width, '0')}` });
const isEra = ({ atoms, from, to }: Site, word: RegExp): boolean => atoms.slice(from, to).some((atom) => atom.capital && word.test(atom.word));

export const periodRules: readonly Rule[] = [
  rule('[the] [YEAR|REL] [FISCAL] [year] ORD [FISCAL] quarter', quarter),
  rule('[the] [FISCAL] ORD quarter [of] [FISCAL] YEAR', quarter),
  rule('QUARTER [of] [YEAR]', quarter),
  rule('YEAR QUARTER', quarter),
  rule('[the] ORD half [of] [FISCAL] [YEAR]', half),
  rule('[the] YEAR ORD half', half),
  rule('the latter|last half [of YEAR]', half),
  rule('HALF [of] [YEAR]', half),
  rule('the YEAR period|quarter', ({ YEAR }) => (YEAR === undefined ? undefined : { kind: 'within', part: { kind: 'same', unit: 'quarter', strict: true }, whole: { kind: 'calendar', year: YEAR } })),

  rule('[the] SEASON [of] [YEAR]', season),
  rule('[the] YEAR SEASON', season),
  rule('[this|the] REL SEASON', season),
  rule('the REF SEASON', ({ REF, SEASON }) => REF && SEASON && { kind: 'calendar', part: { season: SEASON }, relation: REF < 0 ? 'last' : 'next', from: 'narrated' }),

  rule('YEARS', ({ YEARS }) => (YEARS === undefined ? undefined : { kind: 'years', from: YEARS })),
  rule('[the] DECADE', decade),
  rule('[the] NUM DECADE', ({ NUM, DECADE }) => (NUM !== undefined && DECADE !== undefined && NUM >= 15 && NUM <= 20 ? { kind: 'era', unit: 'decade', from: NUM * 100 + (DECADE % 100) } : undefined)),
  rule('[the] ORD century bc|bce', ({ ORD = 0 }, site) => (ORD > 0 && isEra(site, /^bce?$/) ? beforeOurEra(ORD - 1, 2) : undefined)),
  rule('[the] [year] NUM bc|bce', ({ NUM = 0 }, site) => (NUM > 0 && Number.isInteger(NUM) && isEra(site, /^bce?$/) ? beforeOurEra(NUM, 4) : undefined)),
  rule('[the] [year] NUM ad|ce', ({ NUM = 0 }, site) => (NUM > 0 && NUM < 2200 && Number.isInteger(NUM) && isEra(site, /^(?:ad|ce)$/) ? { kind: 'calendar', year: NUM } : undefined)),
  rule('ad NUM', ({ NUM = 0 }, site) => (NUM > 0 && NUM < 2200 && Number.isInteger(NUM) && isEra(site, /^ad$/) && !site.atoms[site.to]?.hyphen ? { kind: 'calendar', year: NUM } : undefined)),
  rule('week NUM [,] [of|in] YEAR', ({ NUM = 0, YEAR }) => (YEAR !== undefined && NUM >= 1 && NUM <= 53 && Number.isInteger(NUM) ? { kind: 'calendar', year: YEAR, part: { week: NUM } } : undefined)),
  rule('[the] ORD century', ({ ORD = 0 }) => (ORD > 0 && ORD < 30 ? { kind: 'era', unit: 'century', from: (ORD - 1) * 100 } : undefined)),
];
