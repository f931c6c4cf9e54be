import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../../server/src/core/read/index.ts';
import { atomsOf, type Atom } from '../../../server/src/core/recognise/dates/atoms.ts';
import { compile } from '../../../server/src/core/recognise/dates/grammar.ts';
import { RULES } from '../../../server/src/core/recognise/dates/rules/index.ts';
import { datesIn } from './support.ts';

const SAMPLES: Readonly<Record<string, string>> = {
  MONTH: 'October', WEEKDAY: 'Monday', WEEKDAYS: 'Mondays', WEEKDAY_SHORT: 'Mon', SEASON: 'spring', PART: 'morning', PARTS: 'mornings', UNIT: 'years', UNIT_ONE: 'year', UNIT_MANY: 'years',
  RATE: 'daily', ORD: 'first', NUM: '12', FRACTION: '1/2', DAY: '12', YEAR: '1998', YEARS: '2021/22', YY: '99', DECADE: '1980s', SOME: 'several', CLOCK: '7:30', HHMM: '0723', ZONE: 'GMT', AMPM: 'pm',
  QUARTER: 'Q3', HALF: 'H1', FISCAL: 'fiscal', REL: 'last', REF: 'previous', NUMERIC: '10/17/2023',
};

/** Words that match a pattern, with all that may be missing: "[the] ORD|REL week" -> "the first week". */
function wordsOf(pattern: string): string {
  return pattern.replace(/[[\]]/g, ' ').trim().split(/\s+/).map((step) => {
    const word = step.split('|')[0]!.replace(/^-/, '');
    return `${step.startsWith('-') ? '-' : ' '}${/^[A-Z_]+$/.test(word) ? SAMPLES[word] : word}`;
  }).join('').trim();
}

const match = compile(RULES);

/** How often an atom is looked at while a text is read against all rules. */
function looksAt(text: string): number {
  const content = readParagraph(text, 'body', false);
  let looks = 0;
  for (const sentence of content.sentences) {
    const atoms: readonly Atom[] = new Proxy(atomsOf(content, sentence), { get: (target, key) => (looks++, Reflect.get(target, key) as unknown) });
    for (let at = 0; at < atoms.length;) at = match(atoms, at)?.to ?? at + 1;
  }
  return looks;
}

describe('the work grows with the text, not faster', () => {
  it.each([...new Set(RULES.map(({ pattern }) => pattern))])('for %s, whole and broken off', (pattern) => {
    const words = wordsOf(pattern);
    expect(words).not.toContain('undefined');
    for (const piece of [words, words.slice(0, words.lastIndexOf(' ')) || words, words.replaceAll(' ', '-')]) {
      const [short, long] = [looksAt(`${piece} `.repeat(50)), looksAt(`${piece} `.repeat(400))];
      expect(long / short).toBeLessThan(10);
    }
  });
});

/** The least CPU time of some runs: what other programs do at the same time does not count. */
function timeOf(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    datesIn(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}

describe('with tenses, anchors and refiners the time grows with the text, too', () => {
  const PIECES = ['October 17 and ', '17, 18, 19 ', 'in 2022 ', 'a year earlier ', 'that day ', 'by May when he ', 'will to be to ', '17-18 October, ', 'the 1988 period up from '];
  it.each(PIECES)('for %j again and again', (piece) => {
    timeOf(piece.repeat(200));
    // Linear is 16, quadratic 256; a busy machine blurs both.
    expect(timeOf(piece.repeat(4000)) / timeOf(piece.repeat(250))).toBeLessThan(100);
  });
});
