import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, placeAll, placeOf } from '../../server/src/core/anchors.ts';
import { AROUND, quoteAt, type Quote } from '../../server/src/core/selectors.ts';
import type { Span } from '../../server/src/core/types.ts';
import { cases } from '../support/cases.ts';

const anyText = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '🚢', 'é', '日'), { maxLength: 60 }).map((list) => list.join(''));

/** Articles in which some names and phrases come again and again. */
const WORDS = ['the', 'ferry', 'to', 'Turku', 'left', 'Aino', 'Hakala', 'said', 'on', 'Monday', 'mayor', 'of', 'harbour', 'that', 'storm', 'closed', 'both', 'quays', 'and', 'nobody', 'knew', 'why', '\n\n', 'Hakala said', '"No,"', '44', 'people', '日本', '🚢'];
const article = fc.array(fc.constantFrom(...WORDS), { minLength: 20, maxLength: 120 }).map((list) => list.join(' '));

/** News of the wire, where whole sentences come again, now and then many in a row. */
const SENTENCES = ['The mayor of Turku said nothing.', 'Both quays were closed on Monday.', 'Aino Hakala, who owns the ferry, blamed the storm that closed the harbour, and nobody knew why.', 'Officials said that 44 people were hurt.', 'It was not clear why.', 'She did not answer.'];
const wire = fc.array(fc.constantFrom(...SENTENCES), { minLength: 3, maxLength: 14 }).map((list) => list.map((each, i) => each + (i % 4 === 3 ? '\n\n' : ' ')).join(''));

/** Takes out some text at a place (shares of the length) and puts in other. */
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), inserted: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((list) => list.join(' ')) });

interface Tracked {
  readonly text: string;
  /** Where the words are now; undefined when an edit went into them. */
  readonly span?: Span;
  /** No edit came into what was kept around them. */
  readonly untouched: boolean;
  readonly quote: Quote;
}

function edited({ text, span, untouched, quote }: Tracked, { at, length, inserted }: { readonly at: number; readonly length: number; readonly inserted: string }): Tracked {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + length);
  const now = text.slice(0, start) + inserted + text.slice(end);
  if (!span) return { text: now, untouched: false, quote };
  const [by, near] = [inserted.length - (end - start), start < span.end + quote.suffix.length && end > span.start - quote.prefix.length];
  if (end <= span.start) return { text: now, span: { start: span.start + by, end: span.end + by }, untouched: untouched && !near, quote };
  return start >= span.end ? { text: now, span, untouched: untouched && !near, quote } : { text: now, untouched: false, quote };
}

