import type { Analysis, Entity, Mention, Span } from '../../core/types.ts';
import { slotText } from '../../ide/slot.ts';
import { amount } from '../../ide/words.ts';
import type { FilePiece } from '../file.ts';
import type { ExportArticle, ExportSource } from '../source.ts';
import { annotationConf, ENTITY_LABELS, EVENT_LABELS, NOTES, OTHER_LABELS, ROLE_LABELS, SPEAKER } from './labels.ts';
import { Standoff } from './standoff.ts';

export interface BratOptions {
  /** How it is said which entity, day or event is meant: as normalisations, or as notes for a reader who knows none (INCEpTION). */
  readonly meaning: 'normalizations' | 'notes';
}

/** brat standoff: the text of each article, beside it what stands in it, and the labels. */
export function* brat(source: ExportSource, { meaning }: BratOptions): Generator<FilePiece> {
  yield { path: 'annotation.conf', text: annotationConf() };
  for (const article of source.articles) {
    const document = documentName(article.path);
    yield { path: `${document}.txt`, text: article.analysis.text };
    yield { path: `${document}.ann`, text: bratDocument(source, article, meaning) };
  }
}

/** The `.ann` file of an article. */
export const bratDocument = (source: ExportSource, article: ExportArticle, meaning: BratOptions['meaning']): string => new ArticleStandoff(source, article, meaning).write();

/** A document in brat is a `.txt` file; of others the whole name goes before that. */
export const documentName = (path: string): string => path.replace(/\.txt$/, '');

type Note = Span & { readonly words: string };

/** What is said of the places of conflicts in an article. */
const conflictNotes = (source: ExportSource, article: string): readonly Note[] => source.corpus.conflictsIn(article).flatMap(({ rule, message, sides }) =>
  sides.flatMap(({ spans }) => spans).filter((place) => place.article === article).map(({ start, end }) => ({ start, end, words: `${rule}: ${message}` })));

class ArticleStandoff {
  readonly #out: Standoff;
  readonly #analysis: Analysis;
  /** Mention -> line. */
  readonly #lines = new Map<string, string>();
  readonly #byPlace = new Map<string, string>();

  constructor(
    private readonly source: ExportSource,
    private readonly article: ExportArticle,
    private readonly meaning: BratOptions['meaning'],
  ) {
    this.#analysis = article.analysis;
    this.#out = new Standoff(this.#analysis.text);
  }

  write(): string {
    for (const mention of this.#analysis.mentions) this.#mention(mention);
    for (const mention of this.#analysis.mentions) if (mention.kind === 'quote' && mention.speaker !== undefined) this.#speaker(mention, mention.speaker);
    for (const event of this.#analysis.events) if (!event.minor) this.#event(event);
    for (const claim of this.#analysis.claims) this.#claim(claim);
    for (const { start, end, words } of conflictNotes(this.source, this.article.id)) {
      const target = this.#byPlace.get(`${start} ${end}`) ?? this.#textBound(OTHER_LABELS.claim, { start, end });
      this.#out.note(NOTES, target, words);
    }
    return this.#out.toString();
  }

  #textBound(label: string, { start, end }: Span): string {
    const line = this.#out.textBound(label, { start, end });
    this.#byPlace.set(`${start} ${end}`, line);
    return line;
  }

  #mention(mention: Mention): void {
    const line = this.#textBound(mention.kind === 'entity' ? ENTITY_LABELS[mention.type] : OTHER_LABELS[mention.kind], mention);
    this.#lines.set(mention.id, line);
    if (mention.kind === 'date') this.#means(line, 'TIMEX3', mention.value.replace(/\s/g, '_'), mention.text);
    if (mention.kind === 'figure') this.#out.note(NOTES, line, amount(mention.value, mention.unit));
    const entity = mention.kind === 'entity' ? this.source.corpus.entityOf(this.article.id, mention.entity) : undefined;
    if (entity) this.#means(line, 'Crosscheck', this.source.entityId(entity.id), entity.name);
  }

  /** Says which entity, day or event is meant. */
  #means(target: string, database: string, id: string, name: string): void {
    if (this.meaning === 'normalizations') this.#out.normalization(target, database, id, name);
    else this.#out.note(NOTES, target, `${database} ${id}`);
  }

  #speaker(quote: Mention, speaker: string): void {
    const target = this.#nearest(speaker, quote);
    if (target !== undefined) this.#out.relation(SPEAKER, this.#lines.get(quote.id)!, target);
  }

  #event({ id, start, end, type, participants, occurrence }: Analysis['events'][number]): void {
    const label = EVENT_LABELS[type];
    const roles = participants.flatMap(({ role, entity }) => {
      const target = this.#nearest(entity, { start, end });
      return target === undefined ? [] : [[ROLE_LABELS[role], target] as const];
    });
    const line = this.#out.event(label, this.#out.textBound(label, { start, end }), roles);
    this.#out.attribute('Occurrence', line, occurrence);
    const known = this.source.corpus.eventOf(this.article.id, id);
    if (known) this.#means(line, 'Crosscheck', this.source.eventId(known), known.label);
  }

  #claim(claim: Analysis['claims'][number]): void {
    const line = this.#textBound(OTHER_LABELS.claim, claim);
    this.#out.attribute('Modality', line, claim.modality);
    const words = slotText(this.#analysis, claim);
    if (words !== '') this.#out.note(NOTES, line, words);
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
