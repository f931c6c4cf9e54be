import type { Corpus } from '../core/corpus.ts';
import type { Location } from '../core/types.ts';
import { link, type Inline } from './card.ts';
import { linesOf } from './lines.ts';

const LONGEST = 32;

/** The name of an article's file, short enough for a list. The id is a path or a URI. */
export function articleName(id: string): string {
  const last = id.split(/[/\\]/).at(-1) || id;
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // a path with a bare "%": shown as it is
  }
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 9)}…${name.slice(-8)}`;
}

/** "story.txt line 5": a link to the words. */
export function placeLink(corpus: Corpus, place: Location): Inline {
  const analysis = corpus.get(place.article);
  const line = analysis ? ` line ${linesOf(analysis).lineAt(place.start) + 1}` : '';
  return link(`${articleName(place.article)}${line}`, { to: 'place', place });
}
