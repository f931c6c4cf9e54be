import { areApart, countShared, meet } from '../collections.ts';
import { LIVED } from '../relate/lexicon.ts';
import type { ArticleEvent, Entity } from '../types.ts';

/** What an article dates: who took part in it, where, and the nouns of its clause. Sets of concepts (see `conceptOf`). */
export interface Happening {
  readonly family: string;
  readonly agents: ReadonlySet<string>;
  readonly patients: ReadonlySet<string>;
  /** All who take part, whatever their role; no places. */
  readonly who: ReadonlySet<string>;
  readonly where: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

/** Ways to kill, which one article tells by the deed and another by what came of it. */
const KILLING: ReadonlySet<string> = new Set(['kill', 'shoot', 'stab', 'attack']);

/** What nobody lives through twice, as a rule. */
const ONCE_IN_A_LIFE: ReadonlySet<string> = new Set([...KILLING, ...LIVED]);

/** Points for what happens to one once, and for all of two or more who take part in both. */
const WHOLE = 2;

/** What a body does when it votes, and who votes: one article tells of the vote and another of what came of it. */
const VOTING: ReadonlySet<string> = new Set(['election', 'approve', 'reject', 'decide', 'ratify', 'endorse', 'back', 'adopt']);
const VOTERS: ReadonlySet<string> = new Set('shareholder investor creditor voter lawmaker senator deputy legislator parliament council councillor councilor board assembly member delegate worker resident'.split(' '));

/** What dates of happenings meet under: "shot" here may be "killed" there. */
export function happeningGroup(attribute: string): string {
  const family = familyIn(attribute);
  return KILLING.has(family) ? 'date of attack' : VOTING.has(family) ? 'date of vote' : attribute;
}

/** The family of what happened: "date of sell" -> "sell". */
export const familyIn = (attribute: string): string => attribute.replace(/^date of /, '');

/** What an event of an article is, with the nouns of its clause. */
export function happeningOf(event: ArticleEvent, nouns: readonly string[], entities: ReadonlyMap<string, Entity>, conceptsOf: (ids: readonly string[]) => ReadonlySet<string>): Happening {
  const by = (...roles: readonly string[]): ReadonlySet<string> => conceptsOf(event.participants.filter(({ role }) => roles.includes(role)).map(({ entity }) => entity));
  // A noun names its victim as one who takes part: "the shooting of Berg".
  const patients = event.noun ? by('patient', 'participant') : by('patient');
  const places = event.participants.filter(({ entity, role }) => role === 'place' || entities.get(entity)!.type === 'place').map(({ entity }) => entity);
  return { family: event.lemma, agents: by('agent'), patients, who: by('agent', 'patient', 'participant'), where: conceptsOf(places), nouns: new Set(nouns) };
}

/**
 * How much two happenings have in common, in points: one for each who takes part in both and for one place (at most two), one for each noun of both clauses (at most two); two for all of
 * several, or for the one victim; one less where roles differ. Undefined where they must be two: others take part, or they are of two families. (Of pairs that name two places, as many agree as
 * of others: an article tells the town and another the district.)
 *
 * In folders of one story each, nine in ten pairs that share two of these agree on their dates, and two in three of those that share only a name.
 */
export function inCommon(a: Happening, b: Happening): number | undefined {
  if (areApart(a.who, b.who)) return undefined;
  const shared = Math.min(2, countShared(a.who, b.who) + (meet(a.where, b.where) ? 1 : 0));
  // All that one names of two or more, the other names, too.
  const isWhole = shared > 1 && [[a, b], [b, a]].some(([one, other]) => [...one!.who, ...one!.where].every((each) => other!.who.has(each) || other!.where.has(each)));
  const isOne = isOfOneVictim(a, b);
  if (a.family !== b.family && !isOne && !isVoteOfSame(a, b)) return undefined;
  return shared + Math.min(2, countShared(a.nouns, b.nouns)) + (isOne || isWhole ? WHOLE : 0) - (areApart(a.agents, b.agents) || areApart(a.patients, b.patients) ? 1 : 0);
}

/** Whether one and the same is killed, dies or is born in both, whatever the word for it. */
export const isOfOneVictim = (a: Happening, b: Happening): boolean => ONCE_IN_A_LIFE.has(a.family) && ONCE_IN_A_LIFE.has(b.family) && meet(victims(a), victims(b));

/** Whether the same kind of people vote in both. */
export const isVoteOfSame = (a: Happening, b: Happening): boolean => VOTING.has(a.family) && VOTING.has(b.family) && [...a.nouns].some((noun) => VOTERS.has(noun) && b.nouns.has(noun));

/** Who is killed, dies or is born. */
const victims = ({ family, agents, patients }: Happening): ReadonlySet<string> => (family === 'die' && patients.size === 0 ? agents : patients);
