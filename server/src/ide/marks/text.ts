import type { Corpus } from '../../core/corpus.ts';
import type { Annotation } from '../../core/decisions/index.ts';
import type { Mark } from '../../core/recognise/marks.ts';
import type { EntityType } from '../../core/types.ts';
import { tidy } from '../render.ts';
import { typeName } from '../words.ts';

/** What a mark says of its words: "person", "not a name", "event quake-2024", "claim: the ferry, injured, 45". */
export function markText({ kind, type, name, event, subject, attribute, value, tag }: Annotation): string {
  switch (kind) {
    case 'entity': return [typeName[type as EntityType], name !== undefined && `named ${tidy(name)}`, tagText(tag)].filter(Boolean).join(', ');
    case 'not-entity': return ['not a name', tagText(tag)].filter(Boolean).join(', ');
    case 'event': return ['event', event ?? type, tag !== undefined && `(${tidy(tag)})`].filter(Boolean).join(' ');
    case 'claim': return ['claim', [subject, attribute, value].filter((part) => part !== undefined).map((part) => tidy(part)).join(', ')].filter(Boolean).join(': ');
    case 'not-event': return ['no event', tagText(tag)].filter(Boolean).join(', ');
    case 'not-claim': return ['no claim', tagText(tag)].filter(Boolean).join(', ');
    case 'tag': return `tag ${tidy(tag ?? '')}`;
    case 'note': return ['note', tagText(tag)].filter(Boolean).join(', ');
  }
}

/** The same of a mark on its words, and whether it has no effect there. */
export const placedText = (corpus: Corpus, article: string): ((mark: Mark) => string) => {
  const idle = new Set(corpus.marksIn(article).idle.map(({ mark }) => mark));
  return (mark) => `${markText(mark.annotation)}${idle.has(mark) ? ' (without effect)' : ''}`;
};

const tagText = (tag: string | undefined): string => (tag === undefined ? '' : `tag ${tidy(tag)}`);
