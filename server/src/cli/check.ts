import { createCorpus, type Corpus } from '../core/corpus.ts';
import { ignoreDiagnostics } from '../ide/ignores.ts';
import { noArticles, readArticles, requireFolder, sayProblems } from './articles.ts';
import { reportOutput } from './convert.ts';
import { ReaderDecisions } from './decisions.ts';
import { EXIT, exitWith } from './errors.ts';
import { entryPlaces, sayOfDecisions, staleLines } from './newsmodel.ts';
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
  const reader = new ReaderDecisions();
  const corpus = await readFolder(folder, all, settings, reader);
  const decisions = await reader.from(folder);
  sayOfDecisions(corpus, folder, decisions);
  if (corpus.conflicts().some(({ severity }) => severity === 'warning')) exitWith(EXIT.warnings);
  if (format === 'pretty') await write(prettyReport(corpus, folder, { stale: staleLines(corpus, folder, decisions, settings), placeOf: entryPlaces(decisions) }));
  else await write(`${JSON.stringify(format === 'sarif' ? sarifLog(corpus, folder) : reportOutput(corpus), undefined, 2)}\n`);
}

/** All articles of a folder and below; their ids are paths below it. */
export async function readFolder(folder: string, all = false, settings?: FolderSettings, decisions = new ReaderDecisions()): Promise<Corpus> {
  await requireFolder(folder);
  const corpus = createCorpus(settings?.options);
  for await (const { path, ...article } of readArticles([folder], { all, decisions, ...(settings && { selected: settings.selected }) })) {
    const analysis = corpus.put(article);
    sayProblems(path, article.text, [...analysis.problems, ...ignoreDiagnostics(analysis)]);
  }
  if (corpus.size === 0) throw noArticles([folder]);
  return corpus;
}
