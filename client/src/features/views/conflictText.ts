import type { ConflictItem, ModelMention } from '../../../../server/src/lsp/protocol.ts';
import { fileName } from '../../words.ts';

/** Conflicts under one heading. */
export interface ConflictGroup {
  readonly id: string;
  readonly label: string;
  readonly conflicts: readonly ConflictItem[];
  /** Of no concern at first sight. */
  readonly closed: boolean;
}

/** Open conflicts by event or story, in the order in which the most severe of each comes; then what is stale, and what is dismissed. */
export function groupConflicts(conflicts: readonly ConflictItem[], shown: readonly ConflictItem['state'][]): ConflictGroup[] {
  const of = (state: ConflictItem['state']): ConflictItem[] => (shown.includes(state) ? conflicts.filter((each) => each.state === state) : []);
  const events = new Map<string, ConflictItem[]>();
  for (const conflict of of('open')) events.set(conflict.group.id, [...(events.get(conflict.group.id) ?? []), conflict]);
  const groups = [...events].map(([id, list]): ConflictGroup => ({ id, label: list[0]?.group.label ?? '', conflicts: list, closed: false }));
  return [
    ...groups,
    { id: 'stale', label: 'Stale decisions', conflicts: of('stale'), closed: false },
    { id: 'dismissed', label: 'Dismissed', conflicts: of('dismissed'), closed: true },
  ].filter((group) => group.conflicts.length > 0);
}

/** The words of all sides, what the reader holds true among them. */
export const conflictPlaces = ({ sides }: ConflictItem): ModelMention[] => sides.flatMap(({ places, entry }) => [...places, ...(entry ? [entry] : [])]);

/** "depth: 14km / 41 kilometers". */
export function conflictTitle({ about, sides }: ConflictItem): string {
  const values = sides.map(({ text }) => text).join(' / ');
  return about === '' ? values : `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${values}`;
}

/** "different things · one counts the crew · figure.mismatch". */
export function conflictDescription({ rule, state, reason, note }: ConflictItem): string {
  return [state === 'dismissed' && reason, state !== 'open' && note, rule].filter(Boolean).join(' · ');
}

/** For screen readers: all that icons and colours say, in words. */
export function conflictLabel(conflict: ConflictItem): string {
  const { state, severity, rule, sides, reason, note } = conflict;
  const articles = new Set(sides.flatMap(({ places }) => places.map(({ uri }) => fileName(uri))));
  return [state === 'open' ? severity : state, conflictTitle(conflict), rule, state === 'dismissed' && reason, note, articles.size > 0 && `in ${[...articles].join(', ')}`].filter(Boolean).join(', ');
}
