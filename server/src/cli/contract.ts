import { z } from 'zod';

/**
 * The shapes that the command line prints and reads, for other programs. They are published as JSON Schema in docs/schema (`npm run schema`).
 * A change that breaks a reader raises the number in `schema`.
 */

const offset = z.int().min(0);
const span = { start: offset.describe('UTF-16 code units from the start of the text, without its byte-order mark'), end: offset.describe('exclusive') };
const isoDate = z.string().describe('ISO date, YYYY-MM-DD');
const range = z.tuple([isoDate, isoDate]).describe('first and last day, inclusive');
const file = z.string().describe('path, relative to the folder named in the call, with forward slashes');

const entityType = z.enum(['person', 'organization', 'place', 'facility', 'group', 'event', 'product', 'work', 'misc']);
const eventType = z.enum([
  'meeting', 'visit', 'statement', 'attack', 'disaster', 'accident', 'crime', 'legal', 'election', 'appointment',
  'deal', 'product', 'sport', 'economic', 'movement', 'death', 'other',
]);
const occurrence = z.enum(['happened', 'planned', 'possible', 'denied']);
const marked = z.literal(true).describe('the reader has marked these words by hand (newsmodel/annotations.yaml)').optional();
const minor = z.literal(true).describe('of no note by itself: left out of timelines').optional();
const basis = z.enum(['certain', 'inferred']);
const participants = z.array(z.strictObject({ role: z.enum(['agent', 'patient', 'participant', 'place']), entity: z.string() }));

const published = z.strictObject({
  value: isoDate,
  range,
  basis: z.enum(['front-matter', 'dateline', 'url', 'inferred', 'given']),
  because: z.array(z.string()).describe('reasons, in plain words'),
}).describe('when the article was published');

const section = z.strictObject({ ...span, role: z.enum(['front-matter', 'headline', 'byline', 'dateline', 'body', 'furniture']) });

const mentionBase = { id: z.string().describe('local to the article'), ...span, text: z.string() };

const mention = z.discriminatedUnion('kind', [
  z.strictObject({ ...mentionBase, kind: z.literal('entity'), type: entityType, entity: z.string().describe('local id of the entity') }),
  z.strictObject({
    ...mentionBase,
    kind: z.literal('date'),
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z.string().describe('TIMEX3 value'),
    mod: z.string().describe('TIMEX3 mod').optional(),
    range: range.optional(),
    anchor: z.string().describe('"published", "explicit", or the id of the mention it is counted from').optional(),
    basis,
  }),
  z.strictObject({
    ...mentionBase,
    kind: z.literal('figure'),
    type: z.enum(['money', 'percent', 'quantity', 'age', 'ordinal', 'number']),
    value: z.number().describe('in `unit`, with scale words applied'),
    unit: z.string().describe('ISO 4217 for money, else the singular English name in lower case; "score" for the result of a game or vote or a record ("3-1"), of which the value is the first number').optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    approximate: z.enum(['about', 'over', 'under']).optional(),
    of: z.string().describe('what it counts or measures').optional(),
  }),
  z.strictObject({
    ...mentionBase,
    kind: z.literal('quote'),
    type: z.enum(['direct', 'indirect']),
    speaker: z.string().describe('local id of the entity that says it').optional(),
    source: z.strictObject(span).describe('the words that name who says it').optional(),
    cue: z.strictObject(span).describe('the reporting words').optional(),
  }),
]);

export const analysisSchema = z.strictObject({
  schema: z.literal('crosscheck/analysis@1'),
  id: z.string().describe('the file, or the id given on standard input'),
  file: file.optional(),
  published: published.nullable(),
  sections: z.array(section),
  mentions: z.array(mention),
  entities: z.array(z.strictObject({ id: z.string(), type: entityType, name: z.string(), mentions: z.array(z.string()).describe('ids of mentions') })),
  events: z.array(z.strictObject({
    id: z.string(), type: eventType, ...span, text: z.string(), when: z.string().optional(),
    where: z.string().describe('local id of the place').optional(), participants, occurrence, minor, marked,
  })),
  claims: z.array(z.strictObject({
    id: z.string(),
    subject: z.string(),
    attribute: z.string(),
    value: z.union([z.number(), z.string()]).describe('a number in `unit`; a date for a claim of a date'),
    unit: z.string().optional(),
    period: z.string().optional(),
    modality: z.enum(['actual', 'target', 'forecast', 'possible', 'denied']),
    attribution: z.string().describe('who says so, when the article does not say it itself').optional(),
    event: z.string().describe('local id of the event').optional(),
    marked,
    ...span,
  })),
}).describe('What one article says: crosscheck analyze');

