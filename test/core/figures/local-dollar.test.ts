import { analyse } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';

/** The sums of an article with this front matter, and why their unit is what it is. */
const sums = ([frontMatter, sentence]: readonly [string, string]): readonly string[] => {
  const { analysis } = analyse({ id: 'a', text: `---\n${frontMatter}\n---\nA bridge for Norwick\n\nThe town will build a bridge next to the old mill. ${sentence}\n` });
  return analysis.mentions.flatMap((mention) => (mention.kind === 'figure' ? [`${mention.text} ${mention.value} ${mention.unit ?? ''}${mention.because ? `: ${mention.because}` : ''}`] : []));
};

cases('a bare $ is the dollar of the outlet', sums, [
  { name: 'by its name', input: ['source: The Sydney Lantern', 'It costs $5 million.'], expected: ['$5 million 5000000 AUD: a bare $ is the Australian dollar in The Sydney Lantern'] },
  { name: 'by its address', input: ['url: https://www.haldenstar.ca/bridge', 'It costs $5-6 million.'], expected: ['$5-6 million 6000000 CAD: a bare $ is the Canadian dollar in haldenstar.ca'] },
  { name: 'beside US dollars', input: ['source: Singapore Lantern', 'It costs $5m, or US$4m.'], expected: ['$5m 5000000 SGD: a bare $ is the Singapore dollar in Singapore Lantern', 'US$4m 4000000 USD'] },
]);

cases('a bare $ is the US dollar', sums, [
  { name: 'of an outlet elsewhere', input: ['source: The Halden Star', 'It costs $5 million.'], expected: ['$5 million 5000000 USD'] },
  { name: 'of an address that is none', input: ['url: "a bridge.ca"', 'It costs $5 million.'], expected: ['$5 million 5000000 USD'] },
  { name: 'where the local one has its letters', input: ['source: The Sydney Lantern', 'It costs $5 million, or A$7 million.'], expected: ['$5 million 5000000 USD', 'A$7 million 7000000 AUD'] },
  { name: 'in an agency\'s text', input: ['source: The Sydney Lantern', 'NORWICK (Reuters) - It costs $5 million.'], expected: ['$5 million 5000000 USD'] },
  { name: 'with its name', input: ['source: The Sydney Lantern', 'It costs 5 million US dollars.'], expected: ['5 million US dollars 5000000 USD'] },
]);
