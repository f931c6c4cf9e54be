import { meet, setOf } from '../collections.ts';
import { relateTimes, type When } from '../times.ts';
import type { Analysis, ArticleEvent, Claim, EntityType } from '../types.ts';
import type { EntityIndex } from './entities.ts';
import { conceptOf } from './story.ts';

/** What one does to another: who did it, to whom, when, and whether it was done. */
export interface Deed {
  readonly by: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly when: When;
  readonly isDenied: boolean;
}

/** What is done in one direction, and not soon done back: two who accuse or attack each other are no contradiction. */
const ONE_WAY: ReadonlySet<string> = new Set(['win', 'sue', 'acquire', 'invade', 'kill', 'arrest', 'charge', 'appoint', 'hire', 'dismiss', 'replace', 'succeed', 'shoot', 'stab', 'rescue', 'kidnap', 'adopt', 'inherit', 'rob', 'murder', 'poison', 'pardon', 'extradite', 'evict', 'rape']);

/** What is done to people alone: nobody kills a company or a town. */
const TO_PEOPLE: ReadonlySet<string> = new Set(['kill', 'arrest', 'shoot', 'stab', 'rescue', 'kidnap', 'adopt', 'murder', 'poison', 'pardon', 'extradite', 'evict', 'rape']);
const PEOPLE: ReadonlySet<EntityType> = new Set(['person', 'group']);

/** How far into an article its own news goes, in characters; farther on it tells of earlier games and of other suits. */
const LEAD = 900;

/** The deeds that an article leads with, as claims on who did what to whom. */
export function deedClaims(analysis: Analysis, entities: EntityIndex): readonly { readonly claim: Claim; readonly deed: Deed }[] {
  const told = analysis.events.filter((event) => isDeed(event) && event.start < startOf(analysis) + LEAD);
  if (told.length === 0) return [];
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const headline = analysis.sections.find(({ role }) => role === 'headline');
  return told.flatMap((event) => {
    const [by, to] = (['agent', 'patient'] as const).map((role) => event.participants.flatMap((each) => (each.role === role ? byId.get(each.entity)! : [])));
    if (by!.length !== 1 || to!.length !== 1 || ![...by!, ...to!].every(({ type }) => PARTIES.has(type)) || (TO_PEOPLE.has(event.lemma) && !to!.every(({ type }) => PEOPLE.has(type)))) return [];
    const concepts = [by!, to!].map((list) => setOf(list.map((entity) => conceptOf(entities, analysis.article, entity)))) as [ReadonlySet<string>, ReadonlySet<string>];
    if (meet(...concepts)) return [];
    const isDenied = event.occurrence === 'denied';
    const inHeadline = headline !== undefined && event.start < headline.end;
    // "Berg arrested in Varna" is a passive in a headline.
    if (inHeadline && !event.text.endsWith('s')) return [];
    const names = [by!, to!].map((list) => list.map(({ name }) => name).join(' and '));
    const text = `${names[0]!} ${isDenied ? 'not ' : ''}${event.text.toLowerCase()} ${names[1]!}`;
    // Who comes first by name tells the two directions apart.
    const code = (isDenied ? 2 : 0) + (names[0]! < names[1]! ? 0 : 1);
    const claim: Claim = {
      start: event.start,
      end: event.end,
      id: `deed of ${event.id}`,
      subject: { text: names.join(' and '), entities: [] },
      attribute: `who did it: ${event.lemma}`,
      basis: 'certain',
      value: { kind: 'word', text, value: code, min: code, max: code, unit: '' },
      modality: 'actual',
      event: event.id,
      scope: [],
      inHeadline,
      context: [],
    };
    return [{ claim, deed: { by: concepts[0], to: concepts[1], when: { ...(event.when !== undefined && { value: event.when }), ...(event.range && { range: event.range }) }, isDenied } }];
  });
}

const isDeed = ({ lemma, noun, occurrence }: ArticleEvent): boolean => ONE_WAY.has(lemma) && !noun && (occurrence === 'happened' || occurrence === 'denied');

/** Who may do something, or have it done to them. */
const PARTIES: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place', 'group']);

const startOf = ({ sections }: Analysis): number => sections.find(({ role }) => role === 'headline' || role === 'body')?.start ?? 0;

/** Whether two deeds of one kind may be one, done by either to the other. */
export const isBetweenSame = (a: Deed, b: Deed): boolean => relateTimes(a.when, b.when) !== 'different' && ((meet(a.by, b.by) && meet(a.to, b.to)) || (meet(a.by, b.to) && meet(a.to, b.by)));

/** What two deeds between the same are to each other: the same done the other way round, or the same done and not done. */
export function opposed(a: Deed, b: Deed): 'swapped' | 'denied' | undefined {
  if (a.isDenied === b.isDenied) return !a.isDenied && meet(a.by, b.to) && meet(a.to, b.by) && !meet(a.by, b.by) && !meet(a.to, b.to) ? 'swapped' : undefined;
  return meet(a.by, b.by) && meet(a.to, b.to) ? 'denied' : undefined;
}
