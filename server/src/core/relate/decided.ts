import type { NameCandidate } from '../recognise/decided.ts';

/**
 * Shorter forms go along with a name that the reader has given another type: when "Calder Tidal", taken for a person, is said to be a company, so is the "Calder"
 * that was taken for the same person. A mark at one of several places of the name takes none along: it speaks of that place.
 * @param keysOf for each name the key of the entity that it names.
 */
export function followDecisions(names: readonly NameCandidate[], keysOf: (names: readonly NameCandidate[]) => readonly string[]): readonly NameCandidate[] {
  const retyped = ({ was, type }: NameCandidate): boolean => was !== undefined && was !== type;
  if (!names.some(retyped)) return names;
  const keys = keysOf(names.map((name) => ({ ...name, type: name.was ?? name.type })));
  const left = new Set(names.flatMap(({ decided, text }, i) => (decided === undefined ? [`${keys[i]} ${text}`] : [])));
  const leads = (name: NameCandidate, i: number): boolean => retyped(name) && !(name.marked && left.has(`${keys[i]} ${name.text}`));
  const decisions = new Map(names.flatMap((name, i) => (leads(name, i) ? [[keys[i], name] as const] : [])).reverse());
  return names.map((name, i) => {
    const { type, decided } = (name.decided === undefined ? decisions.get(keys[i]) : undefined) ?? name;
    return decided === undefined ? name : { ...name, type, decided };
  });
}
