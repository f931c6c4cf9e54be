import type { Card, Inline, Row, Target } from './card.ts';

/** Makes the address of a link; undefined where this editor cannot follow it. */
export type Href = (target: Target) => string | undefined;

const LONGEST = 120;

/** Characters that could reorder or hide what is shown: controls and bidirectional overrides. */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2028\u2029\u2066-\u2069]+/g;

/** Text of an article on one line, without control characters, cut at a readable length. */
export function tidy(text: string, longest = LONGEST): string {
  const line = text.slice(0, longest * 8).replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('').trimEnd()}…`;
}

/** Text that Markdown shows as it is: nothing in it is a link, an image, HTML, an icon or emphasis. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&|~!@$#^]|:(?=\/)|(?<=www)\./gi, '\\$&');
}

/** Keeps what begins a line from being taken for a list, a heading, a rule or the line under a table's head. */
const escapeStart = (line: string): string => line.replace(/^(?=[-+=:])/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');

/** A URI that cannot end the Markdown link it stands in. */
const escapeHref = (href: string): string => href.replace(/[\s<>()\\"]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

function inlineMarkdown({ text, strong, target }: Inline, href: Href): string {
  const shown = escapeMarkdown(tidy(text));
  const address = target && href(target);
  const linked = address ? `[${shown}](${escapeHref(address)})` : shown;
  return strong && shown ? `**${linked}**` : linked;
}

const rowMarkdown = (row: Row, href: Href): string => escapeStart(row.map((inline) => spaced(inline.text, inlineMarkdown(inline, href))).join('').trim());

/** Keeps the spaces at the ends that join an inline to its neighbours. */
const spaced = (text: string, shown: string): string => `${text.startsWith(' ') ? ' ' : ''}${shown}${text.endsWith(' ') && text.trim() ? ' ' : ''}`;

/** Links that lead nowhere in this editor say nothing in a footer. */
const liveFooter = (card: Card, href: Href): Row[] => card.footer.filter(({ target }) => target && href(target)).map((inline) => [inline]);

export function cardMarkdown(card: Card, href: Href): string {
  const parts = [
    [rowMarkdown(card.title, href), ...card.lines.map((row) => rowMarkdown(row, href))].join('  \n'),
    ...card.lists.map(({ title, rows }) => [...(title ? [rowMarkdown([{ text: title }], href), ''] : []), ...rows.map((row) => `- ${rowMarkdown(row, href)}`)].join('\n')),
    liveFooter(card, href).map((row) => rowMarkdown(row, href)).join(' · '),
  ];
  return parts.filter(Boolean).join('\n\n');
}

const rowText = (row: Row): string => row.map(({ text }) => spaced(text, tidy(text))).join('');

/** For editors that show no Markdown. */
export function cardText(card: Card): string {
  const parts = [
    [card.title, ...card.lines].map(rowText).join('\n'),
    ...card.lists.map(({ title, rows }) => [...(title ? [title] : []), ...rows.map((row) => `  ${rowText(row)}`)].join('\n')),
  ];
  return parts.filter(Boolean).join('\n\n');
}
