import type { EntityType, Span } from '../../types.ts';
import { fold } from './fold.ts';
import { EVENT_HEADS, NOT_NAMES } from './lexicon.ts';

type Name = Span & { readonly type: EntityType };

/** Tells named events and works from other names that the tagger calls `misc`, and drops what names nothing: days, months, currencies. */
export function refine(text: string, names: readonly Name[]): readonly Name[] {
  return names.flatMap((name) => {
    if (name.type !== 'misc') return [name];
    const words = fold(text.slice(name.start, name.end)).split(' ');
    if (words.every((word) => NOT_NAMES.has(word))) return [];
    if (words.length > 1 && EVENT_HEADS.has(words.at(-1) ?? '')) return [{ ...name, type: 'event' as const }];
    return words.length > 1 && inQuotes(text, name) ? [{ ...name, type: 'work' as const }] : [name];
  });
}

/** “The Long Road”: what stands in quotation marks all by itself. */
const inQuotes = (text: string, { start, end }: Span): boolean => /["“‘']/.test(text.charAt(start - 1)) && /["”’',]/.test(text.charAt(end));
