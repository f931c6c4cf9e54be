import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decider, ENTITY_TYPES, readAnnotations, readArticleDecisions, readEntities, readEvents, readFacts, readReview } from '../../../server/src/core/decisions/index.ts';
import { cases, type Case } from '../../support/cases.ts';

const list = (...entries: readonly string[]): string => `entities:\n${entries.join('\n')}\n`;

/** The mistakes in a text: "code line: the words marked: message". */
const told = (read: (text: string) => { readonly problems: readonly { code: string; start: number; end: number; message: string }[] }) => (text: string): readonly string[] =>
  read(text).problems.map(({ code, start, end, message }) => {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    return `${code} ${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}: ${message}`;
  });

cases('entities.yaml is read', (text) => readEntities(text).decisions, [
  { name: 'when it is empty', input: '', expected: [] },
  { name: 'when it has only comments', input: '# nothing yet\n', expected: [] },
  { name: 'when its list is empty', input: 'entities:\n', expected: [] },
  { input: list('  - name: Aino Hakala', '    type: person'), expected: [{ name: 'Aino Hakala', spellings: ['Aino Hakala'], type: 'person' }] },
  { name: 'with aliases in a list', input: list('- name: Aino Hakala', '  type: person', '  aliases: [Hakala, "A. Hakala", Hakala]'), expected: [{ name: 'Aino Hakala', spellings: ['Aino Hakala', 'Hakala', 'A. Hakala'], type: 'person' }] },
  { name: 'with one alias', input: list('- {name: Aura River Trust, type: organization, aliases: ART}'), expected: [{ name: 'Aura River Trust', spellings: ['Aura River Trust', 'ART'], type: 'organization' }] },
  { name: 'with what is rejected, in some articles', input: list('- name: Weather Report', '  rejected: true', '  articles: wire/*.txt'), expected: [{ name: 'Weather Report', spellings: ['Weather Report'], articles: ['wire/*.txt'] }] },
  { name: 'with names that YAML takes for something else', input: list('- {name: 1984, type: work}', '- {name: "No", type: product}', '- {name: null, type: misc}', '- {name: 2024-03-05, type: event}'), expected: [
    { name: '1984', spellings: ['1984'], type: 'work' }, { name: 'No', spellings: ['No'], type: 'product' }, { name: 'null', spellings: ['null'], type: 'misc' }, { name: '2024-03-05', spellings: ['2024-03-05'], type: 'event' },
  ] },
  { name: 'with its version, and Windows line ends', input: 'version: 1\r\nentities:\r\n  - name:  Aino   Hakala\r\n    type: person\r\n', expected: [{ name: 'Aino Hakala', spellings: ['Aino Hakala'], type: 'person' }] },
  { name: 'with every type', input: list(...ENTITY_TYPES.map((type) => `- {name: X ${type}, type: ${type}}`)), expected: ENTITY_TYPES.map((type) => ({ name: `X ${type}`, spellings: [`X ${type}`], type })) },
]);

const GOOD = '- {name: Good, type: person}';
const known = `a type is one of ${ENTITY_TYPES.join(', ')}`;

