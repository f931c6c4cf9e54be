import { join } from 'node:path';
import { createCorpus, type Corpus } from '../core/corpus.ts';
import { placedReview } from '../core/decisions/index.ts';
import { LineIndex } from '../ide/lines.ts';
import { staleReview } from '../ide/review/stale.ts';
import { decisionPath } from '../workspace/decision-files.ts';
import { readText } from '../workspace/find.ts';
import { nodeFileSystem } from '../workspace/node-file-system.ts';
import { noArticles, readArticles, requireFolder, sayProblems, withSlashes } from './articles.ts';
import { reportOutput } from './convert.ts';
import { EXIT, exitWith } from './errors.ts';
import { write } from './output.ts';
import { prettyReport } from './pretty.ts';
import { sarifLog } from './sarif.ts';
import { readSettings, type FolderSettings, type SettingsInCall } from './settings.ts';

export interface CheckOptions extends SettingsInCall {
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly all?: boolean;
}

/** `crosscheck check`: where the articles of a folder contradict each other or themselves, but for what the reader has dismissed. */
export async function check(folder: string, { format, all, ...call }: CheckOptions): Promise<void> {
  await requireFolder(folder);
  const settings = await readSettings(folder, call);
  const corpus = await readFolder(folder, all, settings);
  if (corpus.conflicts().some(({ severity }) => severity === 'warning')) exitWith(EXIT.warnings);
  if (format === 'pretty') await write(prettyReport(corpus, folder, await staleLines(corpus, folder, settings)));
  else await write(`${JSON.stringify(format === 'sarif' ? sarifLog(corpus, folder) : reportOutput(corpus), undefined, 2)}\n`);
}

/** All articles of a folder and below; their ids are paths below it. */
export async function readFolder(folder: string, all = false, settings?: FolderSettings): Promise<Corpus> {
  await requireFolder(folder);
  const corpus = createCorpus(settings?.options);
  for await (const { path, ...article } of readArticles([folder], { all, ...(settings && { selected: settings.selected }) })) sayProblems(path, article.text, corpus.put(article).problems);
  if (corpus.size === 0) throw noArticles([folder]);
  return corpus;
}

/** Entries of the folder's `review.yaml` that dismiss nothing any more, a line each. (Of decisions kept above, other folders may have the articles.) */
async function staleLines(corpus: Corpus, folder: string, { options }: FolderSettings): Promise<readonly string[]> {
  const path = join(folder, decisionPath('review'));
  const { text = '' } = await readText(nodeFileSystem, path);
  const lines = new LineIndex(text);
  const articles = new Map([...corpus.ids()].map((id) => [id, id]));
  return staleReview({ corpus, articles }, placedReview(text), (rule) => options.severities?.[rule] === 'off').map(({ at, why }) => {
    const { line, character } = lines.positionAt(at.start);
    return `${withSlashes(path)}:${line + 1}:${character + 1}: ${why}`;
  });
}
