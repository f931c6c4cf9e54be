import { describe, expect, it } from 'vitest';
import { dateLine, datelineLength, isByline } from '../../../server/src/core/read/credits.ts';
import { isFurniture, isSlug } from '../../../server/src/core/read/furniture.ts';
import { readArticle } from '../../../server/src/core/read/index.ts';
import { cases } from '../../support/cases.ts';

const prose = 'The harbour master of Marlow Bay, Ines Falk, said on Monday that the pier would open again in June.';
const more = 'Ms Falk told reporters that repairs had cost two million crowns, and that Ines had never doubted them.';

/** Each line of the article with its role: "#" marks a heading. */
function rolesOf(text: string): string[] {
  const { sections, paragraphs, text: read } = readArticle('a.txt', text);
  return sections.flatMap(({ start, end, role }) => {
    const inside = paragraphs.filter((it) => it.start >= start && it.start < end);
    if (inside.length === 0) return [`${role}: ${read.slice(start, end)}`];
    return inside.map(({ content }) => `${role}${content.heading ? '#' : ''}: ${content.text}`);
  });
}

cases('roles', rolesOf, [
  { name: 'a headline, then paragraphs', input: `Pier to open in June\n\n${prose}\n${more}`, expected: ['headline: Pier to open in June', `body: ${prose}`, `body: ${more}`] },
  { name: 'no headline', input: `${prose}\n${more}`, expected: [`body: ${prose}`, `body: ${more}`] },
  { name: 'a subheading', input: `${prose}\nA Long Winter of Repairs\n${more}`, expected: [`body: ${prose}`, 'body#: A Long Winter of Repairs', `body: ${more}`] },
  { name: 'rubric, headline, byline and date', input: `News\nPier to open in June\nBy Tom Orne\n12 May 2023, 10:15 GMT\n${prose}`, expected: ['furniture: News', 'headline: Pier to open in June', 'byline: By Tom Orne', 'dateline: 12 May 2023, 10:15 GMT', `body: ${prose}`] },
  { name: 'a dateline before the first words', input: `MARLOW BAY, May 12 (Coastwire) - ${prose}`, expected: ['dateline: MARLOW BAY, May 12 (Coastwire) -', `body: ${prose}`] },
  { name: 'a place with a colon, only at the very beginning', input: `Marlow: ${prose}\nMarlow: ${more}`, expected: ['dateline: Marlow:', `body: ${prose}`, `body: Marlow: ${more}`] },
  { name: 'share count, picture name and caption between paragraphs', input: `Pier to open in June\n\n0\n\nines falk-pier\n\n${prose}\n\nFalk\n\n${more}`, expected: ['headline: Pier to open in June', 'furniture: 0\n\nines falk-pier', `body: ${prose}`, 'furniture: Falk', `body: ${more}`] },
  { name: 'links to other stories', input: `${prose}\nAlso Read | Ferry Strike Ends After a Week of Talks in the Capital\n${more}`, expected: [`body: ${prose}`, 'furniture: Also Read | Ferry Strike Ends After a Week of Talks in the Capital', `body: ${more}`] },
  { name: 'what stands below', input: `${prose}\n\nFollow Coastwire on\n\nMore From Category\n\nLeave a Reply\n\nGreat news for us all, I say!`, expected: [`body: ${prose}`, 'furniture: Follow Coastwire on\n\nMore From Category\n\nLeave a Reply\n\nGreat news for us all, I say!'] },
  { name: 'short sentences are no headings', input: `${prose}\nNo one was hurt.\n${more}`, expected: [`body: ${prose}`, 'body: No one was hurt.', `body: ${more}`] },
  { name: 'a list of results is body', input: `${prose}\n\nMarlow 3-1 Orne\nFalk 2-2 Bay`, expected: [`body: ${prose}`, 'body: Marlow 3-1 Orne', 'body: Falk 2-2 Bay'] },
  { name: 'Markdown', input: `# Pier to **open**\n\n![pier](pier.jpg)\n\n## Costs\n\n> ${prose}\n\n- ${more}\n\n\`\`\`\nlet x = 1;\n\`\`\``, expected: ['headline: Pier to **open**', 'furniture: ![pier](pier.jpg)', 'body#: Costs', `body: ${prose}`, `body: ${more}`, 'furniture: ```\nlet x = 1;\n```'] },
]);

