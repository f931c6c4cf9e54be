import type { Corpus } from '../../core/corpus.ts';
import { asPattern, ENTITY_TYPES, PathIndex, type EntityDecision, type NewDecision } from '../../core/decisions/index.ts';
import { nameKey } from '../../core/relate/names.ts';
import { oneLine } from '../../core/text.ts';
import type { EntityType, ModelEntity } from '../../core/types.ts';
import { articleName } from '../articles.ts';
import type { Refusal, Wish } from './wish.ts';

/** The `entities.yaml` of a folder, and where articles lie in that folder. */
export interface EntityFile {
  /** What it says now. */
  readonly known: readonly EntityDecision[];
  /** The path of an article below the folder; undefined where it is in no folder or another. */
  pathOf(article: string): string | undefined;
}

/** What a decision writes into `entities.yaml`. */
export function entityChanges(corpus: Corpus, { kind, ids, value, articles }: Wish, file: EntityFile): readonly NewDecision[] | Refusal {
  const all = corpus.entities();
  const entities = [...new Set(ids)].flatMap((id) => all.find((entity) => entity.id === id) ?? []);
  const [first, ...others] = entities;
  if (!first || entities.length < new Set(ids).size) return { problem: 'The articles have changed, and this is no longer among the entities. Look at the list again.' };
  switch (kind) {
    case 'entity.confirm': {
      const open = entities.filter(({ decided }) => !decided);
      return open.length > 0 ? open.map((entity) => ofType(entity, entity.type)) : { problem: 'That is confirmed already.' };
    }
    case 'entity.rename': {
      const name = value?.trim();
      if (!name) return { problem: 'Give a name.' };
      const own = ownEntries(first, file);
      return own.length > 0 ? own.map((entry) => renamed(entry, name)) : [{ name, type: first.type, aliases: spellings(first).filter((each) => each !== name) }];
    }
    case 'entity.merge':
      return others.length > 0 ? merged(entities, file) : { problem: 'Choose two or more.' };
    case 'entity.split':
      return parted(corpus, first, { name: value?.trim() ?? '', articles: new Set(articles) }, file);
    case 'entity.retype': {
      const type = ENTITY_TYPES.find((each) => each === value);
      if (!type) return { problem: `"${value ?? ''}" is not a type: a type is one of ${ENTITY_TYPES.join(', ')}.` };
      return entities.flatMap((entity) => {
        const own = ownEntries(entity, file);
        return own.length > 0 ? own.map((entry) => ({ name: entry.name, type, articles: entry.articles })) : [ofType(entity, type)];
      });
    }
    case 'entity.reject': {
      const kept = new Set(all.filter((entity) => !entities.includes(entity)).flatMap(({ name, aliases }) => [name, ...aliases]));
      const own = new Map(entities.map((entity) => [entity, ownEntries(entity, file)]));
      const names = entities.filter((entity) => own.get(entity)!.length === 0).flatMap(({ name, aliases }) => [name, ...aliases]);
      return [
        ...[...own].flatMap(([entity, entries]) => entries.flatMap((entry) => namesOf(entity, entry).map((name): NewDecision => ({ name, articles: entry.articles })))),
        ...[...new Set(names)].filter((name) => !kept.has(name)).slice(0, MOST_NAMES).map((name) => ({ name })),
      ];
    }
    default:
      return { problem: `"${kind}" is not known here.` };
  }
}

const MOST_NAMES = 20;

/** The names of an entity that are no parts of another of its names: those go along by themselves. */
function spellings({ name, aliases }: ModelEntity): readonly string[] {
  return [name, ...aliases.filter((alias) => !isPartOf(alias, [name, ...aliases]))].slice(0, MOST_NAMES);
}

const isPartOf = (each: string, names: readonly string[]): boolean => names.some((other) => other !== each && ` ${other.toLowerCase()} `.includes(` ${each.toLowerCase()} `));

function ofType(entity: ModelEntity, type: EntityType): NewDecision {
  const aliases = spellings(entity).filter((each) => each !== entity.name);
  return { name: entity.name, type, ...(aliases.length > 0 && { aliases }) };
}

