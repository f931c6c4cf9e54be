import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntities, writeEntities, type NewDecision } from '../../../server/src/core/decisions/index.ts';
import { cases } from '../../support/cases.ts';

const PERSON: NewDecision = { name: 'Aino Hakala', type: 'person' };
const REJECT: NewDecision = { name: 'Aino Hakala' };

/** The text after the change, or why there is none. */
function written(text: string, ...decisions: readonly NewDecision[]): string {
  const made = writeEntities(text, decisions);
  return 'reason' in made ? `! ${made.reason}` : text.slice(0, made.change.start) + made.change.text + text.slice(made.change.end);
}

const TITLE = '# What the reader of these articles has decided about names: see "newsmodel" in the documentation of Crosscheck.\n';

cases('a decision is added', (text) => written(text, PERSON), [
  { name: 'to a new file', input: '', expected: `${TITLE}entities:\n  - name: Aino Hakala\n    type: person\n` },
  { name: 'below comments', input: '# ours', expected: '# ours\nentities:\n  - name: Aino Hakala\n    type: person\n' },
  { input: 'version: 1\n', expected: 'version: 1\nentities:\n  - name: Aino Hakala\n    type: person\n' },
  { input: 'entities:\n', expected: 'entities:\n  - name: Aino Hakala\n    type: person\n' },
  { input: 'entities: # none yet\nversion: 1\n', expected: 'entities: # none yet\n  - name: Aino Hakala\n    type: person\nversion: 1\n' },
  { input: 'entities: [] # none\n', expected: 'entities: # none\n  - name: Aino Hakala\n    type: person\n' },
  { name: 'below the last, above what follows', input: 'entities:\n- name: X   # the first\n  type:  place  # sure?\n\n# the end\nversion: 1\n', expected: 'entities:\n- name: X   # the first\n  type:  place  # sure?\n- name: Aino Hakala\n  type: person\n\n# the end\nversion: 1\n' },
  { name: 'as far to the right as the others', input: 'entities:\n    -   name: X\n        type: place\n        aliases:\n          - Y', expected: 'entities:\n    -   name: X\n        type: place\n        aliases:\n          - Y\n    - name: Aino Hakala\n      type: person' },
  { name: 'in one line', input: 'entities: [{name: X, type: place}]\n', expected: 'entities: [{name: X, type: place}, {name: Aino Hakala, type: person}]\n' },
  { name: 'with the line ends of the file', input: 'entities:\r\n- {name: X, type: place}\r\n', expected: 'entities:\r\n- {name: X, type: place}\r\n- name: Aino Hakala\r\n  type: person\r\n' },
  { name: 'beside one for some articles', input: 'entities:\n- {name: Aino Hakala, type: group, articles: a.txt}\n', expected: 'entities:\n- {name: Aino Hakala, type: group, articles: a.txt}\n- name: Aino Hakala\n  type: person\n' },
  { name: 'beside a wrong one', input: 'entities:\n- {name: X, type: planet}\n', expected: 'entities:\n- {name: X, type: planet}\n- name: Aino Hakala\n  type: person\n' },
]);

cases('a decision is changed', ([text, decision]: readonly [string, NewDecision]) => written(text, decision), [
  { input: ['entities:\n- name: Aino Hakala # she\n  type: group # no\n- {name: X, type: place}\n', PERSON], expected: 'entities:\n- name: Aino Hakala # she\n  type: person # no\n- {name: X, type: place}\n' },
  { input: ['entities:\n- {name: Y, type: group, aliases: [Aino Hakala]}\n', PERSON], expected: 'entities:\n- {name: Y, type: person, aliases: [Aino Hakala]}\n' },
  { input: ['entities:\n- name: "Aino Hakala"\n  type: group\n', REJECT], expected: 'entities:\n- name: "Aino Hakala"\n  rejected: true\n' },
  { input: ['entities:\n- rejected: true\n  name: Aino Hakala\n', PERSON], expected: 'entities:\n- type: person\n  name: Aino Hakala\n' },
  { name: 'not where it is said already', input: ['entities:\n- {name: Aino Hakala, type: person}\n', PERSON], expected: 'entities:\n- {name: Aino Hakala, type: person}\n' },
]);

const THERE: NewDecision = { name: 'Aino Hakala (mayor)', type: 'person', aliases: ['Aino Hakala'], articles: ['b.txt', 'a.txt'] };
const SOME = '- name: Aino Hakala (mayor)\n  type: person\n  aliases: [Aino Hakala]\n  articles: [b.txt, a.txt]\n';

