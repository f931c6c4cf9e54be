import type { ParagraphContent } from './types.ts';

/**
 * Remembers what a pure function makes of a paragraph's content for as long as that content is in use, so that an edit pays only
 * for the paragraphs it changed.
 */
export function perParagraph<T>(derive: (content: ParagraphContent) => T): (content: ParagraphContent) => T {
  const known = new WeakMap<ParagraphContent, { readonly value: T }>();
  return (content) => {
    let entry = known.get(content);
    if (!entry) known.set(content, (entry = { value: derive(content) }));
    return entry.value;
  };
}
