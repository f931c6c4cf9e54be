import type { SentenceView } from '../sentences.ts';
import { wordsAt } from './context.ts';
import type { ClaimDraft } from './draft.ts';
import { durationsIn } from './durations.ts';

/** States that somebody is in for a time: what stands behind "eight days", and what the spell is called. */
const STATES: readonly (readonly [words: readonly string[], name: string])[] = [
  [['on', 'the', 'run'], 'time on the run'],
  [['at', 'large'], 'time on the run'],
  [['in', 'captivity'], 'time in captivity'],
  [['as', 'a', 'hostage'], 'time in captivity'],
  [['in', 'a', 'coma'], 'time in a coma'],
  [['in', 'intensive', 'care'], 'time in intensive care'],
  [['at', 'sea'], 'time at sea'],
  [['behind', 'bars'], 'time behind bars'],
];

/** How long somebody was in a state: "after eight days on the run". */
export function spells(view: SentenceView): readonly ClaimDraft[] {
  return durationsIn(view).flatMap((duration): readonly ClaimDraft[] => {
    const { mention, range } = duration;
    const state = STATES.find(([words]) => words.every((word, i) => view.tokens[range.to + i]?.text.toLowerCase() === word));
    if (!state) return [];
    return [{ attribute: state[1], subject: { text: wordsAt(view, mention), entities: [] }, basis: 'certain', ...duration, view }];
  });
}
