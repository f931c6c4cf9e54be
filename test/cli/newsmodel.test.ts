import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, CONTRADICTION, crosscheck, folderOf } from './support.ts';

const mark = (article: string, kind: string, exact: string): string => `  - article: ${article}\n    kind: ${kind}\n    exact: ${JSON.stringify(exact)}\n    prefix: ""\n    suffix: ""\n`;

const MARKS = `annotations:\n${mark('gazette.txt', 'event\n    event: fery', 'ran aground')}${mark('old/gazette.txt', 'tag\n    tag: look', 'ferry')}${mark('gazette.txt', 'not-entity', 'on Tuesday.\n\nThe ship left')}`;
const EVENTS = 'events:\n  - id: ferry\n    mentions: {words: [run, aground], with: Varna}\n  - id: circus\n    mentions: {words: [juggle], with: Varna}\n';
const FACTS = 'facts:\n  - subject: Aino Hakala\n    attribute: terms as minister\n    value: [2011, 2015, 2019, 2023]\n    source: the register\n';
const TERMS = `Hakala sworn in\n\nHELSINKI, Finland, June 20, 2024 - Aino Hakala has begun her third term as minister, the government said on Thursday.\n\n“I am glad,” said Hakala.\n`;

const folders: Awaited<ReturnType<typeof folderOf>>[] = [];
const folder = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const made = await folderOf({ ...CONTRADICTION, ...files });
  folders.push(made);
  return made.path;
};

beforeAll(buildCli);
afterAll(() => Promise.all(folders.map(({ remove }) => remove())));

describe.concurrent('crosscheck check on the files of decisions', () => {
  it.each(['pretty', 'json', 'sarif'])('tells on standard error what an editor tells of them: %s', async (format) => {
    const path = await folder({ 'newsmodel/annotations.yaml': MARKS, 'newsmodel/events.yaml': EVENTS });
    const { status, stderr } = await crosscheck(['check', '--format', format, path]);
    expect(status).toBe(1);
    const [events, marks] = ['events.yaml', 'annotations.yaml'].map((name) => join(path, 'newsmodel', name));
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining(`${events}:4:9: No article tells of "circus"`),
      expect.stringMatching(new RegExp(`${marks}:4:12: No event in newsmodel/events.yaml has the id "fery".* Did you mean "ferry"\\?$`)),
      expect.stringContaining(`${marks}:8:14: No article has the path "old/gazette.txt"`),
      expect.stringContaining(`${marks}:16:12: These words are not in one paragraph`),
    ]);
  });

  it('says nothing of files that are as they should be, nor of those above, whose articles may be elsewhere', async () => {
    const path = await folder({ 'newsmodel/annotations.yaml': MARKS, 'newsmodel/events.yaml': EVENTS, 'fine/gazette.txt': CONTRADICTION['gazette.txt']!, 'fine/newsmodel/annotations.yaml': `annotations:\n${mark('gazette.txt', 'tag\n    tag: look', 'ran aground')}` });
    for (const below of ['fine', 'below']) expect((await crosscheck(['check', join(path, below)])).stderr).toBe('');
  });

  it('says nothing of unknown events while the file of events is broken', async () => {
    const path = await folder({ 'newsmodel/annotations.yaml': MARKS, 'newsmodel/events.yaml': 'events: [\n' });
    const { status, stderr } = await crosscheck(['check', path]);
    expect(status).toBe(2);
    expect(stderr).toContain('events.yaml:');
    expect(stderr).not.toContain('fery');
  });

  it('says all that is to be done', async () => {
    const path = await folder({ 'newsmodel/events.yaml': 'events:\n<<<<<<< ours\n=======\n>>>>>>> theirs\n' });
    const { status, stderr } = await crosscheck(['check', path]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/events\.yaml:2:1: .*delete the lines that begin with <<<<<<<, ======= and >>>>>>>\./);
  });

  it('tells of a note that ignores a rule that there is not', async () => {
    const path = await folder({ 'gazette.txt': CONTRADICTION['gazette.txt']!.replace('VARNA, B', '<!-- crosscheck-ignore figure.mismach -->\nVARNA, B') });
    const { status, stderr } = await crosscheck(['check', path]);
    expect(status).toBe(1);
    expect(stderr).toBe(`crosscheck: ${join(path, 'gazette.txt')}:8:24: No rule is called "figure.mismach", so nothing is ignored by that. Did you mean "figure.mismatch"?\n`);
  });

  it('says where the fact stands that an article is held against', async () => {
    const path = await folder({ 'newsmodel/facts.yaml': FACTS, 'terms.txt': TERMS });
    const { stdout } = await crosscheck(['check', path]);
    expect(stdout).toContain('[fact.mismatch]\n');
    expect(stdout).toContain(`    ${join(path, 'newsmodel', 'facts.yaml')}:4:12\n`);
  });
});
