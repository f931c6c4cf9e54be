import type { Annotation } from '../../core/decisions/index.ts';
import type { Mark } from '../../core/recognise/marks.ts';
import type { Analysis, Entity, EntityType, EventType, Mention, Span } from '../../core/types.ts';
import { slotText } from '../../ide/slot.ts';
import { amount } from '../../ide/words.ts';
import type { FilePiece } from '../file.ts';
import type { ExportArticle, ExportSource } from '../source.ts';
import { markText } from '../../ide/marks/text.ts';
import { configuration } from './configuration.ts';
import { BY_HAND, DATABASES, ENTITY_LABELS, EVENT_LABELS, MARK_NOTES, MARKED_EVENT, NOTES, OTHER_LABELS, PEOPLES_NOTES, ROLE_LABELS, SPEAKER } from './labels.ts';
import { Standoff, type StandoffWriter } from './standoff.ts';

/** brat standoff: the text of each article, beside it what stands in it, and how brat shows it. */
export function* brat(source: ExportSource): Generator<FilePiece> {
  yield* configuration();
  for (const article of source.articles) {
    const document = documentName(article.path);
    yield { path: `${document}.txt`, text: article.analysis.text };
    yield { path: `${document}.ann`, text: bratDocument(source, article) };
  }
}

/** The `.ann` file of an article. */
export const bratDocument = (source: ExportSource, article: ExportArticle): string => writeStandoff(source, article, new Standoff(article.analysis.text)).toString();

/** Writes what stands in an article. */
export function writeStandoff<T extends StandoffWriter>(source: ExportSource, article: ExportArticle, writer: T): T {
  new ArticleStandoff(source, article, writer).write();
  return writer;
}

/** A document in brat is a `.txt` file; of others the whole name goes before that. What would end the name in the address of brat's page is replaced by what looks like it. */
export const documentName = (path: string): string => path.replace(/\.txt$/, '').replaceAll('#', '\uFF03').replaceAll('?', '\uFF1F');

type Note = Span & { readonly words: string };

/** What is said of the places of conflicts in an article. */
const conflictNotes = (source: ExportSource, article: string): readonly Note[] => source.corpus.conflictsIn(article).flatMap(({ rule, message, sides }) =>
  sides.flatMap(({ spans }) => spans).filter((place) => place.article === article).map(({ start, end }) => ({ start, end, words: `${rule}: ${message}` })));

class ArticleStandoff {
  readonly #analysis: Analysis;
  readonly #marks: readonly Mark[];
  /** Mention -> line. */
  readonly #lines = new Map<string, string>();
  readonly #byPlace = new Map<string, string>();
  /** Label and place -> line. */
  readonly #labelled = new Map<string, string>();

  constructor(
    private readonly source: ExportSource,
    private readonly article: ExportArticle,
    private readonly out: StandoffWriter,
  ) {
    this.#analysis = article.analysis;
    this.#marks = source.corpus.marksIn(article.id).placed;
  }