/** Mistakes in one entry; the entry before it stays good. */
const wrongEntries: readonly Case<string, readonly string[]>[] = [
  { input: '- {name: X, type: persn}', expected: [`newsmodel.invalid 3: persn: "persn" is not a type. Did you mean "person"? (${known}.)`] },
  { input: '- {name: X, type: Company}', expected: [`newsmodel.invalid 3: Company: "Company" is not a type. Did you mean "organization"? (${known}.)`] },
  { input: '- {name: X, type: xyzzy}', expected: [`newsmodel.invalid 3: xyzzy: "xyzzy" is not a type: ${known}. For words that are no name, write "rejected: true" instead.`] },
  { input: '- name: X\n  type:', expected: [`newsmodel.invalid 4: type: The type is missing: ${known}. For words that are no name, write "rejected: true" instead.`] },
  { input: '- name: X', expected: ['newsmodel.invalid 3: X: Say what it is with "type: person" (or organization, place, …), or write "rejected: true" when these words are no name.'] },
  { input: '- type: person', expected: ['newsmodel.invalid 3: type: The name is missing: write "name:" and the name as it stands in the articles.'] },
  { input: '- name:\n  type: person', expected: ['newsmodel.invalid 3: name: The name is missing: write "name:" and the name as it stands in the articles.'] },
  { input: '- {name: [X, Y], type: person}', expected: ['newsmodel.invalid 3: [X, Y]: Write one name here.'] },
  { input: '- {name: "...", type: person}', expected: ['newsmodel.invalid 3: "...": A name has at least one letter or digit.'] },
  { input: `- {name: ${'x'.repeat(201)}, type: person}`, expected: [`newsmodel.invalid 3: ${'x'.repeat(201)}: This is too long for a name (at most 200 characters).`] },
  { input: '- {name: X, type: person, alias: Y}', expected: ['newsmodel.invalid 3: alias: "alias" is not known here. Did you mean "aliases"?'] },
  { input: '- {name: X, type: person, colour: red}', expected: ['newsmodel.invalid 3: colour: "colour" is not known here. Known: name, type, aliases, rejected, articles.'] },
  { input: '- {name: X, type: person, __proto__: {type: place}}', expected: ['newsmodel.invalid 3: __proto__: "__proto__" is not known here. Known: name, type, aliases, rejected, articles.'] },
  { input: '- {name: X, type: person, aliases: {a: b}}', expected: ['newsmodel.invalid 3: {a: b}: Write the other spellings as a list: aliases: [Hakala, A. Hakala].'] },
  { input: '- {name: X, type: person, aliases: [Y, ""]}', expected: ['newsmodel.invalid 3: "": An alias is empty: write another spelling of the name, or remove the line.'] },
  { input: '- {name: X, rejected: yes}', expected: ['newsmodel.invalid 3: yes: Write "rejected: true" for words that are no name, or leave the line out.'] },
  { input: '- {name: X, rejected: true, type: person}', expected: ['newsmodel.invalid 3: true: Either it is a name of some type, or it is rejected: keep one of the two lines.'] },
  { input: '- {name: X, rejected: true, aliases: [Y]}', expected: ['newsmodel.invalid 3: [Y]: What is rejected has no aliases: write an entry for each of the names.'] },
  { input: '- {name: X, type: person, articles: /home/a.txt}', expected: ['newsmodel.invalid 3: /home/a.txt: Write the path as it is below the folder that holds "newsmodel", such as clippings/fire.txt.'] },
  { input: '- {name: X, type: person, articles: a\\b.txt}', expected: ['newsmodel.invalid 3: a\\b.txt: Write the path with "/" between folders, not "\\".'] },
  { input: '- {name: X, type: person, articles: ["a*b*c*d*e*.txt"]}', expected: ['newsmodel.invalid 3: "a*b*c*d*e*.txt": Use at most 4 times "*" or "**" in a path.'] },
  { input: '- Pekka Rautio', expected: ['newsmodel.invalid 3: Pekka Rautio: This is not an entry: begin with a key, such as "- name: Aino Hakala".'] },
  { input: '- {name: X, name: Y, type: person}', expected: ['newsmodel.invalid 3: name: "name" is given twice; keep one of them.'] },
  { input: '- &a {name: X, type: person, aliases: *a}', expected: ['newsmodel.invalid 3: *a: "*a" refers to another place of the file; write out what it stands for. (Words that begin with "*" need quotation marks.)'] },
];

cases('a wrong entry is told of at its place', told(readEntities), wrongEntries.map(({ input, expected }) => ({ name: input.slice(0, 60), input: list(GOOD, input), expected })));

cases('a wrong entry does not stop the others', (text) => readEntities(text).decisions?.map(({ name }) => name), wrongEntries.map(({ input }) => ({ name: input.slice(0, 60), input: list(GOOD, input, '- {name: Last, type: place}'), expected: ['Good', 'Last'] })));

const KEPT = 'Until it can be read, the decisions last read stay in use.';