/** What `crosscheck analyze` prints of an article. */
export type AnalysisOutput = z.infer<typeof analysisSchema>;

export const requestSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().describe('ISO date of publication').optional(),
  file: z.string().optional(),
}).describe('One line of standard input for crosscheck analyze --stdin-jsonl');

/** What `crosscheck analyze --stdin-jsonl` reads, one a line. */
export type AnalysisRequest = z.infer<typeof requestSchema>;

const place = { file, ...span };

export const reportSchema = z.strictObject({
  schema: z.literal('crosscheck/report@1'),
  articles: z.int().min(0).describe('how many articles were read'),
  conflicts: z.array(z.strictObject({
    id: z.string().describe('stable over runs and over edits elsewhere'),
    rule: z.string().describe('stable dotted code, such as figure.scale-slip'),
    kind: z.enum(['conflict', 'update', 'internal']),
    severity: z.enum(['warning', 'information', 'hint']),
    message: z.string(),
    slot: z.strictObject({ subject: z.string(), attribute: z.string(), event: z.string().optional(), period: z.string().optional() }),
    sides: z.array(z.strictObject({
      value: z.string(),
      spans: z.array(z.strictObject({ ...place, text: z.string().describe('the words that carry the value') })),
    })).min(2),
  })),
}).describe('What the articles of a folder contradict each other in: crosscheck check --format json');

/** What `crosscheck check --format json` prints. */
export type ReportOutput = z.infer<typeof reportSchema>;

export const modelSchema = z.strictObject({
  schema: z.literal('crosscheck/model@1'),
  entities: z.array(z.strictObject({
    id: z.string(), type: entityType, name: z.string(), aliases: z.array(z.string()), roles: z.array(z.string()),
    decided: z.boolean().describe('the reader has given its name and type').optional(),
    mentions: z.array(z.strictObject(place)),
  })),
  events: z.array(z.strictObject({
    id: z.string(), type: eventType, label: z.string(), when: z.string().nullable(), range: range.optional(), whenBasis: basis.optional(),
    where: z.string().nullable().describe('id of the place'), participants, occurrence,
    partOf: z.string().describe('id of a larger event that it is a part of').optional(), minor,
    confirmed: z.literal(true).describe('the reader has confirmed it; the id is the one in newsmodel/events.yaml').optional(), marked, mentions: z.array(z.strictObject(place)),
  })),
  timeline: z.array(z.strictObject({ from: isoDate, to: isoDate, event: z.string(), label: z.string() })).describe('the dated events in the order of time'),
  facts: z.array(z.strictObject({
    subject: z.string(), attribute: z.string(), values: z.array(z.string()).describe('as written'), range: range.optional(), source: z.string(),
  })).describe('what the reader holds true (newsmodel/facts.yaml)').optional(),
  claims: z.array(z.strictObject({
    ...place, text: z.string(), subject: z.string(), attribute: z.string(), value: z.union([z.number(), z.string()]), unit: z.string().optional(),
    period: z.string().optional(), modality: z.enum(['actual', 'target', 'forecast', 'possible', 'denied']), attribution: z.string().optional(), marked,
  })),
}).describe('The event model over all articles of a folder: crosscheck model');

/** What `crosscheck model` prints, as JSON or YAML. */
export type ModelOutput = z.infer<typeof modelSchema>;

/** Every published shape, by the name of its file in docs/schema. */
export const SCHEMAS = { analysis: analysisSchema, request: requestSchema, report: reportSchema, model: modelSchema } as const;

/** The published shapes as JSON Schema (draft 2020-12), by name. Fields may be added later, so a reader must not forbid them. */
export function jsonSchemas(): Readonly<Record<keyof typeof SCHEMAS, object>> {
  const publish = (name: string, schema: z.ZodType): object => ({
    title: `crosscheck/${name}`,
    ...z.toJSONSchema(schema, { override: ({ jsonSchema }) => { delete jsonSchema.additionalProperties; } }),
  });
  return Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, publish(name, schema)])) as Record<keyof typeof SCHEMAS, object>;
}
