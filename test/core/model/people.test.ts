import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus.ts';

/** The people of some articles: for each entity its name and the articles that speak of it. */
function people(...texts: readonly string[]): readonly string[] {
  const corpus = createCorpus();
  texts.forEach((text, i) => corpus.put({ id: `${i + 1}`, text: `Headline\n\n${text}\n` }));
  return corpus.entities().filter(({ type }) => type === 'person').map(({ name, mentions }) => `${name}: ${[...new Set(mentions.map(({ article }) => article))].join(' ')}`).sort();
}

const KENYAN = 'Kenyan President Daniel Weller spoke in Nairobi on Monday. "It is late," said Weller.';
const NORWEGIAN = 'Norwegian President Daniel Weller spoke in Oslo on Monday. "It is late," said Weller.';
const COACH = 'Head coach Daniel Weller spoke to reporters after the match in Leeds.';
const UNTOLD = 'Daniel Weller was seen at the airport in Leeds on Friday.';
const SURNAME = 'Mr. Weller did not answer questions in Leeds on Friday.';

describe('people over all articles', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['are one when names and roles agree', [KENYAN, KENYAN.replace('spoke', 'wept')], ['Daniel Weller: 1 2']],
    ['are one when one article tells no role', [KENYAN, UNTOLD], ['Daniel Weller: 1 2']],
    ['are one when a role may come after another', [KENYAN, KENYAN.replace('President', 'Prime Minister')], ['Daniel Weller: 1 2']],
    ['are two with offices in two countries', [KENYAN, NORWEGIAN], ['Daniel Weller: 1', 'Daniel Weller: 2']],
    ['are two in office and in sport', [KENYAN, COACH], ['Daniel Weller: 1', 'Daniel Weller: 2']],
    ['stay apart where nothing tells which of two it is', [KENYAN, COACH, UNTOLD], ['Daniel Weller: 1', 'Daniel Weller: 2', 'Daniel Weller: 3']],
    ['are one when an article gives both careers to one', [KENYAN, COACH, 'Head coach Daniel Weller, the president of Kenya, spoke in Leeds.'], ['Daniel Weller: 1 2 3']],
    ['take in a bare surname that one person bears', [KENYAN, SURNAME], ['Daniel Weller: 1 2']],
    ['leave a bare surname that two people bear', [KENYAN, COACH, SURNAME], ['Daniel Weller: 1', 'Daniel Weller: 2', 'Weller: 3']],
    ['leave a bare surname of another full name too', [KENYAN, SURNAME, 'Ruth Weller, a nurse, lives in Leeds.'], ['Daniel Weller: 1', 'Ruth Weller: 3', 'Weller: 2']],
    ['are one with and without a middle name', ['Daniel Robert Weller spoke in Riga.', UNTOLD, SURNAME], ['Daniel Robert Weller: 1 2 3']],
    ['stay apart where two have a middle name', ['Daniel Robert Weller spoke in Riga.', 'Daniel Peter Weller wept in Riga.', UNTOLD], ['Daniel Peter Weller: 2', 'Daniel Robert Weller: 1', 'Daniel Weller: 3']],
    ['stay apart where the careers exclude each other', ['Kenyan President Daniel Robert Weller spoke in Nairobi.', COACH], ['Daniel Robert Weller: 1', 'Daniel Weller: 2']],
    ['join transliterations', ['Yury Andreev spoke in Riga.', 'Yuri Andreyev wept in Riga.', 'Björn Lindqvist left Riga.', 'Bjoern Lindqvist came to Riga.'], ['Bjoern Lindqvist: 3 4', 'Yuri Andreyev: 1 2']],
  ])('%s', (_, texts, expected) => {
    expect(people(...texts)).toEqual(expected);
  });

  it('are told apart and brought together as articles come and go', () => {
    const corpus = createCorpus();
    const put = (id: string, text: string): unknown => corpus.put({ id, text: `Headline\n\n${text}\n` });
    const count = (): number => corpus.entities().filter(({ type }) => type === 'person').length;
    put('a', KENYAN);
    put('b', UNTOLD);
    expect(count()).toBe(1);
    put('c', COACH);
    expect(count()).toBe(3);
    put('c', UNTOLD);
    expect(count()).toBe(1);
    put('c', COACH);
    corpus.delete('a');
    expect(count()).toBe(1);
  });
});
