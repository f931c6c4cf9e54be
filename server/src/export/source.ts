import type { Corpus } from '../core/corpus.ts';
import { perObject } from '../core/memo.ts';
import { readFrontMatter } from '../core/read/front-matter.ts';
import { splitSentences } from '../core/read/sentences.ts';
import type { Analysis, Location, ModelEntity, ModelEvent, Span } from '../core/types.ts';
import { linesOf } from '../ide/lines.ts';
import { encodeId } from './ids.ts';

/** An article as exports name it. */
export interface ExportArticle {
  /** Its id in the corpus. */
  readonly id: string;
  /** Below the exported folder, with slashes. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** What the page says of itself, as far as it is told for certain. */
export interface Imprint {
  readonly title: string;
  readonly source?: string;
  readonly author?: string;
  /** http or https; an address of another kind is none. */
  readonly url?: string;
  /** ISO date, when the day is known. */
  readonly published?: string;
}

/** All that exports are made of: the articles with what was found in them, the model over all of them, and its conflicts. */
export class ExportSource {
  /** In the order of their paths. */
  readonly articles: readonly ExportArticle[];
  /** The events of note, in the order of time. */
  readonly events: readonly ModelEvent[];
  readonly entities: readonly ModelEntity[];
  readonly #byId: ReadonlyMap<string, ExportArticle>;
  readonly #eventsById: ReadonlyMap<string, ModelEvent>;

  /** `pathOf` gives each article a path of its own below the exported folder. */
  constructor(readonly corpus: Corpus, pathOf: (article: string) => string = (article) => article) {
    this.articles = [...corpus.ids()]
      .map((id) => ({ id, path: pathOf(id), analysis: corpus.get(id)! }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    this.#byId = new Map(this.articles.map((article) => [article.id, article]));
    this.events = corpus.events().filter(({ minor }) => !minor);
    this.#eventsById = new Map(this.events.map((event) => [event.id, event]));
    this.entities = corpus.entities();
  }

  /** Undefined for a place that is in no article: what the reader holds true. */
  article(id: string): ExportArticle | undefined {
    return this.#byId.get(id);
  }

  /** An event of note. */
  event(id: string): ModelEvent | undefined {
    return this.#eventsById.get(id);
  }

  /** An entity's id as others may store it: no blanks. */
  entityId(id: string): string {
    return encodeId(id);
  }

  /** An event's id as others may store it. Where it names an article, it names it by its path. */
  eventId({ id, mentions }: ModelEvent): string {
    return encodeId(mentions.reduce((made, { article }) => made.replace(`${article}#`, `${this.#byId.get(article)?.path ?? article}#`), id));
  }

  /** The words at a place. */
  words({ article, start, end }: Location): string {
    return this.#byId.get(article)?.analysis.text.slice(start, end) ?? '';
  }

  /** The number of the line, counted from one. */
  line({ article, start }: Location): number {
    const found = this.#byId.get(article);
    return found ? linesOf(found.analysis).positionAt(start).line + 1 : 1;
  }
}

/** Read once for each article. */
export const imprintOf = perObject(({ path, analysis: { text, title, source, published } }: ExportArticle): Imprint => {
  const { author, url } = readFrontMatter(text.slice(0, HEAD)).frontMatter ?? {};
  const day = published && published.range[0] === published.range[1] ? published.value : undefined;
  return {
    title: title ?? path,
    ...(source !== undefined && { source }),
    ...(author !== undefined && { author }),
    ...(url !== undefined && isWebAddress(url) && { url }),
    ...(day !== undefined && { published: day }),
  };
});

/** Front matter is no longer than this. */
const HEAD = 40_000;

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url) && URL.canParse(url);

/** What makes a line of Markdown a heading, a quotation or an item of a list. */
const MARKUP = /^(?:#{1,6}|[>\-*+])\s+/;

/** The sentence around a place, within its line. */
export function sentenceAt(analysis: Analysis, { start, end }: Span): Span {
  const lines = linesOf(analysis);
  const [first, last] = [lines.lineAt(start), lines.lineAt(Math.max(start, end - 1))];
  const from = lines.startOf(first);
  const line = analysis.text.slice(from, lines.endOf(last));
  const around = splitSentences(line).filter((sentence) => from + sentence.start < end && start < from + sentence.end);
  if (around.length === 0) return { start, end };
  const lead = MARKUP.exec(line.slice(around[0]!.start))?.[0].length ?? 0;
  return { start: Math.min(start, from + around[0]!.start + lead), end: from + around.at(-1)!.end };
}
