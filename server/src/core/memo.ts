import type { ParagraphContent } from './types.ts';

/**
 * Remembers what a pure function makes of a paragraph's content for as long as that content is in use, so that an edit pays only
 * for the paragraphs it changed.
 */
export const perParagraph = <T>(derive: (content: ParagraphContent) => T): (content: ParagraphContent) => T => perObject(derive);

/** Remembers what a pure function makes of an object for as long as that object is in use. */
export function perObject<K extends object, T>(derive: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { value: derive(key) }));
    return entry.value;
  };
}
