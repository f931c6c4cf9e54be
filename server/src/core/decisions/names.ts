import type { EntityType, Span } from '../types.ts';
import type { EntityDecision } from './entities.ts';
import { Trie, words } from './trie.ts';

/** Words that the reader says are a name. */
export interface NameMatch extends Span {
  /** The entity's name. */
  readonly name: string;
  readonly type: EntityType;
}

/** Shorter words in capitals are others: "Who" is not "WHO". */
const LEAST_FOR_CAPITALS = 4;

/** A name as it is, and as a headline or a dateline in capitals has it. */
const inCapitals = (name: string): readonly string[] => (name.length < LEAST_FOR_CAPITALS ? [name] : [name, name.toUpperCase()]);

/** What the reader says of names in one article, ready to be found in its text. */
export class Names {
  readonly #named = new Trie<Omit<NameMatch, keyof Span>>();
  readonly #rejected = new Trie<true>();

  /** @param decisions the first that speaks of a spelling counts. */
  constructor(decisions: readonly EntityDecision[]) {
    const taken = new Set<string>();
    for (const { name, type, spellings } of decisions) {
      for (const spelling of spellings.flatMap(inCapitals)) {
        const key = words(spelling);
        const id = key.join('');
        if (taken.has(id)) continue;
        taken.add(id);
        if (type) this.#named.set(key, { name, type });
        else this.#rejected.set(key, true);
      }
    }
  }

  /** The names in a text, in its order: of several that overlap the first, and of those that begin at one place the longest. */
  in(text: string): readonly NameMatch[] {
    const found: NameMatch[] = [];
    for (const { start, end, value } of this.#named.matches(text)) {
      const last = found.at(-1);
      if (last && start < last.end && start !== last.start) continue;
      if (last?.start === start) found.pop(); // shorter: matches come the longest last
      found.push({ start, end, ...value });
    }
    return found;
  }

  /** Where words stand that are rejected. */
  rejectedIn(text: string): readonly Span[] {
    return [...this.#rejected.matches(text)].map(({ start, end }) => ({ start, end }));
  }

  /** Stays the same for a text for as long as nothing that is said here could change how it is read. */
  trace(text: string): string {
    const named = [...this.#named.matches(text)].map(({ start, end, value }) => [start, end, value.type, value.name]);
    return JSON.stringify([named, this.rejectedIn(text).map(({ start, end }) => [start, end])]);
  }
}
