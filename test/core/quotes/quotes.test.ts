import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../../server/src/core/read/index.ts';
import { quotesOfArticle } from '../../../server/src/core/recognise/quotes/article.ts';
import { recogniseQuotes, type LocalQuote } from '../../../server/src/core/recognise/quotes/index.ts';
import type { Article } from '../../../server/src/core/types.ts';
import { cases } from '../../support/cases.ts';

const show = (text: string, { type, text: words, speakerSpan, cue }: LocalQuote): string =>
  [type, words, speakerSpan ? text.slice(speakerSpan.start, speakerSpan.end) : '-', cue ? text.slice(cue.start, cue.end) : '-'].join(' | ');

/** Each quotation as "type | words | speaker | cue". */
const quotes = (text: string): string[] => recogniseQuotes(readParagraph(text, 'body', false)).map((quote) => show(text, quote));

cases('direct quotations', quotes, [
  { input: '"It was like a train under the house," said Lidia Moreno, 52.', expected: ['direct | "It was like a train under the house," | Lidia Moreno | said'] },
  { input: '“We have the cables,” Stenmark told analysts on a call. “It would have taken us years.”', expected: [
    'direct | “We have the cables,” | Stenmark | told', 'direct | “It would have taken us years.” | Stenmark | told'] },
  { input: 'He added, “He (Orlov) calls me his friend, and I am happy.”', expected: ['direct | “He (Orlov) calls me his friend, and I am happy.” | He | added'] },
  { input: '‘They say nothing will change,’ said Moira Tennant, who winds coils.', expected: ['direct | ‘They say nothing will change,’ | Moira Tennant | said'] },
  { input: "She said: 'I can't. The boys' club won't have me.'", expected: ["direct | 'I can't. The boys' club won't have me.' | She | said"] },
  { input: '«Nous partons», said the captain.', expected: ['direct | «Nous partons» | the captain | said'] },
  { input: "''We sailed at four,'' recalled Mr. Holm.", expected: ["direct | ''We sailed at four,'' | Mr. Holm | recalled"] },
  { input: '"Not today, "said one woman.', expected: ['direct | "Not today, " | one woman | said'] },
  { input: '“Is it late? I think so,” he asked.', expected: ['direct | “Is it late? I think so,” | he | asked'] },
  { input: '“Is it late?” Brandt asked. Nobody answered.', expected: ['direct | “Is it late?” | Brandt | asked'] },
  { input: '“We have the cables,” the chief executive, Annika Stenmark, told analysts.', expected: ['direct | “We have the cables,” | Annika Stenmark | told'] },
  { input: '“It is a lot,” said a spokesman for the ministry, Jan Kos.', expected: ['direct | “It is a lot,” | Jan Kos | said'] },
  { input: '“China is our partner,” remarked a Ruritanian official speaking anonymously.', expected: ['direct | “China is our partner,” | a Ruritanian official | remarked'] },
  { input: '“I am tired,” said Hernan Gallo, a farmer in Las Breas, whose home was destroyed. “I live.”', expected: [
    'direct | “I am tired,” | Hernan Gallo | said', 'direct | “I live.” | Hernan Gallo | said'] },
  { input: '"The 6\'2" sailor was \'fine\'," she said.', expected: ['direct | "The 6\'2" sailor was \'fine\'," | she | said'] },
  { name: 'a closing quotation mark that is missing', input: 'Holm said: “We sailed at four and saw nothing.', expected: ['direct | “We sailed at four and saw nothing. | Holm | said'] },
  { name: 'nobody is named', input: '“We sailed at four and saw nothing.”', expected: ['direct | “We sailed at four and saw nothing.” | - | -'] },
]);

cases('fragments that a verb governs', quotes, [
  { input: 'In May, Orlov assured Prime Minister Dragan Ilic of his “steadfast support” and called for cooperation.', expected: ['direct | “steadfast support” | Orlov | assured'] },
  { input: 'Mackellar called the offer "fair, certain and well timed" and recommended it.', expected: ['direct | "fair, certain and well timed" | Mackellar | called'] },
  { input: 'The bank, which Ames has called “a casino”, closed.', expected: ['direct | “a casino” | Ames | called'] },
  { input: 'Analysts at Brandt & Loew said the price was “full”.', expected: [
    'indirect | the price was “full” | Analysts at Brandt & Loew | said', 'direct | “full” | Analysts at Brandt & Loew | said'] },
]);

cases('words in quotation marks that nobody says', quotes, [
  { input: 'China and Moldavia signed a “no limits” partnership in March.', expected: [] },
  { input: 'The partnership has been shaped by the “no limits” pact declared by both in 2022.', expected: [] },
  { input: 'The ferry Chrysi Akti, named “the coffin” by sailors, sank.', expected: [] },
  { input: 'The film “Long Way Home” opened on Friday.', expected: [] },
  { input: "The workers' union marched in the '90s and in the 2000s.", expected: [] },
  { input: 'A 6" pipe and a 4" pipe burst.', expected: [] },
]);

