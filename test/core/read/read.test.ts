import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeNews, readArticle } from '../../../server/src/core/read/index.ts';
import type { Article } from '../../../server/src/core/types.ts';

const lines = [
  'Pier to open in June', 'By Tom Orne', 'MARLOW, May 12 (Coastwire) - The pier will open, said Ines Falk.', '“It is open,” Ms. Falk said. She didn’t smile.',
  'Advertisement', 'A Long Winter', '- one *thing*', '> quoted [words](https://example.org) here', '---', 'title: A', 'published: 2023-02-30', '```', '', '0', 'Falk', '\u200B', '😀 the U.S. left at 5 p.m. today', '北京。上海。', 'Published: 12 May 2023', 'the end of it all',
];
/** Text that looks like articles, and text that looks like nothing. */
const texts = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', ' ')), { maxLength: 14 }).map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'ab C.,!?"“”’\'*_[]()<>`#-–—$5:/@\u00AD\u200D\n\t'), maxLength: 200 }),
);

/** An article without the identity of its objects, for comparison. */
const plain = (article: Article): unknown => JSON.parse(JSON.stringify(article));

describe('whatever the text', () => {
  it('spans lie within it, in order, and tokens are its words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = readArticle('a.txt', text);
        let end = 0;
        for (const section of article.sections) {
          expect(section.start).toBeGreaterThanOrEqual(end);
          expect(section.end).toBeGreaterThan(section.start);
          end = section.end;
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
        end = 0;
        for (const { start, content } of article.paragraphs) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(article.text.slice(start, start + content.text.length)).toBe(content.text);
          expect(article.sections.some((it) => it.role === content.role && it.start <= start && it.end >= start + content.text.length)).toBe(true);
          end = start + content.text.length;
          let at = 0;
          for (const sentence of content.sentences) {
            expect(sentence.tokens.length).toBeGreaterThan(0);
            for (const token of sentence.tokens) {
              expect(token.start).toBeGreaterThanOrEqual(Math.max(at, sentence.start));
              expect(token.end).toBeGreaterThan(token.start);
              expect(token.end).toBeLessThanOrEqual(sentence.end);
              expect(content.text.slice(token.start, token.end)).toBe(token.text);
              at = token.end;
            }
          }
        }
        for (const problem of article.problems) {
          expect(problem.start).toBeLessThanOrEqual(problem.end);
          expect(problem.end).toBeLessThanOrEqual(article.text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every line that shows something is in a section', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { sections, text: read, problems } = readArticle('a.txt', text);
        if (problems.some(({ code }) => code === 'article.binary')) return;
        let rest = '';
        for (let i = 0; i < read.length; i++) if (!sections.some(({ start, end }) => i >= start && i < end)) rest += read[i];
        expect(rest.replace(/[\s\p{Cf}\p{Cc}]/gu, '')).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('news or not is told without failing', () => {
    fc.assert(fc.property(texts, (text) => typeof looksLikeNews('a.txt', text) === 'boolean'), { numRuns: 200 });
  });

  it('reading an edited text again gives what reading it anew gives', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat({ max: 40 }), (text, inserted, at, removed) => {
        const before = readArticle('a.txt', text);
        const place = at % (text.length + 1);
        const edited = text.slice(0, place) + inserted + text.slice(place + removed);
        expect(plain(readArticle('a.txt', edited, before))).toEqual(plain(readArticle('a.txt', edited)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('an edit', () => {
  const paragraphs = ['Pier to open in June', 'The pier will open in June, said Ines Falk on Monday.', 'She has led the harbour of Marlow since 1998, and knows it well.', 'Nobody was hurt when it closed, according to the police.'];

  it('keeps the content of every paragraph that it does not touch', () => {
    const before = readArticle('a.txt', paragraphs.join('\n\n'));
    const after = readArticle('a.txt', paragraphs.with(1, `${paragraphs[1]} It rained.`).join('\n\n'), before);
    expect(after.paragraphs.map(({ content }, i) => content === before.paragraphs[i]?.content)).toEqual([true, false, true, true]);
    expect(after.paragraphs[2]!.start).toBe(before.paragraphs[2]!.start + 11);
  });

  it('reads a paragraph anew when its role changes', () => {
    const before = readArticle('a.txt', paragraphs.join('\n\n'));
    const after = readArticle('a.txt', paragraphs.slice(1).concat(paragraphs[0]!, paragraphs[1]!).join('\n\n'), before);
    expect(after.paragraphs.map(({ content }) => content.role)).toEqual(['body', 'body', 'body', 'body', 'body']);
    expect(after.paragraphs[3]!.content).toMatchObject({ text: paragraphs[0], role: 'body', heading: true });
  });
});
