import { readArticle, readParagraph } from '../src/core/read/index.ts';
import type { Article, Paragraph } from '../src/core/types.ts';
import { linesOf, type Line } from '../src/core/recognise/entities/lines.ts';
import { BEGIN, INSIDE, labelOf, LABELS, LAST, OUTSIDE, TAGGED_TYPES, typeOfLabel, UNIT } from '../src/core/recognise/entities/labels.ts';
import type { GoldText } from './data.ts';

/** A training set: which types it annotates, and how its names for them read here. */
export interface TrainingSet {
  readonly name: string;
  /** For each type of the set the types of ours that it may be. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** Articles are read as the program reads them; loose texts line by line. */
  readonly articles: boolean;
}

/**
 * What each set annotates. A type that a set does not list is left open in its texts: a word outside its names may be one of those, and only those.
 * The sets for places alone call facilities places.
 */
export const SETS: readonly TrainingSet[] = [
  { name: 'worldwide', articles: true, types: { person: ['person'], organization: ['organization'], place: ['place'], facility: ['facility'], group: ['group'], product: ['product'], misc: ['misc'] } },
  { name: 'uner_ewt', articles: false, types: { person: ['person'], organization: ['organization'], place: ['place', 'facility'] } },
  { name: 'wikigold', articles: false, types: { person: ['person'], organization: ['organization'], place: ['place', 'facility'], misc: ['misc', 'group', 'product'] } },
];

/** A line with the labels that its annotation allows, one mask a token. */
export interface GoldLine {
  readonly line: Line;
  readonly allowed: Uint32Array;
}

/** A text made ready: all its lines, for the context, with their masks. */
export interface GoldArticle {
  readonly id: string;
  readonly article: Article;
  readonly lines: readonly GoldLine[];
}

/** The article of a gold text, as the program would read it or, for loose texts, every line a paragraph. */
export function readGoldArticle(gold: GoldText, articles: boolean): Article {
  if (articles) return readArticle(gold.id, gold.text);
  const paragraphs: Paragraph[] = [];
  for (const match of gold.text.matchAll(/\S[^\n]*/g)) paragraphs.push({ start: match.index, content: readParagraph(match[0], 'body', false) });
  return { id: gold.id, text: gold.text, sections: [], paragraphs, problems: [] };
}

const bit = (label: number): number => (1 << label) >>> 0;

export function prepare(gold: GoldText, set: TrainingSet): GoldArticle {
  const article = readGoldArticle(gold, set.articles);
  const annotated = new Set(Object.values(set.types).flat());
  // Outside its names a set tells nothing of the types that it does not annotate.
  let open = bit(OUTSIDE);
  for (let label = 1; label < LABELS; label++) if (!annotated.has(TAGGED_TYPES[typeOfLabel(label)] ?? '')) open |= bit(label);
  const mentions = gold.mentions.filter(({ type }) => type in set.types).sort((a, b) => a.start - b.start);
  const lines = article.paragraphs.flatMap(({ start, content }) => linesOf(content).map((line): GoldLine => {
    const allowed = new Uint32Array(line.tokens.length).fill(open);
    const first = line.tokens[0];
    const last = line.tokens.at(-1);
    if (!first || !last) return { line, allowed };
    for (const mention of mentions) {
      if (mention.end <= start + first.start || mention.start >= start + last.end) continue;
      const from = line.tokens.findIndex((token) => start + token.end > mention.start);
      let to = from;
      while (to < line.tokens.length && start + (line.tokens[to]?.start ?? 0) < mention.end) to++;
      for (let i = from; i < to; i++) {
        const part = to - from === 1 ? UNIT : i === from ? BEGIN : i === to - 1 ? LAST : INSIDE;
        allowed[i] = (set.types[mention.type] ?? []).reduce((mask, type) => mask | bit(labelOf(TAGGED_TYPES.findIndex((known) => known === type), part)), 0) >>> 0;
      }
    }
    return { line, allowed };
  }));
  return { id: gold.id, article, lines };
}
