import type { Corpus } from '../core/corpus.ts';
import type { Fact } from '../core/decisions/index.ts';
import type { Location, ModelEntity, ModelEvent, Span } from '../core/types.ts';
import { articleName } from './articles.ts';
import { linesOf } from './lines.ts';
import { locate } from './mentions.ts';
import { tidy } from './render.ts';
import { claimValue, slotText } from './slot.ts';
import { count, eventTime, longRange, occurrenceName, typeName } from './words.ts';


export interface ModelDocument {
  readonly text: string;
  /** The line of each entity and event, by model id. */
  readonly anchors: ReadonlyMap<string, number>;
  readonly links: readonly ModelLink[];
}

/** Words of the document (on one line) that lead to words in an article. */
export interface ModelLink {
  readonly line: number;
  readonly span: Span;
  readonly place: Location;
}

/** Places listed for each event or entity. */
const PLACES = 12;

const INDENT = ' '.repeat(4);

/** The event model as a text to read: events of note in time order, entities, claims. */
export function modelDocument(corpus: Corpus): ModelDocument {
  const writer = new Writer(corpus);
  const events = corpus.events().filter(({ minor }) => !minor);
  const entities = [...corpus.entities()].sort((a, b) => b.articles - a.articles || b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
  writer.line(`Event model of ${count(corpus.size, 'article')}: ${count(events.length, 'event')}, ${entities.length} ${entities.length === 1 ? 'entity' : 'entities'}`);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  writer.heading('Events');
  const labels = new Map(events.map(({ id, label }) => [id, label]));
  for (const event of events) writeEvent(writer, event, (id) => names.get(id) ?? id.slice(id.indexOf(':') + 1), event.partOf === undefined ? undefined : labels.get(event.partOf));
  writer.heading('Entities');
  for (const entity of entities) writeEntity(writer, entity);
  const facts = corpus.facts();
  if (facts.length > 0) writer.heading('Facts');
  for (const fact of facts) writeFact(writer, fact);
  writer.heading('Claims');
  for (const article of [...corpus.ids()].sort()) writeClaims(writer, corpus, article);
  return writer;
}

function writeEvent(writer: Writer, event: ModelEvent, nameOf: (entity: string) => string, larger: string | undefined): void {
  const occurrence = occurrenceName[event.occurrence];
  writer.anchor(event.id);
  writer.line(`${(eventTime(event) || 'no date').padEnd(16)}  ${tidy(event.label)}${occurrence ? ` (${occurrence})` : ''}${event.whenBasis === 'inferred' ? ' — date inferred' : ''}`);
  const involved = [...new Set([...event.participants.map(({ entity }) => entity), ...(event.where ? [event.where] : [])])];
  if (involved.length > 0) writer.line(INDENT + involved.map((id) => tidy(nameOf(id))).join(', '));
  if (larger !== undefined) writer.line(`${INDENT}part of ${tidy(larger)}`);
  if (event.confirmed) writer.line(`${INDENT}confirmed in newsmodel/events.yaml`);
  writer.places(event.mentions);
}

function writeEntity(writer: Writer, { id, name, type, roles, aliases, mentions, articles, decided }: ModelEntity): void {
  writer.anchor(id);
  const others = aliases.filter((alias) => alias !== name);
  writer.line(`${tidy(name)} — ${[typeName[type], ...roles.slice(0, 3).map((role) => tidy(role))].join(', ')}`);
  if (others.length > 0) writer.line(`${INDENT}also ${others.slice(0, 8).map((alias) => `"${tidy(alias)}"`).join(', ')}`);
  if (decided) writer.line(`${INDENT}set in newsmodel/entities.yaml`);
  writer.line(`${INDENT}${count(mentions.length, 'mention')} in ${count(articles, 'article')}`);
  writer.places(mentions);
}

/** What the reader holds true, with where it is from. */
function writeFact(writer: Writer, { subject, attribute, values, range, source }: Fact): void {
  writer.line(`${tidy(subject)}: ${tidy(attribute)} ${values.map((value) => tidy(value)).join(', ')}${range ? ` (${longRange(range)})` : ''}`);
  writer.line(`${INDENT}${tidy(source)}`);
}

function writeClaims(writer: Writer, corpus: Corpus, article: string): void {
  const analysis = corpus.get(article);
  if (!analysis?.claims.length) return;
  writer.line(articleName(article));
  for (const claim of analysis.claims) writer.linked(`${INDENT}${tidy(claimValue(claim))}  ${tidy(slotText(analysis, claim))}  `, [locate(article, claim)]);
}

/** Collects the lines of the document with what stands on them. */
class Writer implements ModelDocument {
  private readonly lines: string[] = [];
  readonly anchors = new Map<string, number>();
  readonly links: ModelLink[] = [];

  constructor(private readonly corpus: Corpus) {}

  get text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  heading(title: string): void {
    this.lines.push('', title.toUpperCase(), '');
  }

  /** Names the next line. */
  anchor(id: string): void {
    this.anchors.set(id, this.lines.length);
  }

  /** One line an article: its name and the lines that mention it. */
  places(mentions: readonly Location[]): void {
    const byArticle = new Map<string, Location[]>();
    for (const place of mentions.slice(0, PLACES)) byArticle.set(place.article, [...(byArticle.get(place.article) ?? []), place]);
    for (const [article, places] of byArticle) this.linked(`${INDENT}${articleName(article)}  `, places);
    if (mentions.length > PLACES) this.line(`${INDENT}and ${count(mentions.length - PLACES, 'more place')}`);
    this.line('');
  }

  /** A line that ends in links to places of one article. */
  linked(text: string, places: readonly Location[]): void {
    let line = text;
    for (const place of places) {
      const start = line.length;
      line += this.placeName(place);
      this.links.push({ line: this.lines.length, span: { start, end: line.length }, place });
      line += '  ';
    }
    this.line(line.trimEnd());
  }

  private placeName(place: Location): string {
    const analysis = this.corpus.get(place.article);
    if (!analysis) return '?';
    return `line ${linesOf(analysis).lineAt(place.start) + 1} "${tidy(analysis.text.slice(place.start, place.end), 40)}"`;
  }
}
