import type { Corpus } from '../core/corpus.ts';
import type { Analysis, Claim, Conflict, Location, Mention, ModelEntity, ModelEvent, Span } from '../core/types.ts';
import type { AnalysisOutput, ModelOutput, ReportOutput } from './contract.ts';

/** The core's data in the shapes of the contract: what is only for the program itself is left out. */

type Of<T extends keyof AnalysisOutput> = NonNullable<AnalysisOutput[T]>;

/** Leaves out what has no value, so that optional fields are absent. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

const place = ({ article, start, end }: Location): { file: string; start: number; end: number } => ({ file: article, start, end });

export function analysisOutput(analysis: Analysis, id: string, file?: string): AnalysisOutput {
  const { published } = analysis;
  return defined({
    schema: 'crosscheck/analysis@1',
    id,
    file,
    published: published && { value: published.value, range: [...published.range], basis: published.basis, because: [...published.because] },
    sections: analysis.sections.map(({ start, end, role }) => ({ start, end, role })),
    mentions: analysis.mentions.map(mentionOutput),
    entities: analysis.entities.map(({ id, type, name, mentions }) => ({ id, type, name, mentions: [...mentions] })),
    events: analysis.events.map(({ id, type, start, end, when, where, participants, occurrence, minor, marked }) =>
      defined({ id, type, start, end, text: analysis.text.slice(start, end), when, where, participants: participants.map(({ role, entity }) => ({ role, entity })), occurrence, minor, marked })),
    claims: analysis.claims.map((claim): Of<'claims'>[number] => ({ id: claim.id, ...stated(analysis, claim), ...defined({ event: claim.event, marked: claim.marked }), start: claim.start, end: claim.end })),
  });
}

function mentionOutput(mention: Mention): Of<'mentions'>[number] {
  const { id, start, end, text } = mention;
  switch (mention.kind) {
    case 'entity':
      return { id, kind: 'entity', type: mention.type, start, end, text, entity: mention.entity };
    case 'date': {
      const { type, value, mod, range, anchor, basis } = mention;
      return defined({ id, kind: 'date', type, start, end, text, value, mod, range: range && [...range], anchor, basis });
    }
    case 'figure': {
      const { type, value, unit, min, max, approximate, of } = mention;
      // Readers of the contract know no type of scores: they are numbers, told apart by their unit.
      const printed = type === 'score' ? { type: 'number' as const, unit: 'score' } : { type, unit };
      return defined({ id, kind: 'figure', type: printed.type, start, end, text, value, unit: printed.unit, min, max, approximate, of });
    }
    case 'quote':
      return defined({ id, kind: 'quote', type: mention.type, start, end, text, speaker: mention.speaker, source: spanOf(mention.speakerSpan), cue: spanOf(mention.cue) });
  }
}

const spanOf = (span: Span | undefined): { start: number; end: number } | undefined => span && { start: span.start, end: span.end };

/** What a claim states, without where. A claim of a date gives it as the date's mention does. */
function stated({ mentions }: Analysis, { subject, attribute, mention, value, period, modality, attribution }: Claim): Pick<Of<'claims'>[number], 'subject' | 'attribute' | 'value' | 'unit' | 'period' | 'modality' | 'attribution'> {
  const date = value.kind === 'date' ? mentions.find(({ id }) => id === mention) : undefined;
  return defined({
    subject: subject.text,
    attribute,
    value: date?.kind === 'date' ? date.value : value.kind === 'name' ? value.text : value.value,
    unit: value.kind === 'figure' && value.unit !== '' ? value.unit : undefined,
    period: period?.value,
    modality,
    attribution: attribution?.text,
  });
}

export function reportOutput(corpus: Corpus): ReportOutput {
  return { schema: 'crosscheck/report@1', articles: corpus.size, conflicts: corpus.conflicts().map((conflict) => conflictOutput(corpus, conflict)) };
}

function conflictOutput(corpus: Corpus, { id, rule, kind, severity, message, slot, sides }: Conflict): ReportOutput['conflicts'][number] {
  const words = ({ article, start, end }: Location): string => corpus.get(article)?.text.slice(start, end) ?? '';
  return {
    id, rule, kind, severity, message,
    slot: defined({ subject: slot.subject, attribute: slot.attribute, event: slot.event, period: slot.period }),
    sides: sides.map(({ value, spans }) => ({ value, spans: spans.map((span) => ({ ...place(span), text: words(span) })) })),
  };
}

export function modelOutput(corpus: Corpus): ModelOutput {
  const events = corpus.events();
  const facts = corpus.facts().map(({ subject, attribute, values, range, source }) => defined({ subject, attribute, values: [...values], range: range && [...range] as [string, string], source }));
  return {
    schema: 'crosscheck/model@1',
    entities: corpus.entities().map(entityOutput),
    events: events.map(eventOutput),
    timeline: events
      .flatMap(({ id, label, range, minor }) => (range && !minor ? [{ from: range[0], to: range[1], event: id, label }] : []))
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.event, b.event)),
    ...(facts.length > 0 && { facts }),
    claims: [...corpus.ids()].sort().flatMap((article) => {
      const analysis = corpus.get(article)!;
      return analysis.claims.map((claim) => ({ ...place({ article, start: claim.start, end: claim.end }), text: analysis.text.slice(claim.start, claim.end), ...stated(analysis, claim), ...defined({ marked: claim.marked }) }));
    }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const entityOutput = ({ id, type, name, aliases, roles, decided, mentions }: ModelEntity): ModelOutput['entities'][number] =>
  defined({ id, type, name, aliases: [...aliases], roles: [...roles], decided, mentions: mentions.map(place) });

const eventOutput = ({ id, type, label, when, range, whenBasis, where, participants, occurrence, partOf, minor, confirmed, marked, mentions }: ModelEvent): ModelOutput['events'][number] =>
  defined({
    id, type, label, when: when ?? null, range: range && [...range] as [string, string], whenBasis, where: where ?? null,
    participants: participants.map(({ role, entity }) => ({ role, entity })), occurrence, partOf, minor, confirmed, marked, mentions: mentions.map(place),
  });
