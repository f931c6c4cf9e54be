import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { analysisSchema, modelSchema, reportSchema, type AnalysisOutput } from '../../server/src/cli/contract.ts';
import { ARTICLE, BODY, buildCli, CLI, CONTRADICTION, crosscheck, folderOf, frontMatter } from './support.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

let folder: Awaited<ReturnType<typeof folderOf>>;

beforeAll(async () => {
  await buildCli();
  folder = await folderOf(CONTRADICTION);
});
afterAll(() => folder.remove());

/** A folder for one test. */
async function withFiles(files: Readonly<Record<string, string | Uint8Array>>, test: (path: string) => Promise<void>): Promise<void> {
  const made = await folderOf(files);
  try {
    await test(made.path);
  } finally {
    await made.remove();
  }
}

describe.concurrent('crosscheck', () => {
  it('says its version', async () => {
    expect(await crosscheck(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([[[]], [['analyze']], [['check']], [['model']], [['lsp']]])('helps with %j', async (command) => {
    const { status, stdout, stderr } = await crosscheck([...command, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: crosscheck${command.map((word) => ` ${word}`).join('')}`);
  });

  it.each([
    ['an unknown command', ['inspect'], "unknown command 'inspect'"],
    ['an unknown option', ['check', '--colour', '.'], "unknown option '--colour'"],
    ['a format that is not there', ['check', '--format', 'xml', '.'], "Allowed choices are pretty, json, sarif"],
    ['no folder', ['check'], "missing required argument 'folder'"],
    ['two folders', ['check', '.', '.'], 'too many arguments'],
    ['a date that cannot be', ['analyze', '--published', '2023-02-30', '.'], 'A date like 2023-10-13 is wanted.'],
    ['a date in other words', ['analyze', '--published', 'yesterday', '.'], 'A date like 2023-10-13 is wanted.'],
    ['nothing to analyze', ['analyze'], 'name a file or folder'],
    ['files beside standard input', ['analyze', '--stdin-jsonl', 'a.txt'], 'takes no files'],
    ['a folder that is missing', ['check', 'no/such/folder'], 'no/such/folder: there is no such file or folder'],
    ['a file that is missing', ['analyze', 'no-such-file.txt'], 'no-such-file.txt: there is no such file or folder'],
    ['a file for a folder', ['model', 'package.json'], 'package.json is not a folder'],
  ] as const)('refuses %s in one line', async (_, args, message) => {
    const { status, stdout, stderr } = await crosscheck(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^crosscheck: /);
  });

  it('goes on quietly when the reader has seen enough', async () => {
    const child = spawn(process.execPath, [CLI, 'model', 'samples']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => { stderr += String(chunk); });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((done) => child.on('close', done));
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });
});

describe.concurrent('crosscheck check', () => {
  it('prints a report that the contract describes, and tells of warnings by its status', async () => {
    const { status, stdout, stderr } = await crosscheck(['check', '--format', 'json', folder.path]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.articles).toBe(3);
    expect(report.conflicts.map(({ rule, severity, sides }) => [rule, severity, ...sides.map(({ spans }) => spans.map(({ file, text }) => `${file}: ${text}`).sort())])).toEqual([
      ['figure.mismatch', 'warning', ['gazette.txt: 28'], ['below/herald.txt: 45', 'post.txt: 45']],
    ]);
  });

  it('is content with articles that agree', async () => {
    await withFiles({ 'post.txt': CONTRADICTION['post.txt']!, 'herald.txt': CONTRADICTION['below/herald.txt']! }, async (path) => {
      expect(await crosscheck(['check', path])).toEqual({ status: 0, stdout: 'No contradictions in 2 articles\n', stderr: '' });
    });
  });

  it('shows the words where they stand', async () => {
    const { status, stdout } = await crosscheck(['check', '.'], { cwd: folder.path });
    expect(status).toBe(1);
    expect(stdout).toContain('gazette.txt:8:40\n');
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('gazette.txt:8:40'));
    const column = lines[at + 1]!.indexOf('28 people');
    expect(lines[at + 2]!.indexOf('^^')).toBe(column);
    expect(stdout).toMatch(/^1 warning in 3 articles$/m);
    expect(stdout).not.toContain('\u001B[');
  });

  it.each([
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('honours %s', async (_, env, colored) => {
    const { stdout } = await crosscheck(['check', folder.path], { env });
    expect(stdout.includes('\u001B[')).toBe(colored);
  });

  it('lets no control character of an article reach the terminal', async () => {
    await withFiles({ ...CONTRADICTION, 'gazette.txt': CONTRADICTION['gazette.txt']!.replace('injured when', 'injured \u001B[31m\u0007\u202E when') }, async (path) => {
      const { stdout } = await crosscheck(['check', path]);
      expect(stdout).toContain('injured ·[31m·· when');
      for (const character of ['\u001B', '\u0007', '\u202E']) expect(stdout).not.toContain(character);
    });
  });

  it('prints SARIF that the published schema accepts', async () => {
    const { status, stdout } = await crosscheck(['check', '--format', 'sarif', '.'], { cwd: folder.path });
    expect(status).toBe(1);
    const log: unknown = JSON.parse(stdout);
    const require = createRequire(import.meta.url);
    const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;
    // The schema's draft 4 differs from what ajv reads only in these two fields.
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({ ...schema, $schema: undefined, id: undefined });
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ results: [{
      ruleId: 'figure.mismatch', level: 'warning',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'gazette.txt' }, region: { startLine: 8, startColumn: 40, charLength: 2 } } }],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'below/herald.txt' } } }, { physicalLocation: { artifactLocation: { uri: 'post.txt' } } }],
    }] }] });
  });

  it('gives the same result wherever it is started', async () => {
    const there = await crosscheck(['check', '--format', 'json', '.'], { cwd: folder.path });
    const here = await crosscheck(['check', '--format', 'json', folder.path]);
    expect(there.stdout).toBe(here.stdout);
  });
});

describe.concurrent('crosscheck model', () => {
  it.each([['json', JSON.parse], ['yaml', parseYaml]] as const)('prints the model as %s', async (format, parse: (text: string) => unknown) => {
    const { status, stdout, stderr } = await crosscheck(['model', '--format', format, folder.path]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const model = modelSchema.parse(parse(stdout));
    expect(model.entities.find(({ name }) => name.endsWith('Varna'))?.mentions.length).toBeGreaterThanOrEqual(3);
    expect(model.events.length).toBeGreaterThan(0);
  });
});

describe.concurrent('crosscheck analyze', () => {
  it('prints one object for one file', async () => {
    const { status, stdout } = await crosscheck(['analyze', 'gazette.txt'], { cwd: folder.path });
    expect(status).toBe(0);
    expect(analysisSchema.parse(JSON.parse(stdout))).toMatchObject({ id: 'gazette.txt', file: 'gazette.txt', published: { value: '2024-05-15', basis: 'front-matter' } });
  });

  it('prints an array, or a line each, for more', async () => {
    const array = await crosscheck(['analyze', '.'], { cwd: folder.path });
    const lines = await crosscheck(['analyze', '--format', 'jsonl', '.'], { cwd: folder.path });
    const analyses = JSON.parse(array.stdout) as AnalysisOutput[];
    expect(analyses.map(({ file }) => file)).toEqual(['below/herald.txt', 'gazette.txt', 'post.txt']);
    expect(lines.stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(analyses);
  });

  it('takes the date of publication from the call', async () => {
    await withFiles({ 'a.txt': BODY }, async (path) => {
      const { stdout } = await crosscheck(['analyze', '--published', '2024-05-16', join(path, 'a.txt')]);
      const { published, mentions } = analysisSchema.parse(JSON.parse(stdout));
      expect(published).toMatchObject({ value: '2024-05-16', basis: 'given' });
      expect(mentions.filter(({ kind }) => kind === 'date').map((date) => 'value' in date && date.value)).toContain('2024-05-14');
    });
  });

  it('leaves out what does not read like news, and takes it when told', async () => {
    await withFiles({ 'news.txt': ARTICLE, 'TODO.txt': '- [ ] fix the build\n- [ ] npm install\n' }, async (path) => {
      const some = await crosscheck(['analyze', '--format', 'jsonl', path]);
      expect(some.stdout.trimEnd().split('\n')).toHaveLength(1);
      expect(some).toMatchObject({ status: 0, stderr: 'crosscheck: 1 file does not read like a news article and is left out (--all takes every file)\n' });
      const every = await crosscheck(['analyze', '--all', '--format', 'jsonl', path]);
      expect(every.stdout.trimEnd().split('\n')).toHaveLength(2);
    });
  });
});

describe.concurrent('broken files', () => {
  it.each([
    ['binary', new Uint8Array([0x25, 0x50, 0, 1, 2, 0xff]), 2, 'The file is not a text'],
    ['too large', 'Ten words are in this line of a large file. '.repeat(140_000), 2, 'too large'],
    ['not UTF-8', Buffer.from(ARTICLE.replace('a cook', 'a caf\u00E9 cook'), 'latin1'), 1, 'not valid UTF-8'],
    ['without valid front matter', frontMatter('2024-13-45', BODY), 1, '2024-13-45'],
    ['empty', '', 1, 'empty'],
  ] as const)('%s: is said, and the others are read', async (_, content, expected, message) => {
    await withFiles({ ...CONTRADICTION, 'broken.txt': content }, async (path) => {
      const { status, stdout, stderr } = await crosscheck(['check', '--format', 'json', path]);
      expect(stderr).toContain('broken.txt');
      expect(stderr).toContain(message);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(status).toBe(expected);
      expect(reportSchema.parse(JSON.parse(stdout)).conflicts.some(({ sides }) => sides.some(({ spans }) => spans.some(({ file }) => file === 'gazette.txt')))).toBe(true);
    });
  });

  it.each([['an empty folder', {}], ['a folder without articles', { 'LICENSE.txt': 'MIT License\n\nPermission is hereby granted, free of charge' }]])('%s is an error', async (_, files) => {
    await withFiles(files, async (path) => {
      const { status, stdout, stderr } = await crosscheck(['check', path]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('there are no articles in');
    });
  });

  it('a named file with nothing in it is an error with an analysis', async () => {
    await withFiles({ 'a.txt': '' }, async (path) => {
      const { status, stdout, stderr } = await crosscheck(['analyze', join(path, 'a.txt')]);
      expect(status).toBe(2);
      expect(analysisSchema.parse(JSON.parse(stdout)).mentions).toEqual([]);
      expect(stderr).toMatch(/a\.txt:1:1: /);
    });
  });

  it.each([
    ['a byte-order mark', `\uFEFF${ARTICLE}`],
    ['CRLF', ARTICLE.replaceAll('\n', '\r\n')],
    ['lone CR', ARTICLE.replaceAll('\n', '\r')],
    ['right-to-left text and emoji', `${ARTICLE}\n\nقال المتحدث إن 5 أشخاص أصيبوا 🚢👩‍👩‍👧\n`],
  ])('offsets count in the text as read: %s', async (_, text) => {
    await withFiles({ 'a.txt': text }, async (path) => {
      const { status, stdout } = await crosscheck(['analyze', join(path, 'a.txt')]);
      expect(status).toBe(0);
      const { mentions } = analysisSchema.parse(JSON.parse(stdout));
      const read = text.replace(/^\uFEFF/, '');
      expect(mentions.length).toBeGreaterThan(5);
      for (const mention of mentions) expect(read.slice(mention.start, mention.end)).toBe(mention.text);
    });
  });
});

describe.concurrent('crosscheck analyze --stdin-jsonl', () => {
  const request = (id: string, text = ARTICLE, more: object = {}): string => JSON.stringify({ id, text, ...more });

  it('answers each line in order with its id', async () => {
    const input = [request('one'), '', request('two', 'A line\u2028separator.'), request('three', ARTICLE, { published: '2024-05-20', file: 'three.txt', mentions: [] })].join('\n');
    const { status, stdout, stderr } = await crosscheck(['analyze', '--stdin-jsonl'], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const analyses = stdout.trimEnd().split('\n').map((line) => analysisSchema.parse(JSON.parse(line)));
    expect(analyses.map(({ id, file }) => [id, file])).toEqual([['one', undefined], ['two', undefined], ['three', 'three.txt']]);
    expect(analyses[2]!.published).toMatchObject({ value: '2024-05-20', basis: 'given' });
  });

  it.each([
    ['not JSON', '{"id": "x", ', 'line 2: this is not JSON'],
    ['no text', '{"id": "x"}', 'line 2: text: '],
    ['a date that cannot be', request('x', ARTICLE, { published: '2024-02-31' }), 'line 2: published: "2024-02-31" is not a date'],
  ])('a line with %s does not lose the others', async (_, line, message) => {
    const { status, stdout, stderr } = await crosscheck(['analyze', '--stdin-jsonl'], { input: `${request('a')}\n${line}\n${request('b')}\n` });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    const ids = stdout.trimEnd().split('\n').map((printed) => (JSON.parse(printed) as AnalysisOutput).id);
    expect(ids.filter((id) => id !== 'x')).toEqual(['a', 'b']);
  });

  it('answers before standard input ends', async () => {
    const child = spawn(process.execPath, [CLI, 'analyze', '--stdin-jsonl']);
    const next = (): Promise<string> => new Promise((done) => child.stdout.once('data', (chunk: Buffer) => done(String(chunk))));
    child.stdin.write(`${request('first')}\n`);
    expect(await next()).toContain('"id":"first"');
    child.stdin.write(`${request('second')}\n`);
    expect(await next()).toContain('"id":"second"');
    child.stdin.end();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
  });

  it('needs no more memory for more lines', async () => {
    const lines = 2000;
    const line = request('x', 'Two people were hurt in Varna on Monday.', { padding: 'x'.repeat(100_000) });
    const { status, stdout } = await crosscheck(['analyze', '--stdin-jsonl'], { input: `${line}\n`.repeat(lines), node: ['--max-old-space-size=96'] });
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(lines);
  });
});

describe.concurrent('weights that are missing', () => {
  it('are said once on standard error, and the articles are read without them', () => withFiles({ 'first.txt': ARTICLE, 'second.txt': ARTICLE }, async (path) => {
    const program = join(path, 'program');
    await mkdir(join(program, 'models'), { recursive: true });
    await copyFile(CLI, join(program, 'cli.js'));
    for (const name of ['lexemes.bin', 'pos.bin', 'word-classes.bin']) await copyFile(join(CLI, '../models', name), join(program, 'models', name));
    const { status, stdout, stderr } = await crosscheck(['analyze', '--all', join(path, 'first.txt'), join(path, 'second.txt')], { program: join(program, 'cli.js') });
    expect(status).toBe(0);
    expect(stderr.match(/ner\.bin is missing/g)).toHaveLength(1);
    expect(stdout).toContain('"kind": "entity"');
  }));
});

describe.concurrent('crosscheck lsp', () => {
  it.each([[['--stdio']], [[]], [['--stdio', '--clientProcessId=1']]])('speaks LSP with %j', async (options) => {
    const child = spawn(process.execPath, [CLI, 'lsp', ...options]);
    const message = (body: object): string => {
      const json = JSON.stringify({ jsonrpc: '2.0', ...body });
      return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
    };
    let received = '';
    child.stdin.write(message({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } }));
    await new Promise<void>((done) => child.stdout.on('data', (chunk: Buffer) => { received += String(chunk); if (received.includes('"id":1')) done(); }));
    expect(received).toContain('"hoverProvider"');
    child.stdin.write(message({ id: 2, method: 'shutdown' }) + message({ method: 'exit' }));
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
  });
});
