import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const story = (sentence: string, place = 'Dunedin', country = 'New Zealand'): string => `Climber dies near ${place}

${place.toUpperCase()}, ${country} - A climber died near ${place} in ${country} on Friday, police said. ${sentence}

Police in ${place} spoke to the other climbers. ${country} has seen four such deaths this year.
`;

const FAMILIES = 'Adlam Birch Colby Dray Ewart Fenn Gorse Hask Ibsley Jarrow Kemble Lund Moss Naylor Orme Pell Quill Rusk Selby Thorn Udall Vane Wick Yarrow Zeal'.split(' ');
/** More people than an article has claims of one attribute. */
const OTHERS = FAMILIES.map((family, i) => `${['Anna', 'Peter', 'Maria', 'Paul', 'Julia'][i % 5]!} ${family}`);

const conflicts = (texts: readonly string[]): readonly string[] => conflictLines(corpusOf(...texts)).filter((line) => line.includes('name.variant'));

cases('name.variant finds', conflicts, [
  {
    name: 'a letter more in a family name',
    input: [story('He was named as Duncan Hartwell, 36.'), story('Duncan Harwell, 36, was a teacher.'), story('Friends of Duncan Hartwell wept.')],
    expected: ['information name.variant: b “Duncan Harwell” / a “Duncan Hartwell”, c “Duncan Hartwell”'],
  },
  {
    name: 'another given name, one with a middle name',
    input: [story('She was named as Latoya Mercer.'), story('LaTonya Sharon Mercer, 36, was a teacher.')],
    expected: ['information name.variant: a “Latoya Mercer” / b “LaTonya Sharon Mercer”'],
  },
  {
    name: 'a doubled letter',
    input: [story('He was named as Duncan Hartwell.'), story('Duncan Hartwel, 36, was a teacher.')],
    expected: ['information name.variant: a “Duncan Hartwell” / b “Duncan Hartwel”'],
  },
  {
    name: 'a slip in a word that is no name by itself',
    input: [story('The plane came from Wellingtn.'), story('The plane came from Wellington.')],
    expected: ['information name.variant: a “Wellingtn” / b “Wellington”'],
  },
  {
    name: 'a slip in a part of a name',
    input: [story('She worked for Otago Hospitl Board.'), story('She worked for the Otago Hospital Board.')],
    expected: ['information name.variant: a “Otago Hospitl Board” / b “Otago Hospital Board”'],
  },
  {
    name: 'as a hint, a slip in a word that the article also writes right',
    input: [story('"Dunedin! Duneidn!" they cried.')],
    expected: ['hint name.variant internal: a “Dunedin”, a “DUNEDIN”, a “Dunedin”, a “Dunedin”, a “Dunedin” / a “Duneidn”'],
  },
  {
    name: 'another small word in the name of a body',
    input: [story('She worked for the Department for Alpine Safety.'), story('She worked for the Department of Alpine Safety.')],
    expected: ['information name.variant: a “Department for Alpine Safety” / b “Department of Alpine Safety”'],
  },
  {
    name: 'another word for what a body is',
    input: [story('The Alpine Rescue Training Commission will meet.'), story('The Alpine Rescue Training Committee will meet.')],
    expected: ['information name.variant: a “Alpine Rescue Training Commission” / b “Alpine Rescue Training Committee”'],
  },
  {
    name: 'a name in a third spelling, which by itself is only possible',
    input: ['Salaruddin', 'Salahuddin', 'Salahaddin'].map((ship) => story(`The ship was identified as ${ship}.`, 'Sanaa', 'Yemen')),
    expected: ['information name.variant: a “Salaruddin” / b “Salahuddin” / c “Salahaddin”'],
  },
  {
    name: 'given names that sound alike',
    input: [story('She was named as Kathryn Mercer.'), story('Catherine Mercer, 36, was a teacher.')],
    expected: ['information name.variant: a “Kathryn Mercer” / b “Catherine Mercer”'],
  },
  {
    name: 'a plural in a name of many words',
    input: [story('The National Mountain Rescues Service came.'), story('The National Mountain Rescue Service came.')],
    expected: ['information name.variant: a “National Mountain Rescues Service” / b “National Mountain Rescue Service”'],
  },
  {
    name: 'a name that stands behind many others',
    input: [story(`There were ${OTHERS.join(', ')}. He was named as Duncan Hartwell.`), story('Duncan Harwell, 36, was a teacher.')],
    expected: ['information name.variant: a “Duncan Hartwell” / b “Duncan Harwell”'],
  },
  {
    name: 'somebody whom one article calls by one name alone',
    input: [story('His sister Mahtaba wept.'), story('Mahtoba Rostami, his sister, wept.')],
    expected: ['information name.variant: a “Mahtaba” / b “Mahtoba Rostami”'],
  },
  {
    name: 'as a hint, what transcription explains',
    input: [story('He was named as Karolos Vrettos.', 'Volos', 'Greece'), story('Carolos Vrettos, 36, was a teacher.', 'Volos', 'Greece')],
    expected: ['hint name.variant: a “Karolos Vrettos” / b “Carolos Vrettos”'],
  },
]);

