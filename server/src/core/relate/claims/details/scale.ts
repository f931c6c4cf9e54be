import type { Token } from '../../../types.ts';

/** One of the values that a detail can have, as the interval of its kinds: a handgun is a pistol or a revolver. */
export interface Degree {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** The words that say it, each a lemma or a form. */
  readonly words: readonly string[];
}

/**
 * Values that exclude each other, one a line: the name, then other words for it after "=". What is indented is a kind of what stands above it, and excludes
 * neither that nor its kinds.
 */
export function scaleOf(lines: string): readonly Degree[] {
  const rows = lines.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const [name = '', others = ''] = line.trim().split(/ ?= ?/);
    return { depth: line.search(/\S/), name, forms: [name, ...others.split(',').map((form) => form.trim()).filter(Boolean)] };
  });
  return rows.flatMap(({ depth, name, forms }, i) => {
    const next = rows.findIndex((row, j) => j > i && row.depth <= depth);
    const max = (next < 0 ? rows.length : next) - 1;
    return forms.map((form): Degree => ({ name, min: i, max, words: form.split(' ') }));
  });
}

/** Whether the words of a degree stand at `from`. */
export const standsAt = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[from + i]?.lemma === word || tokens[from + i]?.text.toLowerCase() === word);
