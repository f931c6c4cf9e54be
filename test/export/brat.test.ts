import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANNOTATION_WORDS, ENTITY_TYPES, EVENT_TYPES, type Annotation } from '../../server/src/core/decisions/index.ts';
import { quoteAt } from '../../server/src/core/selectors.ts';
import { importBrat, importDocuments, type Imported } from '../../server/src/export/index.ts';
import { ARTICLES, exported, mark, MARKS, sourceOf } from './support.ts';

const source = sourceOf();
const marked = exported('brat', sourceOf(ARTICLES, MARKS));
const files = exported('brat', source);
const conf = files.get('annotation.conf')!;
const documents = [...files.keys()].filter((path) => path.endsWith('.ann')).map((path) => path.slice(0, -'.ann'.length));

/** The lines of a section of annotation.conf, by name. */
function section(name: string): readonly string[] {
  const [, rest = ''] = conf.split(`[${name}]\n`);
  return rest.split('\n[')[0]!.split('\n').filter(Boolean);
}

const entityLabels = section('entities');
const eventLabels = section('events').map((line) => line.split('\t')[0]!);
const roles = section('events')[0]!.split('\t')[1]!.split(', ').map((role) => role.split('*')[0]!);

/** Reads a file the way the documentation of brat describes it, and says what does not fit. */
function problemsOf(text: string, ann: string): readonly string[] {
  const characters = [...text];
  const known = new Map<string, string>();
  const problems: string[] = [];
  const lines = ann.split('\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    const [id = '', data = '', tail] = line.split('\t');
    const [label = '', ...rest] = data.split(' ');
    const expectKnown = (target: string): void => void (known.has(target) || problems.push(`${line}: no ${target}`));
    if (known.has(id)) problems.push(`${line}: the id is taken`);
    known.set(id, label);
    switch (id.charAt(0)) {
      case 'T': {
        if (!entityLabels.includes(label) && !eventLabels.includes(label)) problems.push(`${line}: unknown label`);
        const pieces = rest.join(' ').split(';').map((piece) => characters.slice(...(piece.split(' ').map(Number) as [number, number])).join(''));
        if (pieces.join(' ') !== tail) problems.push(`${line}: the text has ${JSON.stringify(pieces)}`);
        break;
      }
      case 'E': {
        const [[type = '', trigger = ''] = [], ...args] = data.split(' ').map((part) => part.split(':'));
        if (!eventLabels.includes(type) || known.get(trigger) !== type) problems.push(`${line}: the trigger is another`);
        for (const [role = '', target = ''] of args) {
          expectKnown(target);
          if (!roles.includes(/^[A-Z]+/i.exec(role)?.[0] ?? '')) problems.push(`${line}: unknown role`);
        }
        if (new Set(args.map(([role]) => role)).size !== args.length) problems.push(`${line}: a role twice`);
        break;
      }
      case 'A': {
        expectKnown(rest[0]!);
        const values = section('attributes').find((line) => line.startsWith(`${label}\t`))?.split('Value:')[1]?.split('|') ?? [];
        if (!values.includes(rest[1]!)) problems.push(`${line}: unknown value`);
        break;
      }
      case 'R':
        for (const argument of rest) expectKnown(argument.split(':')[1]!);
        break;
      case 'N':
        if (label !== 'Reference' || !/^\S+ [^\s:]+:\S+$/.test(rest.join(' '))) problems.push(`${line}: no reference`);
        expectKnown(rest[0]!);
        break;
      case '#':
        expectKnown(rest[0]!);
        break;
      default: problems.push(`${line}: unknown`);
    }
  }
  return problems;
}

const ann = (path: string): string => files.get(`${path}.ann`)!;

/** Imports an article's file with lines added, the article as it is or as it is now. */
function imported(lines: readonly string[], { path = 'coast/post.txt', now = ARTICLES[path]!, before = ann('coast/post') }: { path?: string; now?: string; before?: string } = {}): Imported {
  const changed = sourceOf({ ...ARTICLES, [path]: now });
  return importBrat(changed, changed.article(path)!, { text: ARTICLES[path]!, ann: before + lines.map((line) => `${line}\n`).join('') });
}

