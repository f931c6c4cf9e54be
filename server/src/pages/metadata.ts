import { readWrittenDate } from '../core/read/index.ts';

/** What is used of a page's document. */
export interface PageDocument {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

/** What a page says of itself outside its text. */
export interface PageMetadata {
  readonly url?: string;
  /** ISO date. */
  readonly published?: string;
}

/** Where pages say when they were published, the surest first. What Readability finds (JSON-LD, Open Graph) goes before. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['[itemprop="datePublished"]', 'datetime'], ['[itemprop="datePublished"]', 'content'],
  ['meta[name="date" i], meta[name="pubdate" i], meta[name="publishdate" i], meta[name="dc.date" i], meta[name="dcterms.date" i], meta[name="dc.date.issued" i], meta[name="sailthru.date" i]', 'content'],
  ['time[pubdate]', 'datetime'], ['article time[datetime]', 'datetime'], ['header time[datetime], main time[datetime]', 'datetime'], ['time[datetime]', 'datetime'],
];

const ADDRESSES: readonly (readonly [selector: string, attribute: string])[] = [
  ['link[rel="canonical" i]', 'href'], ['meta[property="og:url" i]', 'content'], ['meta[itemprop="url"], [itemprop="mainEntityOfPage"]', 'content'],
];

/** Reads the metadata of a page. */
export function metadataOf(document: PageDocument, html: string): PageMetadata {
  const url = firstOf([...valuesOf(document, ADDRESSES), savedFrom(html)], webAddress);
  const published = firstOf(valuesOf(document, DATES), dayOf);
  return { ...(url !== undefined && { url }), ...(published !== undefined && { published }) };
}

const valuesOf = (document: PageDocument, places: readonly (readonly [string, string])[]): readonly (string | null | undefined)[] =>
  places.map(([selector, attribute]) => document.querySelector(selector)?.getAttribute(attribute));

/** Browsers and the extension SingleFile leave a comment that says where a page was saved from. */
const savedFrom = (html: string): string | undefined => /<!--\s{0,9}(?:saved from url=\(\d{1,9}\)|Page saved with SingleFile\s{1,9}url: )(\S{1,2000})/i.exec(html.slice(0, 10_000))?.[1];

function firstOf(values: readonly (string | null | undefined)[], read: (value: string) => string | undefined): string | undefined {
  for (const value of values) {
    const made = value ? read(value.trim()) : undefined;
    if (made !== undefined) return made;
  }
  return undefined;
}

function webAddress(value: string): string | undefined {
  return /^https?:/i.test(value) && value.length <= 2000 && URL.canParse(value) ? new URL(value).href : undefined;
}

/** The day that a date names, as its place has it: with the time zone left as it is written. */
export const dayOf = (value: string): string | undefined => readWrittenDate(value.slice(0, 100)) ?? undefined;
