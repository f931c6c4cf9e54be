import type { Corpus } from '../core/corpus.ts';
import { ENTITY_TYPES, Names, type NewDecision } from '../core/decisions/index.ts';
import type { Analysis, EntityMention, EntityType, Span } from '../core/types.ts';
import { tidy } from './render.ts';
import { typeName } from './words.ts';
import { oneLine } from '../core/text.ts';

/** Something that the reader can decide about words of an article. */
export interface Correction {
  readonly title: string;
  /** What it writes into `entities.yaml`. */
  readonly decisions: readonly NewDecision[];
}

const LONGEST = 200;

/** What can be decided about the name at a place, or about selected words: that they are no name, or of what type. */
export function corrections(corpus: Corpus, article: string, span: Span): readonly Correction[] {
  const analysis = corpus.get(article);
  if (!analysis) return [];
  const selected = trim(analysis.text, span);
  const around = entitiesAround(analysis, selected);
  const exact = selected.end === selected.start ? around.at(-1) : around.find(({ start, end }) => start === selected.start && end === selected.end);
  return exact ? onMention(exact) : onWords(analysis.text, selected, around);
}

/** Blanks at the ends of a selection are not meant. */
function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(from, start + words.trimEnd().length) };
}

const entitiesAround = ({ mentions }: Analysis, { start, end }: Span): readonly EntityMention[] =>
  mentions.filter((mention): mention is EntityMention => mention.kind === 'entity' && mention.start <= start && end <= mention.end);

function onMention({ text, type }: EntityMention): readonly Correction[] {
  const name = oneLine(text);
  return [
    { title: `“${tidy(name, 40)}” is not a name`, decisions: [{ name }] },
    ...ENTITY_TYPES.filter((other) => other !== type).map((other) => ({ title: `“${tidy(name, 40)}” is ${described(other)}`, decisions: [{ name, type: other }] })),
  ];
}

/** The longer names that the words are a part of are none: otherwise the words would stay theirs. */
function onWords(text: string, span: Span, around: readonly EntityMention[]): readonly Correction[] {
  const name = oneLine(text.slice(span.start, span.end));
  if (name.length === 0 || name.length > LONGEST || !isWhole(text, span, name)) return [];
  const rejected = around.map((mention) => ({ name: oneLine(mention.text) })).filter((longer) => longer.name !== name);
  return ENTITY_TYPES.map((type) => ({ title: `Add “${tidy(name, 40)}” as ${described(type)}`, decisions: [...rejected, { name, type }] }));
}

/** Whether the name would be found just there: it begins and ends with words, and is one name, not a headline or two paragraphs. */
function isWhole(text: string, { start, end }: Span, name: string): boolean {
  if (/\n\s*\n/.test(text.slice(start, end)) || !/[\p{L}\p{N}]/u.test(name) || isLine(text, start, end)) return false;
  const from = Math.max(0, start - 1);
  const found = new Names([{ name, spellings: [name], type: 'misc' }]).in(text.slice(from, end + 1));
  return found.some((match) => from + match.start === start && from + match.end === end);
}

const isLine = (text: string, start: number, end: number): boolean => /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - LONGEST), start)) && /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + LONGEST));

/** "a person", "an organization"; "a name of another kind". */
function described(type: EntityType): string {
  if (type === 'misc') return 'a name of another kind';
  return `${/^[aeiou]/.test(typeName[type]) ? 'an' : 'a'} ${typeName[type]}`;
}
