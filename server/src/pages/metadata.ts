import { readWrittenDate } from '../core/read/index.ts';
import { clean } from './text.ts';

/** What is used of a page's document. */
export interface PageDocument {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}

/** What a page says of itself outside its text. */
export interface PageMetadata {
  readonly url?: string;
  /** ISO date. */
  readonly published?: string;
  /** Its headings of the first order, and its title. */
  readonly headings: readonly string[];
}

/** Where pages say when they were published, the surest first. What JSON-LD says and Readability finds (Open Graph) goes before. */
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
  const headings = [...document.querySelectorAll('h1, head title')].map(({ textContent }) => clean(textContent ?? '')).filter((heading) => heading !== '');
  return { ...(url !== undefined && { url }), ...(published !== undefined && { published }), headings };
}

/** What stands between the title of an article and the name of the site: "Harbour closed | The Tide". */
const SITE = /^\s+[|\-–—·•:»/]\s/;

/** The title of a page without the name of the site, where a heading says where it ends. */
export const titleOf = (title: string, headings: readonly string[]): string => headings.find((heading) => title.startsWith(heading) && SITE.test(title.slice(heading.length))) ?? title;

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

export function webAddress(value: string): string | undefined {
  return /^https?:/i.test(value) && value.length <= 2000 && URL.canParse(value) ? new URL(value).href : undefined;
}

/** The day that a date names, as its place has it: with the time zone left as it is written. */
export const dayOf = (value: string): string | undefined => readWrittenDate(value.slice(0, 100)) ?? undefined;