describe('a mark', () => {
  it('is found where it was made, in any text', () => {
    fc.assert(fc.property(anyText, fc.nat(60), fc.nat(10), (text, from, length) => {
      const start = Math.min(from, text.length);
      const end = Math.min(start + length, text.length);
      expect(placeOf(text, anchorAt(text, { start, end }), { start, end })).toEqual(start === end ? undefined : { start, end });
    }));
  });

  const anyEdits = fc.array(edit, { maxLength: 6 });
  const anyPlace = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 25 }) });

  it.each([['words', article], ['whole sentences and paragraphs', wire]])('stays on its words through any edits, or is on none, where %s come again; elsewhere only among all the same words', (_, texts) => {
    let [kept, lost] = [0, 0];
    fc.assert(fc.property(texts, anyPlace, anyEdits, (text, { at, length }, edits) => {
      const start = Math.floor(at * (text.length - 1));
      const span = { start, end: Math.min(text.length, start + length) };
      const quote = anchorAt(text, span);
      let now: Tracked = { text, span, untouched: true, quote };
      for (const each of edits) {
        now = edited(now, each);
        const found = placeOf(now.text, quote, span);
        if (found) kept++;
        else lost++;
        if (found) expect(now.text.slice(found.start, found.end)).toBe(quote.exact);
        const among = quote.prefix + quote.exact + quote.suffix;
        if (found && found.start !== now.span?.start) expect(now.text.slice(found.start - quote.prefix.length, found.end + quote.suffix.length)).toBe(among);
        const unique = now.text.indexOf(among) === now.text.lastIndexOf(among) && text.indexOf(among) === text.lastIndexOf(among) && Math.max(quote.prefix.length, quote.suffix.length) < 200;
        if (now.untouched && unique) expect(found).toEqual(now.span);
      }
    }), { numRuns: 1500 });
    // The property says something of both.
    expect(Math.min(kept, lost)).toBeGreaterThan(300);
  });

  it('is not put on another of the same sentences when its own is taken out', () => {
    let twins = 0;
    fc.assert(fc.property(wire, anyPlace, (text, { at, length }) => {
      const start = Math.floor(at * (text.length - 1));
      const span = { start, end: Math.min(text.length, start + length) };
      const quote = anchorAt(text, span);
      // The sentence with the words, or what of it stands between two full stops.
      const [from, to] = [text.lastIndexOf('. ', Math.max(0, start - 1)) + 2, text.indexOf('. ', span.end) + 2];
      const now = text.slice(0, from < 2 ? 0 : from) + text.slice(to < 2 ? text.length : to);
      if (now.includes(quote.exact)) twins++;
      const found = placeOf(now, quote, span);
      if (found) expect(now.slice(found.start - quote.prefix.length, found.end + quote.suffix.length)).toBe(quote.prefix + quote.exact + quote.suffix);
    }), { numRuns: 1000 });
    expect(twins).toBeGreaterThan(300);
  });

  it('of a sentence that comes again is found when all has moved, unless all around it comes again, too', () => {
    fc.assert(fc.property(wire, anyPlace, fc.nat(30), (text, { at, length }, by) => {
      const start = Math.floor(at * (text.length - 1));
      const span = { start, end: Math.min(text.length, start + length) };
      const quote = anchorAt(text, span);
      const found = placeOf('x'.repeat(by) + text, quote, span);
      const telling = Math.max(quote.prefix.length, quote.suffix.length) < 200 && (text.indexOf(quote.exact) === text.lastIndexOf(quote.exact) || Math.max(quote.prefix.length, quote.suffix.length) > AROUND);
      if (telling) expect(found).toEqual({ start: start + by, end: span.end + by });
      else if (found) expect(found.start - by).toBe(start);
    }), { numRuns: 1000 });
  });

  it('is placed with others as by itself', () => {
    fc.assert(fc.property(article, article, fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 20 })), { maxLength: 10 }), (text, other, spans) => {
      const quotes = spans.filter(([start]) => start < text.length).map(([start, length]) => ({ ...quoteAt(text, { start, end: Math.min(text.length, start + length) }), position: { start, end: start + length } }));
      const now = `${other}\n\n${text}`;
      expect(placeAll(now, quotes)).toEqual(quotes.map((quote) => placeOf(now, quote, quote.position)));
    }));
  });

  const far = 'In the early morning, the ferry to Turku left with all passengers, and was late.';
  const quote = quoteAt(far, { start: far.indexOf('Turku'), end: far.indexOf('Turku') + 5 });
  const placed = (input: string): string => {
    const found = placeOf(input, quote, { start: far.indexOf('Turku'), end: far.indexOf('Turku') + 5 });
    return found ? input.slice(Math.max(0, found.start - 6), found.end) : 'nowhere';
  };
  cases('the words', placed, [
    { name: 'move with the text', input: `Turku. ${far} Turku!`, expected: 'ry to Turku' },
    { name: 'are known by what is behind them when what was before has changed', input: far.replace('the ferry to', 'a boat for'), expected: 't for Turku' },
    { name: 'are known by what is before them when what was behind has changed', input: far.replace('left with all', 'sank with no'), expected: 'ry to Turku' },
    { name: 'are known by half of what stood on both sides', input: far.replace('early', 'grey').replace('passengers', 'hands'), expected: 'ry to Turku' },
    { name: 'are gone when others stand there', input: far.replace('Turku', 'Vaasa'), expected: 'nowhere' },
    { name: 'are not others of the same name, though the only ones', input: `${far.replace('Turku', 'Vaasa')}\n\nThe mayor of Turku waved.`, expected: 'nowhere' },
    { name: 'stand twice alike, one at the position', input: `${far}\n${far}`, expected: 'ry to Turku' },
    { name: 'stand twice alike, none at the position', input: `So.\n${far}\n${far}`, expected: 'nowhere' },
  ]);

  const often = `The mayor of Turku waved. ${far} Nobody in Turku knew why.`;
  const second = { start: often.indexOf('Turku left'), end: often.indexOf('Turku left') + 5 };
  cases('a name that stands often', (input: string) => placeOf(input, anchorAt(often, second), second)?.start, [
    { name: 'is known by what is behind it when what was before has changed', input: often.replace('the ferry to', 'a boat for'), expected: second.start - 2 },
    { name: 'is known by what is before it when what was behind has changed', input: often.replace('left with all', 'sank with no'), expected: second.start },
    { name: 'is none when both have changed', input: often.replace('the ferry to', 'a boat for').replace('left with all', 'sank with no'), expected: undefined },
    { name: 'is no other of them when it is gone', input: often.replace('Turku left', 'Vaasa left'), expected: undefined },
  ]);

  cases('without words around it', (input: string) => placeOf(input, { exact: 'Turku', prefix: '', suffix: '' }, { start: 4, end: 9 })?.start, [
    { name: 'is the only one', input: 'Off to Turku.', expected: 7 },
    { name: 'is the one at its position', input: 'Oh, Turku, Turku.', expected: 4 },
    { name: 'is none of two', input: 'Turku, Turku.', expected: undefined },
  ]);

  it('of words without end takes no time without end', () => {
    const text = 'a'.repeat(200_000);
    const quotes = Array.from({ length: 2000 }, (_, i) => ({ exact: 'a'.repeat(1 + (i % 50)), prefix: 'b', suffix: '', position: { start: i, end: i + 1 } }));
    expect(placeAll(text, quotes).every((each) => each === undefined)).toBe(true);
  });
});
