import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const story = (quotation: string, country = 'Canada', town = 'Halifax'): string => `Fire destroys church in ${town}

${town.toUpperCase()}, ${country} - A fire destroyed a church in ${town} in ${country} on Friday, police said. ${quotation}

Police in ${town} spoke to the priest, Tom Abbott. ${country} has seen four such fires this year.
`;

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => line.includes('quote.mismatch'));

cases('quote.mismatch finds', conflicts, [
  {
    name: 'other words in one sentence',
    input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.'), story('"Within a moment or two the entire roof was ablaze," said fire chief Jon Owen.')],
    expected: ['information quote.mismatch: a “"Within a minute or two the whole roof was ablaze,"” / b “"Within a moment or two the entire roof was ablaze,"”'],
  },
  {
    name: 'as a hint, when an article does not say who spoke',
    input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.'), story('"Within a moment or two the entire roof went up," a firefighter said.')],
    expected: ['hint quote.mismatch: a “"Within a minute or two the whole roof was ablaze,"” / b “"Within a moment or two the entire roof went up,"”'],
  },
  {
    name: 'nearly the same words, when an article does not say who spoke',
    input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.'), story('"Within a moment or two the whole roof was ablaze," a firefighter said.')],
    expected: ['information quote.mismatch: a “"Within a minute or two the whole roof was ablaze,"” / b “"Within a moment or two the whole roof was ablaze,"”'],
  },
  {
    name: 'as a hint, what may be two translations',
    input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.', 'Greece', 'Volos'), story('"Within a moment or two the entire roof was ablaze," said fire chief Jon Owen.', 'Greece', 'Volos')],
    expected: ['hint quote.mismatch: a “"Within a minute or two the whole roof was ablaze,"” / b “"Within a moment or two the entire roof was ablaze,"”'],
  },
  {
    name: 'a sentence with one word of difference that no article gives to anybody',
    input: [story('A letter hung on the door. "When I look at how hard they work I know that this church will stand again."'), story('A letter hung on the door. "When I see how hard they work I know that this church will stand again."')],
    expected: ['information quote.mismatch: a “"When I look at how hard they work I know that this church will stand again."” / b “"When I see how hard they work I know that this church will stand again."”'],
  },
  {
    name: 'a word that one leaves out',
    input: [story('"We will rebuild this old church on the very same spot by Easter," said fire chief Jon Owen.'), story('"We will rebuild this church on the very same spot by Easter," said fire chief Jon Owen.')],
    expected: ['information quote.mismatch: a “"We will rebuild this old church on the very same spot by Easter,"” / b “"We will rebuild this church on the very same spot by Easter,"”'],
  },
  {
    name: 'the first words of a sentence',
    input: [story('"Last week I was warned by an inspector about that roof," said fire chief Jon Owen.'), story('"Yesterday I was warned by an inspector about that roof," said fire chief Jon Owen.')],
    expected: ['information quote.mismatch: a “"Last week I was warned by an inspector about that roof,"” / b “"Yesterday I was warned by an inspector about that roof,"”'],
  },
  {
    name: 'a short sentence but for its first words, when an article does not say who spoke',
    input: [story('"Last week I was warned about that roof," said fire chief Jon Owen.'), story('"Yesterday I was warned about that roof." He would not say by whom.')],
    expected: ['information quote.mismatch: a “"Last week I was warned about that roof,"” / b “"Yesterday I was warned about that roof."”'],
  },
  {
    name: 'one sentence of two speakers',
    input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.'), story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Olds. "We could do nothing."')],
    expected: ['information quote.mismatch: a “Jon Owen” / b “Jon Olds”'],
  },
  {
    name: 'the last words of a sentence',
    input: [story('Fire chief Jon Owen said: "The whole roof was ablaze within the hour."'), story('Fire chief Jon Owen said: "The whole roof was ablaze within the day."')],
    expected: ['information quote.mismatch: a “"The whole roof was ablaze within the hour."” / b “"The whole roof was ablaze within the day."”'],
  },
]);

