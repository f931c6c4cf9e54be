import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { readArticle } from '../../../server/src/core/read/index.ts';
import { withCompanies } from '../../../server/src/core/recognise/entities/companies.ts';
import { makeRecogniser, recogniseEntities } from '../../../server/src/core/recognise/entities/index.ts';
import { namesByRule } from '../../../server/src/core/recognise/entities/rules.ts';
import type { Article, EntityType, Span } from '../../../server/src/core/types.ts';
import { withUnseen } from '../../../server/src/core/recognise/entities/unseen.ts';
import { cases, type Case } from '../../support/cases.ts';

const LETTER: Readonly<Record<EntityType, string>> = { person: 'p', organization: 'o', place: 'l', facility: 'f', group: 'g', event: 'e', product: 'product', work: 'work', misc: 'misc' };

/** The text with its names marked: "[p:Ann Example] spoke". */
function marked(text: string, recognise: (article: Article) => readonly (Span & { readonly type: EntityType })[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, type } of recognise(readArticle('a.txt', text))) {
    result += `${text.slice(at, start)}[${LETTER[type]}:${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

const examples: readonly Case<string, string>[] = [
  { name: 'a title is outside', input: 'Norwegian President Anna Keller spoke.', expected: '[g:Norwegian] President [p:Anna Keller] spoke.' },
  { name: 'a possessive is outside', input: 'The visit was France’s idea, and Anna Keller’s.', expected: 'The visit was [l:France]’s idea, and [p:Anna Keller]’s.' },
  { name: 'ministries and banks', input: 'The Finance Ministry and the Bank of Norway agreed.', expected: 'The [o:Finance Ministry] and the [o:Bank of Norway] agreed.' },
  { name: 'universities', input: 'Anna Keller teaches at the University of Bergen in Norway.', expected: '[p:Anna Keller] teaches at the [o:University of Bergen] in [l:Norway].' },
  { name: 'countries by short forms', input: 'Talks of the U.S., the UK and Japan began in Geneva.', expected: 'Talks of the [l:U.S.], the [l:UK] and [l:Japan] began in [l:Geneva].' },
  { name: 'a word that opens a sentence', input: 'However, prices rose. Recent talks in Berlin failed. Many left.', expected: 'However, prices rose. Recent talks in [l:Berlin] failed. Many left.' },
  { name: 'months and days', input: 'On Monday, in the first week of March, nothing happened.', expected: 'On Monday, in the first week of March, nothing happened.' },
  { name: 'a hyphen between two names', input: 'The German-French talks about a Hong Kong-based firm ended.', expected: 'The [g:German]-[g:French] talks about a [l:Hong Kong]-based firm ended.' },
  { name: 'no names at all', input: 'the price of bread rose again, and nobody knew why.', expected: 'the price of bread rose again, and nobody knew why.' },
  {
    name: 'a headline in title case is read by what the article says',
    input: 'Keller Promises Cheaper Bread After Long Winter of Protests\n\nMayor Anna Keller promised cheaper bread on Monday, after a winter of protests.',
    expected: '[p:Keller] Promises Cheaper Bread After Long Winter of Protests\n\nMayor [p:Anna Keller] promised cheaper bread on Monday, after a winter of protests.',
  },
];

cases('names as recognised', (text: string) => marked(text, recogniseEntities), examples);
cases('names as recognised, beyond the word lists', (text: string) => marked(text, recogniseEntities), [
  { name: 'an event that is called by its day', input: 'Nobody flew after 9/11. On 9/11/2010 it was 4.9/11 and 19/11.', expected: 'Nobody flew after [e:9/11]. On 9/11/2010 it was 4.9/11 and 19/11.' },
  { name: 'events by what they are', input: 'He served in World War II and read of the Battle of Hastings.', expected: 'He served in [e:World War II] and read of the [e:Battle of Hastings].' },
  { name: 'a second part of a given name in lower case', input: 'President Hsu Mei-lan met Park Sung-ho in Taipei.', expected: 'President [p:Hsu Mei-lan] met [p:Park Sung-ho] in [l:Taipei].' },
  { name: 'a surname that opens a sentence', input: 'Police named the driver as Ewan Mackintyre. Mackintyre, 64, lives in Perth.', expected: 'Police named the driver as [p:Ewan Mackintyre]. [p:Mackintyre], 64, lives in [l:Perth].' },
  { name: 'a scale', input: 'The quake reached 6.1 on the Richter scale near Bergen, said Anna Keller.', expected: 'The quake reached 6.1 on the Richter scale near [l:Bergen], said [p:Anna Keller].' },
  { name: 'a family name that is a word, alone in running text', input: 'Bettina Page ran the mill for ten years. Page died on Monday, and few knew what Page had done.', expected: '[p:Bettina Page] ran the mill for ten years. [p:Page] died on Monday, and few knew what [p:Page] had done.' },
  { name: 'a word that opens a sentence', input: 'Bettina Page ran the mill for ten years. Page after page of her letters is lost.', expected: '[p:Bettina Page] ran the mill for ten years. Page after page of her letters is lost.' },
  { name: 'a company named in full elsewhere', input: 'Veltrano Holdings said its profits had halved. Veltrano employs 300 people in Bergen.', expected: '[o:Veltrano Holdings] said its profits had halved. [o:Veltrano] employs 300 people in [l:Bergen].' },
  { name: 'a hyphen after a name of two words', input: 'The Hong Kong-based firm and the Li Wei-led team agreed.', expected: 'The [l:Hong Kong]-based firm and the [p:Li Wei]-led team agreed.' },
  { name: 'a person with shares', input: 'Mayor Anna Stenmark sold the shares. Stenmark bought them in Oslo.', expected: 'Mayor [p:Anna Stenmark] sold the shares. [p:Stenmark] bought them in [l:Oslo].' },
  { name: 'a body with a long name', input: 'The Norwegian Institute for Marine Research published its report on Monday.', expected: 'The [o:Norwegian Institute for Marine Research] published its report on Monday.' },
]);
cases('names by rule alone', (text: string) => marked(text, namesByRule), examples);

cases('people that are companies', ({ text, name }: { readonly text: string; readonly name: string }) => {
  const article = readArticle('a.txt', text);
  const names = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length, type: 'person' as const }));
  return [...new Set(withCompanies(article, names).map(({ type }) => type))].join();
}, [
  { name: 'shares', input: { text: 'Shares of Norrvik fell. A spokesman for Norrvik spoke.', name: 'Norrvik' }, expected: 'organization' },
  { name: 'the buyer', input: { text: 'The buyer, Norrvik, moved to Oslo. It was hard for Norrvik.', name: 'Norrvik' }, expected: 'organization' },
  { name: 'what does something with its own', input: { text: 'Norrvik completed its purchase. A spokeswoman for Norrvik spoke.', name: 'Norrvik' }, expected: 'organization' },
  { name: 'what it is', input: { text: 'The cable maker Norrvik moved to Oslo. It was hard for Norrvik.', name: 'Norrvik' }, expected: 'organization' },
  { name: 'set off', input: { text: 'Norrvik, a Swedish shipbuilder, moved to Oslo. It was hard for Norrvik.', name: 'Norrvik' }, expected: 'organization' },
  { name: 'its chief', input: { text: "Norrvik's chief executive spoke. It was hard for Norrvik.", name: 'Norrvik' }, expected: 'organization' },
  { name: 'two partners', input: { text: 'The report by Brandt & Loew was read in Oslo.', name: 'Brandt & Loew' }, expected: 'organization' },
  { name: 'a purchase and a sale', input: { text: 'They agreed to buy Norrvik. It was sold to Norrvik.', name: 'Norrvik' }, expected: 'organization' },
  { name: 'one purchase: it may be a player', input: { text: 'They agreed to buy Norrvik. It was hard for Norrvik.', name: 'Norrvik' }, expected: 'person' },
  { name: 'a title', input: { text: 'Mayor Norrvik sold her shares. A stake in Norrvik shares is no joke.', name: 'Norrvik' }, expected: 'person' },
  { name: 'a given name', input: { text: "Anna Norrvik's shares fell. Anna Norrvik's board met.", name: 'Anna Norrvik' }, expected: 'person' },
  { name: 'an age', input: { text: "Norrvik, 64, sold. Norrvik's shares fell.", name: 'Norrvik' }, expected: 'person' },
]);

cases('names that the tagger leaves out', (text: string) => {
  const article = readArticle('a.txt', text);
  return withUnseen(article, []).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
}, [
  { name: 'twice in mid-sentence', input: 'The plant of Norrvik closed. The town paid Norrvik for it.', expected: ['misc Norrvik', 'misc Norrvik'] },
  { name: 'again and again', input: 'Norrvik closed. Norrvik opened again.\n\nNorrvik sold the plant.', expected: ['misc Norrvik', 'misc Norrvik', 'misc Norrvik'] },
  { name: 'once', input: 'The plant of Norrvik closed. Norrvik paid.', expected: [] },
  { name: 'a word of the language', input: 'The Plant was closed. The Plant and the Plant.', expected: [] },
  { name: 'also in lower case', input: 'The plant of Norrvik closed. The town paid Norrvik for a norrvik.', expected: [] },
  { name: 'a part of a longer name', input: 'They saw Old Norrvik House and New Norrvik Hall and a Norrvik-type hut.', expected: [] },
]);

it('reads no weights from a file that is missing, cut short, changed or of another kind', () => {
  const whole = new Uint8Array(readFileSync('server/models/ner.bin'));
  const changed = Uint8Array.from(whole);
  changed[whole.length - 100]! ^= 1;
  expect(makeRecogniser(whole).kind).toBe('trained');
  for (const file of [new Uint8Array(0), whole.subarray(0, 4), whole.subarray(0, whole.length / 2), changed, new TextEncoder().encode('CCNER'), new Uint8Array(readFileSync('server/models/pos.bin'))]) {
    expect(makeRecogniser(file)).toEqual({ kind: 'rules', problem: expect.stringContaining('ner.bin') as string });
  }
});

it('gives sorted names without overlaps that stand where they say, for any text', () => {
  const word = fc.constantFrom('Anna', 'Keller', 'the', 'of', 'Ministry', 'US', 'U.S.', '-', '.', '’s', '\n\n', 'al', 'President', '“', '(', ')', '&', '\u202e', '👩‍🚀', '1990', 'São', 'PARIS', 'mr.');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(word, { maxLength: 80 }).map((words) => words.join(' '))), (text) => {
    const article = readArticle('a.txt', text);
    for (const recognise of [recogniseEntities, namesByRule]) {
      let last = 0;
      for (const { start, end } of recognise(article)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(article.text.slice(start, end).trim()).toBe(article.text.slice(start, end));
        last = end;
      }
      expect(last).toBeLessThanOrEqual(article.text.length);
    }
  }));
});

it('is the same for the same text', () => {
  const text = 'Anna Keller met Omar Hadi in Oslo.\n\nKeller, of the Harbour Board, smiled.';
  expect(recogniseEntities(readArticle('a.txt', text))).toEqual(recogniseEntities(readArticle('b.txt', text)));
});
