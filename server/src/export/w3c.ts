import { annotationKey, type Annotation as Marking } from '../core/decisions/index.ts';
import { CodePoints, quoteAt, type Quote } from '../core/selectors.ts';
import type { Mark } from '../core/recognise/marks.ts';
import type { Analysis, Claim, Conflict, Location, Mention, Span } from '../core/types.ts';
import { markText } from '../ide/marks/text.ts';
import { claimValue, slotText } from '../ide/slot.ts';
import { amount, typeName } from '../ide/words.ts';
import { jsonWithList, type FilePiece } from './file.ts';
import { Distinct, encodeId, pathReference, urn } from './ids.ts';
import { type ExportArticle, type ExportSource } from './source.ts';

/** The Web Annotation Data Model of the W3C: a page of annotations an article, one of the conflicts, and the collection of them all. */

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const COLLECTION = 'annotations.jsonld';
const CONFLICTS = 'conflicts.jsonld';

type Body =
  | { readonly type: 'TextualBody'; readonly purpose: 'tagging' | 'describing' | 'assessing' | 'commenting'; readonly value: string; readonly format: 'text/plain' }
  | { readonly type: 'SpecificResource'; readonly purpose: 'identifying'; readonly source: string };

type QuoteSelector = Quote & { readonly type: 'TextQuoteSelector' };
interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A mark whose words are gone has no position. */
interface Target {
  readonly source: string;
  readonly selector: readonly [QuoteSelector, PositionSelector] | readonly [QuoteSelector];
}

interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'describing' | 'assessing' | 'classifying' | 'commenting' | 'tagging';
  /** On the reader's own marks: a person, who is not recorded. */
  readonly creator?: { readonly type: 'Person' };
  readonly body: readonly Body[];
  readonly target: Target | readonly Target[];
}

export function* w3c(source: ExportSource): Generator<FilePiece> {
  const marks = new Marks(source);
  const pages = [
    ...source.articles.map((article) => ({ path: `${article.path}.jsonld`, items: () => marks.ofArticle(article) })),
    { path: CONFLICTS, items: () => source.corpus.conflicts().map((conflict) => marks.ofConflict(conflict)) },
  ];
  let total = 0;
  for (const [i, { path, items }] of pages.entries()) {
    const annotations = items();
    const next = pages[i + 1]?.path;
    const head = {
      '@context': CONTEXT, id: backTo(path, path), type: 'AnnotationPage', partOf: backTo(path, COLLECTION), startIndex: total,
      ...(next !== undefined && { next: backTo(path, next) }),
    };
    total += annotations.length;
    yield* jsonWithList(path, head, 'items', annotations);
  }
  const collection = {
    '@context': CONTEXT, id: COLLECTION, type: 'AnnotationCollection', label: 'What Crosscheck found', total,
    first: pathReference(pages[0]!.path), last: pathReference(pages.at(-1)!.path),
  };
  yield { path: COLLECTION, text: `${JSON.stringify(collection, undefined, 2)}\n` };
}

/** A reference from one file to another of the same export. */
const backTo = (from: string, to: string): string => '../'.repeat(from.split('/').length - 1) + pathReference(to);

