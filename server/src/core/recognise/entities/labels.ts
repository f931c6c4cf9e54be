import type { EntityType } from '../../types.ts';

/** Types that the tagger tells apart; named events and works are told from `misc` by their words afterwards (see `refine.ts`). */
export const TAGGED_TYPES = ['person', 'organization', 'place', 'facility', 'group', 'product', 'misc'] as const satisfies readonly EntityType[];

/**
 * Labels of tokens: O outside; for each type B, I, L (beginning, inside, last of several tokens) and U (a name of one token), numbered
 * 1 + 4 * type + part.
 */
export const LABELS = 1 + 4 * TAGGED_TYPES.length;
export const OUTSIDE = 0;
export const BEGIN = 0, INSIDE = 1, LAST = 2, UNIT = 3;

export const labelOf = (type: number, part: number): number => 1 + 4 * type + part;
export const typeOfLabel = (label: number): number => (label - 1) >> 2;
export const partOfLabel = (label: number): number => (label - 1) & 3;

const opens = (label: number): boolean => label === OUTSIDE || partOfLabel(label) === BEGIN || partOfLabel(label) === UNIT;
const closes = (label: number): boolean => label === OUTSIDE || partOfLabel(label) === LAST || partOfLabel(label) === UNIT;

/** For each label whether a sentence may begin, or end, with it: 1 or 0. */
export const START = Uint8Array.from({ length: LABELS }, (_, label) => (opens(label) ? 1 : 0));
export const END = Uint8Array.from({ length: LABELS }, (_, label) => (closes(label) ? 1 : 0));

/** Whether label `to` may follow label `from`. */
export function mayFollow(from: number, to: number): boolean {
  if (closes(from)) return opens(to);
  return !opens(to) && typeOfLabel(from) === typeOfLabel(to);
}

/** For each label those that may stand before it. */
export const BEFORE: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, to) => Uint8Array.from(Array.from({ length: LABELS }, (_, from) => from).filter((from) => mayFollow(from, to))));
