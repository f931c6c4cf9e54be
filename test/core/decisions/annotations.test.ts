import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { annotationKey, readAnnotations, withAnnotations, writeAnnotations, type Annotation, type AnnotationChange } from '../../../server/src/core/decisions/index.ts';
import { ManyEntries } from '../../../server/src/core/decisions/many-entries.ts';
import { readLines, spanIn } from '../../../server/src/core/decisions/lines.ts';
import { cases } from '../../support/cases.ts';

const mark = (article: string, start: number, exact: string, more: Partial<Annotation> = { kind: 'entity', type: 'person' }): Annotation =>
  ({ article, exact, prefix: '', suffix: '', position: { start, end: start + exact.length }, kind: 'note', ...more });

const read = (text: string): readonly Annotation[] => {
  const { decisions, problems } = readAnnotations(text);
  expect(problems).toEqual([]);
  return decisions!;
};

const added = (text: string, ...marks: readonly Annotation[]): string => {
  const made = withAnnotations(text, marks);
  if (typeof made !== 'string') throw new Error(made.reason);
  return made;
};

describe('annotations.yaml', () => {
  it('reads back whatever was written, in order', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    const line = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
    const annotation = fc.record({ exact: words, prefix: words, suffix: words, start: fc.nat(1000), article: fc.constantFrom('a.txt', 'b c/d: e.txt', '#f.txt', 'g [2] {x}*?.txt'), note: line });
    fc.assert(fc.property(fc.array(annotation, { minLength: 1, maxLength: 8 }), (list) => {
      const marks = list.map(({ start, exact, ...rest }): Annotation => ({ ...rest, exact, kind: 'note', position: { start, end: start + exact.length } }));
      let text = '';
      for (const each of marks) text = added(text, each);
      const back = read(text);
      const inOrder = [...back].sort((a, b) => (a.article === b.article ? a.position!.start - b.position!.start || a.position!.end - b.position!.end : a.article < b.article ? -1 : 1));
      expect(back).toEqual(inOrder);
      for (const each of marks) expect(back.map(({ exact, note, article }) => ({ exact, note, article }))).toContainEqual({ exact: each.exact, note: each.note, article: each.article });
    }));
  });

  it('keeps comments and order, and puts each mark where it belongs', () => {
    const before = '# mine\nannotations:\n  # the mayor\n  - article: b.txt\n    kind: entity\n    type: person\n    exact: "Salonen"\n    position: 40-47 # here\n  # the last\n  - article: c.txt\n    kind: not-entity\n    exact: "Luz"\n# end\n';
    const text = added(before, mark('b.txt', 60, 'Hakala'), mark('a.txt', 5, 'Niemi'), mark('d.txt', 1, 'Aro'));
    expect(read(text).map(({ exact }) => exact)).toEqual(['Niemi', 'Salonen', 'Hakala', 'Luz', 'Aro']);
    for (const comment of ['# mine\n', '  # the mayor\n  - article: b.txt', 'position: 40-47 # here\n', '  # the last\n  - article: c.txt', '# end\n']) expect(text).toContain(comment);
  });

  it('adds nothing twice', () => {
    const once = added('', mark('a.txt', 5, 'Niemi'));
    expect(added(once, mark('a.txt', 9, 'Niemi'), mark('a.txt', 5, 'Niemi'))).toBe(once);
  });

  it.each([
    ['is no YAML', 'annotations: ['], ['is of a newer version', 'version: 9\nannotations:\n'], ['holds a mistake', 'annotations:\n  - article: a.txt\n    kind: entity\n    exact: "x"\n'],
    ['was merged badly', '<<<<<<< ours\nannotations:\n=======\n>>>>>>> theirs\n'],
  ])('leaves a file alone that %s', (_, text) => {
    expect(withAnnotations(text, [mark('a.txt', 1, 'Aro')])).toEqual({ reason: expect.stringContaining('is not changed') });
  });

  const written = (text: string, ...changes: readonly AnnotationChange[]): string => {
    const made = writeAnnotations(text, changes);
    return 'reason' in made ? made.reason : text.slice(0, made.change.start) + made.change.text + text.slice(made.change.end);
  };

  it('changes what a mark says and takes marks out, and nothing else', () => {
    const before = '# mine\nannotations:\n  # the mayor\n  - article: b.txt\n    kind: entity # sure\n    type: person\n    note: ask again\n    exact: "Salonen"\n    position: 40-47 # here\n  # the last\n  - article: c.txt\n    kind: not-entity\n    exact: "Luz"\n# end\n';
    const [first, last] = read(before).map(annotationKey) as [string, string];
    expect(written(before, { change: first, to: { type: 'place', name: 'Salonen: a hill', note: undefined } })).toBe(before.replace('type: person\n', 'type: place\n    name: "Salonen: a hill"\n').replace('    note: ask again\n', ''));
    expect(written(before, { change: last, to: { kind: 'entity', type: 'place' } })).toBe(before.replace('kind: not-entity\n', 'kind: entity\n    type: place\n'));
    expect(written(before, { remove: last })).toBe(before.replace('  - article: c.txt\n    kind: not-entity\n    exact: "Luz"\n', ''));
    expect(read(written(before, { remove: last }, { remove: first }))).toEqual([]);
    expect(written(before, { remove: 'x' })).toBe('This is no longer in newsmodel/annotations.yaml.');
    expect(written(before, { change: last, to: { kind: 'tag' } })).toContain('not understood');
  });

  it('puts a mark where its new words are, and nothing else elsewhere', () => {
    const marks = [mark('a.txt', 5, 'Niemi'), mark('b.txt', 9, 'Hakala', { kind: 'tag', tag: 'x' }), mark('b.txt', 40, 'Aro', { kind: 'note', note: 'who?' })];
    for (const text of [added('', ...marks), added('', ...marks).trimEnd(), `# mine\n${added('', ...marks)}# end\n`]) {
      for (const from of marks) {
        for (const [article, start] of [['a.txt', 1], ['b.txt', 20], ['b.txt', 90], ['c.txt', 3]] as const) {
          const to: Annotation = { ...from, article, exact: 'Ojala', position: { start, end: start + 5 } };
          const after = written(text, { remove: annotationKey(from) }, { add: to });
          expect(read(after).map(annotationKey)).toEqual([...marks.filter((each) => each !== from), to].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.position!.start - b.position!.start)).map(annotationKey));
          for (const comment of ['# mine\n', '# end\n']) expect(after.includes(comment)).toBe(text.includes(comment));
        }
      }
    }
  });

  it('is read in lines as a parser of YAML reads it', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)), fc.constantFrom('true', '12', '~', '"a"b', "it's", 'a  b', 'a #b', 'a:b', 'a: b', '- a', '[a]', '{}', 'é "x", y', '&a', '*a', '|', '>', '---', '1-2 ', '\u00a0x', 'x\u00a0'));
    const line = fc.tuple(fc.constantFrom('  - ', '    ', '    ', '   ', '      ', '- ', '  '), fc.constantFrom('article', 'note', 'tag', 'exact', '# kind', 'a b'), fc.constantFrom(': ', ': ', ': ', ':', ':  '), value).map((parts) => parts.join(''));
    const entry = fc.tuple(fc.constantFrom('  - article: a.txt'), fc.array(fc.tuple(fc.constantFrom('note', 'tag', 'exact'), value).map(([key, words]) => `    ${key}: ${words}`), { maxLength: 3 })).map(([first, rest]) => [first, ...rest].join('\n'));
    let same = 0;
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: entry }, { weight: 1, arbitrary: line }), { maxLength: 3 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
      const text = ['# mine', 'annotations:', ...lines, ''].join('\n').replaceAll('\n', eol);
      const found = readLines(text, 'annotations');
      if ('unlike' in found) return;
      same++;
      expect(found.entries.map(({ values }) => values)).toEqual((parse(text, { schema: 'failsafe' }) as { annotations: unknown }).annotations || []);
      for (const entry of found.entries) {
        for (const [key, value] of Object.entries(entry.values)) {
          const { start, end } = spanIn(text, entry, key);
          expect(parse(text.slice(start, end), { schema: 'failsafe' })).toBe(value);
        }
      }
    }), { numRuns: 2000 });
    expect(same).toBeGreaterThan(500);
  });

  it('is read again after any edit as it would be read anew', () => {
    const kind = { key: 'marks', entry: z.strictObject({ article: z.string(), note: z.string().optional(), exact: z.string().max(3, 'too long').optional() }), fields: ['article', 'note', 'exact'], example: '- article: a.txt' };
    const value = fc.constantFrom('a.txt', 'b', '"x: y"', '"long enough"', '');
    const line = fc.tuple(fc.constantFrom('  - article: ', '  - article: ', '    note: ', '    exact: ', '  # ', 'marks:', ' ', 'version: 1'), value).map((parts) => parts.join(''));
    const piece = fc.oneof(line, line.map((text) => `${text}\n`), fc.constantFrom('', '\n', '\n  - ', '  ', '-', ' ', '<<<<<<< ours\n', '- article: c\n'));
    const entry = fc.array(fc.constantFrom('note: b', 'exact: c', 'exact: "é"'), { maxLength: 2 }).map((keys) => ['  - article: a.txt', ...[...new Set(keys)].map((key) => `    ${key}`)].join('\n'));
    const edit = fc.record({ at: fc.nat(200), gone: fc.nat(60), text: piece });
    const seen = (reader: ManyEntries<{ article: string }>, text: string): unknown => {
      const { entries, problems } = reader.read(text);
      return { problems, entries: entries?.map(({ value: each, spanAt }) => [each, spanAt(), ...Object.keys(each).map((key) => spanAt(key))]) };
    };
    fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.array(edit, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (entries, edits, eol) => {
      const reader = new ManyEntries(kind);
      let text = ['# mine', 'marks:', ...entries, ''].join('\n').replaceAll('\n', eol);
      reader.read(text);
      for (const { at, gone, text: put } of edits) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + put.replaceAll('\n', eol) + text.slice(from + gone);
        expect(seen(reader, text)).toEqual(seen(new ManyEntries(kind), text));
      }
    }), { numRuns: 3000 });
  });

  it('keeps the objects of marks that an edit leaves alone', () => {
    const before = added('', ...['Niemi', 'Salonen', 'Aro', 'Luz', 'Ojala'].map((name, i) => mark('a.txt', i * 10, name)));
    const marks = read(before);
    const after = read(added(before, mark('a.txt', 25, 'Rautio')));
    // Those beside the edit may be read again.
    expect(after.filter((each) => marks.includes(each)).map(({ exact }) => exact)).toEqual(['Niemi', 'Salonen', 'Aro', 'Ojala']);
    expect(after.map(({ exact }) => exact)).toEqual(['Niemi', 'Salonen', 'Aro', 'Rautio', 'Luz', 'Ojala']);
  });

  const messages = (input: string): string => readAnnotations(`annotations:\n  - article: a.txt\n    exact: "x"\n${input}`).problems.map(({ message }) => message).join(' ');
  cases('what is wrong', messages, [
    { input: '    kind: entity\n    type: place\n', expected: '' },
    { input: '    kind: event\n    event: quake-2024\n', expected: '' },
    { input: '    kind: claim\n    subject: the ferry\n    attribute: injured\n    value: 45\n', expected: '' },
    { input: '    kind: tag\n    tag: check\n', expected: '' },
    { input: '    kind: entity\n    type: persn\n', expected: expect.stringContaining('Did you mean "person"?') as unknown as string },
    { input: '    kind: person\n', expected: expect.stringContaining('a kind is one of') as unknown as string },
    { input: '    kind: claim\n    type: person\n', expected: 'Only entities and events have a type.' },
    { input: '    kind: note\n', expected: 'Write "note:" and the note.' },
    { input: '    kind: tag\n', expected: 'Write "tag:" and the tag.' },
    { input: '    kind: not-entity\n    position: 12\n', expected: expect.stringContaining('position: 120-131') as unknown as string },
  ]);
});
