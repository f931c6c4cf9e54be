import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { stringify } from 'yaml';
import { decodePage, LARGEST_PAGE, tooLarge } from './decode.ts';
import { linkedDataOf, type ScriptsDocument } from './linked-data.ts';
import { dayOf, metadataOf, titleOf, webAddress, type PageDocument } from './metadata.ts';
import { clean, paragraphsOf, type PageNode } from './text.ts';

/** A saved page as an article file, or why it gives none, for people. */
export type PageArticle = { readonly text: string } | { readonly problem: string };

/** A page with more elements and pieces of text than this is no news page; reading it would take long. */
const MOST_NODES = 200_000;

/** Browsers do not nest more deeply either. */
const DEEPEST = 512;

/** A shorter text is a teaser, or a page that needs its scripts. */
const SHORTEST = 140;

const LONGEST_FIELD = 300;

/**
 * Makes of a saved HTML page a clean article with front matter. The page is only looked at: no script in it runs, and nothing is fetched. May take long on markup that is
 * made to break readers; run it apart (`run.ts`).
 */
export function articleOfPage(bytes: Uint8Array): PageArticle {
  if (bytes.length > LARGEST_PAGE) return { problem: tooLarge(bytes.length) };
  const html = decodePage(bytes);
  if (isBinary(html) || !/<(?:!doctype|html|head|body|p|div|article|h1|meta)[\s>]/i.test(html)) return { problem: 'This is not an HTML page. Save the page as "Web Page, HTML Only" or "Complete".' };
  const { document } = parseHTML(html) as unknown as { document: PageDocument & ScriptsDocument & PageNode };
  const obstacle = obstacleIn(document);
  if (obstacle !== undefined) return { problem: obstacle };
  // Readability changes the document, so what the page says of itself is read first.
  const { url, published, headings } = metadataOf(document, html);
  const told = linkedDataOf(document, (title) => headings.some((heading) => heading.startsWith(title)));
  const found = readable(document);
  if (found === 'broken') return { problem: 'The markup of the page is too broken to find an article in it.' };
  const paragraphs = longer(found?.content ? paragraphsOf(found.content) : [], told.paragraphs);
  if (lengthOf(paragraphs) < SHORTEST) return { problem: 'No article was found in the page. It may be a list of articles, or its text may come only when its scripts run.' };
  const title = (told.title ?? titleOf(clean(found?.title ?? ''), headings)).slice(0, LONGEST_FIELD).trim();
  const front = fields({
    title, source: told.source ?? found?.siteName, author: (told.author ?? found?.byline)?.replace(/^\s*by[\s:]+/i, ''),
    url: url ?? webAddress(told.url ?? ''), published: dayOf(told.published ?? '') ?? dayOf(found?.publishedTime ?? '') ?? published,
  });
  const body = paragraphs[0] === title || title === '' ? paragraphs : [title, ...paragraphs];
  return { text: `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n` };
}

/** Here and there a page has such a character; what is full of them is no text. */
const isBinary = (html: string): boolean => html.includes('\0') && html.split('\0').length > html.length / 100;

/** A page shows only the beginning when it states several times as much. */
const TEASER = 3;

const lengthOf = (paragraphs: readonly string[]): number => paragraphs.join(' ').length;

const longer = (shown: readonly string[], stated: readonly string[]): readonly string[] => (lengthOf(stated) > lengthOf(shown) * TEASER ? stated : shown);

function readable(document: PageDocument & PageNode): ReturnType<Readability<PageNode>['parse']> | 'broken' {
  try {
    return new Readability<PageNode>(document, { serializer: (node: PageNode) => node, disableJSONLD: true }).parse();
  } catch {
    return 'broken'; // it counts on a tree as browsers build it
  }
}

/** What would keep readers busy for long: very many elements, or very deep ones. */
function obstacleIn(document: PageNode): string | undefined {
  let count = 0;
  const stack: { readonly node: PageNode; readonly depth: number }[] = [{ node: document, depth: 0 }];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (++count > MOST_NODES) return `The page has more than ${MOST_NODES.toLocaleString('en-US')} parts: it is not read.`;
    if (at.depth > DEEPEST) return `The elements of the page are nested more than ${DEEPEST} deep: it is not read.`;
    for (let child = at.node.lastChild; child; child = child.previousSibling) stack.push({ node: child, depth: at.depth + 1 });
  }
  return undefined;
}

/** Front matter as `core/read/front-matter.ts` knows it: words on one line, those that are there. */
const fields = (values: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => {
    const words = clean(value ?? '').slice(0, key === 'url' ? undefined : LONGEST_FIELD);
    return words === '' ? [] : [[key, words]];
  }));