/** What makes the file as a whole unreadable. */
const unreadable: readonly Case<string, string>[] = [
  { input: 'entities:\n\t- name: X\n', expected: `newsmodel.yaml 2: - name: X: This cannot be read as YAML: a line begins with a tab. Indent with spaces. ${KEPT}` },
  { input: list('  - name: "X', '    type: person'), expected: `newsmodel.yaml 2: - name: "X: This cannot be read as YAML: a quotation mark, bracket, comma or colon is missing, or the line is indented otherwise than those it belongs to. ${KEPT}` },
  { input: list('  - name: Mission: Mars', '    type: work'), expected: `newsmodel.yaml 2: - name: Mission: Mars: This cannot be read as YAML: there is a second colon in the line. Put quotation marks around words that hold a colon: name: "Mission: Mars". ${KEPT}` },
  { input: list('  - name: X', '   type: person'), expected: `newsmodel.yaml 3: type: person: This cannot be read as YAML: a quotation mark, bracket, comma or colon is missing, or the line is indented otherwise than those it belongs to. ${KEPT}` },
  { input: list('  - name: @X', '    type: person'), expected: `newsmodel.yaml 2: - name: @X: This cannot be read as YAML: a value begins with a character that has a meaning in YAML. Put quotation marks around it. ${KEPT}` },
  { input: `${list(GOOD)}---\n${list(GOOD)}`, expected: `newsmodel.yaml 3: ---: This cannot be read as YAML: a line "---" begins a second document. Keep everything in one. ${KEPT}` },
  { name: 'conflict markers', input: list('<<<<<<< HEAD', GOOD, '=======', '- {name: Better, type: place}', '>>>>>>> theirs'), expected: `newsmodel.merge 2: <<<<<<< HEAD: Two versions of this file were merged and differ here. Keep what is right of both, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>. ${KEPT}` },
  { name: 'a newer version', input: `version: 3\n${list(GOOD)}`, expected: 'newsmodel.version 1: 3: This file was written for version 3 of the format, and this Crosscheck knows version 1: it is not read. Update Crosscheck.' },
  { name: 'a version that is none', input: `version: new\n${list(GOOD)}`, expected: 'newsmodel.version 1: new: The version of the format is 1: write "version: 1", or leave the line out.' },
  { name: 'too large', input: list(...Array.from({ length: 40_000 }, (_, i) => `- {name: N${i}, type: person}`)), expected: 'newsmodel.too-large 1: entities:: The file is too large (1,228,900 characters; at most 1,000,000): it is not read. Remove what is no longer needed.' },
  { name: 'nested without end', input: `entities: ${'['.repeat(100_000)}`, expected: `newsmodel.yaml 1: entities: ${'['.repeat(100_000)}: The file is nested too deeply: it is not read.` },
  { name: 'a list without its key', input: `${GOOD}\n`, expected: `newsmodel.invalid 1: ${GOOD}: Write "entities:" on a line of its own, and below it the entries, such as "- name: Aino Hakala".` },
  { name: 'a text', input: 'Dear editor,', expected: 'newsmodel.invalid 1: Dear editor,: Write "entities:" on a line of its own, and below it the entries, such as "- name: Aino Hakala".' },
];

cases('a file that cannot be read says why', told(readEntities), unreadable.map(({ name, input, expected }) => ({ name: name ?? input, input, expected: [expected] })));

cases('a file that cannot be read decides nothing', (text) => readEntities(text).decisions, unreadable.map(({ name, input }) => ({ name: name ?? input, input, expected: undefined })));

cases('the head of the file is checked', told(readEntities), [
  { input: 'entity:\n  - {name: X, type: person}\n', expected: ['newsmodel.invalid 1: entity: "entity" is not known here. Known: entities, version.'] },
  { input: 'entitie:\n', expected: ['newsmodel.invalid 1: entitie: "entitie" is not known here. Did you mean "entities"?'] },
  { input: 'entities: {X: person}\n', expected: ['newsmodel.invalid 1: entities: Below "entities:" comes a list: begin each entry with "- ", such as "- name: Aino Hakala".'] },
]);

