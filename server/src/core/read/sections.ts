import type { Section, Span } from '../types.ts';
import { dateLine, datelineLength, isByline, isNameLike } from './credits.ts';
import { isFurniture, isSlug, startsComments } from './furniture.ts';
import { trim } from './lines.ts';
import { blankMarkup } from './markup.ts';
import type { Block } from './paragraphs.ts';

/** A stretch of a block with its role in the article. */
export interface Part extends Span {
  readonly contentStart: number;
  readonly role: Exclude<Section['role'], 'front-matter'>;
  readonly heading: boolean;
}

/** A block with what its form tells. */
interface Shape {
  readonly block: Block;
  readonly text: string;
  readonly words: number;
  /** It is a sentence or more: it can only be body. */
  readonly prose: boolean;
}

const LONGEST_HEADLINE = 200;
const LONGEST_SHORT_LINE = 160;

/** Gives every block of the article its role, by its form and its place. */
export function classify(text: string, blocks: readonly Block[], author: string | undefined): Part[] {
  const shapes = blocks.map((block) => shape(text, block));
  const roles = shapes.map((it) => ownRole(it));
  const firstProse = shapes.findIndex((it, i) => it.prose && roles[i] === undefined);
  const lastProse = shapes.findLastIndex((it, i) => it.prose && roles[i] === undefined);
  const comments = shapes.findIndex((it, i) => i > firstProse && startsComments(it.text));
  const end = comments > shapes.length / 2 || comments > lastProse ? comments : shapes.length;
  const headline = findHeadline(shapes, roles, firstProse < 0 ? shapes.length : firstProse);
  const names = new Names(shapes);
  const next = nextOpen(shapes, roles);

  const parts: Part[] = [];
  shapes.forEach((it, i) => {
    const place: Place = {
      inHead: firstProse < 0 || i < firstProse,
      inTail: firstProse >= 0 && i > lastProse,
      headlineSeen: headline >= 0 && i > headline,
      previous: shapes[i - 1],
      next: next[i],
      nearDate: roles[i - 1] === 'dateline' || roles[i + 1] === 'dateline',
      author,
    };
    const role = i >= end ? 'furniture' : i === headline ? 'headline' : (roles[i] ?? shortLineRole(it, place, names));
    if (role === 'body' && it.prose) parts.push(...splitDateline(text, it, i === firstProse));
    else parts.push({ ...span(it.block), role, heading: role === 'body' && isHeading(it, place) });
  });
  return parts.some(({ role }) => role === 'body') ? parts : parts.map((part, i) => withoutPage(part, roles[i], shapes.length));
}

/** Where nothing reads like an article's text there is no page around it either: short lines are then what the text is. */
function withoutPage(part: Part, ownRole: Part['role'] | undefined, blocks: number): Part {
  const isText = part.role === 'furniture' && (ownRole === undefined || blocks === 1);
  return isText ? { ...part, role: 'body' } : part;
}

interface Place {
  readonly inHead: boolean;
  readonly inTail: boolean;
  readonly headlineSeen: boolean;
  readonly previous: Shape | undefined;
  readonly next: Shape | undefined;
  readonly nearDate: boolean;
  readonly author: string | undefined;
}

function span(block: Block): { start: number; end: number; contentStart: number } {
  return { start: block.start, end: block.end, contentStart: block.contentStart };
}

function shape(text: string, block: Block): Shape {
  const length = block.end - block.contentStart;
  const content = blankMarkup(text.slice(block.contentStart, Math.min(block.end, block.contentStart + 500))).trim();
  const words = content.split(/\s+/).length;
  const stopped = /[.!?…]["'”’»)\]*_]*$/.test(text.slice(Math.max(block.contentStart, block.end - 8), block.end));
  const prose = block.markup !== 'heading' && (length > LONGEST_HEADLINE || (stopped && words >= 5));
  return { block, text: content, words, prose };
}

/** For each block the next one that is not known to be furniture or a credit. */
function nextOpen(shapes: readonly Shape[], roles: readonly (Part['role'] | undefined)[]): (Shape | undefined)[] {
  const next: (Shape | undefined)[] = [];
  let open: Shape | undefined;
  for (let i = shapes.length - 1; i >= 0; i--) {
    next[i] = open;
    if (roles[i] === undefined) open = shapes[i];
  }
  return next;
}

/** "Pacific Daily | World | 13 Mar 2024 | 4 min read", "Story by Jane Doe • Oct 13, 2023": what a page strings together, with the day among it. */
function isDatedStrip(text: string): boolean {
  const parts = text.length <= LONGEST_SHORT_LINE ? text.split(/ [|•·] /) : [];
  return parts.length > 1 && parts.some((part) => dateLine(part.trim()) !== undefined);
}

/** "13.10.2023": a number otherwise. */
const NUMERIC_DAY = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d)$/;