cases('indirect quotations', quotes, [
  { input: 'The ministry said 12 people were hurt when the bridge fell, but gave no names.', expected: ['indirect | 12 people were hurt when the bridge fell | The ministry | said'] },
  { input: 'Governor Quiroga said that the army would bring tents by Thursday evening.', expected: ['indirect | that the army would bring tents by Thursday evening | Governor Quiroga | said'] },
  { input: 'Twelve people were hurt, officials say.', expected: ['indirect | Twelve people were hurt | officials | say'] },
  { input: 'Twelve people were hurt, said a spokesman for the ministry.', expected: ['indirect | Twelve people were hurt | a spokesman for the ministry | said'] },
  { name: 'the report interrupts what it reports', input: 'Twelve people, the ministry said on Friday, were hurt.', expected: ['indirect | Twelve people, the ministry said on Friday, were hurt | the ministry | said'] },
  { input: 'According to the Kremlin, the trip was extended by invitation.', expected: ['indirect | the trip was extended by invitation | the Kremlin | According to'] },
  { input: 'The trip was extended, according to the Kremlin.', expected: ['indirect | The trip was extended | the Kremlin | according to'] },
  { input: 'Tomas Brandt, an expert on Baltic trade at Lund University in Sweden, indicates that this may include ships.', expected: ['indirect | that this may include ships | Tomas Brandt | indicates'] },
  { input: 'Mr. Kirk, who still speaks with difficulty, also noted that Ames has mocked a reporter.', expected: ['indirect | that Ames has mocked a reporter | Mr. Kirk | noted'] },
  { input: 'Orlov also told reporters late on Tuesday that trade had doubled.', expected: ['indirect | that trade had doubled | Orlov | told'] },
  { input: 'Two people were killed and police said nine were hurt.', expected: ['indirect | nine were hurt | police | said'] },
  { input: 'It was reported that the minister had resigned.', expected: ['indirect | that the minister had resigned | - | reported'] },
  { input: 'The navy said 600 homes fell; 340 had been rebuilt, the audit office found.', expected: [
    'indirect | 600 homes fell | The navy | said', 'indirect | 340 had been rebuilt | the audit office | found'] },
  { input: 'The agency told Ames that “she will come,” suggesting that the trip is near.', expected: [
    'indirect | that “she will come,” | The agency | told', 'direct | “she will come,” | The agency | told', 'indirect | that the trip is near | The agency | suggesting'] },
]);

cases('what somebody is to do', quotes, [
  { input: 'Governor Quiroga vowed to bring tents by Thursday.', expected: ['indirect | to bring tents by Thursday | Governor Quiroga | vowed'] },
  { input: 'Police urged drivers not to cross the bridge.', expected: ['indirect | not to cross the bridge | Police | urged'] },
  { name: 'not what was done to somebody', input: 'Orlov told the council to the letter.', expected: [] },
  { name: 'not for what it is done', input: 'Orlov asked the council about a loan to the port.', expected: [] },
]);

cases('reporting verbs that report no words', quotes, [
  { input: 'Officials declined to say whether the plant would close.', expected: [] },
  { input: 'The ministry did not say how many were hurt.', expected: [] },
  { input: 'Orlov told the council about the plan.', expected: [] },
  { input: 'The company reported a loss of $3 million on Tuesday.', expected: [] },
  { input: 'Voters who say the economy is weak favour Ames.', expected: [] },
  { input: 'Ames was told that the bridge had fallen.', expected: [] },
  { input: 'Even after the market cooled, the borrowing continued.', expected: [] },
]);

describe('an article', () => {
  const article = (...texts: string[]): Article => {
    let start = 0;
    const paragraphs = texts.map((text) => {
      const paragraph = { start, content: readParagraph(text, 'body', false) };
      start += text.length + 1;
      return paragraph;
    });
    return { id: 'a', text: texts.join('\n'), sections: [], paragraphs, problems: [] };
  };

  it('goes on with a quotation that the paragraph before left open', () => {
    const read = article('“We sailed at four,” Holm said. “The sea was calm and we saw nothing.', '“Then the door gave way.”', '“Nobody told us,” said Ames.');
    expect(quotesOfArticle(read).map((quote) => show(read.text, quote))).toEqual([
      'direct | “We sailed at four,” | Holm | said',
      'direct | “The sea was calm and we saw nothing. | Holm | said',
      'direct | “Then the door gave way.” | Holm | said',
      'direct | “Nobody told us,” | Ames | said',
    ]);
  });

  it('does not carry a speaker over a quotation that was closed', () => {
    const read = article('“We sailed at four,” Holm said.', '“Then the door of the ship gave way.”');
    expect(quotesOfArticle(read).map((quote) => show(read.text, quote))).toEqual([
      'direct | “We sailed at four,” | Holm | said',
      'direct | “Then the door of the ship gave way.” | - | -',
    ]);
  });

  it.each(['"', '“', '‘', '"'.repeat(2001), '“ '.repeat(2001), '"," a'.repeat(2001), "‘as’ ".repeat(2001), '«»', '“”'])('survives %.12s', (text) => {
    expect(() => quotesOfArticle(article(text))).not.toThrow();
  });
});
