import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsQuote, isQuotedAt, quoteAround, readReview, reviewKey, writeReview, type ReviewChange, type ReviewDecision } from '../../../server/src/core/decisions/index.ts';
import { cases } from '../../support/cases.ts';

const FIRST: ReviewDecision = {
  rule: 'figure.mismatch', about: 'injured', reason: 'different-thing', note: 'one counts the crew',
  sides: [{ article: 'a.txt', quote: 'injured 24 people on' }, { article: 'below/b.txt', quote: 'hurt: "42 people"' }],
};
const BULK: ReviewDecision = { rule: 'name.variant', sides: [], articles: ['wire/*.txt'], reason: 'other' };

const TITLE = '# Conflicts that the reader of these articles has dismissed: see "newsmodel" in the documentation of Crosscheck.\n';
const WRITTEN = `${TITLE}review:
  - rule: figure.mismatch
    about: injured
    sides:
      - article: a.txt
        quote: injured 24 people on
      - article: below/b.txt
        quote: 'hurt: "42 people"'
    reason: different-thing
    note: one counts the crew
`;

cases('a file of dismissals is read', (text) => {
  const { decisions, problems } = readReview(text);
  return decisions && [decisions.map((each) => [each.rule, each.sides.length, each.articles, each.reason]), problems.map(({ severity, start, end, message }) => `${severity} ${text.slice(start, end)}: ${message.split(/[.:] /)[0]}`)];
}, [
  { name: 'one conflict', input: WRITTEN, expected: [[['figure.mismatch', 2, undefined, 'different-thing']], []] },
  { name: 'all of a rule, all of some articles', input: 'review:\n- {rule: name.variant, reason: other}\n- {articles: a.txt, reason: explained}\n- {rule: Date.Mismatch, articles: [a.txt, wire], reason: source-wrong}\n', expected: [[['name.variant', 0, undefined, 'other'], [undefined, 0, ['a.txt'], 'explained'], ['date.mismatch', 0, ['a.txt', 'wire'], 'source-wrong']], []] },
  { name: 'nothing', input: 'review:\n', expected: [[], []] },
  { name: 'a reason that is none', input: 'review:\n- {rule: name.variant, reason: typo}\n', expected: [[], ['error typo: "typo" is not a reason']] },
  { name: 'no reason', input: 'review:\n- rule: name.variant\n', expected: [[], ['error rule: The reason is missing']] },
  { name: 'nothing that is dismissed', input: 'review:\n- reason: other\n', expected: [[], ['error other: Say what is dismissed']] },
  { name: 'sides without a rule', input: 'review:\n- {sides: [{quote: x}], reason: other}\n', expected: [[], ['error [{quote: x}]: Say of which rule the conflict is']] },
  { name: 'sides beside articles', input: 'review:\n- {rule: a.b, sides: [{quote: x}], articles: a.txt, reason: other}\n', expected: [[], ['error a.txt: Each side names its article']] },
  { name: 'a side without words', input: 'review:\n- {rule: a.b, sides: [{article: a.txt}], reason: other}\n', expected: [[], ['error article: Write "quote:" and the words of the article, or remove the side.']] },
  { name: 'a rule that is none', input: 'review:\n- {rule: "!", reason: other}\n', expected: [[], ['error "!": This is not the code of a rule']] },
  { name: 'a key that is not known', input: 'review:\n- {rule: a.b, reson: other}\n', expected: [[], ['error reson: "reson" is not known here']] },
  { name: 'twice', input: 'review:\n- {rule: a.b, reason: other}\n- {rule: a.b, reason: explained}\n', expected: [[['a.b', 0, undefined, 'other']], ['warning explained: This is decided above already; the first counts']] },
  { name: 'a merge that is not finished', input: '<<<<<<< a\nreview:\n=======\n>>>>>>> b\n', expected: undefined },
]);

/** The text after the changes, or why there is none. */
function written(text: string, ...changes: readonly ReviewChange[]): string {
  const made = writeReview(text, changes);
  return 'reason' in made ? `! ${made.reason}` : text.slice(0, made.change.start) + made.change.text + text.slice(made.change.end);
}

