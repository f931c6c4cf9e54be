import { dirname, join, relative, resolve } from 'node:path';
import type { ArticleDecisions } from '../core/decisions/index.ts';
import { decisionKind, DECISION_PATHS, DecisionFiles, DECISIONS_FOLDER, largestFile } from '../workspace/decision-files.ts';
import { readText } from '../workspace/find.ts';
import { nodeFileSystem } from '../workspace/node-file-system.ts';
import { sayProblems, withSlashes } from './articles.ts';
import { EXIT, exitWith } from './errors.ts';

/** The decisions of one folder. */
interface Found {
  readonly root: string;
  readonly files: DecisionFiles;
}

/** Finds what the reader has decided for articles: in the folder that a command is about (for a file, its own), or the nearest above that has decisions. */
export class ReaderDecisions {
  readonly #known = new Map<string, Promise<Found | undefined>>();

  /** What is decided for an article. Mistakes in the files are said once. */
  async on(path: string, folder = dirname(path)): Promise<ArticleDecisions | undefined> {
    const found = await this.#from(folder);
    return found?.files.of(withSlashes(relative(resolve(found.root), resolve(path))));
  }

  #from(folder: string): Promise<Found | undefined> {
    const id = resolve(folder);
    const known = this.#known.get(id) ?? this.#look(folder);
    this.#known.set(id, known);
    return known;
  }

  async #look(folder: string): Promise<Found | undefined> {
    const kind = await nodeFileSystem.stat(join(folder, DECISIONS_FOLDER)).then((stat) => stat.kind, () => undefined);
    if (kind === 'folder') return { root: folder, files: await read(folder) };
    const above = join(folder, '..');
    return resolve(above) === resolve(folder) ? undefined : this.#from(above);
  }
}

async function read(folder: string): Promise<DecisionFiles> {
  const files = new DecisionFiles();
  for (const path of DECISION_PATHS) {
    const file = join(folder, path);
    const { problems } = files.set(path, await readText(nodeFileSystem, file, largestFile(decisionKind(path))));
    sayProblems(file, files.text(path) ?? '', problems);
    if (problems.some(({ severity }) => severity === 'error')) exitWith(EXIT.wrong);
  }
  return files;
}
