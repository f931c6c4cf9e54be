import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const CLI = resolve('dist/cli.js');

/** Builds the program where it is missing or older than its sources, so that the tests never run an old one. */
export async function buildCli(): Promise<void> {
  const built = await changed(CLI).catch(() => 0);
  const sources = (await readdir('server', { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const newest = Math.max(...await Promise.all(sources.map(({ parentPath, name }) => changed(join(parentPath, name)))));
  if (newest < built) return;
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}

const changed = async (path: string): Promise<number> => (await stat(path)).mtimeMs;

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Another copy of the program. */
  readonly program?: string;
  /** Options for Node itself. */
  readonly node?: readonly string[];
}

/** Runs `crosscheck` as a process of its own. */
export async function crosscheck(args: readonly string[], { input = '', cwd, env, program = CLI, node = [] }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [...node, program, ...args], { cwd, env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined); // the program may end without reading all
  child.stdin.end(input);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** A folder with these files, for one test; the caller removes it. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export const frontMatter = (date: string, body: string): string => `---\ntitle: Ferry aground\nsource: The Island Post\npublished: ${date}\n---\n${body}`;

const REST = `The ship left the harbour of Varna at noon on Tuesday with a cargo of timber and cars, the coast guard said.

“We heard a noise like a falling wall,” said Petar Danev, a cook on the ferry. “Then the lights went out.”

The ferry company said in a statement that it would help the families of the passengers. An inquiry will begin next week.
`;

/** Two articles of one day that count the injured of one accident differently. */
export const CONTRADICTION: Readonly<Record<string, string>> = {
  'post.txt': frontMatter('2024-05-15', `Ferry runs aground off Varna\n\nVARNA, Bulgaria - At least 45 people were injured when the ferry Morska Zvezda ran aground off Varna on Tuesday, the coast guard said.\n\n${REST}`),
  'below/herald.txt': frontMatter('2024-05-15', `Dozens hurt on Varna ferry\n\nVARNA, Bulgaria - The coast guard said 45 people were injured when the ferry Morska Zvezda ran aground off Varna on Tuesday.\n\n${REST}`),
  'gazette.txt': frontMatter('2024-05-15', `Ferry accident off Varna\n\nVARNA, Bulgaria - The coast guard said 28 people were injured when the ferry Morska Zvezda ran aground off Varna on Tuesday.\n\n${REST}`),
};

export const ARTICLE = CONTRADICTION['gazette.txt']!;
/** The same without its front matter. */
export const BODY = ARTICLE.slice(ARTICLE.indexOf('---\n', 4) + 4);