// -------------------------------------------------------------------------------------- what holds for some articles only

/** The entries for some articles from which an entity has its name, where it is in no other articles: what is decided of it is decided there. */
function ownEntries(entity: ModelEntity, { known, pathOf }: EntityFile): readonly EntityDecision[] {
  const own = known.filter(({ name, type, articles }) => name === entity.name && type && articles);
  const scope = scopeOf(own);
  const everywhere = entity.mentions.every(({ article }) => scope.of(pathOf(article) ?? '').length > 0);
  return everywhere ? own : [];
}

function scopeOf(entries: readonly EntityDecision[]): PathIndex<EntityDecision> {
  const index = new PathIndex<EntityDecision>();
  for (const entry of entries) for (const pattern of entry.articles ?? []) index.add(pattern, entry);
  return index;
}

/** All that an entity is called where an entry holds; the entry's own aliases go with its name. */
const namesOf = ({ aliases }: ModelEntity, { name, spellings: written }: EntityDecision): readonly string[] => [name, ...aliases.filter((alias) => !written.includes(alias)).slice(0, MOST_NAMES)];

const renamed = ({ spellings: written, type, articles }: EntityDecision, name: string): NewDecision => ({ name, type, aliases: written.filter((each) => each !== name), articles });

/** One entity of several, called as the first of those that no entry keeps to some articles; such entries take its name. */
function merged(entities: readonly ModelEntity[], file: EntityFile): readonly NewDecision[] {
  const own = new Map(entities.map((entity) => [entity, ownEntries(entity, file)]));
  const anywhere = entities.filter((entity) => own.get(entity)!.length === 0);
  const lead = anywhere[0] ?? entities[0]!;
  const aliases = [...new Set(anywhere.flatMap(spellings))].filter((each) => each !== lead.name);
  return [
    ...(anywhere.length > 1 ? [{ name: lead.name, type: lead.type, aliases }] : []),
    ...entities.flatMap((entity) => (entity === lead ? [] : own.get(entity)!.map((entry) => renamed({ ...entry, type: lead.type }, lead.name)))),
  ];
}

/** An entry that gives an entity another name in some of its articles, which makes it another there. */
function parted(corpus: Corpus, entity: ModelEntity, { name, articles }: { readonly name: string; readonly articles: ReadonlySet<string> }, { known, pathOf }: EntityFile): readonly NewDecision[] | Refusal {
  const there = entity.mentions.filter(({ article }) => articles.has(article));
  if (there.length === 0 || there.length === entity.mentions.length) return { problem: `Choose some of the articles that name ${entity.name}, and not all: what one article takes for one stays one.` };
  if (name === '' || nameKey(entity.type, name) === nameKey(entity.type, entity.name)) return { problem: `Give a name that tells the two apart, such as "${entity.name} (coach)".` };
  const ids = [...new Set(there.map(({ article }) => article))];
  const paths = ids.flatMap((id) => pathOf(id) ?? []);
  if (paths.length < ids.length) return { problem: 'Choose articles of one folder: each folder keeps its own decisions.' };
  const aliases = writtenNames(there.map(({ article, start, end }) => corpus.get(article)?.text.slice(start, end) ?? ''));
  const scope = scopeOf(known);
  const said = ids.find((_, i) => scope.of(paths[i]!).some((entry) => entry.spellings.some((each) => aliases.includes(each))));
  if (said !== undefined) return { problem: `An entry of newsmodel/entities.yaml says already whom or what these words name in ${articleName(said)}: change it there.` };
  return [{ name, type: entity.type, aliases: aliases.filter((each) => each !== name), articles: paths.map(asPattern) }];
}

/** What an entity is called at some places; short forms follow the full name, and capitals the name in small letters, by themselves. */
function writtenNames(texts: readonly string[]): readonly string[] {
  const names = [...new Set(texts.map(oneLine))];
  const small = names.filter((each) => !names.some((other) => other !== each && other.toUpperCase() === each));
  return small.filter((each) => !isPartOf(each, small)).slice(0, MOST_NAMES);
}
