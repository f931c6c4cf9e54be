import { cases } from '../support/cases.ts';
import { isCandidate, isSkippedPath, selection } from '../../server/src/workspace/selection.ts';

const ask = ({ include = [], exclude = [], path }: { include?: string[]; exclude?: string[]; path: string }): boolean | undefined => selection(include, exclude)(path);

cases('what the settings say of a path', ask, [
  { name: 'nothing said', input: { path: 'a.txt' }, expected: undefined },
  { name: 'a name anywhere', input: { include: ['*.news'], path: 'a/b/c.news' }, expected: true },
  { name: 'a path', input: { include: ['a/*.news'], path: 'a/b/c.news' }, expected: undefined },
  { name: 'any depth', input: { include: ['a/**'], path: 'a/b/c.news' }, expected: true },
  { name: 'a folder by name', input: { exclude: ['drafts'], path: 'a/drafts/b/c.txt' }, expected: false },
  { name: 'a folder by path', input: { exclude: ['./a/drafts/'], path: 'a/drafts/c.txt' }, expected: false },
  { name: 'a folder by path is not one of the same name elsewhere', input: { exclude: ['a/drafts'], path: 'b/a/drafts/c.txt' }, expected: undefined },
  { name: 'exclude outweighs include', input: { include: ['**'], exclude: ['*.txt'], path: 'c.txt' }, expected: false },
  { name: 'an exact path outweighs a glob', input: { include: ['a/c.txt'], exclude: ['a/**'], path: 'a/c.txt' }, expected: true },
  { name: 'an exact exclude outweighs a glob', input: { include: ['a/**'], exclude: ['a/c.txt'], path: 'a/c.txt' }, expected: false },
  { name: 'hidden names match too', input: { include: ['.notes/*'], path: '.notes/c.txt' }, expected: true },
  { name: 'brackets in a name that is exact', input: { include: ['a [1].txt'], path: 'a [1].txt' }, expected: true },
  { name: 'a pattern that is no glob harms nobody', input: { include: ['[', '(', '!', ''], path: 'c.txt' }, expected: undefined },
]);

cases('files that may hold an article', (path: string) => isCandidate(path, selection(['*.news'], ['no.txt'])), [
  { input: 'a.txt', expected: true },
  { input: 'A.TXT', expected: true },
  { input: 'a/b.article', expected: true },
  { input: 'a.md', expected: true },
  { input: 'a.news', expected: true },
  { input: 'no.txt', expected: false },
  { input: 'a.txt.gz', expected: false },
  { input: 'txt', expected: false },
]);

cases('paths that are skipped', isSkippedPath, [
  { input: 'a.txt', expected: false },
  { input: '.hidden.txt', expected: false },
  { input: '.git/a.txt', expected: true },
  { input: 'a/node_modules/b/c.txt', expected: true },
  { input: 'distance/a.txt', expected: false },
]);
