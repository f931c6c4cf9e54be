import { RULE_CODES } from '../../core/check/index.ts';
import { ANNOTATION_KINDS, ENTITY_TYPES, EVENT_TYPES, REASONS, type Decisions } from '../../core/decisions/index.ts';

/** What the value of a key is, or each of its values. */
export type Takes = 'words' | 'name' | 'label' | 'own id' | 'other id' | 'path' | 'days' | 'quote' | 'entries' | readonly string[];

export interface Key {
  /** For a hover: what it means. */
  readonly says: string;
  readonly takes: Takes;
  /** The keys of the entries below it. */
  readonly inner?: Keys;
}

export type Keys = Readonly<Record<string, Key>>;

const DAYS = 'A day, a month, a year, or a first and a last day: `2024-05-16`, `2024-05`, `2024`, `2024-05-16/2024-05-17`.';
const PATHS = 'Paths or patterns below the folder; without it, all articles.';

const FINDER: Keys = {
  words: { says: 'Words that name it in the articles, in any form: `visit` also finds "visited" and "trip".', takes: 'words' },
  with: { says: 'Names of all these among who takes part and where it is.', takes: 'name' },
  when: { says: `The articles say that it is in this time. ${DAYS}`, takes: 'days' },
  articles: { says: `Only in these articles. ${PATHS}`, takes: 'path' },
  quote: { says: 'Words of the article around it.', takes: 'words' },
};

const SIDE: Keys = {
  article: { says: 'Path of the article below the folder; without it, any article.', takes: 'path' },
  quote: { says: 'Its words. As soon as they no longer stand there, the conflict is open again.', takes: 'quote' },
};

const ENTRY_KEYS: Readonly<Record<keyof Decisions, Keys>> = {
  entities: {
    name: { says: 'The name as the articles write it, and as it is to be shown.', takes: 'name' },
    type: { says: `What it is: ${ENTITY_TYPES.join(', ')}.`, takes: ENTITY_TYPES },
    aliases: { says: 'Other spellings of the name, one or a list.', takes: 'name' },
    rejected: { says: '`true`, instead of a type: these words are no name.', takes: ['true'] },
    articles: { says: `Holds only in these articles. ${PATHS}`, takes: 'path' },
  },
  articles: {
    path: { says: 'Path of the article below the folder, or a pattern.', takes: 'path' },
    published: { says: 'When it was published: YEAR-MONTH-DAY. Goes before what the article says.', takes: 'days' },
    source: { says: 'Who published it.', takes: 'words' },
    reviewed: { says: '`true`: you have gone through all that is recognised in it.', takes: ['true', 'false'] },
  },
  events: {
    id: { says: 'A short name of the event that stays. Other entries, and links, name the event by it.', takes: 'own id' },
    label: { says: 'What to call the event in lists.', takes: 'label' },
    type: { says: `What kind of event it is: ${EVENT_TYPES.join(', ')}.`, takes: EVENT_TYPES },
    when: { says: `When it is, whatever the articles say. ${DAYS}`, takes: 'days' },
    where: { says: 'Name of the place, whatever the articles say.', takes: 'name' },
    participants: { says: 'Who takes part, whatever the articles say.', takes: 'name' },
    mentions: { says: 'How the articles tell of it: any of these finds it. Without it, the type with who takes part, where and when.', takes: 'entries', inner: FINDER },
    sameAs: { says: 'Ids of entries that mean the same event.', takes: 'other id' },
    distinctFrom: { says: 'Ids of entries that mean other events, also where Crosscheck would take them for this one.', takes: 'other id' },
    rejected: { says: '`true`: this is no event of note, and leaves the model.', takes: ['true'] },
  },
  facts: {
    subject: { says: 'Name of whom or what the fact is about.', takes: 'name' },
    attribute: { says: 'What it is of: "population", "presidential term".', takes: 'words' },
    value: { says: 'The value, or a list of what comes several times, in order: the years in which each term began.', takes: 'words' },
    when: { says: `The time of which it is true; without it, always. ${DAYS}`, takes: 'days' },
    source: { says: 'Where the fact is from, so that others can check it.', takes: 'words' },
  },
  review: {
    rule: { says: 'Code of the rule, as Problems shows it.', takes: RULE_CODES },
    about: { says: 'What the conflict is about, as Crosscheck calls it; without it, anything.', takes: 'words' },
    sides: { says: 'The words of each side. Without them, all conflicts of the rule and the articles are dismissed.', takes: 'entries', inner: SIDE },
    articles: { says: `Instead of sides: all conflicts in these articles. ${PATHS}`, takes: 'path' },
    reason: { says: 'Why: `different-thing` (the sides speak of two things), `explained` (both are right), `source-wrong` (a mistake of the article, and known), `other`.', takes: REASONS },
    note: { says: 'What you want to remember of it.', takes: 'words' },
  },
  annotations: {
    article: { says: 'Path of the article below the folder.', takes: 'path' },
    kind: { says: 'What the mark says of its words: `entity` (a name, with its `type`), `not-entity` (no name), `event`, `claim`, `note`, `tag`.', takes: ANNOTATION_KINDS },
    type: { says: `What the entity is: ${ENTITY_TYPES.join(', ')}. Of an event: ${EVENT_TYPES.join(', ')}.`, takes: [...new Set([...ENTITY_TYPES, ...EVENT_TYPES])] },
    name: { says: 'Of an entity: the name to show, where the words are another form of it.', takes: 'name' },
    event: { says: 'Id of the event in `events.yaml` that the words tell of.', takes: 'other id' },
    subject: { says: 'Of a claim: whom or what it is about.', takes: 'name' },
    attribute: { says: 'Of a claim: what it is of, such as "injured".', takes: 'words' },
    value: { says: 'Of a claim: how much, or what.', takes: 'words' },
    tag: { says: 'A tag of yours.', takes: 'words' },
    note: { says: 'What you want to remember of it.', takes: 'words' },
    exact: { says: 'The marked words, as they stand in the article.', takes: 'words' },
    prefix: { says: 'What stands before the words. By it they are found again when the article changes.', takes: 'words' },
    suffix: { says: 'What stands behind the words.', takes: 'words' },
    position: { says: 'Where the words stood when they were marked. A hint only: it tells words apart that stand among the same words.', takes: 'words' },
  },
};

const TITLES: Readonly<Record<keyof Decisions, string>> = {
  entities: 'Whom and what the articles name, as you decide.', articles: 'When articles were published, and by whom.', events: 'Events that you have confirmed, joined, told apart or rejected.', facts: 'What you hold true.', review: 'Conflicts that you have dismissed.', annotations: 'What you have marked in the articles by hand.',
};

/** All keys of a kind of file. */
export const keysOf = (kind: keyof Decisions): Keys => ({
  [kind]: { says: TITLES[kind], takes: 'entries', inner: ENTRY_KEYS[kind] },
  version: { says: 'The version of the format: 1.', takes: ['1'] },
});

/** The key at a path of keys. */
export function keyAt(kind: keyof Decisions, path: readonly string[]): Key | undefined {
  const [first, ...rest] = path;
  return rest.reduce<Key | undefined>((key, name) => key?.inner?.[name], first === undefined ? undefined : keysOf(kind)[first]);
}
