// Where contradictions of the development list are lost: node scripts/run-ts.mjs test/bench/conflict-losses.ts [--show]
//
// For each entry that is not reported as a warning or an information, the first step that fails: the words are not read as part of the article, there is no mention, no
// claim, the claims differ in what they are about, the articles are not taken for one story, a gate keeps the claims apart, or the rules say nothing or only a hint.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createCorpus, type Corpus } from '../../server/src/core/corpus.ts';
import { overlap } from '../../server/src/core/span.ts';
import type { Claim, Conflict, Span } from '../../server/src/core/types.ts';

interface GoldSide {
  readonly doc: string;
  readonly quote: string;
  readonly anchor?: string;
}

interface GoldConflict {
  readonly id: string;
  readonly folder: string;
  readonly kind: string;
  readonly type: string;
  readonly slot: string;
  readonly a: GoldSide;
  readonly b: GoldSide;
}

const STEPS = ['found', 'text', 'mention', 'claim', 'attribute', 'story or gate', 'rule', 'hint'] as const;
type Step = (typeof STEPS)[number];

const data = process.env['CROSSCHECK_DATA'] ?? path.join('..', 'shared', 'data');
if (!existsSync(data)) {
  console.log(`Skipped: no development data in ${data} (set CROSSCHECK_DATA)`);
  process.exit(0);
}
const texts = path.join(data, 'events', 'ecbplus', 'text');
const gold = JSON.parse(readFileSync(process.env['CROSSCHECK_CONFLICTS'] ?? path.join(data, 'conflicts', 'ecbplus-dev.json'), 'utf8')) as { readonly conflicts: readonly GoldConflict[] };
const show = process.argv.includes('--show');

function corpusOf(folder: string): Corpus {
  const corpus = createCorpus();
  for (const file of readdirSync(path.join(texts, folder)).sort()) corpus.put({ id: file, text: readFileSync(path.join(texts, folder, file), 'utf8').replace(/^\uFEFF/, '') });
  return corpus;
}

/** A side of an entry: its article and the words of its anchor. */
interface Place {
  readonly article: string;
  readonly span: Span;
}

function placeOf(corpus: Corpus, { doc, quote, anchor }: GoldSide): Place {
  const article = doc.replace(/\.xml$/, '.txt');
  const { text } = corpus.get(article)!;
  const start = text.indexOf(anchor ?? quote, text.indexOf(quote));
  return { article, span: { start, end: start + (anchor ?? quote).length } };
}

const opposes = ({ sides }: Conflict, a: Place, b: Place): boolean => sides.some((one, i) => sides.some((other, j) => i !== j && holds(one, a) && holds(other, b)));

const holds = ({ spans }: Conflict['sides'][number], { article, span }: Place): boolean => spans.some((place) => place.article === article && overlap(place, span));

const claimsAt = (corpus: Corpus, { article, span }: Place): readonly Claim[] => corpus.get(article)!.claims.filter((claim) => overlap(claim, span));

function lossOf(corpus: Corpus, a: Place, b: Place): Step {
  const reports = corpus.conflicts().filter((conflict) => opposes(conflict, a, b));
  if (reports.some(({ severity }) => severity !== 'hint')) return 'found';
  if (reports.length > 0) return 'hint';
  const places = [a, b];
  if (places.some(({ article, span }) => !corpus.get(article)!.sections.some((section) => section.role !== 'furniture' && overlap(section, span)))) return 'text';
  if (places.some(({ article, span }) => !corpus.get(article)!.mentions.some((mention) => mention.kind !== 'quote' && overlap(mention, span)))) return 'mention';
  const [claims, others] = [claimsAt(corpus, a), claimsAt(corpus, b)];
  if (claims.length === 0 || others.length === 0) return 'claim';
  const alike = claims.flatMap((claim) => others.filter((other) => other.attribute === claim.attribute && other.value.unit === claim.value.unit).map((other) => [claim, other] as const));
  if (alike.length === 0) return 'attribute';
  const linked = alike.some(([claim, other]) => corpus.claimOf(a.article, claim.mention!)?.others.some((one) => one.article === b.article && one.claim.mention === other.mention));
  return linked ? 'rule' : 'story or gate';
}

const losses = new Map<string, Map<Step, number>>();
const folders = new Map<string, Corpus>();
for (const entry of gold.conflicts) {
  const corpus = folders.get(entry.folder) ?? corpusOf(entry.folder);
  folders.set(entry.folder, corpus);
  const [a, b] = [placeOf(corpus, entry.a), placeOf(corpus, entry.b)];
  const step = lossOf(corpus, a, b);
  const row = losses.get(entry.type) ?? new Map<Step, number>();
  losses.set(entry.type, row.set(step, (row.get(step) ?? 0) + 1));
  if (!show || step === 'found') continue;
  console.log(`${step.padEnd(14)} ${entry.id} ${entry.type} ${entry.slot}`);
  for (const place of [a, b]) {
    console.log(`    ${place.article}: ${corpus.get(place.article)!.text.slice(place.span.start - 40, place.span.end + 40).replace(/\s+/g, ' ')}`);
    for (const claim of claimsAt(corpus, place)) {
      const name = (id: string): string => corpus.get(place.article)!.entities.find((entity) => entity.id === id)!.name;
      console.log(`        ${claim.attribute} | ${claim.counted ?? ''} | ${claim.value.text} ${claim.value.unit} | of ${claim.subject.text} {${claim.subject.entities.map(name).join(', ')}} | ${claim.period?.value ?? ''} | ${claim.modality} ${claim.basis} | ${claim.modifiers?.join(' ') ?? ''} / ${claim.governor ?? ''} | ${claim.scope.map(name).join(', ')}`);
    }
  }
}

console.log(['type'.padEnd(12), ...STEPS.map((step) => step.padStart(13)), 'all'.padStart(5)].join(' '));
const totals = new Map<Step, number>();
for (const [type, row] of [...losses].sort(([, x], [, y]) => sum(y) - sum(x))) {
  for (const [step, count] of row) totals.set(step, (totals.get(step) ?? 0) + count);
  print(type, row);
}
print('all', totals);

function print(label: string, row: ReadonlyMap<Step, number>): void {
  console.log([label.padEnd(12), ...STEPS.map((step) => String(row.get(step) ?? '').padStart(13)), String(sum(row)).padStart(5)].join(' '));
}

function sum(row: ReadonlyMap<Step, number>): number {
  return [...row.values()].reduce((total, count) => total + count, 0);
}
