import type { Corpus } from '../../core/corpus.ts';
import { LinkGraph } from '../../core/model/link-graph.ts';
import type { Conflict, ModelEvent } from '../../core/types.ts';
import { articleName } from '../articles.ts';
import { tidy } from '../render.ts';

/** A story that several articles tell, by its main event. */
export interface Story {
  readonly id: string;
  readonly label: string;
}

/** The stories of some conflicts: those that share an article are of one. */
export function stories(corpus: Corpus, conflicts: readonly Conflict[]): (conflict: Conflict) => Story {
  const graph = new LinkGraph<true>();
  for (const conflict of conflicts) {
    const [first = '', ...others] = articlesOf(conflict);
    graph.add(first);
    for (const other of others) graph.link(first, other, true);
  }
  const made = new Map<string, Story>();
  return (conflict) => {
    const [article = ''] = articlesOf(conflict);
    if (!made.has(article)) {
      const { nodes } = graph.component(article);
      const story = storyAround(corpus, nodes[0] ?? article);
      for (const node of nodes) made.set(node, story);
    }
    return made.get(article)!;
  };
}

const articlesOf = ({ sides }: Conflict): readonly string[] => [...new Set(sides.flatMap(({ spans }) => spans.map(({ article }) => article)))];

/** The event that most articles around one tell of; without one, the article's headline. */
function storyAround(corpus: Corpus, article: string): Story {
  const [main] = [...corpus.eventsAround(article)].filter((event) => event.articles > 1).sort(byWeight);
  return main ? { id: main.id, label: tidy(main.label) } : { id: `article:${article}`, label: tidy(corpus.get(article)?.title ?? articleName(article)) };
}

const byWeight = (a: ModelEvent, b: ModelEvent): number => b.articles - a.articles || b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1);