cases('name.variant leaves alone', conflicts, [
  { name: 'two people of whom one word is nearly one', input: [story('He was named as Corwin Lewandek.'), story('James Cormin, 36, was a teacher.')], expected: [] },
  { name: 'two bodies of one town', input: [story('The Dunedin Fire Board will meet.'), story('The Dunedin Fire Council will meet.')], expected: [] },
  { name: 'bodies of two kinds', input: [story('The Alpine Rescue Training Union will meet.'), story('The Alpine Rescue Training Board will meet.')], expected: [] },
  { name: 'two bodies that one article tells apart', input: [story('The Alpine Rescue Training Commission met the Alpine Rescue Training Committee.'), story('The Alpine Rescue Training Committee will meet.')], expected: [] },
  { name: 'another form of a given name', input: [story('Vincent Hartwell was a teacher.'), story('They called him Vincente at home.')], expected: [] },
  { name: 'across articles, two words that one article has', input: [story('They had camped at Orvanda and in Wellington, and not in Wellingtan.'), story('The plane came from Wellington.')], expected: ['information name.variant internal: a “Wellington” / a “Wellingtan”'] },
  { name: 'words in an address', input: [story('See example.org/Climber-dies-in-Wellingtn for more.'), story('The plane came from Wellington.')], expected: [] },
  { name: 'two people in one article', input: [story('Anna Keller and her sister Anne Keller wept.'), story('Anna Keller wept.')], expected: [] },
  { name: 'spellings that the model joins', input: [story('He was named as Yury Andreyev.'), story('Yuri Andreev, 36, was a teacher.')], expected: [] },
  { name: 'doubled letters where another script is transcribed', input: [story('He was named as Nikos Kallas.', 'Volos', 'Greece'), story('Nikos Kalas, 36, was a teacher.', 'Volos', 'Greece')], expected: [] },
  { name: 'an umlaut written out', input: [story('He was named as Jörg Mueller.'), story('Jörg Müller, 36, was a teacher.')], expected: [] },
  { name: 'British and American spelling', input: [story('The Mountain Rescue Organisation came.'), story('The Mountain Rescue Organization came.')], expected: [] },
  { name: 'short names', input: [story('He was named as Ron Marsh.'), story('Jon Marsh, 36, was a teacher.')], expected: [] },
  { name: 'two known countries', input: [story('He came from Austria to climb.'), story('He came from Australia to climb.')], expected: [] },
  { name: 'a relative of another name', input: [story('His sister Mahtaba wept.'), story('Mahtoba Rostami and her cousin Mahtaba Rostami wept.')], expected: [] },
  { name: 'Chinese names of other syllables', input: [story('He was named as Chen Chih-ming.', 'Taichung', 'Taiwan'), story('Chen Shih-ming, 36, was a teacher.', 'Taichung', 'Taiwan')], expected: [] },
  { name: 'other people', input: [story('He was named as Duncan Hartwell.'), story('Duncan Marwell, a ranger, found him.')], expected: [] },
  { name: 'articles on other stories', input: [story('He was named as Duncan Hartwell.'), story('Duncan Harwell, 36, was a teacher.', 'Leeds', 'Ghana').replaceAll('climber', 'pilot').replaceAll('Climber', 'Pilot')], expected: [] },
]);

cases('name.variant finds in one article', conflicts, [
  { name: 'a family name by itself', input: [story('Duncan Hartwell, 36, was a teacher. Friends of Harwell wept.')], expected: ['information name.variant internal: a “Duncan Hartwell” / a “Harwell”'] },
  { name: 'a family name that is a word', input: [story('Duncan Felt, 36, was a teacher. In May 1998 Feld had been lost for a week.')], expected: ['information name.variant internal: a “Duncan Felt” / a “Feld”'] },
  { name: 'a name that opens a sentence', input: [story('Duncan Reagins, 36, was a teacher. Regains did not call for help.')], expected: ['information name.variant internal: a “Duncan Reagins” / a “Regains”'] },
  { name: 'one of two relatives once', input: [story('Duncan Graye, 36, was a teacher. Duncan Graye was with Anna Graye. Friends of Greye wept.')], expected: ['information name.variant internal: a “Duncan Graye”, a “Duncan Graye” / a “Greye”'] },
  { name: 'the name of a country', input: [story('He climbed in Turkmenistan. The peaks of Turkeminstan are high.')], expected: ['information name.variant internal: a “Turkmenistan” / a “Turkeminstan”'] },
  { name: 'the rest of the name', input: [story('He sailed the Gulf of Amber. The Gulf of Ember is wide.')], expected: ['information name.variant internal: a “Gulf of Amber” / a “Gulf of Ember”'] },
]);

cases('name.variant leaves alone in one article', conflicts, [
  { name: 'somebody whom it names far more often', input: [story('Duncan Marten, 36, was a teacher. Martin wept. Martin said so. Then Martin left. Martin had met him.')], expected: [] },
  { name: 'a land and who lives there', input: [story('He climbed in Bangladesh. The Bangladeshers wept.')], expected: [] },
  { name: 'relatives, who share a family name', input: [story('Anna Keller and her sister Anne Keller wept.')], expected: [] },
  { name: 'forms of one word', input: [story('Democrats and Democratic leaders wept.')], expected: [] },
  { name: 'points of the compass', input: [story('He climbed in Southern Africa and in Northern Africa.')], expected: [] },
  { name: 'two nations', input: [story('The Iranian climbers met the Iraqi climbers.')], expected: [] },
  { name: 'two Chinese families', input: [story('Peter Chen, 36, was a teacher. Friends of Cheng wept.')], expected: [] },
  { name: 'a movement and who is in it', input: [story('The Religious Zionist party wept. Religious Zionism wept.')], expected: [] },
  { name: 'a word that only opens the sentence', input: [story('Duncan Mare, 36, was a teacher. More of them came.')], expected: [] },
  { name: 'two people', input: [story('Duncan Hartwell, 36, was a teacher. Friends of Maxwell wept.')], expected: [] },
]);
