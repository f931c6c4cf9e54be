import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/core/corpus.ts';
import { readFrontMatter } from '../../server/src/core/read/front-matter.ts';
import { articleOfPage } from '../../server/src/pages/page.ts';
import { cases } from '../support/cases.ts';

const BODY = `
  <p>TURKU, Finland - At least 45 people were injured when the ferry Luz Marina ran aground off Turku on Tuesday, the coast guard said.</p>
  <p>“The bridge was dark,” said Aino Hakala,<br>a cook on the ferry. “Nobody told us anything, and the lights went out at once.”</p>
  <p>The ferry company said in a statement that it would help the families of the 112 passengers, and that an inquiry would begin next week.</p>`;

const page = (head: string, body = `<article>${BODY}</article>`): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>${body}<footer>All rights reserved</footer></body></html>`;

const made = (html: string | Uint8Array): ReturnType<typeof articleOfPage> => articleOfPage(typeof html === 'string' ? new TextEncoder().encode(html) : html);

function text(html: string | Uint8Array): string {
  const article = made(html);
  return 'text' in article ? article.text : `! ${article.problem}`;
}

/** The header as the program reads it back. */
function header(html: string): object {
  const written = text(html);
  expect(analyse({ id: 'a.article', text: written }).analysis.problems).toEqual([]);
  const { fields: _, ...fields } = readFrontMatter(written).frontMatter!;
  return fields;
}

const LD = (data: object): string => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;

describe('a saved page', () => {
  cases('the header', header, [
    {
      name: 'from JSON-LD',
      input: page(`<title>x</title><link rel="canonical" href="https://island-post.example/ferry">${LD({ '@type': 'NewsArticle', headline: 'Ferry aground: 45 hurt', datePublished: '2024-05-15T06:30:00+03:00', author: { '@type': 'Person', name: 'Leena Aro' }, publisher: { '@type': 'Organization', name: 'The Island Post' } })}`),
      expected: { title: 'Ferry aground: 45 hurt', source: 'The Island Post', author: 'Leena Aro', url: 'https://island-post.example/ferry', published: '2024-05-15' },
    },
    {
      name: 'from JSON-LD with a graph',
      input: page(`<title>x</title>${LD({ '@graph': [{ '@type': 'WebSite', name: 'y' }, { '@type': 'NewsArticle', headline: 'Ferry aground', datePublished: '2024-05-15' }] })}`),
      expected: { title: 'Ferry aground', published: '2024-05-15' },
    },
    {
      name: 'from JSON-LD with several types, references, several authors and escaped words',
      input: page(`<title>Ferry aground &amp; 45 hurt | The Post</title>${LD({
        '@graph': [
          { '@type': 'Organization', '@id': '#post', name: 'The Island Post' }, { '@type': 'Person', '@id': '#leena', name: 'Leena Aro' },
          { '@type': ['NewsArticle', 'Article'], headline: 'Ferry aground &amp; 45 hurt', author: [{ '@id': '#leena' }, { '@type': 'Person', name: 'Bo Ek', url: 'https://post.example/bo' }, 'https://post.example/x'], publisher: { '@id': '#post' }, datePublished: '2024-05-15T23:30:00-05:00', mainEntityOfPage: { '@id': 'https://post.example/1' } },
        ],
      })}`),
      expected: { title: 'Ferry aground & 45 hurt', source: 'The Island Post', author: 'Leena Aro, Bo Ek', url: 'https://post.example/1', published: '2024-05-15' },
    },
    {
      name: 'from none of several articles that JSON-LD describes, where none is the page’s',
      input: page(`<title>Ferry aground off Turku after a storm</title>${LD({ '@graph': [{ '@type': 'NewsArticle', headline: 'Other', datePublished: '2023-01-01' }, { '@type': 'NewsArticle', headline: 'Another', datePublished: '2023-01-02' }] })}`),
      expected: { title: 'Ferry aground off Turku after a storm' },
    },
    {
      name: 'with the name of the site left out of the title',
      input: page('<title>Ferry aground off Turku – The Island Post</title>', `<article><h1>Ferry aground off Turku</h1>${BODY}</article>`),
      expected: { title: 'Ferry aground off Turku' },
    },
    {
      name: 'from JSON-LD that is broken or of strange shapes: nothing',
      input: page(`<title>Ferry aground off Turku after a storm</title><script type="application/ld+json">{"@type":</script>${LD({ '@type': 'NewsArticle', headline: { toString: 1 }, author: { name: ['a', { b: 1 }] }, datePublished: [[['2024-05-14']]], url: {}, articleBody: 5 })}`),
      expected: { title: 'Ferry aground off Turku after a storm' },
    },
    {
      name: 'from Open Graph',
      input: page('<meta property="og:title" content="Ferry # aground"><meta property="og:site_name" content="- The Post"><meta property="og:url" content="https://post.example/1"><meta property="article:published_time" content="2024-05-15T06:30:00Z"><meta name="author" content="By Leena Aro">'),
      expected: { title: 'Ferry # aground', source: '- The Post', author: 'Leena Aro', url: 'https://post.example/1', published: '2024-05-15' },
    },
    {
      name: 'from a time element, before those of comments',
      input: page('<title>Ferry aground off Turku after a storm</title>', `<article><time datetime="2024-05-15">15 May</time>${BODY}</article><section><p><time datetime="2024-06-01">June</time> Nice.</p></section>`),
      expected: expect.objectContaining({ published: '2024-05-15' }) as unknown as object,
    },
    {
      name: 'from microdata and the comment of the browser that saved it',
      input: page('<title>Ferry aground off Turku after a storm</title><meta itemprop="datePublished" content="May 15, 2024">').replace('<html', '<!-- saved from url=(0033)https://post.example/saved/page.html -->\n<html'),
      expected: expect.objectContaining({ published: '2024-05-15', url: 'https://post.example/saved/page.html' }) as unknown as object,
    },
    {
      name: 'without what is no date and no address',
      input: page('<title>Ferry aground off Turku after a storm</title><meta property="article:published_time" content="yesterday"><link rel="canonical" href="javascript:alert(1)">'),
      expected: { title: 'Ferry aground off Turku after a storm' },
    },
  ]);

  it('keeps the words of the article and nothing around them', () => {
    const article = text(page('<title>Ferry aground off Turku after a storm</title>', `<aside><p>Read also: other stories of the day</p></aside><article>${BODY}<figure><img src="x.jpg"><figcaption>Photo: Pia</figcaption></figure></article>`));
    expect(article).toContain('“The bridge was dark,” said Aino Hakala, a cook on the ferry. “Nobody');
    expect(article).not.toMatch(/Read also|Home|All rights|Photo|</);
    const { mentions, published } = analyse({ id: 'a', text: article }).analysis;
    expect(mentions.map((mention) => mention.text)).toContain('Aino Hakala');
    expect(published?.basis).not.toBe('front-matter');
  });

  it('runs no script', () => {
    const hostile = page('<title>Ferry aground off Turku after a storm</title><script>document.body.textContent = "pwned"; globalThis.pwned = true</script>', `<article>${BODY}<p onclick="globalThis.pwned = true"><img src=x onerror="globalThis.pwned = true">The captain was questioned.</p><script>globalThis.pwned = true</script></article>`);
    expect(text(hostile)).toContain('The captain was questioned.');
    expect(text(hostile)).not.toContain('pwned');
    expect('pwned' in globalThis).toBe(false);
  });

  it('gives clean text or a reason, whatever the markup', () => {
    const piece = fc.constantFrom(
      '<script>evil()</script>', '<SCRIPT src=//x.example/evil.js>', '</script>', '<svg onload=evil()><desc>', '</svg>', '<iframe srcdoc="<p>evil()">', '<template><p>evil()</p>', '<noscript>', '<style>p{}', '<!--', '-->', '<![CDATA[', ']]>',
      '<base href="javascript:evil()">', '<meta http-equiv=refresh content="0;url=javascript:evil()">', '<a href="javascript:evil()">', '<img src=x onerror="evil()">', '<table><tr><td>', '</article>', '<article>', '<p', '"', "'", '>', '<', '&#x202E;', '&amp;lt;b&amp;gt;',
      '<h1>---</h1>', '<math><mtext>', '<form><button formaction="javascript:evil()">', '\u2028', '\uFFFF', BODY,
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 6 }), (inside, head) => {
      const written = text(page(head.join(''), `<article>${BODY}${inside.join('')}${BODY}</article>`));
      if (written.startsWith('! ')) return;
      const { frontMatter, problems } = readFrontMatter(written);
      expect(problems).toEqual([]);
      expect(frontMatter?.url).toBeUndefined();
      expect(written).toContain('At least 45 people were injured when the ferry Luz Marina ran aground');
      expect(written).not.toMatch(/[\u202E\0]/);
      expect('evil' in globalThis).toBe(false);
    }), { numRuns: 300 });
  });

  it('clips a title without end', () => {
    const written = text(page(`<meta property="og:title" content="${'Ferry aground '.repeat(100_000)}">`));
    expect(written.length).toBeLessThan(3000);
    expect(written).toContain('The bridge was dark');
  });

  it('lets no words of the page into the header', () => {
    const written = text(page('<meta property="og:title" content="A\n---\npublished: 1999-01-01\nb: &quot;"><meta property="og:site_name" content="[x, {y: z}] # \u202E*a">'));
    const { frontMatter } = readFrontMatter(written);
    expect(frontMatter?.published).toBeUndefined();
    expect(frontMatter?.source).toBe('[x, {y: z}] # *a');
  });

  it('reads the encoding that a page names', () => {
    const latin = page('<title>Ferry aground off Turku after a storm</title>').replace('utf-8', 'iso-8859-1').replace('Luz Marina', 'Luz Marín').replace(/[“”]/g, '"');
    expect(text(Uint8Array.from(latin, (character) => character.charCodeAt(0)))).toContain('Luz Marín');
    expect(text(new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...page('<title>Ferry aground off Turku after a storm</title>')].map((c) => c.charCodeAt(0))).buffer)]))).toContain('“The bridge was dark,”');
  });

  /** A page in an encoding of one byte a character; the typographical marks are those of Windows. */
  const windows = (html: string): Uint8Array => Uint8Array.from(html, (character) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '€': 0x80 })[character] ?? character.charCodeAt(0));
  const title = '<title>Ferry aground off Turku after a storm</title>';

  it.each(['windows-1252', 'iso-8859-1', ''])('reads the quotation marks of Windows in a page of the encoding "%s"', (name) => {
    const bytes = windows(page(title, `<article>${BODY}<p>It’s €5 – no more.</p></article>`).replace('<meta charset="utf-8">', name && `<meta charset="${name}">`));
    expect(text(bytes)).toContain('“The bridge was dark,”');
    expect(text(bytes)).toContain('It’s €5 – no more.');
  });

  it('reads UTF-8 also where the page names an older encoding, and with a byte that is none', () => {
    expect(text(page(title).replace('utf-8', 'us-ascii'))).toContain('“The bridge was dark,”');
    const bytes = new TextEncoder().encode(page(title, `<article>${BODY}<p>One wrong byte: ~</p></article>`));
    expect(text(bytes.map((byte) => (byte === 0x7e ? 0xff : byte)))).toContain('“The bridge was dark,”');
  });

  it('takes the whole text that a page states where it shows only the beginning', () => {
    const body = 'The harbour was closed on Tuesday after a spill &amp; a storm, the mayor of Turku said at noon.\n\nIt will open again on Friday, said Aino Hakala of the harbour office, who had walked along the quay for two hours.';
    const stub = (articleBody: string): string => text(page(`${title}${LD({ '@type': 'NewsArticle', headline: 'Harbour closed', articleBody })}`, '<article><h1>Harbour closed</h1><p>The harbour was closed.</p><p>Log in to read on.</p></article>'));
    expect(stub(body)).toMatch(/spill & a storm, .+ at noon\.\n\nIt will open/);
    expect(stub(`<p>${body}</p><script>alert(1)</script>`)).not.toContain('alert');
  });

  it('does without a stray character that no text has', () => {
    expect(text(page(title, `<article>${BODY}<p>\0 end</p></article>`))).toContain('“The bridge was dark,”');
  });

  cases('is refused with a reason', (input: string) => text(input), [
    { name: 'a text', input: 'Only words.', expected: expect.stringContaining('This is not an HTML page.') as unknown as string },
    { name: 'no text', input: '', expected: expect.stringContaining('This is not an HTML page.') as unknown as string },
    { name: 'a page that needs its scripts', input: page('<title>x</title>', '<div id="app"></div>'), expected: expect.stringContaining('No article was found') as unknown as string },
    { name: 'a page that is nested very deeply', input: page('', '<div>'.repeat(20_000)), expected: expect.stringContaining('nested more than 512 deep') as unknown as string },
    { name: 'a page with very many elements', input: page('', '<i></i>'.repeat(210_000)), expected: expect.stringContaining('more than 200,000 parts') as unknown as string },
  ]);

  it('is refused when it is larger than any news page', () => {
    expect(made(new Uint8Array(21 * 1024 * 1024))).toEqual({ problem: 'The page is too large (21 MB; at most 20 MB).' });
  });
});
