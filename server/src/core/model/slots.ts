import { addTo, countShared, groupBy, removeFrom, sameContent, sharedSets } from '../collections.ts';
import { isFeat } from '../relate/claims/feats.ts';
import { familyOf } from '../relate/lexicon.ts';
import { toBaseUnit, unitNamed } from '../recognise/figures/units.ts';
import type { Analysis, Claim, ClaimValue } from '../types.ts';
import { agree } from '../values.ts';
import type { EntityIndex } from './entities.ts';
import { deedClaims } from './deeds.ts';
import { gameOf } from './games.ts';
import { happeningOf } from './happenings.ts';
import { LinkGraph } from './link-graph.ts';
import { nameKey } from '../relate/names.ts';
import { nameClaims } from './name-claims.ts';
import { quoteClaims } from './said.ts';
import { speakerClaims } from './speakers.ts';
import type { Match, SlotClaim } from './slot-claim.ts';
import { LASTING } from './attributes.ts';
import { groupOf, sameSlot } from './same-slot.ts';
import { anchorConcepts, conceptOf, isCountryConcept, StoryIndex, withContainers } from './story.ts';

/** Claims that one slot has at most. */
const LARGEST_SLOT = 200;

/** The claims of all articles, linked where they fill one slot. */
export class SlotIndex {
  readonly #claims = new Map<string, SlotClaim>();
  /** Article -> local id of a claim -> key of the one that stands for it. */
  readonly #keys = new Map<string, ReadonlyMap<string, string>>();
  readonly #byGroup = new Map<string, ReadonlyMap<string, readonly SlotClaim[]>>();
  readonly #stories = new StoryIndex();
  /** Claims on what lasts (an age, a population) and claims marked by hand, by attribute and whose: they meet whenever their articles came out. */
  readonly #lasting = new Map<string, Set<string>>();
  readonly #graph = new LinkGraph<Match>();

  constructor(private readonly entities: EntityIndex) {}

