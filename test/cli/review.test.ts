import { createRequire } from 'node:module';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../server/src/cli/contract.ts';
import { buildCli, CONTRADICTION, crosscheck, folderOf } from './support.ts';

const REVIEW = `review:
  - rule: figure.mismatch
    about: injured
    sides:
      - {article: gazette.txt, quote: 28 people were injured}
      - {article: post.txt, quote: 45 people were injured}
    reason: explained
    note: counted a day apart
`;
const SETTINGS = `{
  // for all of us
  "crosscheck.rules": { "figure.mismatch": "hint" },
  "crosscheck.articles.exclude": ["gazette.txt",],
}
`;

type Files = Readonly<Record<string, string>>;

const folders: Awaited<ReturnType<typeof folderOf>>[] = [];
const folder = async (files: Files): Promise<string> => {
  folders.push(await folderOf({ ...CONTRADICTION, ...files }));
  return folders.at(-1)!.path;
};
const check = async (path: string, ...args: readonly string[]) => crosscheck(['check', path, ...args]);

beforeAll(buildCli);
afterAll(() => Promise.all(folders.map((each) => each.remove())));

describe.concurrent('crosscheck check of dismissed conflicts', () => {
  it('leaves them out, and ends with 0', async () => {
    const path = await folder({ 'newsmodel/review.yaml': REVIEW });
    const json = await check(path, '--format', 'json');
    expect({ status: json.status, stderr: json.stderr, conflicts: reportSchema.parse(JSON.parse(json.stdout)).conflicts }).toEqual({ status: 0, stderr: '', conflicts: [] });
    expect((await check(path)).stdout).toBe('No contradictions in 3 articles; 1 dismissed\n');
    // From a folder above, too.
    expect((await check(join(path, 'below'), '--format', 'json')).status).toBe(0);
  });

  it('has them in SARIF as suppressed, valid by its schema', async () => {
    const path = await folder({ 'newsmodel/review.yaml': REVIEW, 'gazette.txt': CONTRADICTION['gazette.txt']! });
    const { status, stdout } = await check(path, '--format', 'sarif');
    const log = JSON.parse(stdout) as { runs: { results: { suppressions: unknown[] }[] }[] };
    const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({ ...schema, $schema: undefined, id: undefined });
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect({ status, suppressions: log.runs[0]!.results.map(({ suppressions }) => suppressions) })
      .toEqual({ status: 0, suppressions: [[{ kind: 'external', status: 'accepted', justification: 'explained, both are right: counted a day apart' }]] });
  });

  it('has those that an article ignores as suppressed in the source', async () => {
    const path = await folder({ 'gazette.txt': CONTRADICTION['gazette.txt']!.replace('VARNA, B', '<!-- crosscheck-ignore figure.mismatch -->\nVARNA, B') });
    const { status, stdout } = await check(path, '--format', 'sarif');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ runs: [{ results: [{ suppressions: [{ kind: 'inSource' }] }] }] });
  });

  it('reports them again when the words change, and lists the stale decision', async () => {
    const path = await folder({ 'newsmodel/review.yaml': REVIEW, 'gazette.txt': CONTRADICTION['gazette.txt']!.replace('28 people', '29 people') });
    const { status, stdout } = await check(path);
    expect(status).toBe(1);
    expect(stdout).toMatch(/review\.yaml:5:\d+: These words no longer stand in gazette\.txt/);
    expect(stdout).toMatch(/1 warning in 3 articles\n$/);
  });

  it('ends with 2 when the file has a mistake', async () => {
    const { status, stderr } = await check(await folder({ 'newsmodel/review.yaml': REVIEW.replace('explained', 'because') }));
    expect(status).toBe(2);
    expect(stderr).toContain('review.yaml:7:13: "because" is not a reason');
  });
});

describe.concurrent('crosscheck check with settings', () => {
  const severities = async (path: string, ...args: readonly string[]): Promise<unknown> => {
    const { status, stdout } = await check(path, '--format', 'json', ...args);
    const report = reportSchema.parse(JSON.parse(stdout));
    return { status, articles: report.articles, severities: report.conflicts.map(({ severity }) => severity) };
  };

  it('reads those of the editor, from the folder or one above', async () => {
    const path = await folder({ '.vscode/settings.json': SETTINGS, 'inside/post.txt': CONTRADICTION['post.txt']!, 'inside/two.txt': CONTRADICTION['gazette.txt']! });
    expect(await severities(path)).toEqual({ status: 0, articles: 4, severities: ['hint'] });
    expect(await severities(join(path, 'inside'))).toEqual({ status: 0, articles: 2, severities: ['hint'] });
  });

  it('takes those of the call before them', async () => {
    const path = await folder({ '.vscode/settings.json': SETTINGS.replace('"gazette.txt",', '') });
    expect(await severities(path, '--severity', 'figure.mismatch=information', '--severity', 'date.mismatch=off')).toEqual({ status: 0, articles: 3, severities: ['information'] });
    expect(await severities(path, '--severity', 'figure.mismatch=off')).toEqual({ status: 0, articles: 3, severities: [] });
    expect(await severities(path, '--tolerance', '0.5')).toEqual({ status: 0, articles: 3, severities: [] });
  });

  it('says what is wrong with them, and uses the rest', async () => {
    const path = await folder({ '.vscode/settings.json': '{"crosscheck.rules": {"figure.mismatch": "loud"}, "crosscheck.tolerance": 7}' });
    const { status, stderr } = await check(path);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('The setting crosscheck.rules has "loud"'), expect.stringContaining('crosscheck.tolerance must be a number')]);
    await mkdir(dirname(join(path, '.vscode', 'settings.json')), { recursive: true });
    await writeFile(join(path, '.vscode', 'settings.json'), '{"crosscheck.rules": ');
    expect(await check(path)).toMatchObject({ status: 2, stderr: expect.stringContaining('this cannot be read as JSON') as unknown });
  });

  it.each([[['--severity', 'figure.mismatch'], '--severity takes RULE=SEVERITY'], [['--severity', 'a=loud'], '--severity takes RULE=SEVERITY'], [['--severity', 'date.mismach=off'], 'there is no rule "date.mismach", did you mean date.mismatch?'], [['--tolerance', '5'], 'A number from 0 to 1 is wanted']] as const)('refuses %j in one line', async (args, message) => {
    const { status, stdout, stderr } = await check(await folder({}), ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