/** A line for words of an article, in characters. */
function line(id: string, label: string, words: string, text = ARTICLES['coast/post.txt']!): string {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return `${id}\t${label} ${start} ${start + [...words].length}\t${words}`;
}

describe('brat standoff', () => {
  it.each(documents)('%s: every line is one that brat knows, and has the words of the text', (document) => {
    const text = files.get(`${document}.txt`)!;
    expect(Object.values(ARTICLES)).toContain(text);
    expect(problemsOf(text, ann(document))).toEqual([]);
    expect(problemsOf(text, marked.get(`${document}.ann`)!)).toEqual([]);
  });

  it('names a document after its article, so that it is found again', () => {
    expect(documents.sort()).toEqual(['coast/herald.md', 'coast/post', 'gazette, morning', 'hostile']);
  });

  it('keeps words with a tab or a line end between them in one field', () => {
    const text = 'Mayor Maria\tOjala and Bo\nEk spoke.';
    const marks = [mark('a.txt', 'Maria\tOjala', { kind: 'tag', tag: 'x' }, text), mark('a.txt', 'Bo\nEk', { kind: 'tag', tag: 'y' }, text)];
    const [tags] = [exported('brat', sourceOf({ 'a.txt': text }, marks)).get('a.ann')!.match(/^T\d+\tTag .*$/gm)!];
    expect(tags.map((each) => each.replace(/^T\d+/, 'T'))).toEqual(['T\tTag 6 11;12 17\tMaria Ojala', 'T\tTag 22 24;25 27\tBo Ek']);
  });

  it('tells brat how each label looks, in its own syntax: no blank in a value', () => {
    const drawn = files.get('visual.conf')!.split('[drawing]\n')[1]!.split('\n').filter(Boolean);
    for (const each of drawn) expect(each).toMatch(/^\w+\t\w+:[^\s,]+(?:, \w+:[^\s,]+)*$/);
    const names = drawn.map((each) => each.split('\t')[0]!);
    expect(names).toEqual(expect.arrayContaining([...entityLabels, ...section('attributes').map((each) => each.split('\t')[0]!)]));
    for (const attribute of section('attributes')) {
      const [name = '', rest = ''] = attribute.split('\t');
      expect(drawn.find((each) => each.startsWith(`${name}\t`))!.split('|')).toHaveLength(rest.split('Value:')[1]!.split('|').length);
    }
  });

  it('writes entities, events with roles, speakers, what is meant, and what disagrees', () => {
    const text = ann('coast/post');
    expect(text).toMatch(/^T\d+\tPerson \d+ \d+\tAino Hakala$/m);
    expect(text).toMatch(/^E\d+\tVisit:T\d+ .*Agent:T\d+/m);
    expect(text).toMatch(/^R\d+\tSpeaker Arg1:T\d+ Arg2:T\d+$/m);
    expect(text).toMatch(/^N\d+\tReference T\d+ TIMEX3:2024-05-14\tTuesday$/m);
    expect(text).toMatch(/^N\d+\tReference T\d+ Crosscheck:person:\S+\tAino Hakala$/m);
    expect(text).toMatch(/^#\d+\tCrosscheck T\d+\tfigure\.mismatch: /m);
  });

  it('tells marks by hand from what is recognised, with all that they say', () => {
    const text = marked.get('coast/post.ann')!;
    const [, name] = /^(T\d+)\tProduct \d+ \d+\tLuz Marina$/m.exec(text)!;
    for (const note of ['ByHand \t', 'Name \tMS Luz Marina', 'AnnotatorNotes \tcall the owner']) expect(text).toContain(`\t${note.replace('\t', `${name!}\t`)}`);
    expect(text).toMatch(/^#\d+\tEventId E\d+\tferry-2024$/m);
    expect(text.match(/^#\d+\tByHand /gm)).toHaveLength(MARKS.filter(({ article }) => article === 'coast/post.txt').length);
  });
});

describe('import of brat standoff', () => {
  it('adds nothing when nothing was added', () => {
    const withMarks = sourceOf(ARTICLES, MARKS);
    for (const [from, made] of [[source, files], [withMarks, marked]] as const) {
      for (const { path, analysis } of from.articles) {
        const before = made.get(`${path.replace(/\.txt$/, '')}.ann`)!;
        const { annotations, unplaced, known } = importBrat(from, from.article(path)!, { text: analysis.text, ann: before });
        expect({ annotations, unplaced, some: known > 0 }).toEqual({ annotations: [], unplaced: [], some: true });
      }
    }
  });

  /** The marks of an article as a folder without any takes them over from an export of one that has them. */
  const takenOver = (path: string, annotations: readonly Annotation[]): Imported => {
    const document = exported('brat', sourceOf(ARTICLES, annotations)).get(`${path.replace(/\.txt$/, '')}.ann`)!;
    return importBrat(source, source.article(path)!, { text: ARTICLES[path]!, ann: document });
  };
  /** What marks say of which words, in one order. */
  const sayings = (annotations: readonly Annotation[]): readonly string[] =>
    annotations.map(({ exact, position, kind, ...rest }) => JSON.stringify([position!.start, exact, kind, ...ANNOTATION_WORDS.map((key) => rest[key] ?? null)])).sort();

  it('gives the marks of an export back', () => {
    for (const path of ['coast/post.txt', 'hostile.txt']) {
      const own = MARKS.filter(({ article }) => article === path);
      const { annotations, unplaced } = takenOver(path, own);
      expect(unplaced).toEqual([]);
      expect(sayings(annotations)).toEqual(sayings(own));
    }
  });

  it('gives any marks of an export back', () => {
    const path = 'hostile.txt';
    const text = ARTICLES[path]!;
    const words = [...text.matchAll(/\S+/g)];
    const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((each) => each.split(/\s/).filter(Boolean).join(' ')).filter((each) => each !== '');
    const optional = fc.option(said, { nil: undefined });
    const more = fc.record({ note: optional, tag: optional });
    const meaning = fc.oneof(
      fc.record({ kind: fc.constant('entity' as const), type: fc.constantFrom(...ENTITY_TYPES), name: fc.constantFrom(undefined, 'Ms A', 'Ä: b') }),
      fc.record({ kind: fc.constant('event' as const), type: fc.constantFrom(undefined, ...EVENT_TYPES), event: optional }),
      fc.record({ kind: fc.constant('claim' as const), subject: optional, attribute: optional, value: optional }),
      fc.record({ kind: fc.constantFrom('note' as const, 'tag' as const), note: said, tag: said }),
      fc.record({ kind: fc.constantFrom('not-entity' as const, 'not-event' as const, 'not-claim' as const) }),
    );
    const mark = fc.tuple(fc.nat(words.length - 1), fc.nat(4), meaning, more).map(([from, length, what, others]): Annotation => {
      const [first, last] = [words[from]!, words[Math.min(words.length - 1, from + length)]!];
      const position = { start: first.index, end: last.index + last[0].length };
      const given = Object.fromEntries(Object.entries({ ...others, ...what }).filter(([, value]) => value !== undefined));
      return { article: path, ...quoteAt(text, position), position, kind: what.kind, ...given };
    });
    fc.assert(fc.property(fc.uniqueArray(mark, { maxLength: 5, selector: ({ position }) => position!.start }), (list) => {
      const { annotations, unplaced } = takenOver(path, list);
      expect(unplaced).toEqual([]);
      expect(sayings(annotations)).toEqual(sayings(list));
    }), { numRuns: 60 });
  });

  it('keeps the mark here where words are marked otherwise, and says so', () => {
    const here = sourceOf(ARTICLES, [MARKS[0]!]);
    const document = marked.get('coast/post.ann')!.replace('Name T', 'Nobody T').replace(/Product (?=\d+ \d+\tLuz Marina)/, 'Work ');
    const { annotations, unplaced } = importBrat(here, here.article('coast/post.txt')!, { text: ARTICLES['coast/post.txt']!, ann: document });
    expect(unplaced).toEqual([expect.objectContaining({ words: 'Luz Marina', reason: 'the words are marked otherwise here: product, named MS Luz Marina' })]);
    expect(annotations).toHaveLength(MARKS.filter(({ article }) => article === 'coast/post.txt').length - 1);
  });

  it('leaves out what Crosscheck recognised elsewhere, until somebody gives it another label', () => {
    const document = 'T1\tClaim 0 3\t---\nT2\tPerson 4 9\ttitle\n#1\tCrosscheck T1\tClaim: x, injured\n#2\tCrosscheck T2\tPlace\n';
    const { annotations, known } = imported([], { before: document });
    expect({ annotations: annotations.map(({ exact, type }) => [exact, type]), known }).toEqual({ annotations: [['title', 'person']], known: 1 });
  });

  it('refuses what the file of marks could not hold', () => {
    expect(imported([line('T900', 'x'.repeat(300), 'questioned'), line('T901', 'Note', 'Niemi')]).unplaced.map(({ reason }) => reason)).toEqual([expect.stringContaining('too long'), expect.stringContaining('Write "note:"')]);
  });

  it('takes labels for entities, events, claims and tags, with their notes', () => {
    const { annotations } = imported([
      line('T900', 'PER', 'Niemi'), line('T902', 'Verify', 'questioned'), line('T903', 'Visit', 'visited Turku'), 'E900\tVisit:T903',
      line('T904', 'Claim', 'Nobody told us'), '#900\tAnnotatorNotes T900\tthe captain', '#901\tAnnotatorNotes E900\twhen?',
    ]);
    const said = annotations.map(({ exact, kind, type, tag, note }): Partial<Annotation> => ({ exact, kind, type, tag, note } as Partial<Annotation>));
    expect(said).toEqual(expect.arrayContaining([
      { exact: 'Niemi', kind: 'entity', type: 'person', tag: undefined, note: 'the captain' },
      { exact: 'questioned', kind: 'tag', type: undefined, tag: 'Verify', note: undefined },
      { exact: 'visited Turku', kind: 'event', type: 'visit', tag: undefined, note: 'when?' },
      { exact: 'Nobody told us', kind: 'claim', type: undefined, tag: undefined, note: undefined },
    ]));
  });

  it('keeps a note on what is recognised anyway', () => {
    const [, id] = /^(T\d+)\tPerson \d+ \d+\tAino Hakala$/m.exec(ann('coast/post'))!;
    expect(imported([`#900\tAnnotatorNotes ${id}\tcall her`]).annotations).toEqual([expect.objectContaining({ kind: 'note', exact: 'Aino Hakala', note: 'call her' })]);
  });

  it('takes offsets in code units where the words prove them', () => {
    const start = ARTICLES['coast/post.txt']!.indexOf('Nobody told us');
    expect(imported([`T900\tQuestion ${start} ${start + 14}\tNobody told us`]).annotations).toEqual([expect.objectContaining({ exact: 'Nobody told us', position: { start, end: start + 14 } })]);
  });

  it('moves a mark with its words when the article has changed', () => {
    const now = ARTICLES['coast/post.txt']!.replace('TURKU, Finland - ', 'TURKU, Finland (updated) - ');
    const { annotations } = imported([line('T900', 'Verify', 'questioned')], { now, before: '' });
    expect(annotations.map(({ position }) => now.slice(position!.start, position!.end))).toEqual(['questioned']);
  });

  it('reads what UIMA writes: the label is an attribute, and how the text is cut up is no mark', () => {
    const type = (name: string): string => `de-tudarmstadt-ukp-dkpro-core-api-${name}`;
    const { annotations, unplaced } = imported([
      line('T900', type('ner-type-NamedEntity'), 'Niemi'), 'A900\tvalue T900 PER', line('T901', 'custom-Span', 'questioned'), 'A901\tlabel T901 to check',
      line('T902', type('segmentation-type-Token'), 'captain'), `E902\t${type('segmentation-type-Token')}:T902 `,
    ], { before: '' });
    expect(unplaced).toEqual([]);
    expect(annotations.map(({ exact, kind, type, tag }) => [exact, kind, type ?? tag])).toEqual([['Niemi', 'entity', 'person'], ['questioned', 'tag', 'to check']]);
  });

  it('lists what marks have no place for, each kind once, but for our own', () => {
    const { annotations, unplaced } = imported([
      line('T900', 'Person', 'Niemi'), line('T901', 'Bridge', 'bridge'), 'R900\tOwns Arg1:T900 Arg2:T901', 'R901\tOwns Arg1:T901 Arg2:T900', 'A900\tNegation T900', 'A901\tOccurrence E1 denied',
      'N900\tReference T900 Wikipedia:534366\tOlli Niemi', 'E900\tBridge:T901 Site:T900 Agent2:T900', '*\tEquiv T900 T901',
    ], { before: '' });
    expect(annotations).toHaveLength(2);
    expect(unplaced.map(({ line, words, reason }) => `${line} ${words}: ${reason}`)).toEqual([
      '3 Owns: marks here hold no relations (2 times in this file)', '5 Negation: marks here hold no attributes', '7 Wikipedia: marks here hold no normalizations',
      '8 Site: marks here hold no roles', '9 Equiv: marks here hold no equivalences',
    ]);
  });

  it('finds an article by the name of its document, whatever its path holds', () => {
    const text = 'The mayor Olli Niemi spoke.';
    const odd = sourceOf({ 'who? #1.txt': text, 'b?.md': text });
    const names = [...exported('brat', odd).keys()].filter((path) => path.endsWith('.ann')).map((path) => path.slice(0, -'.ann'.length));
    expect(names.join()).not.toMatch(/[#?]/);
    const ann = 'T1\tPerson 10 20\tOlli Niemi\n';
    expect(importDocuments(odd, [...names, 'who? #1.txt'].map((name) => ({ name, text, ann }))).unplaced).toEqual([]);
  });

  it('lists names, events and claims over several paragraphs, which have no effect, and no tags', () => {
    const text = ARTICLES['coast/post.txt']!;
    const [first, second] = text.trimEnd().split('\n\n').slice(-2);
    const words = `${first!.split(' ').at(-1)}\n\n${second!.split(' ')[0]}`;
    const start = text.indexOf(words);
    const over = (id: string, label: string): string => `${id}\t${label} ${start} ${start + words.length}\t${words.replace(/\s+/g, ' ')}`;
    const { annotations, unplaced, idle } = imported([over('T900', 'Person'), over('T901', 'Claim'), over('T902', 'Verify'), line('T903', 'PER', 'Niemi')], { before: '' });
    expect(idle.map(({ line: at, reason }) => [at, reason])).toEqual([[1, expect.stringContaining('one paragraph')], [2, expect.stringContaining('one paragraph')]]);
    expect({ unplaced, kinds: annotations.map(({ kind }) => kind) }).toEqual({ unplaced: [], kinds: ['entity', 'claim', 'tag', 'entity'] });
  });

  it('finds an article by its name alone where no other has it', () => {
    const text = 'The mayor Olli Niemi spoke.';
    const folders = sourceOf({ 'a/one.txt': text, 'a/two.txt': text, 'b/two.txt': text });
    const of = (name: string): readonly (string | undefined)[] => {
      const { articles, unplaced } = importDocuments(folders, [{ name, text, ann: 'T1\tPerson 10 20\tOlli Niemi\n' }]);
      return [articles[0]?.article.path, unplaced[0]?.reason];
    };
    expect(['one', 'one.txt', 'elsewhere/one', 'b/two', 'two'].map(of)).toEqual([
      ['a/one.txt', undefined], ['a/one.txt', undefined], ['a/one.txt', undefined], ['b/two.txt', undefined], [undefined, 'there is no article two.txt'],
    ]);
  });

  it('lists what cannot be placed, and never guesses', () => {
    const text = ARTICLES['coast/post.txt']!;
    const { annotations, unplaced } = imported([
      'T900\tPerson 3 9\tnobody', line('T901', 'Verify', 'questioned'), 'T902\tVerify 999999 1000000\tx', 'what is this', 'T903\tVerify 0 3;20 24\t--- x',
    ], { before: '', now: text.replace('questioned', 'asked') });
    expect(annotations).toEqual([]);
    expect(unplaced.map(({ line }) => line).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(unplaced.map(({ words }) => words)).toContain('questioned');
  });
});
