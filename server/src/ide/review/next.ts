import type { Corpus } from '../../core/corpus.ts';
import type { Location } from '../../core/types.ts';

/** The next (1) or previous (-1) place of an open conflict, article by article and around; the first of each side in an article counts. */
export function nextConflict(corpus: Corpus, from: Location, step: 1 | -1): Location | undefined {
  const places = new Map<string, Location>();
  for (const { sides } of corpus.conflicts()) {
    for (const { spans } of sides) {
      for (const place of spans) if (spans.find(({ article }) => article === place.article) === place) places.set(`${place.article} ${place.start}`, place);
    }
  }
  const sorted = [...places.values()].sort(inOrder);
  return step === 1 ? sorted.find((place) => inOrder(place, from) > 0) ?? sorted[0] : sorted.findLast((place) => inOrder(place, from) < 0) ?? sorted.at(-1);
}

const inOrder = (a: Location, b: Location): number => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start);
