import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { analysisSchema, jsonSchemas, modelSchema, reportSchema } from '../../server/src/cli/contract.ts';
import { analysisOutput, modelOutput, reportOutput } from '../../server/src/cli/convert.ts';
import { CONTRADICTION } from './support.ts';

const corpus = createCorpus();
for (const [id, text] of Object.entries(CONTRADICTION)) corpus.put({ id, text });

const ajv = new Ajv2020({ strict: false });

describe('the published schemas', () => {
  it.each(Object.entries(jsonSchemas()))('docs/schema/%s.json is what the code says (npm run schema)', async (name, schema) => {
    expect(JSON.parse(await readFile(`docs/schema/${name}.json`, 'utf8'))).toEqual(schema);
  });

  it.each([
    ['analysis', analysisOutput(corpus.get('gazette.txt')!, 'gazette.txt', 'gazette.txt')],
    ['report', reportOutput(corpus)],
    ['model', modelOutput(corpus)],
  ] as const)('describe what is printed: %s', (name, output) => {
    const validate = ajv.compile(jsonSchemas()[name]);
    expect(validate(JSON.parse(JSON.stringify(output))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('refuse what is not a report', () => {
    expect(ajv.compile(jsonSchemas().report)({ ...reportOutput(corpus), schema: 'crosscheck/report@2' })).toBe(false);
    expect(ajv.compile(jsonSchemas().report)({ ...reportOutput(corpus), conflicts: [{}] })).toBe(false);
  });
});

describe('the output', () => {
  it('holds nothing of the program’s own', () => {
    expect(analysisSchema.safeParse(analysisOutput(corpus.get('post.txt')!, 'post.txt')).error).toBeUndefined();
    expect(reportSchema.safeParse(reportOutput(corpus)).error).toBeUndefined();
    expect(modelSchema.safeParse(modelOutput(corpus)).error).toBeUndefined();
  });

  it('gives the words of every span as they stand in the file', () => {
    const { conflicts } = reportOutput(corpus);
    const spans = conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.spans));
    expect(spans.length).toBeGreaterThan(2);
    for (const { file, start, end, text } of spans) expect(CONTRADICTION[file]!.slice(start, end)).toBe(text);
  });

  const figuresOf = (text: string): readonly string[] => analysisOutput(createCorpus().put({ id: 'a', text: `Harbour news\n\n${text}\n` }), 'a').mentions.flatMap((mention) => (mention.kind === 'figure' || mention.kind === 'date' ? [`${mention.text} ${mention.kind} ${mention.type} ${mention.value} ${mention.kind === 'figure' ? mention.unit ?? '' : ''}`.trim()] : []));

  it('tells scores from other numbers by their unit', () => expect(figuresOf('The Foxes won 3-1 with 2 goals.')).toEqual(['3-1 figure number 3 score', '2 figure number 2']));
  it('gives words that are a part of a figure to the figure', () => expect(figuresOf('It ran 188 miles an hour, and 20 miles in an hour.')).toEqual(['188 miles an hour figure quantity 188 mile per hour', '20 miles figure quantity 20 mile', 'an hour date DURATION PT1H']));

  it('gives mentions that the entities and claims refer to', () => {
    const { mentions, entities, claims, events } = analysisOutput(corpus.get('post.txt')!, 'post.txt');
    const ids = new Set(mentions.map(({ id }) => id));
    expect(entities.flatMap((entity) => entity.mentions).filter((id) => !ids.has(id))).toEqual([]);
    expect(claims.flatMap(({ event }) => event ?? []).filter((id) => !events.some((event) => event.id === id))).toEqual([]);
    expect(mentions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['entity', 'date', 'figure', 'quote']));
  });
});