describe('entities.yaml', () => {
  it('says when two entries speak of one name, and only for the same articles', () => {
    const text = list('- {name: Turku, type: place}', '- {name: Åbo, type: place, aliases: [Turku]}', '- {name: Turku, rejected: true, articles: [a.txt]}');
    expect(told(readEntities)(text)).toEqual(['newsmodel.repeated 3: Turku: "Turku" is given more than once; the first counts. Keep one of them.']);
  });

  it('does not list mistakes without end', () => {
    const { problems } = readEntities(list(...Array.from({ length: 500 }, () => '- {nam: X}')));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)!.message).toContain('more mistakes below');
  });
});

describe('any text', () => {
  const PIECES = ['entities:', 'articles:', '\n', '\n  ', '- ', 'name: ', 'type: ', 'person', 'aliases: ', '[', ']', '{', '}', '&a ', '*a', '"', "'", ': ', '# x', '|', '>', '? ', '<<: ', '!!map ', '!x ', '---\n', '\t', '%YAML 9\n', '\u0000', '\uD800', 'rejected: true', ', ', 'path: ', '(((', '**/', '2024-03-05'];

  it('is read or complained of at a place in it', () => {
    fc.assert(fc.property(fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => `entities:\n  - ${pieces.join('')}`), fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary' })), (text) => {
      for (const read of [readEntities, readArticleDecisions]) {
        const { decisions, problems } = read(text);
        if (!decisions) expect(problems).not.toEqual([]);
        for (const { start, end } of problems) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
      }
      decider({ entities: readEntities(text).decisions ?? [], articles: readArticleDecisions(text).decisions ?? [] })('a/b.txt');
    }), { numRuns: 2000 });
  });
});

describe('the documentation', () => {
  const blocks = ['README.md', 'docs/newsmodel.md'].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml!));

  it('shows files as they should be', () => {
    expect(blocks.length).toBeGreaterThan(2);
    const readers = { annotations: readAnnotations, articles: readArticleDecisions, entities: readEntities, events: readEvents, facts: readFacts, review: readReview };
    for (const yaml of blocks) {
      const [kind, read] = Object.entries(readers).find(([name]) => yaml.startsWith(`${name}:`)) ?? ['entities', readEntities];
      expect(read(yaml).problems, kind).toEqual([]);
    }
  });
});

describe('articles.yaml', () => {
  const articles = (...entries: readonly string[]): string => `articles:\n${entries.join('\n')}\n`;

  cases('is read', (text) => readArticleDecisions(text).decisions, [
    { input: articles('- path: wire/fire.txt', '  published: 2024-03-05', '  source: Aura Post'), expected: [{ path: 'wire/fire.txt', published: '2024-03-05', source: 'Aura Post' }] },
    { input: articles('- {path: wire, source: Aura Post}', '- {path: "*.md", source: B}'), expected: [{ path: 'wire', source: 'Aura Post' }, { path: '*.md', source: 'B' }] },
  ]);

  cases('is told of its mistakes', told(readArticleDecisions), [
    { input: articles('- {path: a.txt, published: 5 March 2024}'), expected: ['newsmodel.invalid 2: 5 March 2024: Write the date as YEAR-MONTH-DAY: published: 2024-03-05.'] },
    { input: articles('- {path: a.txt, published: 2024-02-30}'), expected: ['newsmodel.invalid 2: 2024-02-30: There is no such day as "2024-02-30".'] },
    { input: articles('- {path: a.txt, published: yesterday}'), expected: ['newsmodel.invalid 2: yesterday: "yesterday" is not a date: write YEAR-MONTH-DAY, such as published: 2023-10-13.'] },
    { input: articles('- {path: a.txt}'), expected: ['newsmodel.invalid 2: a.txt: Say something of this article: "published:" with a date, or "source:" with who published it.'] },
    { input: articles('- {published: 2024-03-05}'), expected: ['newsmodel.invalid 2: published: Say which article: write "path:" and its path below the folder, such as path: clippings/fire.txt.'] },
    { input: articles('- {path: a.txt, publish: 2024-03-05}'), expected: ['newsmodel.invalid 2: publish: "publish" is not known here. Did you mean "published"?'] },
    { input: articles('- {path: a.txt, source: A}', '- {path: a.txt, source: B}'), expected: ['newsmodel.repeated 3: a.txt: "a.txt" is given more than once; what the first says counts. Keep one of them.'] },
  ]);
});