cases('furniture', isFurniture, [
  ...['Advertisement', 'ADVERTISEMENT', 'Read more: Ferry strike ends', '1.2K shares', '3 min read', 'Share this', 'Subscribe', 'Photo: Coastwire/Getty Images', 'Click here to see the gallery', '© 2023 Coastwire. All rights reserved.', 'Tags: pier, harbour', '#pier #harbour', 'Home > News > Coast', 'https://example.org/pier', 'We use cookies to make this page better.', 'Your email address will not be published.', 'Sign up for our newsletter', 'Follow us'].map((input) => ({ input, expected: true })),
  ...['Advertisement revenue fell by a third last year.', 'Follow the money', 'Read the harbour report, she said, and weep.', 'Sharing a pier', 'Comments by the minister drew anger.', 'Subscribers left in droves, the company said.', 'The video: what it shows', 'Copyright law changes worry libraries, which lend fewer books.', '30,000.', 'More than 300 people lost their homes', 'Watch out', 'Live music returns'].map((input) => ({ input, expected: false })),
]);

cases('picture names', isSlug, [
  { input: 'ines falk-pier', expected: true },
  { input: 'pier_opening_2023.jpg', expected: true },
  { input: 'Ines Falk', expected: false },
  { input: 'in the end', expected: false },
  { input: 'harbour', expected: false },
]);

cases('bylines', isByline, [
  ...['By Tom Orne', 'BY TOM ORNE AND INES FALK', 'By Tom Orne, Staff Writer', 'Tom Orne, Political Correspondent', 'Tom Orne | The Marlow Times', '(Reporting by Tom Orne; Editing by Ines Falk)', 'Written by Tom Orne | Marlow |', 'Associated Press', 'Words: Tom Orne', 'Marlow Times Business Desk', 'The Marlow Magazine'].map((input) => ({ input, expected: true })),
  ...['By Monday the pier had closed.', 'By the sea', 'Team wins again', 'Tom Orne, 45, died on Monday', 'Team Leaders Meet', 'Bye Tom', 'Report: the pier was rotten', 'The desk was sold'].map((input) => ({ input, expected: false })),
]);

cases('date lines', dateLine, [
  { input: '27 NOVEMBER, 2005', expected: 'date' },
  { input: 'Last Updated: Monday, 28 November 2005, 02:24 GMT', expected: 'stamp' },
  { input: 'Published: Aug 7, 2012', expected: 'stamp' },
  { input: 'Sunday, 21 July 2013, 11:11 BST', expected: 'stamp' },
  { input: '2023-10-13', expected: 'date' },
  { input: '3 hours ago', expected: 'date' },
  { input: 'Marlow, Nov 11 -', expected: 'date' },
  { input: 'May 12 was a good day', expected: undefined },
  { input: 'Falk wins 2-1', expected: undefined },
  { input: 'May Day', expected: undefined },
]);

describe('datelines', () => {
  const dateline = (text: string, first = true): string => text.slice(0, datelineLength(text, first));
  it.each([
    ['ORNE, Falkland, Dec. 8 (UPI) — The pier', 'ORNE, Falkland, Dec. 8 (UPI) —'],
    ['MARLOW BAY (Coastwire) - The pier', 'MARLOW BAY (Coastwire) -'],
    ['(Coastwire) – The pier', '(Coastwire) –'],
    ['Port-au-Lac, 3 March 2022 (CW) -- The pier', 'Port-au-Lac, 3 March 2022 (CW) --'],
    ['MARLOW — The pier', 'MARLOW —'],
    ['New Marlow: The pier', 'New Marlow:'],
    ['MARLOW BAY- May 12 - The pier', 'MARLOW BAY- May 12 -'],
  ])('%s', (text, expected) => expect(dateline(text)).toBe(expected));

  it.each(['NASA - the agency that runs it - said so', 'The harbour master (Falk) - she said', 'Update: The pier is open', 'Falk: “I never doubted it.”', 'In March (Spring) — the pier'])('none: %s', (text) => {
    expect(dateline(text)).toBe('');
  });

  it('takes a bare place only in the first paragraph', () => {
    expect(dateline('MARLOW — The pier', false)).toBe('');
    expect(dateline('MARLOW (AP) — The pier', false)).toBe('MARLOW (AP) —');
  });
});