  write(): void {
    for (const mention of this.#analysis.mentions) this.#mention(mention);
    for (const mention of this.#analysis.mentions) if (mention.kind === 'quote' && mention.speaker !== undefined) this.#speaker(mention, mention.speaker);
    for (const event of this.#analysis.events) if (!event.minor) this.#event(event);
    for (const claim of this.#analysis.claims) this.#claim(claim);
    for (const { start, end, words } of conflictNotes(this.source, this.article.id)) {
      const target = this.#byPlace.get(`${start} ${end}`) ?? this.#recognised(this.#textBound(OTHER_LABELS.claim, { start, end }), OTHER_LABELS.claim);
      this.out.note(NOTES, target, words);
    }
    for (const mark of this.#marks) this.#mark(mark);
  }

  #textBound(label: string, { start, end }: Span): string {
    const line = this.out.textBound(label, { start, end });
    this.#byPlace.set(`${start} ${end}`, line);
    this.#labelled.set(keyOf(label, { start, end }), line);
    return line;
  }

  #eventAt(label: string, { start, end }: Span, roles: readonly (readonly [role: string, target: string])[] = []): string {
    const line = this.out.event(label, this.out.textBound(label, { start, end }), roles);
    this.#labelled.set(keyOf(label, { start, end }), line);
    return line;
  }

  #mention(mention: Mention): void {
    const label = mention.kind === 'entity' ? ENTITY_LABELS[mention.type] : OTHER_LABELS[mention.kind];
    const line = this.#recognised(this.#textBound(label, mention), label, mention.kind === 'figure' ? amount(mention.value, mention.unit) : '');
    this.#lines.set(mention.id, line);
    if (mention.kind === 'date') this.out.normalization(line, DATABASES.date, mention.value.replace(/\s/g, '_'), mention.text);
    const entity = mention.kind === 'entity' ? this.source.corpus.entityOf(this.article.id, mention.entity) : undefined;
    if (entity) this.out.normalization(line, DATABASES.model, this.source.entityId(entity.id), entity.name);
  }

  /** Says that Crosscheck made a line, and what more it knows. */
  #recognised(line: string, label: string, words = ''): string {
    this.out.note(NOTES, line, words === '' ? label : `${label}: ${words}`);
    return line;
  }

  #speaker(quote: Mention, speaker: string): void {
    const target = this.#nearest(speaker, quote);
    if (target !== undefined) this.out.relation(SPEAKER, this.#lines.get(quote.id)!, target);
  }

  #event({ id, start, end, type, participants, occurrence, marked }: Analysis['events'][number]): void {
    const mark = marked && this.#marks.find(({ annotation, ...place }) => annotation.kind === 'event' && place.start === start && place.end === end);
    const label = mark ? markLabel(mark.annotation) : EVENT_LABELS[type];
    const roles = participants.flatMap(({ role, entity }) => {
      const target = this.#nearest(entity, { start, end });
      return target === undefined ? [] : [[ROLE_LABELS[role], target] as const];
    });
    const line = this.#recognised(this.#eventAt(label, { start, end }, roles), label);
    this.out.attribute('Occurrence', line, occurrence);
    const known = this.source.corpus.eventOf(this.article.id, id);
    if (known) this.out.normalization(line, DATABASES.model, this.source.eventId(known), known.label);
  }

  #claim(claim: Analysis['claims'][number]): void {
    const line = this.#recognised(this.#textBound(OTHER_LABELS.claim, claim), OTHER_LABELS.claim, slotText(this.#analysis, claim));
    this.out.attribute('Modality', line, claim.modality);
  }

  /** A mark by hand: notes on what is recognised as it says, else a line of its own. */
  #mark({ annotation, start, end }: Mark): void {
    const label = markLabel(annotation);
    const many = annotation.kind === 'note' || annotation.kind === 'tag';
    const known = many ? undefined : this.#labelled.get(keyOf(label, { start, end }));
    const line = known ?? (annotation.kind === 'event' ? this.#eventAt(label, { start, end }) : this.#textBound(label, { start, end }));
    this.out.note(BY_HAND, line, markText(annotation));
    for (const [key, kind] of Object.entries(MARK_NOTES) as [keyof typeof MARK_NOTES, string][]) {
      const said = annotation[key];
      if (said !== undefined) this.out.note(kind, line, said);
    }
    if (annotation.note !== undefined) this.out.note(PEOPLES_NOTES, line, annotation.note);
  }

  /** The mention of an entity nearest to some words. */
  #nearest(entity: Entity['id'], { start, end }: Span): string | undefined {
    const distance = (mention: Span): number => Math.max(0, mention.start - end, start - mention.end);
    const [nearest] = this.#analysis.mentions
      .filter((mention) => mention.kind === 'entity' && mention.entity === entity)
      .sort((a, b) => distance(a) - distance(b));
    return nearest && this.#lines.get(nearest.id);
  }
}

const keyOf = (label: string, { start, end }: Span): string => `${label} ${start} ${end}`;

function markLabel({ kind, type }: Annotation): string {
  if (kind === 'entity') return ENTITY_LABELS[type as EntityType];
  if (kind === 'event') return type === undefined ? MARKED_EVENT : EVENT_LABELS[type as EventType];
  return OTHER_LABELS[kind];
}
