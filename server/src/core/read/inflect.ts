/** Forms of a word from its base form, for what we write ourselves. The other way round: `lemma.ts`. */

const SIBILANT = /(?:[sxz]|ch|sh)$/;

/** "sign" -> "signs", "carry" -> "carries": the third person of the present. */
export function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is';
  if (verb === 'have') return 'has';
  if (SIBILANT.test(verb) || /[^aeiou]o$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** "sink" -> "sinking", "close" -> "closing", "win" -> "winning". */
export function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e') && !/(?:[eoy]e|^be)$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? `${verb}${verb.at(-1)!}ing` : `${verb}ing`;
}

/** Whose something is: "Putin’s", "Ames’s". */
export const possessive = (name: string): string => `${name}’s`;

export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
