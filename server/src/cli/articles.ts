import type { ArticleInput } from '../core/corpus.ts';
import type { Problem, Span } from '../core/types.ts';
import { LineIndex } from '../ide/lines.ts';
import { tidy } from '../ide/render.ts';
import { reasonOf, type FileKind } from '../workspace/file-system.ts';
import { findArticles, readText } from '../workspace/find.ts';
import { nodeFileSystem } from '../workspace/node-file-system.ts';
import { isArticle, selection, type Selection } from '../workspace/selection.ts';
import { ReaderDecisions } from './decisions.ts';
import { complain, fail, InputError } from './errors.ts';

export interface ArticleFile extends ArticleInput {
  /** As the disk knows it. */
  readonly path: string;
  /** The call names this file, so it is analysed whatever it reads like. */
  readonly named: boolean;
}

export interface ReadOptions {
  /** Take every .txt, .md and .article file, whatever it reads like. */
  readonly all?: boolean;
  readonly published?: string;
  /** What the settings say of paths below a folder. */
  readonly selected?: Selection;
  /** Knows what is decided for them. */
  readonly decisions?: ReaderDecisions;
}

/** The articles among some files and folders, one at a time. What cannot be read is said on standard error; the rest goes on. */
export async function* readArticles(paths: readonly string[], { all = false, published, selected = NOTHING_SAID, decisions: reader = new ReaderDecisions() }: ReadOptions): AsyncGenerator<ArticleFile> {
  for (const path of paths) await kindOf(path);
  let leftOut = 0;
  for await (const { path, relative, named } of findArticles(nodeFileSystem, paths, { selected, onProblem: (place, { message }) => fail(`${place}: ${message}`) })) {
    const { text, problems } = await readText(nodeFileSystem, path);
    if (text === undefined) {
      for (const { message } of problems) fail(`${path}: ${message}`);
      continue;
    }
    sayProblems(path, text, problems);
    if (!named && selected(relative) === false) continue;
    if (!named && !all && !isArticle(relative, text, selected)) {
      if (text.trim() === '') complain(`${path}: the file is empty`);
      else leftOut++;
      continue;
    }
    const decisions = await reader.on(path, named ? undefined : path.slice(0, -relative.length));
    yield { id: withSlashes(named ? path : relative), path, named, text, ...(published !== undefined && { published }), ...(decisions && { decisions }) };
  }
  if (leftOut > 0) complain(`${leftOut} ${leftOut === 1 ? 'file does' : 'files do'} not read like a news article and ${leftOut === 1 ? 'is' : 'are'} left out (--all takes every file)`);
}

const NOTHING_SAID = selection([], []);

/** Longest message, in characters: what to do often stands at its end. */
const LONGEST = 500;

/** Says what is wrong with a text, each at its place. */
export function sayProblems(path: string, text: string, problems: readonly (Span & Pick<Problem, 'message'>)[]): void {
  if (problems.length === 0) return;
  const lines = new LineIndex(text);
  for (const { start, message } of problems) {
    const { line, character } = lines.positionAt(start);
    complain(`${path}:${line + 1}:${character + 1}: ${tidy(message, LONGEST)}`);
  }
}

/** The folder that a command is about. */
export async function requireFolder(path: string): Promise<void> {
  if (await kindOf(path) !== 'folder') throw new InputError(`${path} is not a folder`);
}

export const isFile = async (path: string): Promise<boolean> => await kindOf(path) === 'file';

async function kindOf(path: string): Promise<FileKind> {
  try {
    return (await nodeFileSystem.stat(path)).kind;
  } catch (error) {
    throw new InputError(`${path}: ${reasonOf(error)}`);
  }
}

export const noArticles = (paths: readonly string[]): InputError => new InputError(`there are no articles in ${paths.join(', ')}`);

export const withSlashes = (path: string): string => path.replaceAll('\\', '/');
