import { createRequire } from 'node:module';
import { Model, type IModelDatum } from '@alephdata/followthemoney';
import { describe, expect, it } from 'vitest';
import { ARTICLES, exported, MARKS, sourceOf } from './support.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const model = new Model(createRequire(import.meta.url)('@alephdata/followthemoney/dist/defaultModel.json') as IModelDatum);
const made = (): string => [...exported('ftm', sourceOf(ARTICLES, MARKS)).values()][0]!;
const lines = made();
const entities = lines.trimEnd().split('\n').map((line) => JSON.parse(line) as Entity);
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const of = (schema: string): readonly Entity[] => entities.filter((entity) => entity.schema === schema);

describe('FollowTheMoney', () => {
  it('holds to the schema: known properties, required ones given, references to what they may refer to', () => {
    const problems: string[] = [];
    for (const { id, schema: name, properties } of entities) {
      const schema = model.getSchema(name);
      const known = schema.getProperties();
      if (schema.abstract) problems.push(`${name} is abstract`);
      const required = [schema, ...schema.getParents()].flatMap((each) => each.required);
      for (const missing of required.filter((property) => !properties[property]?.length)) problems.push(`${name} ${id} has no ${missing}`);
      for (const [key, values] of Object.entries(properties)) {
        const property = known.get(key);
        if (!property) {
          problems.push(`${name} has no property ${key}`);
          continue;
        }
        for (const value of values) {
          if (typeof value !== 'string' || value === '') problems.push(`${name}.${key} is ${JSON.stringify(value)}`);
          if (property.type.isEntity && !(byId.has(value) && model.getSchema(byId.get(value)!.schema).isA(property.getRange()))) problems.push(`${name}.${key} refers to ${value}`);
          if (property.type.name === 'date' && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) problems.push(`${name}.${key} is no date: ${value}`);
          if (property.type.name === 'url' && !/^https?:/.test(value)) problems.push(`${name}.${key} is no address: ${value}`);
        }
      }
    }
    expect(problems).toEqual([]);
    expect([...new Set(entities.map(({ schema }) => schema))].sort()).toEqual(['Address', 'Article', 'Documentation', 'Event', 'Mention', 'Note', 'Organization', 'Person', 'PublicBody']);
  });

  it('has an id for each entity, the same the next time', () => {
    expect(byId.size).toBe(entities.length);
    expect(made()).toBe(lines);
  });

  it('tells when an event was, where, and which articles report it', () => {
    const visit = of('Event').find(({ properties }) => properties['name']![0]!.includes('Ojala') && properties['date']?.[0] === '2024-05-14')!;
    expect(visit.properties['proof']!.map((id) => byId.get(id)!.properties['fileName']![0]).sort()).toEqual(['coast/herald.md', 'coast/post.txt', 'gazette, morning.txt']);
    expect(visit.properties).toMatchObject({ location: ['Turku'], involved: [of('Person').find(({ properties }) => properties['name']!.includes('Maria Ojala'))!.id] });
    expect(of('Documentation').filter(({ properties }) => properties['entity']![0] === visit.id)).toHaveLength(3);
  });

  it('names people once and mentions them in each article', () => {
    const [cook] = of('Person').filter(({ properties }) => properties['name']!.includes('Aino Hakala'));
    expect(of('Mention').filter(({ properties }) => properties['resolved']![0] === cook!.id)).toHaveLength(3);
    expect(of('PublicBody').map(({ properties }) => properties['name']![0])).toEqual(['Ministry of Transport']);
  });

  it('gives of an article what it states of itself', () => {
    const article = of('Article').find(({ properties }) => properties['fileName']![0] === 'coast/post.txt')!;
    expect(article.properties).toMatchObject({ title: ['Ferry aground off Turku'], publisher: ['The Island Post'], author: ['Leena Aro'], sourceUrl: ['https://island-post.example/ferry'], publishedAt: ['2024-05-15'] });
    const gazette = of('Article').find(({ properties }) => properties['fileName']![0] === 'gazette, morning.txt')!;
    expect(gazette.properties).not.toHaveProperty('sourceUrl');
  });

  it('has the notes and tags of marks, on the article and on whom they name', () => {
    const notes = of('Note').map(({ properties }) => ({ ...properties, entity: properties['entity']!.map((id) => byId.get(id)!.properties['name']![0]) }));
    expect(notes).toEqual(expect.arrayContaining([
      { name: ['was questioned'], description: ['when?'], entity: ['Ferry aground off Turku'] },
      { name: ['😀😀'], keywords: ['=1+1'], entity: [expect.any(String)] },
    ]));
    const named = sourceOf(ARTICLES, [{ ...MARKS[1]!, note: 'call her' }]);
    const cook = [...exported('ftm', named).values()].join('').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Entity);
    const [note] = cook.filter(({ schema }) => schema === 'Note');
    expect(note!.properties['entity']!.map((id) => cook.find((each) => each.id === id)!.schema)).toEqual(['Article', 'Person']);
  });
});
