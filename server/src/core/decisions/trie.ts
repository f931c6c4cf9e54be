import type { Span } from '../types.ts';

interface Word extends Span {
  readonly key: string;
  /** Whether blanks stand before it. */
  readonly apart: boolean;
}

/** A word is letters and digits; every other character is one of its own. */
const WORD = /[\p{L}\p{N}\p{M}]+|\S/gu;

function wordsOf(text: string): Word[] {
  let last = -1;
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const apart = index !== last;
    last = index + word.length;
    return { start: index, end: last, key: fold(word), apart };
  });
}

/** One form for what is written alike: composed letters, plain apostrophes. Case matters in names. */
const fold = (word: string): string => (/^[\x20-\x7e]*$/.test(word) ? word : word.normalize('NFC').replace(/[’‘ʼ]/g, "'"));

const keyOf = ({ key, apart }: Word): string => (apart ? ` ${key}` : key);

/** The words of a name, with the blanks between them. */
export const words = (name: string): readonly string[] => wordsOf(name).map((word, i) => (i === 0 ? word.key : keyOf(word)));

class Node<T> {
  readonly next = new Map<string, Node<T>>();
  value: T | undefined;
}

/** Finds any number of names in one pass over a text: the cost does not grow with their number. */
export class Trie<T> {
  readonly #root = new Node<T>();

  set(name: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of name) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = new Node()));
      node = next;
    }
    node.value = value;
  }

  /** Every place of every name, by where they begin, then by length. Whole words only. */
  *matches(text: string): Generator<Span & { readonly value: T }> {
    if (this.#root.next.size === 0) return;
    const all = wordsOf(text);
    for (const [i, { start, key }] of all.entries()) {
      let node = this.#root.next.get(key);
      for (let j = i; node; ) {
        if (node.value !== undefined) yield { start, end: all[j]!.end, value: node.value };
        const word = all[++j];
        node = word && node.next.get(keyOf(word));
      }
    }
  }
}
