import { createCorpus, type Corpus } from '../core/corpus.ts';
import { noArticles, readArticles, requireFolder, sayProblems } from './articles.ts';
import { reportOutput } from './convert.ts';
import { EXIT, exitWith } from './errors.ts';
import { write } from './output.ts';
import { prettyReport } from './pretty.ts';
import { sarifLog } from './sarif.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly all?: boolean;
}

/** `crosscheck check`: where the articles of a folder contradict each other or themselves. */
export async function check(folder: string, { format, all }: CheckOptions): Promise<void> {
  const corpus = await readFolder(folder, all);
  if (corpus.conflicts().some(({ severity }) => severity === 'warning')) exitWith(EXIT.warnings);
  if (format === 'pretty') await write(prettyReport(corpus, folder));
  else await write(`${JSON.stringify(format === 'sarif' ? sarifLog(corpus, folder) : reportOutput(corpus), undefined, 2)}\n`);
}

/** All articles of a folder and below; their ids are paths below it. */
export async function readFolder(folder: string, all = false): Promise<Corpus> {
  await requireFolder(folder);
  const corpus = createCorpus();
  for await (const { path, ...article } of readArticles([folder], { all })) sayProblems(path, article.text, corpus.put(article).problems);
  if (corpus.size === 0) throw noArticles([folder]);
  return corpus;
}
