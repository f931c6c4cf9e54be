import { analyse, type ArticleInput } from '../core/corpus.ts';
import { isFile, noArticles, readArticles, sayProblems } from './articles.ts';
import { requestSchema, type AnalysisOutput, type AnalysisRequest } from './contract.ts';
import { analysisOutput } from './convert.ts';
import { isIsoDate } from './dates.ts';
import { EXIT, exitWith, fail, InputError } from './errors.ts';
import { linesOfStream } from './lines.ts';
import { write, writeArray } from './output.ts';

export interface AnalyzeOptions {
  readonly format: 'json' | 'jsonl';
  readonly published?: string;
  readonly all?: boolean;
  readonly stdinJsonl?: boolean;
}

/** `crosscheck analyze`: what each article says, by itself. */
export async function analyze(paths: readonly string[], options: AnalyzeOptions): Promise<void> {
  if (options.stdinJsonl) {
    if (paths.length > 0) throw new InputError('--stdin-jsonl reads standard input and takes no files');
    return analyzeLines(process.stdin, options.published);
  }
  if (paths.length === 0) throw new InputError('name a file or folder to analyze, or give --stdin-jsonl');
  const analyses = analyseFiles(paths, options);
  if (options.format === 'jsonl') {
    for await (const analysis of analyses) await write(`${JSON.stringify(analysis)}\n`);
  } else if (paths.length === 1 && await isFile(paths[0]!)) {
    for await (const analysis of analyses) await write(`${JSON.stringify(analysis, undefined, 2)}\n`);
  } else {
    await writeArray(analyses);
  }
}

/** What the core says of a text that holds nothing to analyse. */
const NOTHING_TO_ANALYSE = new Set(['article.empty', 'article.binary']);

async function* analyseFiles(paths: readonly string[], options: AnalyzeOptions): AsyncGenerator<AnalysisOutput> {
  let count = 0;
  for await (const { path, named, ...input } of readArticles(paths, options)) {
    const { analysis } = analyse(input);
    sayProblems(path, input.text, analysis.problems);
    if (named && analysis.problems.some(({ code }) => NOTHING_TO_ANALYSE.has(code))) exitWith(EXIT.wrong);
    yield analysisOutput(analysis, input.id, input.id);
    count++;
  }
  if (count === 0 && process.exitCode !== EXIT.wrong) throw noArticles(paths);
}

/** One text a line, one analysis a line: each is forgotten as soon as it is printed. */
async function analyzeLines(input: AsyncIterable<Buffer>, published: string | undefined): Promise<void> {
  let number = 0;
  for await (const line of linesOfStream(input)) {
    number++;
    if (line.trim() === '') continue;
    const request = parse(line, number);
    if (!request) continue;
    const article: ArticleInput = { id: request.id, text: request.text, ...dateOf(request, number, published) };
    await write(`${JSON.stringify(analysisOutput(analyse(article).analysis, request.id, request.file))}\n`);
  }
}

function parse(line: string, number: number): AnalysisRequest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    fail(`standard input, line ${number}: this is not JSON`);
    return undefined;
  }
  const { success, data, error } = requestSchema.safeParse(value);
  if (!success) fail(`standard input, line ${number}: ${error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ')}`);
  return data;
}

function dateOf({ published }: AnalysisRequest, number: number, given: string | undefined): { published?: string } {
  if (published !== undefined && isIsoDate(published)) return { published };
  if (published !== undefined) fail(`standard input, line ${number}: published: "${published.slice(0, 40)}" is not a date like 2023-10-13; it is not used`);
  return given === undefined ? {} : { published: given };
}
