import { scalar } from '../../core/decisions/index.ts';
import type { Span } from '../../core/types.ts';
import { tidy } from '../render.ts';
import { count, eventTime, typeName } from '../words.ts';
import type { DecisionFile } from './context.ts';
import { keyAt, keysOf, type Key } from './keys.ts';
import { placeToType, type FilePlace } from './place.ts';

export interface Completion {
  readonly kind: 'key' | 'word' | 'name' | 'event' | 'file';
  readonly label: string;
  readonly detail?: string;
  /** Takes the place of `replaces`. */
  readonly insert: string;
}

export interface Completions {
  readonly items: readonly Completion[];
  /** What has been typed of it. */
  readonly replaces: Span;
  /** There are more than these. */
  readonly cut: boolean;
}

const MOST = 200;

const NONE: Completions = { items: [], replaces: { start: 0, end: 0 }, cut: false };

/** What may be written at an offset of a file of decisions. */
export function completions(file: DecisionFile, offset: number): Completions {
  const place = placeToType(file.text, offset);
  if (!place) return NONE;
  const key = keyAt(file.kind, place.path);
  // What looks like the key of an entry, in a list of words, is one of these.
  const isKey = place.role === 'key' && (place.path.length === 0 || key?.inner !== undefined);
  const all = isKey ? keys(file, place, key) : key ? values(file, place, key) : [];
  const typed = fold(place.text);
  const fitting = all.filter(({ label }) => fold(label).includes(typed));
  const quoted = file.text[offset] === file.text[place.start] && /["']/.test(file.text[offset] ?? '');
  return { items: fitting.slice(0, MOST), replaces: { start: place.start, end: offset + (quoted ? 1 : 0) }, cut: fitting.length > MOST };
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function keys({ kind }: DecisionFile, { path, entry }: FilePlace, key: Key | undefined): readonly Completion[] {
  const known = path.length === 0 ? keysOf(kind) : key?.inner ?? {};
  return Object.entries(known).filter(([name]) => !entry.has(name)).map(([name, { says, takes }]) => ({ kind: 'key', label: name, detail: says, insert: takes === 'entries' ? `${name}:` : `${name}: ` }));
}

function values(file: DecisionFile, { path, entry }: FilePlace, { takes }: Key): readonly Completion[] {
  const { corpus, decisions, articles } = file;
  switch (takes) {
    case 'name': {
      const entities = [...corpus.entities()].sort((a, b) => b.mentionCount - a.mentionCount);
      const own = path.at(-1) === 'aliases' ? entities.filter(({ name }) => name === entry.get('name')).flatMap(({ aliases }) => aliases) : [];
      return [
        ...own.map((alias) => named(alias, 'also written so')),
        ...entities.map(({ name, type, mentionCount }) => named(name, `${typeName[type]}, ${count(mentionCount, 'mention')}`)),
      ];
    }
    case 'label':
      return corpus.events().filter(({ minor }) => !minor).map((event) => ({ kind: 'event', label: tidy(event.label), detail: [eventTime(event), count(event.articles, 'article')].filter(Boolean).join(', '), insert: scalar(event.label) }));
    case 'other id':
      return decisions.events.filter(({ id }) => id !== entry.get('id')).map(({ id, label }) => ({ kind: 'event', label: id, ...(label !== undefined && { detail: tidy(label) }), insert: id }));
    case 'path':
      return [...articles.keys()].sort().map((path) => ({ kind: 'file', label: path, insert: scalar(path) }));
    case 'words': case 'quote': case 'own id': case 'days': case 'entries':
      return [];
    default:
      return takes.map((word) => ({ kind: 'word', label: word, insert: word }));
  }
}

const named = (name: string, detail: string): Completion => ({ kind: 'name', label: tidy(name), detail, insert: scalar(name) });
