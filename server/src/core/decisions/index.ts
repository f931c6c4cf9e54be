import type { ArticleDecision } from './articles.ts';
import type { EntityDecision } from './entities.ts';
import { Names } from './names.ts';
import { PathIndex } from './scope.ts';

export { readArticleDecisions, type ArticleDecision } from './articles.ts';
export { ENTITY_TYPES, readEntities, type EntityDecision } from './entities.ts';
export { writeEntities, type NewDecision } from './write.ts';
export { Names } from './names.ts';

/** What the reader has decided for the articles of a folder, in the files of its `newsmodel` folder. */
export interface Decisions {
  readonly entities: readonly EntityDecision[];
  readonly articles: readonly ArticleDecision[];
}

/** What is decided for one article. */
export interface ArticleDecisions {
  readonly names: Names;
  /** ISO date. */
  readonly published?: string;
  readonly source?: string;
}

/** Tells what is decided for an article by its path below the folder; undefined when nothing is. Equal answers are one object. */
export function decider({ entities, articles }: Decisions): (path: string) => ArticleDecisions | undefined {
  const said = new PathIndex<ArticleDecision>();
  for (const article of articles) said.add(article.path, article);
  const scopes = new PathIndex<number>();
  entities.forEach((entity, i) => entity.articles?.forEach((pattern) => scopes.add(pattern, i)));
  const general = entities.filter((entity) => !entity.articles);
  // What is said of some articles goes before what is said of all.
  const namesOf = memo((own: string) => new Names([...own.split(',').filter(Boolean).map((i) => entities[Number(i)]!), ...general]));
  const known = new Map<string, ArticleDecisions>();

  return (path) => {
    const own = [...scopes.of(path)].sort((a, b) => a - b).join(',');
    const here = said.of(path);
    const published = here.find((each) => each.published !== undefined)?.published;
    const source = here.find((each) => each.source !== undefined)?.source;
    if (own === '' && general.length === 0 && published === undefined && source === undefined) return undefined;
    const key = JSON.stringify([own, published, source]);
    const found = known.get(key) ?? { names: namesOf(own), ...(published !== undefined && { published }), ...(source !== undefined && { source }) };
    known.set(key, found);
    return found;
  };
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

/** Whether an article reads the same under both. */
export function decidedAlike(text: string, a: ArticleDecisions | undefined, b: ArticleDecisions | undefined): boolean {
  if (a === b) return true;
  if (a?.published !== b?.published || a?.source !== b?.source) return false;
  return (a?.names ?? NONE).trace(text) === (b?.names ?? NONE).trace(text);
}

const NONE = new Names([]);
