import type { Corpus } from '../core/corpus.ts';
import type { EntityType, Location } from '../core/types.ts';
import { tidy } from './render.ts';
import { count } from './words.ts';

export interface EntitySymbol {
  readonly name: string;
  readonly type: EntityType;
  readonly detail: string;
  readonly place: Location;
}

const MOST = 200;

/** Entities whose name or alias has the query's letters in order, best first: names that begin with it, then the most mentioned. */
export function entitySymbols(corpus: Corpus, query: string): readonly EntitySymbol[] {
  const wanted = fold(query).replace(/\s+/g, '');
  const found: { readonly rank: number; readonly symbol: EntitySymbol; readonly mentions: number }[] = [];
  for (const { name, aliases, type, mentions, articles } of corpus.entities()) {
    const place = mentions[0];
    const rank = Math.min(...[name, ...aliases].map((text) => rankOf(fold(text), wanted)));
    if (!place || rank === Infinity) continue;
    found.push({ rank, mentions: mentions.length, symbol: { name: tidy(name), type, place, detail: `${count(mentions.length, 'mention')} in ${count(articles, 'article')}` } });
  }
  found.sort((a, b) => a.rank - b.rank || b.mentions - a.mentions || (a.symbol.name < b.symbol.name ? -1 : 1));
  return found.slice(0, MOST).map(({ symbol }) => symbol);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** 0: begins with the query, 1: a word does, 2: has its letters in order, Infinity: does not. */
function rankOf(text: string, query: string): number {
  const joined = text.replace(/\s+/g, '');
  if (joined.startsWith(query)) return 0;
  if (text.split(/\s+/).some((word) => word.startsWith(query))) return 1;
  let at = 0;
  for (const letter of query) {
    at = joined.indexOf(letter, at) + 1;
    if (at === 0) return Infinity;
  }
  return 2;
}