  /** Adds or replaces an article's claims. Those that are what they were, wherever they stand now, keep their links. */
  put(analysis: Analysis): SlotChanges {
    const { article } = analysis;
    const happenings = happeningsOf(analysis);
    const { claims, keys } = slotClaims(analysis, this.entities, happenings);
    const isRefiled = this.#stories.put(article, anchorConcepts(this.entities, analysis), analysis.published, happenings);
    const before = (claim: SlotClaim): SlotClaim | undefined => this.#claims.get(claim.key);
    const kept = new Set(isRefiled ? [] : claims.filter((claim) => sameContent(before(claim), claim, WHERE_IT_STANDS)).map(({ key }) => key));
    const moved = claims.filter((claim) => kept.has(claim.key) && !sameContent(before(claim)!.places, claim.places)).map(({ key }) => key);
    const changed = new Set(this.#claimsIn(article).filter(({ key }) => !kept.has(key)).flatMap((claim) => this.#take(claim)));
    this.#keys.set(article, keys);
    this.#byGroup.set(article, byGroups(claims));
    for (const claim of claims) this.#claims.set(claim.key, claim);
    const coming = claims.filter(({ key }) => !kept.has(key));
    this.#link(article, coming);
    for (const { key } of coming) changed.add(key);
    return { changed, moved };
  }

  /** Links claims that are new in an article with those that they share a slot with. */
  #link(article: string, coming: readonly SlotClaim[]): void {
    if (coming.length === 0) return;
    for (const claim of coming) {
      this.#graph.add(claim.key);
      for (const owner of ownersOf(claim)) addTo(this.#lasting, owner, claim.key);
    }
    const keys = new Set(coming.map(({ key }) => key));
    const near = this.#near(article);
    for (const [group, own] of byGroups(coming)) {
      const inStory = near.flatMap((other) => this.#byGroup.get(other)?.get(group) ?? []);
      for (const claim of own) {
        for (const other of this.#withLasting(inStory, claim)) {
          if (other.key === claim.key || (other.key < claim.key && keys.has(other.key))) continue;
          // Whichever of the two articles came first.
          const match = claim.key > other.key ? sameSlot(claim, other) : sameSlot(other, claim);
          if (match) this.#graph.link(claim.key, other.key, match);
        }
      }
    }
  }

  /** The articles whose claims may fill the same slots as those of one: on the same story, with a good part of their names in common. */
  #near(article: string): readonly string[] {
    const named = this.#namedIn(article);
    return this.#stories.around(article).filter((other) => other === article || areClose(named, this.#namedIn(other)));
  }

  #namedIn(article: string): ReadonlySet<string> {
    for (const claims of this.#byGroup.get(article)?.values() ?? []) for (const { named } of claims) return named;
    return NOTHING_NAMED;
  }

  /** Claims that may fill the same slot: those of the same group in articles on the same story, and those on the same lasting thing. */
  #withLasting(inStory: readonly SlotClaim[], claim: SlotClaim): Iterable<SlotClaim> {
    const owners = ownersOf(claim);
    if (owners.length === 0) return inStory;
    return new Set([...inStory, ...owners.flatMap((owner) => [...(this.#lasting.get(owner) ?? [])].map((key) => this.#claims.get(key)!))]);
  }

  /** Takes an article out; returns the keys of its claims and of those that were linked to them. */
  remove(article: string): ReadonlySet<string> {
    const changed = new Set(this.#claimsIn(article).flatMap((claim) => this.#take(claim)));
    this.#byGroup.delete(article);
    this.#keys.delete(article);
    this.#stories.remove(article);
    return changed;
  }

  #claimsIn(article: string): readonly SlotClaim[] {
    return [...new Set([...(this.#byGroup.get(article)?.values() ?? [])].flat())];
  }

  /** Takes a claim out with its links; returns its key and those of the claims it was linked to. */
  #take(claim: SlotClaim): readonly string[] {
    for (const owner of ownersOf(claim)) removeFrom(this.#lasting, owner, claim.key);
    this.#claims.delete(claim.key);
    return [claim.key, ...this.#graph.remove(claim.key)];
  }

  /** The slot that a claim belongs to: all claims linked with it, directly or through others. */
  slotOf(key: string): Slot {
    const { nodes, whole } = this.#graph.component(key, LARGEST_SLOT);
    return {
      claims: nodes.map((id) => this.#claims.get(id)!),
      tooLarge: !whole,
      between: (a, b) => this.#graph.between(a.key, b.key),
      linked: (claim) => [...this.#graph.neighbours(claim.key)].map(([other, match]) => [this.#claims.get(other)!, match] as const),
    };
  }

  /** Key of the claim that stands for a local one; undefined for what is said too often to be compared. */
  keyOf(article: string, claim: string): string | undefined {
    return this.#keys.get(article)?.get(claim);
  }

  /** The keys of an article's claims. */
  keysIn(article: string): Iterable<string> {
    return new Set(this.#keys.get(article)?.values());
  }

  /** The articles that may tell the same story as one, itself included. */
  storyOf(article: string): readonly string[] {
    return this.#stories.around(article);
  }

  /** The claims directly linked with one. */
  linked(key: string): readonly SlotClaim[] {
    return [...this.#graph.neighbours(key).keys()].sort().map((other) => this.#claims.get(other)!);
  }
}

const NOTHING_NAMED: ReadonlySet<string> = new Set();

/**
 * Of all that two articles on one story name, this share is in both, and this share of what the one with fewer names does; of a brief, most is in the long report. Chosen on folders of one
 * event each, where these let nearly all contradictions through, and a year of reports on one campaign, whose false ones are between articles below them.
 */
const OF_ALL = 0.08, OF_FEWER = 0.2, OF_A_BRIEF = 0.5;

/** Whether two articles are about the same, and not just about the same well-known people. */
function areClose(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = countShared(a, b);
  const ofFewer = shared / Math.min(a.size, b.size);
  return ofFewer >= OF_A_BRIEF || (ofFewer >= OF_FEWER && shared >= OF_ALL * (a.size + b.size - shared));
}

/** What a change of an article does to claims, by their keys. */
export interface SlotChanges {
  /** Claims whose slots may have changed, also those that are gone. */
  readonly changed: ReadonlySet<string>;
  /** Claims that are what they were, and stand elsewhere in their article now. */
  readonly moved: readonly string[];
}

/** What of a claim says only where it stands. */
const WHERE_IT_STANDS: ReadonlySet<string> = new Set(['start', 'end', 'places', 'mention']);

/** Claims that may fill one slot; two of them do only if `between` says so. */
export interface Slot {
  readonly claims: readonly SlotClaim[];
  /** There are more claims than one story's articles would make: what links them is too common to tell one thing from another. `claims` are some of them. */
  readonly tooLarge: boolean;
  between(a: SlotClaim, b: SlotClaim): Match | undefined;
  /** The claims that may fill the slot together with one, in no order. */
  linked(claim: SlotClaim): readonly (readonly [claim: SlotClaim, match: Match])[];
}

/** The families of what an article tells, in text order; that somebody spoke is told by all. */
const happeningsOf = ({ events }: Analysis): readonly string[] => [...new Set(events.filter(({ type }) => type !== 'statement').map(({ lemma }) => familyOf(lemma)))];

/** Happenings of many that go on for days. */
const UNREST: ReadonlySet<string> = new Set(['riot', 'protest', 'clash', 'loot']);

/** The key of a claim on something that lasts, or that the reader has marked by hand: what, and whose. Trade of two countries meets only trade of the same two. */
const ownersOf = ({ claim, subject }: SlotClaim): readonly string[] => ((LASTING.has(claim.attribute) || claim.marked) && subject.size > 0 ? [[claim.attribute, ...[...subject].sort()].join('|')] : []);

/** What a claim meets others under. A name meets those that have a word in common with it, one of a single word those with its first letter, also of parts of people's names. */
const groupsOf = ({ claim, name }: SlotClaim): readonly string[] => {
  if (!name) return [...new Set([claim.attribute, groupOf(claim)])];
  const whole = name.words.length > 1 ? name.words.map((word) => `name ${word}`) : [];
  const parts = name.words.length === 1 || name.type === 'person' ? name.words.map((word) => `part of a name ${word.charAt(0)}`) : [];
  return [...new Set([...whole, ...parts, ...name.parts.map((word) => `part of a name ${word.charAt(0)}`)])];
};

/** Claims by all that they meet others under. */
function byGroups(claims: readonly SlotClaim[]): ReadonlyMap<string, readonly SlotClaim[]> {
  const groups = new Map<string, SlotClaim[]>();
  for (const claim of claims) {
    for (const group of groupsOf(claim)) {
      const known = groups.get(group);
      if (known) known.push(claim);
      else groups.set(group, [claim]);
    }
  }
  return groups;
}

/** How many different claims on one attribute an article can have; a list of more is no report. */
const MOST_OF_ATTRIBUTE = 24, MOST_OF_NAMES = 200;

/** An article's claims for comparison: those that say the same are one, with all their places. */
function slotClaims(analysis: Analysis, entities: EntityIndex, happenings: readonly string[]): { readonly claims: readonly SlotClaim[]; readonly keys: ReadonlyMap<string, string> } {
  const local = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const concepts = new Map([...local.values()].map((entity) => [entity.id, asThing(conceptOf(entities, analysis.article, entity))]));
  const setOf = sharedSets();
  const named = setOf([...concepts.values()]);
  const countries = setOf([...named].filter(isCountryConcept));
  const conceptAt = ({ mention, value }: Claim): string => analysis.mentions.flatMap((each) => (each.kind === 'entity' && each.id === mention ? concepts.get(each.entity)! : []))[0] ?? conceptOfWords(value.text);
  const ofUnrest = happenings.some((family) => UNREST.has(family));
  const isPlace = (id: string): boolean => local.get(id)!.type === 'place' || local.get(id)!.type === 'facility';
  const events = new Map(analysis.events.map((event) => [event.id, event]));
  const happening = ({ value, event, modifiers }: Claim): Pick<SlotClaim, 'happening'> => {
    const dated = value.kind === 'date' && event !== undefined ? events.get(event) : undefined;
    return dated && modifiers ? { happening: happeningOf(dated, modifiers, local, (ids) => setOf(ids.map((id) => concepts.get(id)!))) } : {};
  };
  const game = gameOf(analysis.claims, (id) => concepts.get(id)!);
  const keys = new Map<string, string>();
  const claims = [...groupBy(analysis.claims, groupOf).values()].flatMap((sameGroup) => {
    const valuesIn = groupBy(sameGroup.map(({ value }) => inBaseUnit(value)), ({ unit }) => unit);
    const rivalsOf = (claim: Claim, { unit, value }: ClaimValue): readonly number[] => {
      if (claim.value.kind === 'word') return rivalWords(claim, sameGroup);
      if (claim.value.kind === 'date') return sameGroup.filter((other) => !agree(other.value, claim.value)).map((other) => other.value.value);
      return [...new Set(valuesIn.get(unit)!.map((one) => one.value))].filter((other) => other !== value);
    };
    return [...groupBy(sameGroup, signatureOf).values()].slice(0, MOST_OF_ATTRIBUTE).map((alike): SlotClaim => {
      const claim = alike[0]!;
      const key = `${analysis.article}#${claim.id}`;
      for (const { id } of alike) keys.set(id, key);
      const value = inBaseUnit(claim.value);
      return {
        key,
        article: analysis.article,
        claim,
        value,
        places: alike.map(({ start, end }) => ({ start, end })),
        subject: setOf(subjectOf(claim, concepts)),
        where: setOf(claim.scope.filter(isPlace).flatMap((id) => withContainers(entities, analysis.article, local.get(id)!))),
        countries,
        named,
        ...(ofUnrest && { ofUnrest }),
        ...(claim.value.kind === 'name' && { concept: conceptAt(claim) }),
        ...(game && isFeat(claim.attribute) && { game }),
        ...happening(claim),
        published: analysis.published,
        rivals: rivalsOf(claim, value),
      };
    });
  });
  /** A claim that is compared by what is more than a value, and by nothing around it. */
  const compared = (claim: Claim, by: Pick<SlotClaim, 'name' | 'said' | 'speaker' | 'deed'> & Partial<SlotClaim>): SlotClaim => {
    const key = `${analysis.article}#${claim.id}`;
    keys.set(claim.id, key);
    return { key, article: analysis.article, claim, value: claim.value, places: [claim], subject: setOf([]), where: setOf([]), countries, named, published: analysis.published, rivals: [], ...by };
  };
  const names = nameClaims(analysis).slice(0, MOST_OF_NAMES).map(({ claim, name, places }) => compared(claim, { name, places }));
  const quotes = quoteClaims(analysis, entities).slice(0, MOST_OF_ATTRIBUTE).map(({ claim, said, speaker }) => compared(claim, { said, ...(ofUnrest && { ofUnrest }), subject: setOf(speaker === undefined ? [] : [speaker]) }));
  const speakers = speakerClaims(analysis, entities).slice(0, MOST_OF_ATTRIBUTE).map(({ claim, speaker, places }) => compared(claim, { speaker: { ...speaker, concept: asThing(speaker.concept) }, places }));
  const deeds = deedClaims(analysis, entities).map(({ claim, deed }) => compared(claim, { deed }));
  return { claims: [...claims, ...names, ...quotes, ...speakers, ...deeds], keys };
}

/** A name of several words is one name, also where one article takes a ship for a person: "person:agia thekla" -> "thing:agia thekla". */
const asThing = (concept: string): string => concept.replace(/^person:(?=[^ ]+ [^/]+$)/, 'thing:');

/** Whom or what a claim is said of; where the reader says it, also what the article does not name. */
function subjectOf({ subject: { text, entities, given } }: Claim, concepts: ReadonlyMap<string, string>): readonly string[] {
  return given && entities.length === 0 ? [conceptOfWords(text)] : entities.map((id) => concepts.get(id)!);
}

/** What the reader's own words stand for. */
const conceptOfWords = (words: string): string => `thing:${nameKey('misc', words)}`;

/** What else an article tells of a detail of the same thing, or of somebody whom it does not name. */
const rivalWords = (claim: Claim, others: readonly Claim[]): readonly number[] =>
  others.filter((other) => other.counted === claim.counted && maySame(other.subject.entities, claim.subject.entities) && !agree(other.value, claim.value)).map(({ value }) => value.value);

const maySame = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || a.some((entity) => b.includes(entity));

/** A length, an area, a weight or the like in the base unit of its dimension; any other value as it is. */
function inBaseUnit(value: ClaimValue): ClaimValue {
  const unit = value.kind === 'figure' ? unitNamed(value.unit) : undefined;
  if (!unit || unit.offset !== undefined || NOT_CONVERTED.has(unit.dimension)) return value;
  const base = toBaseUnit(value.value, value.unit);
  return { ...value, value: base.value, min: value.min * unit.factor, max: value.max * unit.factor, unit: base.unit };
}

/** Degrees may be any kind's, and durations have units of their own. */
const NOT_CONVERTED = new Set(['temperature', 'angle', 'time']);

/** The same for claims of one attribute that say the same of the same. */
function signatureOf({ marked, attribute, counted, basis, value, period, modality, subject, scope, inHeadline, hazard }: Claim): string {
  return JSON.stringify([marked, attribute, counted, basis, value.kind === 'name' ? value.text : value.timex, value.min, value.max, value.value, value.unit, period?.value, modality, subject.entities, scope, inHeadline, hazard]);
}