cases('quote.mismatch leaves alone', conflicts, [
  { name: 'sentences of one frame', input: [story('"We are going to take back the church and the square," said fire chief Jon Owen.'), story('"With your help, we are going to come back to the parish for the best of days with the most singers and the most candles," said fire chief Jon Owen.')], expected: [] },
  { name: 'one that begins later', input: [story('"Whatever comes, the parish will rebuild this church on the same spot by Easter," said fire chief Jon Owen.'), story('"The parish will rebuild this church on the same spot by Easter," said fire chief Jon Owen.')], expected: [] },
  { name: 'one that ends sooner', input: [story('"We will rebuild this church on the same spot by Easter," said fire chief Jon Owen.'), story('"We will rebuild this church on the same spot," said fire chief Jon Owen.')], expected: [] },
  { name: 'words left out with dots', input: [story('"We will rebuild this old church on the very same spot by Easter," said fire chief Jon Owen.'), story('"We will rebuild this ... church on the very same spot by Easter," said fire chief Jon Owen.')], expected: [] },
  { name: 'a name put in brackets, and another tense', input: [story('"The parish (Saint Olaf) rebuilt this church on the same spot after the war," said fire chief Jon Owen.'), story('"The parish has rebuilt this church on the same spot after the war," said fire chief Jon Owen.')], expected: [] },
  { name: 'an hour with and without minutes', input: [story('"The whole roof was ablaze at 6 p.m. and nobody came," said fire chief Jon Owen.'), story('"The whole roof was ablaze at 6:00 p.m. and nobody came," said fire chief Jon Owen.')], expected: [] },
  { name: 'what a crowd chants', input: [story('Hundreds chanted "No more fires, no more lies, who will pay for our church".'), story('Marchers chanted "No more fires, no more smoke, who will pay for our church".')], expected: [] },
  { name: 'one that says less', input: [story('"We have no idea what caused it, none at all," said fire chief Jon Owen.'), story('"We have no idea what caused it," said fire chief Jon Owen.')], expected: [] },
  { name: 'what nobody says, with several words of difference', input: [story('A letter hung on the door. "Within a minute or two the whole roof was ablaze."'), story('A letter hung on the door. "Within a moment or two the entire roof was ablaze."')], expected: [] },
  { name: 'what nobody says, on different signs of a protest', input: [story('A riot broke out. A sign hung on the door. "Tell us how many churches you will burn in this town today."'), story('A riot broke out. A sign hung on the door. "Tell us how many churches you will sell in this town today."')], expected: [] },
  { name: 'small words', input: [story('"Nothing in this church reminds a visitor of the fire that destroyed it," said fire chief Jon Owen.'), story('"Nothing in the church reminds a visitor of the fire that destroyed it," said fire chief Jon Owen.')], expected: [] },
  { name: 'one that begins later, with "I"', input: [story('"I just wanted to say that I know the whole roof was ablaze and nobody came," said fire chief Jon Owen.'), story('"I know the whole roof was ablaze and nobody came," said fire chief Jon Owen.')], expected: [] },
  { name: 'brackets', input: [story('"Within a minute [or less] the whole roof was ablaze here," said fire chief Jon Owen.'), story('"Within a minute the whole roof was ablaze here," said fire chief Jon Owen.')], expected: [] },
  { name: 'spelling', input: [story('"They locked down the whole neighborhood and waited," said fire chief Jon Owen.'), story('"They locked down the whole neighbourhood and waited," said fire chief Jon Owen.')], expected: [] },
  { name: 'small words', input: [story('"Well, the whole roof was ablaze in a minute," said fire chief Jon Owen.'), story('"The whole roof is ablaze in the minute," said fire chief Jon Owen.')], expected: [] },
  { name: 'short forms', input: [story('"I know that the things I\'ve done hurt this town and I\'m sorry," said fire chief Jon Owen.'), story('"I know that the things that I have done hurt this town, and I am sorry," said fire chief Jon Owen.')], expected: [] },
  { name: 'another sentence', input: [story('"We will rebuild this house of ours by Easter," said fire chief Jon Owen.'), story('"We will rebuild the town and its schools, and nobody will stop us," said fire chief Jon Owen.')], expected: [] },
  { name: 'a speaker with and without the given name', input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.'), story('"Within a minute or two the whole roof was ablaze," said Owen.')], expected: [] },
  { name: 'a speaker whom the other article names, too', input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.'), story('"Within a minute or two the whole roof was ablaze," said Mayor Ada Field. Jon Owen stood beside her.')], expected: [] },
  { name: 'somebody and those for whom he speaks', input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.'), story('"Within a minute or two the whole roof was ablaze," the fire department said.')], expected: [] },
  { name: 'an abbreviation', input: [story('"The United Nations will pay for the whole roof of this church," said fire chief Jon Owen.'), story('"The UN will pay for the whole roof of this church," said fire chief Jon Owen.')], expected: [] },
  { name: 'two speakers', input: [story('"Within a minute or two the whole roof was ablaze," said fire chief Jon Owen.'), story('"Within a moment or two the entire roof was ablaze," said Mayor Ada Field.')], expected: [] },
]);
