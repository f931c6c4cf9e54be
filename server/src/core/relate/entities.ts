import { fold } from '../recognise/entities/fold.ts';
import { gazetteer } from '../recognise/entities/gazetteer.ts';
import type { NameCandidate } from '../recognise/decided.ts';
import type { EntityCandidate } from '../recognise/entities/index.ts';
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS } from '../recognise/entities/lexicon.ts';
import { oneLine } from '../text.ts';
import type { Article, Entity, EntityType, Span } from '../types.ts';
import { followDecisions } from './decided.ts';
import { contextsOf, rolesOf } from './names-context.ts';
import { actsAsGovernment, capitalOf, standsFor } from './names-metonyms.ts';
import { resolvePerson, type FullName } from './names-persons.ts';
import { nameKey, ownName, personWords } from './names.ts';

export { antecedent, entityAt, referent } from './entities-referents.ts';

/** A mention with the local id of its entity. */
export interface ResolvedEntityMention extends Span {
  readonly text: string;
  readonly type: EntityType;
  readonly entity: string;
  /** The reader has marked these words by hand. */
  readonly marked?: true;
}

export type RelatedEntity = Omit<Entity, 'mentions'>;

export interface RelatedEntities {
  readonly entities: readonly RelatedEntity[];
  /** In text order. */
  readonly mentions: readonly ResolvedEntityMention[];
}

/** Brings the names of one article together: who is the same person, organisation, place. `Entity.mentions` is filled in by the caller. */
export function relateEntities(article: Article, candidates: readonly NameCandidate[]): RelatedEntities {
  const keysOf = (names: readonly EntityCandidate[]): readonly string[] => clusterKeys(article.text, names);
  const names = followDecisions(candidates, keysOf);
  const contexts = contextsOf(article, names);
  // What the reader says a name stands for is read as if it stood there.
  const keys = keysOf(names.map(({ decided, ...name }) => ({ ...name, text: decided ?? name.text })));
  const clusters = new Map<string, number[]>();
  keys.forEach((key, i) => {
    const members = clusters.get(key);
    if (members) members.push(i);
    else clusters.set(key, [i]);
  });

  const ids = new Map<string, string>();
  const entities = [...clusters].map(([key, members]): RelatedEntity => {
    const id = `e${ids.size + 1}`;
    ids.set(key, id);
    const mentions = members.map((i) => names[i]).filter((name) => name !== undefined);
    // A decision on a shorter form ("Rautio") does not rename who is named in full.
    const decision = mentions.find(({ decided, type }) => decided !== undefined && keyOf(type, decided) === key);
    const type = decision?.type ?? mostFrequent(mentions.map((mention) => mention.type));
    const name = decision?.decided ?? fullest(type, mentions.filter((mention) => mention.type === type).map(({ text }) => text));
    const roles = type === 'person' ? fullRoles(members.flatMap((i) => rolesOf(names, contexts, i))) : [];
    const capital = type === 'place' ? capitalOf(name) : undefined;
    const of = standsFor(type, name) ?? (capital !== undefined && capital !== name && members.some((i) => actsAsGovernment(contexts[i])) ? capital : undefined);
    const own = type === 'organization' ? ownName(nameKey(type, name).split(' ')) : undefined;
    const short = own === undefined ? undefined : mentions.find(({ text }) => nameKey(type, text) === own)?.text;
    return { id, type, name, roles, ...(short !== undefined && { short }), ...(of !== undefined && { of }), ...(decision && { decided: true }), ...(mentions.some(({ found }) => found) && { listed: true }) };
  });
  return {
    entities,
    mentions: names.map(({ start, end, text, type, marked }, i) => {
      const entity = ids.get(keys[i] ?? '') ?? '';
      return marked ? { start, end, text, type, entity, marked } : { start, end, text, type, entity };
    }),
  };
}

/** For each name the key of the entity that it names. */
function clusterKeys(article: string, names: readonly EntityCandidate[]): readonly string[] {
  const memoKey = memo(keyOf);
  const keys = names.map(({ type, text }) => memoKey(type, text));
  const aliases = shortNames(article, names, keys);
  const people = new People(names, keys);
  return names.map(({ type, text }, i) => (type === 'person' ? people.keyAt(i, text) : aliases.get(keys[i] ?? '')) ?? keys[i] ?? '');
}

/** People and groups are told from places and bodies; among the others one key is one thing, however its mentions were typed. */
const kindOf = (type: EntityType): string => (type === 'person' || type === 'group' ? type : 'thing');

const keyOf = (type: EntityType, text: string): string => `${kindOf(type)}:${nameKey(type, text)}`;

function memo<T>(compute: (type: EntityType, text: string) => T): (type: EntityType, text: string) => T {
  const known = new Map<string, T>();
  return (type, text) => {
    const id = `${type} ${text}`;
    const found = known.get(id);
    if (found !== undefined) return found;
    const value = compute(type, text);
    known.set(id, value);
    return value;
  };
}

/** The people whom an article names in full, found by any word of their names. */
class People {
  private readonly byWord = new Map<string, (FullName & { readonly key: string })[]>();

