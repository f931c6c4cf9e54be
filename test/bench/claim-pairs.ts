// What is found in pairs of single sentences, one of which refutes or supports the other: node scripts/run-ts.mjs test/bench/claim-pairs.ts [--show]
//
// Only pairs in which both sentences have a figure or a date count. The sentences are of an encyclopedia, have no story around them and mostly leave out the name of what they
// are about, so little can be found: the figure tells how much is lost without an article.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createCorpus } from '../../server/src/core/corpus.ts';

interface ClaimPair {
  readonly claim: string;
  readonly evidence: string;
  readonly gold_label: 'SUPPORTS' | 'REFUTES';
}

const data = process.env['CROSSCHECK_DATA'] ?? path.join('..', 'shared', 'data');
const file = path.join(data, 'conflicts', 'fever_symmetric', 'symmetric_v0.2', 'fever_symmetric_dev.jsonl');
if (!existsSync(file)) {
  console.log(`Skipped: no development data in ${data} (set CROSSCHECK_DATA)`);
  process.exit(0);
}

const count = { pairs: 0, refuted: 0, reported: 0, right: 0 };
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { claim, evidence, gold_label: label } = JSON.parse(line) as ClaimPair;
  const corpus = createCorpus();
  // As written, not as tokenised: brackets, and no space before a mark.
  const articles = [claim, evidence].map((text, i) => corpus.put({ id: String(i), text: `${text.replace(/-LRB- /g, '(').replace(/ -RRB-/g, ')').replace(/ (?=[.,;:!?'’])/g, '')}\n` }));
  if (!articles.every(({ mentions }) => mentions.some(({ kind }) => kind === 'figure' || kind === 'date'))) continue;
  const conflicts = corpus.conflicts().filter(({ severity }) => severity !== 'hint');
  count.pairs++;
  count.refuted += Number(label === 'REFUTES');
  count.reported += Number(conflicts.length > 0);
  count.right += Number(conflicts.length > 0 && label === 'REFUTES');
  if (process.argv.includes('--show') && conflicts.length > 0) console.log(`${label}: ${claim} | ${evidence}\n    ${conflicts.map(({ message }) => message).join('\n    ')}`);
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
console.log(`${count.pairs} pairs with figures or dates, ${count.refuted} refuted; ${count.reported} reported, ${count.right} right: precision ${share(count.right, count.reported)}, recall ${share(count.right, count.refuted)}`);
