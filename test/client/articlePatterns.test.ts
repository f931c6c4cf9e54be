import { describe, expect, it } from 'vitest';
import { patternFor, withPattern } from '../../client/src/features/articlePatterns.ts';

describe('withPattern', () => {
  it.each([
    ['adds to an empty list', { include: [], exclude: [] }, 'a.txt', true, { include: ['a.txt'], exclude: [] }],
    ['moves from one list to the other', { include: ['a.txt'], exclude: ['b/**'] }, 'b/**', true, { include: ['a.txt', 'b/**'], exclude: [] }],
    ['moves back', { include: ['b/**'], exclude: [] }, 'b/**', false, { include: [], exclude: ['b/**'] }],
    ['does not repeat itself', { include: ['a.txt', 'c.txt'], exclude: [] }, 'a.txt', true, { include: ['c.txt', 'a.txt'], exclude: [] }],
    ['keeps other patterns', { include: ['x'], exclude: ['y'] }, 'z', false, { include: ['x'], exclude: ['y', 'z'] }],
  ])('%s', (_name, before, pattern, isArticle, after) => {
    expect(withPattern(before, pattern, isArticle)).toEqual(after);
  });
});

describe('patternFor', () => {
  it.each([
    ['a file', 'notes/a.txt', false, 'notes/a.txt'],
    ['a folder', 'notes', true, 'notes/**'],
    ['the workspace folder', '', true, '**'],
  ])('%s', (_name, path, isFolder, pattern) => {
    expect(patternFor(path, isFolder)).toBe(pattern);
  });
});