  constructor(names: readonly EntityCandidate[], keys: readonly string[]) {
    const seen = new Set<string>();
    names.forEach(({ type, text }, first) => {
      const key = keys[first] ?? '';
      if (type !== 'person' || seen.has(key)) return;
      seen.add(key);
      const words = personWords(text);
      if (words.length < 2) return;
      for (const word of new Set(words)) {
        const list = this.byWord.get(word);
        if (list) list.push({ words, first, key });
        else this.byWord.set(word, [{ words, first, key }]);
      }
    });
  }

  /** The key of the person whom the name at mention `at` stands for, when it is a shorter form of exactly one full name. */
  keyAt(at: number, text: string): string | undefined {
    const words = personWords(text);
    const known = this.byWord.get(words.at(-1) ?? '') ?? [];
    const candidates = known.filter((person) => person.words.length > words.length);
    const own = words.length > 1 ? known.find((person) => person.words.join(' ') === words.join(' ')) : undefined;
    // A word that so many people share (a list of names, a hostile text) tells nobody.
    return candidates.length > 40 ? undefined : resolvePerson(text, candidates, at, own?.first)?.key;
  }
}

/** Keys of acronyms and short names of bodies, with the key of the full name: "ICC" and "Evergreen" for "Evergreen Group". */
function shortNames(article: string, names: readonly EntityCandidate[], keys: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, Set<string>>();
  const note = (short: string, key: string): void => {
    const list = full.get(short);
    if (list) list.add(key);
    else full.set(short, new Set([key]));
  };
  const seen = new Set<string>();
  names.forEach(({ type, text }, i) => {
    const key = keys[i] ?? '';
    if (kindOf(type) !== 'thing' || type === 'place' || seen.has(`${key} ${text}`)) return;
    seen.add(`${key} ${text}`);
    for (const acronym of acronymsOf(text)) note(`thing:${acronym}`, key);
    const words = key.slice('thing:'.length).split(' ');
    const heads = words.findIndex((_, at) => at > 0 && words.slice(at).every((rest) => ORGANIZATION_HEADS.has(rest) || COMPANY_SUFFIXES.has(rest)));
    if (type === 'organization' && heads > 0) note(`thing:${words.slice(0, heads).join(' ')}`, key);
    const own = type === 'organization' ? ownName(words) : undefined;
    if (own !== undefined) note(`thing:${own}`, key);
  });
  // "Group of 20 (G20)": what stands in brackets behind a body's name is its short form.
  names.forEach(({ type, text, start }, i) => {
    const previous = names[i - 1];
    if (previous && kindOf(type) === 'thing' && kindOf(previous.type) === 'thing' && type !== 'place' && article.slice(previous.end, start) === ' (' && /^\p{Lu}[\p{L}\d.&-]*$/u.test(text) && text.length < previous.text.length) {
      full.set(keys[i] ?? '', new Set([keys[i - 1] ?? '']));
    }
  });
  const typeOf = new Map(names.map(({ type }, i) => [keys[i] ?? '', type]));
  return new Map([...full].flatMap(([short, longs]) => {
    const [key, ...others] = [...longs].filter((long) => long !== short);
    return key !== undefined && others.length === 0 && typeOf.has(short) && typeOf.get(short) !== 'place' ? [[short, key] as const] : [];
  }));
}

/** Words that an acronym may leave out. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', '&', 'de', 'la', 'del', 'da', 'do']);

/** "International Criminal Court" -> icc; "Ministry of the Interior" -> mi, moi, moti. */
function acronymsOf(name: string): readonly string[] {
  const words = fold(name).replace(/^the /, '').split(/[\s-]+/).filter(Boolean);
  if (words.length < 2 || words.length > 10) return [];
  const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('');
  const forms = [initials(words), initials(words.filter((word) => !SMALL.has(word))), initials(words.filter((word) => word !== 'the'))];
  return [...new Set(forms)].filter((form) => form.length > 1);
}

function mostFrequent<T>(list: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/**
 * The fullest form: most words for a person, a country's usual name ("China", not "People's Republic of China"), the longest otherwise; not in
 * capitals where another form exists; then the most frequent.
 */
function fullest(type: EntityType, forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms) {
    const clean = oneLine(form);
    counts.set(clean, (counts.get(clean) ?? 0) + 1);
  }
  const shouted = (form: string): number => (form.length > 5 && form === form.toUpperCase() ? 1 : 0);
  const size = (form: string): number => {
    if (type === 'person') return form.split(' ').length;
    if (type === 'group') return 0;
    return gazetteer().country(fold(form))?.name === form ? Infinity : form.replace(/^the /i, '').length;
  };
  const [best] = [...counts].sort(([a, m], [b, n]) => shouted(a) - shouted(b) || Math.sign(size(b) - size(a)) || n - m);
  return best?.[0] ?? '';
}

/** Each role once; "president" goes without saying beside "president of Russia". */
function fullRoles(roles: readonly string[]): readonly string[] {
  return [...new Set(roles)].filter((role) => !roles.some((other) => other.startsWith(`${role} of `)));
}
