import { corrections } from '../../server/src/ide/corrections.ts';
import { cases } from '../support/cases.ts';
import { storm } from './support/corpus.ts';

/** The corrections for words between `<` and `>`, or at `<`, in an article: title and what they write. */
function offered(marked: string): readonly string[] {
  const corpus = storm();
  const words = marked.replace(/[<>]/g, '');
  const at = corpus.get('harbour.txt')!.text.indexOf(words);
  const start = at + marked.indexOf('<');
  const end = marked.includes('>') ? at + marked.indexOf('>') - 1 : start;
  return corrections(corpus, 'harbour.txt', { start, end }).map(({ title, decisions }) => `${title}: ${decisions.map(({ name, type }) => `${name} = ${type ?? 'rejected'}`).join(', ')}`);
}

const first = (count: number) => (marked: string): readonly string[] => offered(marked).slice(0, count);

cases('a name', first(3), [
  { name: 'with the cursor in it', input: 'Mayor Pekka Rau<tio said', expected: ['“Pekka Rautio” is not a name: Pekka Rautio = rejected', '“Pekka Rautio” is an organization: Pekka Rautio = organization', '“Pekka Rautio” is a place: Pekka Rautio = place'] },
  { name: 'when it is selected', input: 'Mayor <Pekka Rautio> said', expected: ['“Pekka Rautio” is not a name: Pekka Rautio = rejected', '“Pekka Rautio” is an organization: Pekka Rautio = organization', '“Pekka Rautio” is a place: Pekka Rautio = place'] },
  { name: 'with blanks around it', input: 'Mayor< Pekka Rautio >said', expected: ['“Pekka Rautio” is not a name: Pekka Rautio = rejected', '“Pekka Rautio” is an organization: Pekka Rautio = organization', '“Pekka Rautio” is a place: Pekka Rautio = place'] },
]);

cases('selected words', first(2), [
  { name: 'that are no name yet', input: 'works in <the harbour>.', expected: ['Add “the harbour” as a person: the harbour = person', 'Add “the harbour” as an organization: the harbour = organization'] },
  { name: 'that are a part of a name', input: 'Mayor Pekka <Rautio> said', expected: ['Add “Rautio” as a person: Pekka Rautio = rejected, Rautio = person', 'Add “Rautio” as an organization: Pekka Rautio = rejected, Rautio = organization'] },
  { name: 'that hold a name', input: '<Mayor Pekka Rautio> said', expected: ['Add “Mayor Pekka Rautio” as a person: Mayor Pekka Rautio = person', 'Add “Mayor Pekka Rautio” as an organization: Mayor Pekka Rautio = organization'] },
]);

cases('nothing', offered, [
  { name: 'where no name is', input: 'What hap<pens next', expected: [] },
  { name: 'for a part of a word', input: 'the har<bour of Turku> on', expected: [] },
  { name: 'for punctuation', input: 'the harbour<.>', expected: [] },
  { name: 'for a line', input: '<What happens next>', expected: [] },
  { name: 'for more than a name', input: 'On March 4, <2024 I lost my boat," said Aino Hakala, who works in the harbour.\n\nWhat> happens', expected: [] },
]);
