import type { Atom } from './atoms.ts';
import type { ClassName, ClassValues } from './lexicon.ts';
import type { Meaning } from './expression.ts';

/** What a pattern's classes matched; the second of a class is named with a 2. */
export type Captures = { readonly [K in ClassName]?: ClassValues[K] } & { readonly [K in ClassName as `${K}2`]?: ClassValues[K] };

/** Where a pattern matched: atoms `from` to before `to` of a sentence. */
export interface Site {
  readonly atoms: readonly Atom[];
  readonly from: number;
  readonly to: number;
}

/** Says what the words mean, or undefined where they are not a date after all. */
export type Make = (captures: Captures, site: Site) => Meaning | undefined;

export interface Rule {
  readonly pattern: string;
  readonly make: Make;
}

/**
 * A way of writing dates. A pattern is a sequence of words in lower case and classes (see `lexicon.ts`) in upper case:
 * `a|b` is either, `[...]` may be missing, and `-x` must be tied to what stands before it by a hyphen (any other may be).
 */
export function rule(pattern: string, make: Make): Rule {
  return { pattern, make };
}

export interface Match {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** The word before and after a match; '' where there is none. */
export const before = ({ atoms, from }: Site, distance = 1): string => atoms[from - distance]?.word ?? '';
export const after = ({ atoms, to }: Site, distance = 1): string => atoms[to - 1 + distance]?.word ?? '';

interface Node {
  readonly words: Map<string, Node>;
  readonly classes: Map<ClassName, Node>;
  /** Rules that end here, in the order in which they were given. */
  readonly ends: Make[];
}

const newNode = (): Node => ({ words: new Map(), classes: new Map(), ends: [] });

/** A step of a flat pattern: the keys of the edges that lead on. */
type Step = readonly string[];

/** All flat sequences that a pattern stands for. */
function expand(pattern: string): readonly (readonly Step[])[] {
  const parts = pattern.match(/[[\]]|[^\s[\]]+/g) ?? [];
  let at = 0;
  const sequence = (): readonly (readonly Step[])[] => {
    let flat: readonly (readonly Step[])[] = [[]];
    for (; at < parts.length && parts[at] !== ']'; at++) {
      if (parts[at] === '[') {
        at++;
        const inner = sequence();
        flat = flat.flatMap((head) => [head, ...inner.map((tail) => [...head, ...tail])]);
      } else {
        const step = parts[at]!.split('|');
        flat = flat.map((head) => [...head, step]);
      }
    }
    return flat;
  };
  return sequence();
}

const isClass = (key: string): boolean => /^-?[A-Z]/.test(key);

function child(node: Node, key: string): Node {
  const edges: Map<string, Node> = isClass(key) ? node.classes : node.words;
  let next = edges.get(key);
  if (!next) edges.set(key, (next = newNode()));
  return next;
}

/**
 * Compiles rules into one tree, so that a text is read against all of them in one walk: the cost of a word does not grow with the
 * number of rules. The longest match wins, then the rule given first.
 */
export function compile(rules: readonly Rule[]): (atoms: readonly Atom[], from: number) => Match | undefined {
  const root = newNode();
  for (const { pattern, make } of rules) {
    for (const flat of expand(pattern)) {
      if (flat.length === 0) continue;
      let nodes = [root];
      for (const step of flat) nodes = step.flatMap((key) => nodes.map((node) => child(node, key)));
      for (const node of nodes) node.ends.push(make);
    }
  }
  return (atoms, from) => {
    let best: Match | undefined;
    const captured: [ClassName, unknown][] = [];
    const walk = (node: Node, at: number): void => {
      if (node.ends.length > 0 && at > (best?.to ?? from)) {
        const site: Site = { atoms, from, to: at };
        for (const make of node.ends) {
          const meaning = make(named(captured), site);
          if (meaning) {
            best = { from, to: at, meaning };
            break;
          }
        }
      }
      const atom = atoms[at];
      if (!atom) return;
      const tied = atom.hyphen && at > from;
      const loose = !tied || !atom.digits || !atoms[at - 1]!.digits;
      const byWord = loose ? node.words.get(atom.word) : undefined;
      if (byWord) walk(byWord, at + 1);
      const byTiedWord = tied ? node.words.get(`-${atom.word}`) : undefined;
      if (byTiedWord) walk(byTiedWord, at + 1);
      if (node.classes.size === 0) return;
      for (const [name, value] of atom.readings) {
        const byClass = loose ? node.classes.get(name) : undefined;
        const byTiedClass = tied ? node.classes.get(`-${name}` as ClassName) : undefined;
        if (!byClass && !byTiedClass) continue;
        captured.push([name, value]);
        if (byClass) walk(byClass, at + 1);
        if (byTiedClass) walk(byTiedClass, at + 1);
        captured.pop();
      }
    };
    walk(root, from);
    return best;
  };
}

function named(captured: readonly (readonly [ClassName, unknown])[]): Captures {
  const captures: Record<string, unknown> = {};
  for (const [name, value] of captured) captures[name in captures ? `${name}2` : name] = value;
  return captures as Captures;
}