cases('a decision for some articles', ([text, decision]: readonly [string, NewDecision]) => written(text, decision), [
  { name: 'is added beside one for all', input: ['entities:\n- {name: Aino Hakala, type: person}\n', THERE], expected: `entities:\n- {name: Aino Hakala, type: person}\n${SOME}` },
  { name: 'is added beside one for others', input: ['entities:\n- {name: Aino Hakala, type: person, articles: a.txt}\n', THERE], expected: `entities:\n- {name: Aino Hakala, type: person, articles: a.txt}\n${SOME}` },
  { name: 'is changed, and no other', input: [`entities:\n${SOME}- {name: Aino Hakala, type: person}\n`, { ...THERE, articles: ['a.txt', 'b.txt'], type: 'misc' }], expected: `entities:\n${SOME.replace('person', 'misc')}- {name: Aino Hakala, type: person}\n` },
  { name: 'is rejected for these', input: [`entities:\n${SOME}`, { name: 'Aino Hakala', articles: ['a.txt', 'b.txt'] }], expected: `entities:\n${SOME.replace('  aliases: [Aino Hakala]\n', '')}- name: Aino Hakala\n  rejected: true\n  articles: [b.txt, a.txt]\n` },
  { name: 'is left alone by one for all', input: [`entities:\n${SOME}`, REJECT], expected: `entities:\n${SOME}- name: Aino Hakala\n  rejected: true\n` },
]);

const ALIASES = 'entities:\n  - name: Aino Hakala # minister\n    type: person\n    aliases: [Hakala, A. Hakala]\n';

cases('a name with aliases is rejected', ([text, name]: readonly [string, string]) => written(text, { name }), [
  { name: 'with all of them', input: [ALIASES, 'Aino Hakala'], expected: 'entities:\n  - name: Aino Hakala # minister\n    rejected: true\n  - name: Hakala\n    rejected: true\n  - name: A. Hakala\n    rejected: true\n' },
  { name: 'or an alias alone', input: [ALIASES, 'Hakala'], expected: 'entities:\n  - name: Aino Hakala # minister\n    type: person\n    aliases: [A. Hakala]\n  - name: Hakala\n    rejected: true\n' },
  { name: 'or the only one', input: ['entities:\n- name: X\n  type: place\n  aliases: [Y]\n', 'Y'], expected: 'entities:\n- name: X\n  type: place\n- name: Y\n  rejected: true\n' },
]);

cases('a file is left to the reader', ([text, decision]: readonly [string, NewDecision]) => written(text, decision).split('. ')[0], [
  { name: 'when it cannot be read', input: ['entities:\n- name: "X\n', PERSON], expected: '! newsmodel/entities.yaml cannot be read, so it is not changed' },
  { name: 'when two versions are merged in it', input: ['<<<<<<< a\nentities:\n=======\n>>>>>>> b\n', PERSON], expected: '! newsmodel/entities.yaml cannot be read, so it is not changed' },
  { name: 'when it is of a newer version', input: ['version: 2\nentities:\n', PERSON], expected: '! newsmodel/entities.yaml cannot be read, so it is not changed' },
  { name: 'when the aliases of a name that is none stand in its line', input: ['entities:\n- {name: Aino Hakala, type: person, aliases: [A]}\n', REJECT], expected: '! Change newsmodel/entities.yaml by hand: take out "aliases".' },
  { name: 'when it is in one line', input: ['{version: 1}\n', PERSON], expected: '! Change newsmodel/entities.yaml by hand: it is written in one line.' },
]);

describe('what is written', () => {
  const NAMES = ['Aino Hakala', 'No', '1984', 'Mission: Mars', 'A # B', '- X', 'Yahoo!', '*Star', 'K, L & M', '[Sic]', 'null', '“Q”', 'it\'s "so"', 'Zürich', '@home', '{x}', '% of', 'a: b, c'];
  const decision = fc.record({ name: fc.constantFrom(...NAMES), type: fc.constantFrom('person', 'place', 'misc', undefined) }) as fc.Arbitrary<NewDecision>;
  const starts = ['', '# c\n', 'entities:\n', 'entities: []\n', 'entities: [{name: X, type: place}]\n', 'version: 1\r\nentities:\r\n\r\n  - name: X\r\n    type: place # c\r\n\r\n# end', 'entities:\n- {name: X, type: place} # c\n\nversion: 1\n'];

  it('reads back the same, with all comments and the others in their order', () => {
    fc.assert(fc.property(fc.constantFrom(...starts), fc.array(decision, { minLength: 1, maxLength: 6 }), (start, decisions) => {
      let text = start;
      const expected = new Map(readEntities(start).decisions!.map(({ name, type }) => [name, type]));
      for (const each of decisions) {
        text = written(text, each);
        expected.set(each.name, each.type);
      }
      const { decisions: read, problems } = readEntities(text);
      expect(problems).toEqual([]);
      expect(read!.map(({ name, type }) => [name, type])).toEqual([...expected]);
      expect(text.match(/# (?:c|end)\b/g) ?? []).toEqual(expect.arrayContaining(start.match(/# (?:c|end)\b/g) ?? []));
      expect(written(start, ...decisions)).toBe(text);
    }), { numRuns: 200 });
  });
});
