import { expect, it } from 'vitest';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { diagnostics } from '../../server/src/ide/diagnostics.ts';
import { fixes } from '../../server/src/ide/fixes.ts';
import { IGNORE_UNKNOWN } from '../../server/src/ide/ignores.ts';
import { cases } from '../support/cases.ts';

const article = (note: string, field = ''): string => `---\ntitle: Storm in Turku\npublished: 2024-03-05\n${field}---\nStorm in Turku\n\n${note}\nThe storm injured 24 people in Turku on Monday, the police said.\n`;

/** What is said of notes: the words at which it is, and the rule that was meant. */
function said(text: string): readonly string[] {
  const corpus = createCorpus();
  corpus.put({ id: 'a.txt', text });
  return diagnostics(corpus, 'a.txt').filter(({ code }) => code === IGNORE_UNKNOWN)
    .map(({ start, end, severity, message }) => `${severity} ${text.slice(start, end)}${/ Did you mean "(.*)"/.exec(message)?.[1]?.replace(/^/, ' -> ') ?? ''}`);
}

cases('a note that ignores a rule that there is not is told of', said, [
  { name: 'a slip', input: article('<!-- crosscheck-ignore figure.mismach -->'), expected: ['warning figure.mismach -> figure.mismatch'] },
  { name: 'one of two', input: article('<!-- crosscheck-ignore: date.mismatch, Figur.Update -->'), expected: ['warning Figur.Update -> figure.update'] },
  { name: 'like nothing', input: article('<!-- crosscheck-ignore weather -->'), expected: ['warning weather'] },
  { name: 'in the front matter', input: article('', 'crosscheck-ignore: name.varient, figure.mismatch\n'), expected: ['warning name.varient -> name.variant'] },
  { name: 'in a list in the front matter', input: article('', 'crosscheck-ignore: [figure.mismatch, polarty]\n'), expected: ['warning polarty -> polarity'] },
  { name: 'prose, by its first words', input: article('<!-- crosscheck-ignore because both of them may be right here -->'), expected: ['warning because', 'warning both', 'warning of'] },
]);

cases('nothing is said of a note', said, [
  { name: 'of rules that there are', input: article('<!-- crosscheck-ignore figure.mismatch, NAME.VARIANT -->', 'crosscheck-ignore: date.order\n'), expected: [] },
  { name: 'of all rules', input: article('<!-- crosscheck-ignore -->', 'crosscheck-ignore: all\n'), expected: [] },
  { name: 'that is another', input: article('<!-- figure.mismach -->'), expected: [] },
]);

it('such a rule is changed to the one that was meant by a quick fix', () => {
  const text = article('<!-- crosscheck-ignore date.order, figure.mismach -->');
  const corpus = createCorpus();
  corpus.put({ id: 'a.txt', text });
  const [found] = diagnostics(corpus, 'a.txt').filter(({ code }) => code === IGNORE_UNKNOWN);
  const offered = fixes(corpus, 'a.txt', IGNORE_UNKNOWN, found!);
  expect(offered.map(({ title, preferred, edit }) => [title, preferred, text.slice(0, edit.start) + edit.text + text.slice(edit.end)])).toEqual([['Change to “figure.mismatch”', true, text.replace('mismach', 'mismatch')]]);
});
