// What other recognisers of names get right on the same texts, by the same scorer:
//   CROSSCHECK_PEERS=FOLDER node test/bench/peers/entities.mjs
//
// FOLDER holds the node_modules with `compromise` (npm install --prefix FOLDER compromise). spaCy's small English model is measured when `python3` has it
// (pip install spacy, and the model en_core_web_sm). They are measured here only, and nothing of them is used or shipped.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const data = process.env.CROSSCHECK_DATA ?? path.join('..', 'shared', 'data');
const score = path.join(data, '..', 'score', 'spans.mjs');
if (!existsSync(score)) {
  console.log(`Skipped: no scorer at ${score}`);
  process.exit(0);
}
const sets = [
  { name: 'news', gold: path.join(data, 'ner/dev/worldwide.jsonl'), types: 'person,organization,place,group' },
  { name: 'web', gold: path.join(data, 'ner/dev/uner_ewt.jsonl'), types: 'person,organization,place' },
];

/** @typedef {{ id: string, text: string }} Text */
/** @typedef {{ kind: 'entity', type: string, start: number, end: number }} Mention */

/** @returns {((text: string) => Mention[]) | undefined} */
function compromise() {
  let nlp;
  try {
    nlp = createRequire(path.resolve(process.env.CROSSCHECK_PEERS ?? '.', 'package.json'))('compromise');
  } catch {
    return undefined;
  }
  return (text) => {
    const document = nlp(text);
    /** @param {any} view @param {string} type @returns {Mention[]} */
    const mentions = (view, type) => view.json({ offset: true, text: true }).map((/** @type {any} */ found) => trimmed(text, found.offset.start, found.offset.start + found.offset.length, type));
    return [...mentions(document.people(), 'person'), ...mentions(document.places(), 'place'), ...mentions(document.organizations(), 'organization'), ...mentions(document.match('#Demonym'), 'group')];
  };
}

/** Without the punctuation and the 's that compromise keeps in its matches. @param {string} text @param {number} start @param {number} end @param {string} type @returns {Mention} */
function trimmed(text, start, end, type) {
  let last = end;
  while (last > start && ' \n.,;:!?)"”'.includes(text.charAt(last - 1))) last--;
  if (/['’]s$/.test(text.slice(start, last))) last -= 2;
  return { kind: 'entity', type, start, end: last };
}

const SPACY = `
import json, sys, spacy
nlp = spacy.load('en_core_web_sm', disable=['lemmatizer'])
types = {'PERSON': 'person', 'ORG': 'organization', 'GPE': 'place', 'LOC': 'place', 'NORP': 'group'}
for line in sys.stdin:
    row = json.loads(line)
    text = row['text']
    units = [0]
    for letter in text: units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
    found = [(e.start_char, e.end_char, types[e.label_]) for e in nlp(text).ents if e.label_ in types]
    print(json.dumps({'id': row['id'], 'mentions': [{'kind': 'entity', 'type': t, 'start': units[s], 'end': units[e]} for s, e, t in found]}))
`;

/** @param {readonly Text[]} texts @returns {string | undefined} */
function spacy(texts) {
  const { status, stdout } = spawnSync('python3', ['-c', SPACY], { input: texts.map((text) => JSON.stringify(text)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 30 });
  return status === 0 ? stdout : undefined;
}

const recognise = compromise();
for (const { name, gold, types } of sets) {
  const texts = readFileSync(gold, 'utf8').split('\n').filter(Boolean).map((line) => { const { id, text } = JSON.parse(line); return { id, text }; });
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const start = performance.now();
  report('compromise', name, recognise && texts.map(({ id, text }) => JSON.stringify({ id, mentions: recognise(text) })).join('\n'), words, start);
  const began = performance.now();
  report('spaCy en_core_web_sm', name, spacy(texts), words, began);

  /** @param {string} peer @param {string} set @param {string | undefined} output @param {number} count @param {number} from */
  function report(peer, set, output, count, from) {
    if (output === undefined) return console.log(`${peer}, ${set}: not installed, not measured`);
    const seconds = (performance.now() - from) / 1000;
    const scored = spawnSync(process.execPath, [score, '--gold', gold, '--kind', 'entity', '--types', types, '--json'], { input: output, encoding: 'utf8', maxBuffer: 1 << 30 });
    const { ALL, ...rows } = JSON.parse(scored.stdout);
    console.log(`${peer}, ${set}: strict F1 ${ALL.F1.toFixed(3)}  ${types.split(',').map((type) => `${type} ${rows[type].F1.toFixed(3)}`).join('  ')}  ${Math.round(count / seconds)} words/s`);
  }
}
