import { describe, expect, it } from 'vitest';
import { diagnostics } from '../../server/src/ide/diagnostics.ts';
import { fixes } from '../../server/src/ide/fixes.ts';
import { hover } from '../../server/src/ide/hover/index.ts';
import { cardText } from '../../server/src/ide/render.ts';
import { cases } from '../support/cases.ts';
import { corpusOf } from './support/corpus.ts';

const OPEN = 'Council agrees on a bridge\n\nThe council of Lower Marsh met on Tuesday and agreed on a new bridge. It will meet again next week.\n';
const RANGE = 'Council agrees on a bridge\n\nThe old bridge fell in 2022. The minister will visit Lower Marsh next week. She will open the new bridge on October 17. It will be paid for in 2023.\n';
const CODE = 'published.unknown';
/** Where the diagnostic stands makes no difference. */
const TOP = { start: 0, end: 0 };

const found = (text: string, severities = {}) => diagnostics(corpusOf({ 'a.txt': text }), 'a.txt', severities).filter(({ code }) => code === CODE);
const said = (text: string): string => found(text).map(({ severity, message, start, end }) => `${severity} at "${text.slice(start, end)}": ${message}`).join('\n');

cases('an article without its date of publication', said, [
  { name: 'is told of once, at its headline', input: OPEN, expected: 'information at "Council agrees on a bridge": The date of publication is not known, so "Tuesday" and 1 other date stay open. Write it as "published: YEAR-MONTH-DAY" at the top of the article.' },
  { name: 'more quietly where it is inferred, with the reasons', input: RANGE, expected: 'hint at "Council agrees on a bridge": The date of publication is inferred: 9 to 15 October 2023, for it says "next week" of what comes on 17 October 2023; it tells "in 2022" as past; it tells "in 2023" as still to come. "next week" and 1 other date depend on it.' },
  { name: 'not where it is stated', input: `---\npublished: 2023-10-13\n---\n${OPEN}`, expected: '' },
  { name: 'not where nothing waits for it', input: 'Council agrees on a bridge\n\nThe council of Lower Marsh met on 3 May 2022 and agreed on a new bridge for two years.\n', expected: '' },
  { name: 'not where what is written cannot be read, which is told already', input: `---\npublished: 2023-02-30\n---\n${OPEN}`, expected: '' },
]);

describe('the settings', () => {
  it('silence it', () => expect(found(OPEN, { [CODE]: 'off' })).toEqual([]));
  it('make it louder', () => expect(found(RANGE, { [CODE]: 'warning' })).toMatchObject([{ severity: 'warning' }]));
});

describe('its fixes', () => {
  const offered = (text: string) => fixes(corpusOf({ 'a.txt': text }), 'a.txt', CODE, TOP);
  const applied = (text: string, n = 0): string => {
    const { start, end, text: put } = offered(text)[n]!.edit;
    return text.slice(0, start) + put + text.slice(end);
  };

  it('offer a place to write it', () => expect(offered(OPEN).map(({ title }) => title)).toEqual(['Write the date of publication']));
  it('offer each day of an inferred range', () => {
    expect(offered(RANGE).map(({ title }) => title)).toEqual(['Monday, 9', 'Tuesday, 10', 'Wednesday, 11', 'Thursday, 12', 'Friday, 13', 'Saturday, 14', 'Sunday, 15'].map((day) => `Published on ${day} October 2023`).concat('Write the date of publication'));
    expect(found(applied(RANGE))).toEqual([]);
  });
  it('make front matter where there is none', () => expect(applied(OPEN)).toBe(`---\npublished: YEAR-MONTH-DAY\n---\n\n${OPEN}`));
  it('with the line ends of the article', () => expect(applied(OPEN.replaceAll('\n', '\r\n'))).toBe(`---\r\npublished: YEAR-MONTH-DAY\r\n---\r\n\r\n${OPEN.replaceAll('\n', '\r\n')}`));
  it('add to front matter', () => expect(applied(`---\ntitle: Bridge\n---\n${OPEN}`)).toBe(`---\npublished: YEAR-MONTH-DAY\ntitle: Bridge\n---\n${OPEN}`));
  it('fill in what was left empty', () => expect(applied(`---\ntitle: Bridge\npublished:\n---\n${OPEN}`)).toBe(`---\ntitle: Bridge\npublished: YEAR-MONTH-DAY\n---\n${OPEN}`));
  it('are not offered for other codes', () => expect(fixes(corpusOf({ 'a.txt': OPEN }), 'a.txt', 'figure.mismatch', TOP)).toEqual([]));
});

describe('an article whose events another article dates', () => {
  const ARREST = 'Baker arrested in Halden\n\nThe police arrested Tom Baker in Halden on Tuesday. Tom Baker had robbed the Halden Savings Bank.\n';
  const corpus = corpusOf({ 'a.txt': ARREST, 'b.txt': `---\npublished: 2023-10-12\n---\n${ARREST}` });

  it('is told so, with the place', () => {
    const [diagnostic] = diagnostics(corpus, 'a.txt').filter(({ code }) => code === CODE);
    expect(diagnostic!.message).toContain('It may be 10 to 16 October 2023, by other articles: "arrested", told of "Tuesday", was on Tuesday, 10 October 2023.');
    expect(diagnostic!.related).toMatchObject([{ place: { article: 'b.txt' }, message: 'of Tuesday, 10 October 2023' }]);
  });
  it('is offered each day', () => expect(fixes(corpus, 'a.txt', CODE, TOP).map(({ title }) => title)).toEqual(['Tuesday, 10', 'Wednesday, 11', 'Thursday, 12', 'Friday, 13', 'Saturday, 14', 'Sunday, 15', 'Monday, 16'].map((day) => `Published on ${day} October 2023`).concat('Write the date of publication')));
  it('says it of the dates that wait', () => expect(cardText(hover(corpus, 'a.txt', ARREST.indexOf('Tuesday'))!)).toContain('The article may be of 10 to 16 October 2023'));
  it('is not told so where the other one is as open', () => expect(diagnostics(corpusOf({ 'a.txt': ARREST, 'b.txt': ARREST }), 'a.txt')[0]!.message).not.toContain('may be'));
});
