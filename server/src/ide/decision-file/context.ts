import type { Corpus } from '../../core/corpus.ts';
import { PathIndex, type Decisions } from '../../core/decisions/index.ts';
import type { ModelEntity, ModelEvent } from '../../core/types.ts';

/** A file of decisions, and what its words may speak of. */
export interface DecisionFile {
  /** Its id. */
  readonly file: string;
  readonly kind: keyof Decisions;
  readonly text: string;
  readonly corpus: Corpus;
  /** What is decided in its folder. */
  readonly decisions: Decisions;
  /** The articles of its folder by their paths. */
  readonly articles: ReadonlyMap<string, string>;
}

/** The entity that a name stands for: by its name, else by another spelling of it. */
export function entityNamed({ corpus }: DecisionFile, name: string): ModelEntity | undefined {
  const entities = corpus.entities();
  return entities.find((entity) => entity.name === name) ?? entities.find(({ aliases }) => aliases.includes(name));
}

/** The model's event of an entry; one that is the same as another has that one's id there. */
export function eventOf(file: DecisionFile, id: string): ModelEvent | undefined {
  const events = file.corpus.events();
  const seen = new Set([id]);
  for (const each of seen) {
    const event = events.find((candidate) => candidate.id === each);
    if (event) return event;
    for (const other of file.decisions.events.find((candidate) => candidate.id === each)?.sameAs ?? []) seen.add(other);
  }
  return undefined;
}

/** The articles that a path or pattern means. */
export function articlesAt({ articles }: Pick<DecisionFile, 'articles'>, pattern: string): readonly string[] {
  const index = new PathIndex<true>();
  index.add(pattern, true);
  return [...articles].flatMap(([path, id]) => (index.of(path).length > 0 ? [id] : []));
}