cases('a conflict is dismissed', ([text, decision]: readonly [string, ReviewDecision]) => written(text, { dismiss: decision }), [
  { name: 'in a new file', input: ['', FIRST], expected: WRITTEN },
  { name: 'below the others', input: ['review:\n- {rule: a.b, reason: other} # why\n\n# end\n', BULK], expected: 'review:\n- {rule: a.b, reason: other} # why\n- rule: name.variant\n  articles: [wire/*.txt]\n  reason: other\n\n# end\n' },
  { name: 'for another reason', input: ['review:\n- rule: name.variant # so\n  articles: wire/*.txt\n  reason: explained # they say\n', { ...BULK, note: 'so be it' }], expected: 'review:\n- rule: name.variant # so\n  articles: wire/*.txt\n  reason: other # they say\n  note: so be it\n' },
  { name: 'not in a file that cannot be read', input: ['review: "', BULK], expected: expect.stringMatching(/^! newsmodel\/review\.yaml cannot be read, so it is not changed\./) as unknown as string },
]);

cases('a conflict is opened again', (text) => written(text, { reopen: reviewKey(BULK) }), [
  { name: 'the only one', input: 'review:\n  - rule: name.variant\n    articles: [wire/*.txt]\n    reason: other # sure\n', expected: 'review:\n' },
  { name: 'between others', input: 'review:\n- {rule: a.b, reason: other}\n- articles: wire/*.txt\n  rule: name.variant\n  reason: other\n# the last\n- {rule: c.d, reason: other}\n', expected: 'review:\n- {rule: a.b, reason: other}\n# the last\n- {rule: c.d, reason: other}\n' },
  { name: 'not in a list on one line', input: 'review: [{rule: name.variant, articles: wire/*.txt, reason: other}]\n', expected: '! Change newsmodel/review.yaml by hand: it is written in a way that is not understood here.' },
  { name: 'not when it is not there', input: 'review:\n- {rule: a.b, reason: other}\n', expected: '! This is no longer in newsmodel/review.yaml.' },
]);

describe('what is written', () => {
  const quote = fc.constantFrom('24', '“42 people” were', 'a: b # c', "it's {x}", '- so', '[Sic]', '$1.3 million, he said', 'yes', '2024-05-16', '*** 3', '100% of');
  const decision = fc.record({ rule: fc.constantFrom('a.b', 'c.d'), sides: fc.array(fc.record({ article: fc.constantFrom('a.txt', 'b c.txt'), quote }), { minLength: 1, maxLength: 3 }), reason: fc.constantFrom('explained', 'other') }) as fc.Arbitrary<ReviewDecision>;

  it('reads back the same, and is gone when it is opened again', () => {
    fc.assert(fc.property(fc.constantFrom('', '# c\n', 'review:\n- {rule: x.y, reason: other} # c\n', 'version: 1\r\nreview:\r\n'), fc.array(decision, { minLength: 1, maxLength: 4 }), (start, decisions) => {
      const unique = [...new Map(decisions.map((each) => [reviewKey(each), each])).values()];
      const text = written(start, ...unique.map((dismiss) => ({ dismiss })));
      const before = readReview(start).decisions!;
      expect(readReview(text)).toEqual({ decisions: [...before, ...unique], problems: [] });
      expect(readReview(written(text, ...unique.map((each) => ({ reopen: reviewKey(each) })))).decisions).toEqual(before);
    }));
  });
});

describe('words around a place', () => {
  const around = (text: string, words: string) => quoteAround(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }, 3);

  it.each([
    ['The fire injured 24 people on Monday, the department said.', '24', 'The fire injured 24 people on Monday,'],
    ['A depth of (14km), it said.', '14km', 'A depth of (14km), it said.'],
    ['24', '24', '24'],
    ['Line one\nis  of 24\tpeople\nand so on', '24', 'is of 24 people'],
    ['€24m', '24', '€24m'],
  ])('%j: %s', (text, words, expected) => {
    const quote = around(text, words);
    expect(quote).toBe(expected);
    expect(holdsQuote(text, quote)).toBe(true);
    expect(isQuotedAt(text, quote, { start: text.indexOf(words), end: text.indexOf(words) + words.length })).toBe(true);
  });

  it('are not those of another place, or of other words', () => {
    const text = 'It injured 24 people. There were 24 of them.';
    expect(isQuotedAt(text, 'injured 24 people', { start: 33, end: 35 })).toBe(false);
    expect(isQuotedAt(text.replace('24', '25'), 'injured 24 people', { start: 11, end: 13 })).toBe(false);
  });

  it('are found again in any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '2', ' ', ' ', '\n', '(', '.', '*', '\u00A0', '漢'), minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
      fc.pre(/^\S(?:.*\S)?$/.test(text.slice(start, end)));
      expect(isQuotedAt(text, quoteAround(text, { start, end }, 3), { start, end })).toBe(true);
    }));
  });
});
