import { parseHTML } from 'linkedom';
import { clean, paragraphsOf, type PageNode } from './text.ts';

/** What is used of a page's document. */
export interface ScriptsDocument {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}

/** What a page says of its article in JSON-LD (schema.org). Readability reads some of it, but stops at lists of types and at references. */
export interface LinkedData {
  readonly title?: string;
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
  readonly published?: string;
  /** The whole text, which pages that fetch it, or sell it, still state. */
  readonly paragraphs: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Reportage|Report)$/;

/** Nothing when no article is described, or several and `isOfPage` says of none that its title is the page's. */
export function linkedDataOf(document: ScriptsDocument, isOfPage: (title: string) => boolean): LinkedData {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) => nodesIn(textContent ?? ''));
  const articles = nodes.filter((node) => listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type)));
  const article = articles.length === 1 ? articles[0] : articles.find(({ headline }) => typeof headline === 'string' && isOfPage(words(headline)));
  if (!article) return { paragraphs: [] };
  const byId = new Map(nodes.filter((node) => typeof node['@id'] === 'string' && node['name'] !== undefined).map((node) => [node['@id'], node]));
  const named = (value: unknown): string => names(listOf(value).map((each) => byId.get(isObject(each) ? each['@id'] : each) ?? each));
  return {
    ...filled({
      title: words(article['headline'] ?? article['name']), author: named(article['author']), source: named(article['publisher']),
      url: addressOf(article['mainEntityOfPage']) ?? addressOf(article['url']) ?? '', published: words(article['datePublished']),
    }),
    paragraphs: paragraphs(article['articleBody']),
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The things that a script describes: what it lists, in a graph or not. */
function nodesIn(script: string): readonly Json[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(script.replace(/^\s*(?:<!\[CDATA\[|<!--)/, '').replace(/(?:\]\]>|-->)\s*$/, ''));
  } catch {
    return [];
  }
  return listOf(parsed).filter(isObject).flatMap((node) => [node, ...listOf(node['@graph']).filter(isObject), ...listOf(node['mainEntity']).filter(isObject)]);
}

/** Who is named, by words or as things with names. Addresses of their pages are no names. */
const names = (values: readonly unknown[]): string =>
  values.map((value) => words(isObject(value) ? value['name'] : value)).filter((name) => name !== '' && !/^https?:/i.test(name)).join(', ');

function addressOf(value: unknown): string | undefined {
  const address = isObject(value) ? value['@id'] ?? value['url'] : value;
  return typeof address === 'string' ? address : undefined;
}

/** Words on one line. Many pages escape them as if they were markup. */
const words = (value: unknown): string => (typeof value === 'string' ? clean(value.includes('&') ? unescaped(value) : value) : '');

/** A title holds no markup, so that only references to characters are resolved. */
const unescaped = (text: string): string =>
  (parseHTML(`<title>${text.replaceAll('<', '&lt;')}</title>`) as unknown as { document: ScriptsDocument }).document.querySelectorAll('title')[Symbol.iterator]().next().value?.textContent ?? text;

function paragraphs(body: unknown): readonly string[] {
  if (typeof body !== 'string') return [];
  if (/<\w/.test(body)) return paragraphsOf((parseHTML(`<body>${body}</body>`) as unknown as { document: PageNode }).document);
  return body.split(/[\r\n]+/).map(words).filter((paragraph) => paragraph !== '');
}

const filled = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
