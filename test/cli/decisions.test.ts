import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { analysisSchema, modelSchema, reportSchema } from '../../server/src/cli/contract.ts';
import { buildCli, CONTRADICTION, crosscheck, folderOf } from './support.ts';

const ENTITIES = `entities:
  - name: Black Sea Line
    type: organization
    aliases: [The ferry company]
  - name: Varna
    rejected: true
    articles: below/*.txt
`;

const EVENTS = `events:
  - id: ferry
    label: The ferry accident
    when: 2024-05-14
    mentions: {words: [run, aground, accident, injure], with: Varna}
`;

const FACTS = `facts:
  - subject: Black Sea Line
    attribute: ferries
    value: [Morska Zvezda, Albena]
    when: 2024
    source: the company's register
`;

let folder: Awaited<ReturnType<typeof folderOf>>;
let broken: typeof folder;

beforeAll(async () => {
  await buildCli();
  folder = await folderOf({ ...CONTRADICTION, 'newsmodel/entities.yaml': ENTITIES, 'newsmodel/articles.yaml': 'articles:\n  - {path: gazette.txt, published: 2024-06-19, source: The Gazette}\n', 'newsmodel/events.yaml': EVENTS, 'newsmodel/facts.yaml': FACTS });
  broken = await folderOf({ ...CONTRADICTION, 'newsmodel/entities.yaml': ENTITIES.replace('organization', 'company'), 'newsmodel/articles.yaml': 'articles:\n  - path: "gazette.txt\n' });
});
afterAll(async () => {
  await folder.remove();
  await broken.remove();
});

const nameOf = async (...args: readonly string[]) => {
  const { status, stdout, stderr } = await crosscheck(['analyze', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return analysisSchema.parse(JSON.parse(stdout));
};

describe.concurrent("the reader's decisions", () => {
  it('are in the model', async () => {
    const { status, stdout, stderr } = await crosscheck(['model', folder.path]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const model = modelSchema.parse(parseYaml(stdout));
    expect(model.entities.filter(({ decided }) => decided).map(({ name, type, aliases, mentions }) => [name, type, aliases, mentions.length])).toEqual([['Black Sea Line', 'organization', ['The ferry company'], 3]]);
    expect(model.entities.find(({ name }) => name === 'Varna')!.mentions.map(({ file }) => file)).not.toContain('below/herald.txt');
  });

  it('on events and facts are in the model', async () => {
    const model = modelSchema.parse(JSON.parse((await crosscheck(['model', '--format', 'json', folder.path])).stdout));
    expect(model.events.filter(({ confirmed }) => confirmed).map(({ id, label, range }) => [id, label, range])).toEqual([['ferry', 'The ferry accident', ['2024-05-14', '2024-05-14']]]);
    expect(model.facts).toEqual([{ subject: 'Black Sea Line', attribute: 'ferries', values: ['Morska Zvezda', 'Albena'], range: ['2024-01-01', '2024-12-31'], source: "the company's register" }]);
  });

  it('change what is compared', async () => {
    const { status, stdout } = await crosscheck(['check', '--format', 'json', folder.path]);
    // A month later is another accident.
    expect({ status, files: reportSchema.parse(JSON.parse(stdout)).conflicts.flatMap(({ sides }) => sides.flatMap(({ spans }) => spans.map(({ file }) => file))) }).toEqual({ status: 0, files: [] });
  });

  it.each(['gazette.txt', join('below', 'herald.txt')])('hold for one file, %s', async (name) => {
    const analysis = await nameOf(join(folder.path, name));
    expect(analysis.entities.map(({ name }) => name)).toContain('Black Sea Line');
    expect(analysis.published!.value).toBe(name === 'gazette.txt' ? '2024-06-19' : '2024-05-15');
    expect(analysis.mentions.some(({ kind, text }) => kind === 'entity' && text === 'Varna')).toBe(name === 'gazette.txt');
  });

  it('hold for a folder below', async () => {
    const { stdout } = await crosscheck(['analyze', join(folder.path, 'below')]);
    const [analysis] = analysisSchema.array().parse(JSON.parse(stdout));
    expect(analysis!.entities.map(({ name }) => name)).toContain('Black Sea Line');
  });

  it('give way to a date in the call', async () => {
    expect((await nameOf('--published', '2024-07-01', join(folder.path, 'gazette.txt'))).published!.value).toBe('2024-07-01');
  });

  it('with mistakes are told of by file and line, once, and the rest works', async () => {
    const { status, stdout, stderr } = await crosscheck(['check', '--format', 'json', broken.path]);
    expect(reportSchema.parse(JSON.parse(stdout)).conflicts).toHaveLength(1);
    expect(status).toBe(2);
    const [articles, entities, ...others] = stderr.trimEnd().split('\n').sort();
    expect(others).toEqual([]);
    expect(entities).toContain(`${join(broken.path, 'newsmodel', 'entities.yaml')}:3:11: "company" is not a type. Did you mean "organization"?`);
    expect(articles).toContain(`${join(broken.path, 'newsmodel', 'articles.yaml')}:2:`);
    expect(articles).toContain('cannot be read as YAML');
  });
});
