import { isMap, isPair, isScalar, parseDocument, visit, type Scalar } from 'yaml';
import { canParse } from '../../core/decisions/index.ts';
import type { Span } from '../../core/types.ts';

/** What stands at a place of a file of decisions: a key, or a value of one. */
export interface FilePlace extends Span {
  readonly role: 'key' | 'value';
  readonly text: string;
  /** The keys that lead there, that of the value included: `events`, `mentions`, `words`. */
  readonly path: readonly string[];
  /** The other keys of the same entry with their values, where those are words. */
  readonly entry: ReadonlyMap<string, string | undefined>;
}

/** What stands at an offset; also in a file with mistakes. */
export function placeAt(text: string, offset: number): FilePlace | undefined {
  if (!canParse(text)) return undefined;
  let found: FilePlace | undefined;
  visit(parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }), {
    Scalar: (key, node, ancestors) => {
      const [start = 0, end = 0] = node.range ?? [];
      if (offset < start || offset > end || (start === end && key === 'value' && found)) return undefined;
      found = { start, end, ...described(key === 'key', node, ancestors) };
      return visit.BREAK;
    },
  });
  return found;
}

function described(isKey: boolean, node: Scalar, ancestors: readonly unknown[]): Omit<FilePlace, keyof Span> {
  const path = ancestors.flatMap((each) => (isPair(each) ? [String((each.key as Scalar | null)?.value ?? '')] : []));
  const map = ancestors.findLast((each) => isMap(each));
  const entry = new Map(map?.items.flatMap(({ key, value }) => (isScalar(key) && key !== node ? [[String(key.value), isScalar(value) ? String(value.value) : undefined] as const] : [])));
  return { role: isKey ? 'key' : 'value', text: String(node.value), path: isKey ? path.slice(0, -1) : path, entry };
}

/** Stands for what is being typed; no file holds it. */
const MARK = 'crosscheckcursor';

/** The key or value that is being typed at an offset, with what there is of it before the offset. */
export function placeToType(text: string, offset: number): FilePlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const before = text.slice(lineStart, offset);
  const after = text.slice(offset, next < 0 ? text.length : next);
  // A word that begins a line is a key in the making: without its colon, the lines around it would make no sense.
  const colon = /^\s*(?:- +)*\w*$/.test(before) && after.trim() === '' ? ': ' : '';
  const marked = text.slice(0, offset) + MARK + colon + text.slice(offset);
  const place = placeAt(marked, offset);
  const at = place?.text.indexOf(MARK) ?? -1;
  if (!place || at < 0) return undefined;
  // In a list of words, what looks like a key is the next word.
  return { ...place, end: offset, text: place.text.slice(0, at) };
}