/** The role that a block's own form gives it, wherever it stands. */
function ownRole({ block, text, prose }: Shape): Part['role'] | undefined {
  if (block.markup === 'code' || block.markup === 'rule' || text === '') return 'furniture';
  if (block.markup === 'heading') return undefined;
  if (isDatedStrip(text) || NUMERIC_DAY.test(text)) return 'dateline';
  if (isFurniture(text)) return 'furniture';
  if (isByline(text)) return 'byline';
  if (!prose && dateLine(text) === 'stamp') return 'dateline';
  return undefined;
}

/** The first title-like line above the first paragraph; a "# " heading wins, and one word is a rubric unless nothing else offers. */
function findHeadline(shapes: readonly Shape[], roles: (Part['role'] | undefined)[], firstProse: number): number {
  let best = -1;
  for (let i = 0; i < firstProse; i++) {
    const it = shapes[i]!;
    if (roles[i] !== undefined || it.block.markup === 'list' || it.block.markup === 'quote') continue;
    if (dateLine(it.text)) {
      roles[i] = 'dateline';
      continue;
    }
    if (it.block.markup === 'heading') return i;
    if (isSlug(it.text) || /[:;,]$/.test(it.text) || !/\p{L}{2}/u.test(it.text)) continue;
    if (it.words >= 4) return best >= 0 && shapes[best]!.words >= 4 ? best : i;
    if (best < 0) best = i;
  }
  return best;
}

/** What a short line is that is neither furniture nor a byline by its own words. */
function shortLineRole(it: Shape, place: Place, names: Names): Part['role'] {
  const { text, block } = it;
  if (it.prose || block.markup === 'heading' || block.markup === 'list' || block.markup === 'quote') return 'body';
  if (text.length > LONGEST_SHORT_LINE) return 'body';
  if ((place.inHead || place.inTail) && dateLine(text)) return 'dateline';
  // A line in lower case goes on with a sentence that the line before has left open; else it stands for a picture.
  const goesOn = place.previous !== undefined && !place.previous.block.apart && !/[.!?:"”]$/.test(place.previous.text);
  if (isSlug(text) && !goesOn) return 'furniture';
  if (place.inHead) {
    if (place.headlineSeen && isNameLike(text) && (place.nearDate || text === place.author)) return 'byline';
    if (!place.headlineSeen && it.words <= 3 && place.next !== undefined) return 'furniture';
  }
  if (it.words <= 3 && names.has(text)) return 'furniture';
  if (place.inTail && block.apart && it.words <= 6 && !/[\d"“”:;,]|[.!?…]$/.test(text)) return 'furniture';
  return 'body';
}

/** A short title of what follows: "Recent Diplomatic Engagements". */
function isHeading(it: Shape, place: Place): boolean {
  if (it.block.markup === 'heading') return true;
  if (it.prose || it.block.markup || !place.next?.prose) return false;
  if (!/^[\p{Lu}\d]/u.test(it.text) || /[,;:.!…]\s?["'”’)]*$/.test(it.text)) return false;
  if (it.words <= 8) return true;
  const words = it.text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return it.words <= 16 && capitalised >= words.length * 0.6;
}

/** A paragraph that opens with a dateline ("MOSCOW, Oct 13 (Reuters) -") is two parts. */
function splitDateline(text: string, { block }: Shape, first: boolean): Part[] {
  const length = datelineLength(text.slice(block.contentStart, Math.min(block.end, block.contentStart + 200)), first);
  const body = trim(text, block.contentStart + length, block.end);
  if (length === 0 || body.start === body.end) return [{ ...span(block), role: 'body', heading: false }];
  const dateline = trim(text, block.contentStart, block.contentStart + length);
  return [
    { start: block.start, end: dateline.end, contentStart: dateline.start, role: 'dateline', heading: false },
    { start: body.start, end: body.end, contentStart: body.start, role: 'body', heading: false },
  ];
}

/** The names in an article's paragraphs: words that are capitalised in the middle of a sentence. */
class Names {
  private found: Set<string> | undefined;
  constructor(private readonly shapes: readonly Shape[]) {}

  /** Whether every word of a short line is capitalised and a name in the paragraphs: then the line captions a picture. */
  has(line: string): boolean {
    const words = line.split(/\s+/);
    if (!words.every((word) => /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(word))) return false;
    this.found ??= this.read();
    return words.every((word) => this.found!.has(word));
  }

  private read(): Set<string> {
    const names = new Set<string>();
    for (const { prose, text } of this.shapes) {
      if (!prose) continue;
      for (const match of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*/gu)) {
        for (const word of match[0].split(' ')) names.add(word);
      }
    }
    return names;
  }
}

/** Joins neighbouring parts of one role into sections. */
export function toSections(frontMatter: Span | undefined, parts: readonly Part[]): Section[] {
  const sections: Section[] = frontMatter ? [{ start: frontMatter.start, end: frontMatter.end, role: 'front-matter' }] : [];
  for (const { start, end, role } of parts) {
    const last = sections.at(-1);
    if (last?.role === role) sections[sections.length - 1] = { start: last.start, end, role };
    else sections.push({ start, end, role });
  }
  return sections;
}
