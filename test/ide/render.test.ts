import fc from 'fast-check';
import { Marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { link, plain, strong, type Card } from '../../server/src/ide/card.ts';
import { cardMarkdown, cardText, tidy } from '../../server/src/ide/render.ts';
import { cases } from '../support/cases.ts';

const place = { article: 'file:///a.txt', start: 0, end: 1 };
const HREF = 'file:///ours.txt#L1,1';

const card = (text: string): Card => ({
  span: { start: 0, end: 1 },
  title: [strong(text), plain(` — ${text}`)],
  lines: [[plain(text)], [link(text, { to: 'place', place })]],
  lists: [{ title: text, rows: [[plain(text)], [plain(`${text} · `), link(text, { to: 'place', place })]] }],
  footer: [link('All mentions', { to: 'mentions', place })],
});

interface Shown {
  readonly text: string;
  readonly links: readonly string[];
  readonly kinds: ReadonlySet<string>;
}

/** What a reader sees: the text, the links and the kinds of things that Markdown made of it. */
function show(markdown: string): Shown {
  const links: string[] = [];
  const kinds = new Set<string>();
  let text = '';
  const visit = (token: Token): void => {
    kinds.add(token.type);
    if (token.type === 'link' || token.type === 'image') links.push((token as { href: string }).href);
    if ('tokens' in token && token.tokens) token.tokens.forEach(visit);
    else if (token.type === 'text' || token.type === 'escape') text += (token as { text: string }).text;
    if (token.type === 'list') (token as { items: Token[] }).items.forEach(visit);
  };
  new Marked({ gfm: true }).lexer(markdown).forEach(visit);
  return { text, links, kinds };
}

const OURS = new Set(['paragraph', 'space', 'text', 'escape', 'strong', 'link', 'list', 'list_item', 'br']);

describe('a card in Markdown', () => {
  const check = (text: string): void => {
    const { links, kinds, text: shown } = show(cardMarkdown(card(text), () => HREF));
    expect(links.filter((href) => href !== HREF)).toEqual([]);
    expect([...kinds].filter((kind) => !OURS.has(kind))).toEqual([]);
    expect(shown.replace(/\s/g, '')).toContain(tidy(text).replace(/\s/g, ''));
  };

  it.each([
    '[click](command:workbench.action.quit)', '![x](https://evil.example/p.png)', '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', 'https://evil.example/a', 'www.evil.example',
    'mail me@evil.example', '**bold** _it_ `code` ~~gone~~', '# head', '- item', '1. one', '> quote', '| a | b |', '--- ', '$(alert) icon', '&lt;b&gt; &amp;', '[ref]: https://evil.example', '[ref]',
    '\\[x\\](y)', 'a\nb\n\n# c', '\u202Eevil', '```js', '~~~', '    code', '+ plus', '* star', '=====', 'a](b', '](https://evil.example)', '<https://evil.example>', 'ftp://evil.example', '1) one', ':-', ':-:', '\u0000\u0007',
  ])('shows %j as it is', check);

  it('shows any text as it is', () => {
    const dangerous = fc.array(fc.oneof(fc.constantFrom('[', ']', '(', ')', '<', '>', '!', '\\', '`', '*', '_', '~', '|', '#', '-', '+', '=', '.', ':', '/', '//', 'http', 'https://', 'www.', '@', 'a.b', '\n', ' ', '&', ';', 'amp', '1', '$', '^', '"', "'"), fc.string({ maxLength: 4 })), { maxLength: 16 });
    fc.assert(fc.property(dangerous, (parts) => check(parts.join(''))), { numRuns: 3000 });
  });

  it('has the same order each time, and no empty parts', () => {
    expect(cardMarkdown(card('x'), () => HREF)).toBe(`**x** — x  \nx  \n[x](${HREF})\n\nx\n\n- x\n- x · [x](${HREF})\n\n[All mentions](${HREF})`);
    expect(cardMarkdown({ ...card('x'), lines: [], lists: [] }, () => undefined)).toBe('**x** — x');
  });

  it('keeps an address from ending its link', () => {
    expect(show(cardMarkdown(card('x'), () => 'file:///a (1) "b"<c>.txt')).links).toContain('file:///a%20%281%29%20%22b%22%3Cc%3E.txt');
  });
});

describe('a card in plain text', () => {
  it('has the same content', () => {
    expect(cardText(card('x'))).toBe('x — x\nx\nx\n\nx\n  x\n  x · x');
  });
});

cases('tidy', (text: string) => tidy(text, 10), [
  { input: ' two\r\n words ', expected: 'two words' },
  { input: '0123456789', expected: '0123456789' },
  { input: '01234567890', expected: '012345678…' },
  { name: 'does not cut a character in half', input: '😀'.repeat(12), expected: `${'😀'.repeat(9)}…` },
  { name: 'leaves out what hides or reorders text', input: 'a\u202Eb\u0000c\u2066d', expected: 'a b c d' },
]);
