import type { Rule } from '../rule.ts';
import { listSides } from '../wording.ts';

/**
 * One person, place or body spelled in two ways by articles on one story. Which names are alike enough, `variantOf` tells;
 * what transcription from another script explains is only a hint.
 */
export const nameVariant: Rule = {
  code: 'name.variant',
  addsPossible: true,
  compare(a, b, { certainty }) {
    if (!a.name || !b.name || a.article === b.article) return undefined;
    return { severity: certainty === 'likely' ? 'information' : 'hint', kind: 'conflict' };
  },
  say: (sides) => `One name in different spellings? ${listSides(sides)}. If they are two, enter both in newsmodel/entities.yaml.`,
};
