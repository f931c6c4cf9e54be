import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANNOTATION_KINDS, ENTITY_TYPES, EVENT_TYPES, REASONS, readAnnotations, readArticleDecisions, readEntities, readEvents, readFacts, readReview, withAnnotations, writeAnnotations, writeEntities, writeEvents, writeFact, writeReview,
  writeReviewed, type Annotation, type Decisions, type Fact, type Written,
} from '../../../server/src/core/decisions/index.ts';
import type { Problem } from '../../../server/src/core/types.ts';

type Kind = keyof Decisions;

const MARK: Annotation = { article: 'a.txt', kind: 'note', note: 'x', exact: 'Aro', prefix: '', suffix: '' };
const FACT: Fact = { subject: 'Norvale', attribute: 'population', values: ['195,301'], source: 'census' };

/** How each file is read, and something that may be written into it. */
const FILES: Readonly<Record<Kind, { readonly read: (text: string) => { readonly decisions?: readonly unknown[]; readonly problems: readonly Problem[] }; readonly write: (text: string) => Written }>> = {
  entities: { read: readEntities, write: (text) => writeEntities(text, [{ name: 'Aino Hakala', type: 'person' }]) },
  articles: { read: readArticleDecisions, write: (text) => writeReviewed(text, 'a.txt', true) },
  events: { read: readEvents, write: (text) => writeEvents(text, [{ id: 'fire', label: 'The fire', mentions: [] }]) },
  facts: { read: readFacts, write: (text) => writeFact(text, FACT) },
  review: { read: readReview, write: (text) => writeReview(text, [{ dismiss: { rule: 'figure.mismatch', sides: [], articles: ['a.txt'], reason: 'other' } }]) },
  annotations: { read: readAnnotations, write: (text) => writeAnnotations(text, [{ add: MARK }]) },
};

const apply = (text: string, made: Written): string => {
  if ('reason' in made) throw new Error(made.reason);
  return text.slice(0, made.change.start) + made.change.text + text.slice(made.change.end);
};

describe.each(Object.entries(FILES))('%s.yaml', (kind, { read, write }) => {
  const whole = apply('', write(''));

  it.each([
    ['that was merged badly', `<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> theirs\n`],
    ['that was merged badly in the midst of an entry', `${whole}<<<<<<< HEAD\n    x: 1\n=======\n    x: 2\n>>>>>>> theirs\n`],
    ['of a newer version', `version: 2\n${whole}`],
    ['that is broken', `${whole}  - x: "half\n`],
    ['that is none of ours', '# Shopping\n- milk\n- bread\n'],
    ['that is one word', 'hello\n'],
    ['that is too large', `${kind}:\n${`  # ${'x'.repeat(96)}\n`.repeat(11_000)}  - {}\n`],
    ['that names nothing', `${kind}:\n  - &a {x: *a}\n${'  '.repeat(5000)}[`],
  ])('leaves a file alone %s, and says what is wrong at the place', (_, text) => {
    const { decisions, problems } = read(text);
    expect(decisions).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    for (const { start, end, message } of problems) {
      expect(message).not.toBe('');
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(write(text)).toEqual({ reason: expect.stringContaining('not changed') as unknown });
  });

  it('keeps what it does not know, with a complaint', () => {
    const foreign = `${whole}colours: [red]\n`;
    const { problems, decisions } = read(foreign);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('"colours" is not known here')]);
    expect(decisions).toHaveLength(1);
    const other = foreign.replace('a.txt', 'b.txt').replace('Aino', 'Eino').replace('fire\n', 'storm\n').replace('Norvale', 'Lahti');
    const made = write(other);
    if (!('reason' in made)) expect(apply(other, made)).toContain('\ncolours: [red]\n');
  });

  it('is read back with one entry written', () => {
    expect(read(whole)).toMatchObject({ problems: [], decisions: [expect.anything()] });
  });
});