const tag = (value: string): Body => ({ type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain' });
const comment = (value: string): Body => ({ type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain' });
const description = (value: string): Body => ({ type: 'TextualBody', purpose: 'describing', value, format: 'text/plain' });
const identity = (source: string): Body => ({ type: 'SpecificResource', purpose: 'identifying', source });

/** Makes the annotations, each with an id that stays while its words and what stands around them do. */
class Marks {
  readonly #ids = new Distinct();
  readonly #characters = new WeakMap<Analysis, CodePoints>();

  constructor(private readonly source: ExportSource) {}

  ofArticle(article: ExportArticle): readonly Annotation[] {
    const { analysis } = article;
    const { placed, orphaned } = this.source.corpus.marksIn(article.id);
    const byHand = new ByHand(placed);
    const recognised = [
      ...analysis.mentions.map((mention) => this.#mark(article, mention, this.#ofMention(article, mention), mention.kind === 'entity' ? byHand.take('entity', mention) : undefined)),
      ...analysis.events.filter(({ minor }) => !minor).map((event) => {
        const known = this.source.corpus.eventOf(article.id, event.id);
        const when = event.when === undefined ? [] : [description(event.when)];
        const body = [tag(`event: ${event.type}`), tag(event.occurrence), ...when, ...(known ? [identity(urn('event', this.source.eventId(known)))] : [])];
        return this.#mark(article, event, body, byHand.take('event', event));
      }),
      ...analysis.claims.map((claim) => this.#mark(article, claim, [tag('claim'), description(claimText(analysis, claim))], byHand.take('claim', claim))),
    ];
    const others = byHand.left().map((mark) => this.#mark(article, mark, [], mark.annotation));
    return [...[...recognised, ...others].sort((a, b) => positionOf(a) - positionOf(b)), ...orphaned.map((marking) => this.#orphan(article, marking))];
  }

  ofConflict({ id, rule, severity, message, sides }: Conflict): Annotation {
    const targets = sides.flatMap(({ spans }) => spans).flatMap((span) => this.#target(span, CONFLICTS) ?? []);
    return {
      id: `urn:uuid:${this.#ids.uuid('conflict', id)}`, type: 'Annotation', motivation: 'assessing',
      body: [{ type: 'TextualBody', purpose: 'assessing', value: message, format: 'text/plain' }, tag(rule), tag(severity)],
      target: targets,
    };
  }

  #ofMention(article: ExportArticle, mention: Mention): readonly Body[] {
    switch (mention.kind) {
      case 'entity': {
        const entity = this.source.corpus.entityOf(article.id, mention.entity);
        return [tag(typeName[mention.type]), ...(entity ? [description(entity.name), identity(urn('entity', this.source.entityId(entity.id)))] : [])];
      }
      case 'date': return [tag(mention.type.toLowerCase()), description(mention.value)];
      case 'figure': return [tag(mention.type), description(amount(mention.value, mention.unit))];
      case 'quote': {
        const speaker = mention.speaker === undefined ? undefined : this.source.corpus.entityOf(article.id, mention.speaker);
        return [tag(`${mention.type} quotation`), ...(speaker ? [description(`said by ${speaker.name}`)] : [])];
      }
    }
  }

  #mark(article: ExportArticle, span: Span, body: readonly Body[], byHand?: Marking): Annotation {
    return this.#annotation(article, body, byHand, this.#target({ article: article.id, start: span.start, end: span.end }, article.path)!);
  }

  #orphan(article: ExportArticle, marking: Marking): Annotation {
    const { exact, prefix, suffix } = marking;
    return this.#annotation(article, [], marking, { source: backTo(article.path, article.path), selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] });
  }

  /** Says what was recognised, what is marked by hand, or both. */
  #annotation(article: ExportArticle, recognised: readonly Body[], byHand: Marking | undefined, target: Target): Annotation {
    const [{ exact, prefix, suffix }] = target.selector;
    const body = byHand ? [...recognised, ...saidBy(byHand, recognised.length > 0)] : recognised;
    const identified = body.some(({ type }) => type === 'SpecificResource');
    const key = recognised[0] ? JSON.stringify(recognised[0]) : annotationKey(byHand!);
    return {
      id: `urn:uuid:${this.#ids.uuid(article.path, exact, prefix, suffix, key)}`,
      type: 'Annotation', motivation: identified ? 'identifying' : recognised.length > 0 ? 'describing' : MOTIVATIONS[byHand!.kind],
      ...(byHand && { creator: { type: 'Person' } as const }), body, target,
    };
  }

  /** A place, referred to from a file; nothing for one that is in no article. */
  #target({ article, start, end }: Location, from: string): Target | undefined {
    const found = this.source.article(article);
    if (!found) return undefined;
    const { analysis, path } = found;
    const characters = this.#characters.get(analysis) ?? new CodePoints(analysis.text);
    this.#characters.set(analysis, characters);
    return {
      source: backTo(from, path),
      selector: [
        { type: 'TextQuoteSelector', ...quoteAt(analysis.text, { start, end }) },
        { type: 'TextPositionSelector', start: characters.of(start), end: characters.of(end) },
      ],
    };
  }
}

const positionOf = ({ target }: Annotation): number => ('selector' in target ? target.selector[1]?.start ?? 0 : 0);

const keyOf = (kind: Marking['kind'], { start, end }: Span): string => `${kind} ${start} ${end}`;

/** The marks of an article, of which those are taken that stand where the same is recognised. */
class ByHand {
  readonly #marks: Set<Mark>;
  readonly #byPlace: ReadonlyMap<string, Mark>;

  constructor(placed: readonly Mark[]) {
    this.#marks = new Set(placed);
    this.#byPlace = new Map(placed.map((mark) => [keyOf(mark.annotation.kind, mark), mark]));
  }

  take(kind: Marking['kind'], span: Span): Marking | undefined {
    const mark = this.#byPlace.get(keyOf(kind, span));
    return mark && this.#marks.delete(mark) ? mark.annotation : undefined;
  }

  left(): readonly Mark[] {
    return [...this.#marks];
  }
}

const MOTIVATIONS = { entity: 'classifying', 'not-entity': 'classifying', event: 'classifying', 'not-event': 'classifying', claim: 'describing', 'not-claim': 'classifying', note: 'commenting', tag: 'tagging' } as const satisfies Readonly<Record<Marking['kind'], Annotation['motivation']>>;

/** What a mark says; beside what is recognised so, only what it adds. */
function saidBy(marking: Marking, recognised: boolean): readonly Body[] {
  const { kind, name, event, note, tag: label } = marking;
  const what = kind === 'note' || kind === 'tag' || recognised ? [] : [tag(kind === 'claim' ? kind : markText({ kind, ...(marking.type !== undefined && { type: marking.type }) } as Marking))];
  const claim = [marking.subject, marking.attribute, marking.value].filter((part) => part !== undefined).join(', ');
  return [
    ...what, ...(name !== undefined ? [description(name)] : []), ...(event !== undefined ? [identity(urn('event', encodeId(event)))] : []), ...(claim !== '' ? [description(claim)] : []),
    ...(label !== undefined ? [tag(label)] : []), ...(note !== undefined ? [comment(note)] : []),
  ];
}

function claimText(analysis: Analysis, claim: Claim): string {
  const slot = slotText(analysis, claim);
  return slot === '' ? claimValue(claim) : `${slot}: ${claimValue(claim)}`;
}