describe('what is written', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 16 }).map((each) => each.split(/\s/).filter(Boolean).join(' ').replace(/\p{C}/gu, '').trim()).filter((each) => each !== '');
  const path = fc.array(fc.constantFrom('a', 'ä b', '#c', "d'e", 'f: g', '[h]', '*'), { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.txt`);
  const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
  const given = <T extends object>(of: T): T => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;

  it('of articles is read back', () => {
    fc.assert(fc.property(fc.array(fc.tuple(path, fc.boolean()), { minLength: 1, maxLength: 6 }), (list) => {
      const text = list.reduce((before, [each, reviewed]) => {
        const made = writeReviewed(before, each, reviewed);
        return 'reason' in made ? before : apply(before, made);
      }, '');
      const { decisions = [], problems } = readArticleDecisions(text);
      expect(problems).toEqual([]);
      const wanted = new Map(list);
      for (const { path: said, reviewed } of decisions) expect(reviewed ?? false).toBe(wanted.get(said));
    }));
  });

  it('of facts is read back', () => {
    const fact = fc.record({ subject: line, attribute: line, values: fc.array(line, { minLength: 1, maxLength: 3 }), source: line });
    fc.assert(fc.property(fc.array(fact, { minLength: 1, maxLength: 4 }), (facts) => {
      let [text, kept] = ['', [] as Fact[]];
      for (const each of facts) {
        const made = writeFact(text, each);
        if ('reason' in made) continue;
        [text, kept] = [apply(text, made), [...kept, each]];
      }
      expect(readFacts(text)).toEqual({ decisions: kept, problems: [] });
      expect(kept.length).toBeGreaterThan(0);
    }));
  });

  it('of conflicts is read back', () => {
    const decision = fc.record({ rule: fc.constant('figure.mismatch'), about: optional(line), sides: fc.array(fc.record({ article: path, quote: line }), { minLength: 1, maxLength: 3 }), reason: fc.constantFrom(...REASONS), note: optional(line) }).map(given);
    fc.assert(fc.property(decision, (each) => {
      const made = writeReview('', [{ dismiss: each }]);
      if (!('reason' in made)) expect(readReview(apply('', made))).toEqual({ decisions: [each], problems: [] });
    }));
  });

  it('of marks of every kind is read back', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    const mark = fc.record({
      kind: fc.constantFrom(...ANNOTATION_KINDS), entity: fc.constantFrom(...ENTITY_TYPES), type: optional(fc.constantFrom(...EVENT_TYPES)), name: optional(line), event: optional(line), subject: optional(line), attribute: optional(line),
      value: optional(line), tag: line, note: line, more: optional(line), exact: words, prefix: words, suffix: words, start: optional(fc.nat(100_000)), article: fc.constantFrom('a.txt', 'b c/d: e.txt', '#f.txt'),
    }).map(({ kind, entity, type, name, event, subject, attribute, value, tag, note, more, exact, prefix, suffix, start, article }): Annotation => given({
      article, kind,
      ...(kind === 'entity' ? { type: entity, name } : kind === 'event' ? { type, event } : kind === 'claim' ? { subject, attribute, value } : {}),
      ...(kind === 'tag' ? { tag } : {}), ...(kind === 'note' ? { note } : { note: more }), exact, prefix, suffix, ...(start !== undefined && { position: { start, end: start + exact.length } }),
    }));
    let read = 0;
    fc.assert(fc.property(fc.uniqueArray(mark, { minLength: 1, maxLength: 6, selector: ({ exact }) => exact }), (marks) => {
      const text = withAnnotations('', marks);
      if (typeof text !== 'string') return;
      read++;
      const back = readAnnotations(text);
      expect(back.problems).toEqual([]);
      expect(new Set(back.decisions)).toEqual(new Set(marks));
    }), { numRuns: 300 });
    expect(read).toBeGreaterThan(200);
  });
});
