import * as z from 'zod';
import type { DateRange, EventType, Problem, Span } from '../types.ts';
import { EVENT_TYPES } from './event-types.ts';
import { firstOfEach, readEntries, type Entry, type FileKind } from './entries.ts';
import { days, flag, rangeOf, spelling, unknownWord, words } from './fields.ts';
import { articlePattern, listOf, oneOrMore } from './scope.ts';
import { meant } from './suggest.ts';
import { warning } from './yaml.ts';

/** What the reader says of an event. What is left out stays as the articles have it. */
export interface EventDecision {
  /** A short name that stays. */
  readonly id: string;
  readonly label?: string;
  readonly type?: EventType;
  readonly range?: DateRange;
  /** Name of the place. */
  readonly where?: string;
  /** Names. */
  readonly participants?: readonly string[];
  /** What tells it in the articles; any of these. Where there is none, marks by hand do. */
  readonly mentions: readonly EventFinder[];
  /** Ids of entries that mean the same event. */
  readonly sameAs: readonly string[];
  /** Ids of entries that mean other events. */
  readonly distinctFrom: readonly string[];
  readonly rejected?: true;
}

/** Finds an event in articles; all that is given must hold. */
export interface EventFinder {
  /** Words that name it: "visit", "arrive". */
  readonly words?: readonly string[];
  readonly type?: EventType;
  /** Names of all these among who takes part and where it is. */
  readonly with: readonly string[];
  /** The articles say that it is in this time. */
  readonly range?: DateRange;
  /** Paths or patterns; undefined: all articles. */
  readonly articles?: readonly string[];
  /** Words of the article, that of the event among them. */
  readonly quote?: string;
}

/** How particular a finder is: a quotation more than words in some articles, and those more than words in all. */
export const particularity = ({ quote, articles }: EventFinder): number => (quote === undefined ? 0 : 2) + (articles ? 1 : 0);

export { EVENT_TYPES };

/** Words that people write for a type. */
const SYNONYMS: Readonly<Record<string, EventType>> = {
  talks: 'meeting', summit: 'meeting', trip: 'visit', travel: 'visit', speech: 'statement', war: 'attack', bombing: 'attack', earthquake: 'disaster', flood: 'disaster', storm: 'disaster', fire: 'disaster',
  crash: 'accident', murder: 'crime', theft: 'crime', trial: 'legal', court: 'legal', arrest: 'legal', law: 'legal', vote: 'election', agreement: 'deal', acquisition: 'deal', launch: 'product', match: 'sport', economy: 'economic',
};

const LONGEST_ID = 80;

const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/** Whether an entry may have such an id. */
export const isEventId = (id: string): boolean => id.length <= LONGEST_ID && ID.test(id);

const eventId = z.string({ error: () => 'Give the event a short name of its own that stays, such as id: storm-in-turku.' }).trim()
  .min(1, 'Give the event a short name of its own that stays, such as id: storm-in-turku.')
  .max(LONGEST_ID, `This is too long for an id (at most ${LONGEST_ID} characters).`)
  .refine((id) => id === '' || ID.test(id), 'An id has letters, digits, "-", "_" and "." only, such as storm-in-turku.');

const type = z.enum(EVENT_TYPES, { error: ({ input }) => unknownWord(input, { what: 'type', known: EVENT_TYPES, synonyms: SYNONYMS }) }).optional();
const names = (what: string, example: string) => oneOrMore(spelling('A name is empty: write one, or remove it.'), `Write ${what} as a list: ${example}.`);
const otherIds = (key: string) => oneOrMore(eventId, `Write the ids of other events as a list: ${key}: [storm-in-turku].`).default([]);

export const FINDER_FIELDS = ['words', 'with', 'when', 'articles', 'quote'] as const;

const finder = z.strictObject({
  words: oneOrMore(words('A word is empty: write one, or remove it.', 60), 'Write words that name the event as a list: words: [storm, hit].').optional(),
  with: names('who takes part, and where it is,', 'with: [Aino Hakala, Turku]').default([]),
  when: days.optional(),
  articles: oneOrMore(articlePattern, 'Write the articles as a list: articles: [clippings/fire.txt].').optional(),
  quote: words('Write words of the article, or leave the line out.', 500).optional(),
}, { error: () => 'Say how the articles tell of it, such as "- words: [storm]" and below it "with: [Turku]".' }).superRefine(({ words, quote }, context) => {
  if (words === undefined && quote === undefined) context.addIssue({ code: 'custom', path: ['words'], message: 'Say with which words the articles name it, such as words: [storm], or quote the words around it.' });
});

export const EVENT_FIELDS = ['id', 'label', 'type', 'when', 'where', 'participants', 'mentions', 'sameAs', 'distinctFrom', 'rejected'] as const;

const entry = z.strictObject({
  id: eventId,
  label: words('Write what to call the event, or leave the line out.').optional(),
  type,
  when: days.optional(),
  where: spelling('Write the name of the place, or leave the line out.').optional(),
  participants: names('the names', 'participants: [Aino Hakala, Pekka Rautio]').optional(),
  mentions: listOf(finder, 'Write below "mentions:" how the articles tell of it, such as "- words: [storm]".').optional(),
  sameAs: otherIds('sameAs'),
  distinctFrom: otherIds('distinctFrom'),
  rejected: flag('Write "rejected: true" for what is no event of note, or leave the line out.').optional(),
}).superRefine(({ id, type, when, where, participants, mentions, sameAs, distinctFrom, rejected }, context) => {
  const complain = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (mentions === undefined && (type === undefined || (when === undefined && where === undefined && (participants?.length ?? 0) === 0))) {
    complain('id', 'Say how the articles tell of it: "mentions:" and below it "- words: [storm]" (and with whom, when, in which articles), or give its type and who takes part, where or when it is.');
  }
  if (sameAs.includes(id)) complain('sameAs', 'An event is the same as itself: name another, or remove the line.');
  if (distinctFrom.includes(id)) complain('distinctFrom', 'An event is not different from itself: name another, or remove the line.');
  if (rejected === 'true' && sameAs.length > 0) complain('rejected', 'What is rejected is the same as no event: keep one of the two lines.');
});

type EventEntry = z.output<typeof entry>;

const KIND: FileKind<EventEntry> = { key: 'events', entry, fields: EVENT_FIELDS, inner: { mentions: FINDER_FIELDS }, example: '- id: storm-in-turku' };

export interface ReadEvents {
  /** Nothing when the file cannot be read at all. */
  readonly decisions?: readonly EventDecision[];
  readonly problems: readonly Problem[];
}

/** Reads `newsmodel/events.yaml`: events that the reader has confirmed, joined, told apart or rejected. */
export function readEvents(text: string): ReadEvents {
  const { entries, problems } = readEntries(text, KIND);
  if (!entries) return { problems };
  const ids = new Set(entries.map(({ value }) => value.id));
  const { first, repeated } = firstOfEach(entries, ({ id }) => id);
  return { decisions: first.map(({ value }) => decisionOf(value)), problems: [...problems, ...repeated.map(complainOfRepeated), ...entries.flatMap((each) => wrongIds(each, ids)), ...entries.flatMap((each) => contradictions(each, entries))] };
}

/** Where the id of each event stands in the text of the file. */
export function eventIds(text: string): ReadonlyMap<string, Span> {
  const { entries = [] } = readEntries(text, KIND);
  return new Map(entries.map(({ value, spanAt }) => [value.id, spanAt('id')] as const).reverse());
}

function decisionOf({ id, label, type, when, where, participants, mentions, sameAs, distinctFrom, rejected }: EventEntry): EventDecision {
  const range = when === undefined ? undefined : rangeOf(when);
  const own: EventFinder = { ...(type && { type }), with: [...(participants ?? []), ...(where === undefined ? [] : [where])], ...(range && { range }) };
  return {
    id, ...(label !== undefined && { label }), ...(type && { type }), ...(range && { range }), ...(where !== undefined && { where }), ...(participants && { participants }),
    mentions: mentions?.map(finderOf) ?? [own],
    sameAs, distinctFrom, ...(rejected === 'true' && { rejected: true }),
  };
}

function finderOf({ words, with: names, when, articles, quote }: z.output<typeof finder>): EventFinder {
  const range = when === undefined ? undefined : rangeOf(when);
  return { ...(words && { words }), with: names, ...(range && { range }), ...(articles && { articles }), ...(quote !== undefined && { quote }) };
}

const complainOfRepeated = (each: Entry<EventEntry>): Problem =>
  warning(each.spanAt('id'), `"${each.value.id}" is given more than once; the first counts. Give this one another id, or keep one of them.`, 'newsmodel.repeated');

function hint(id: string, known: readonly string[]): string {
  const better = meant(id, known);
  return better === undefined ? '' : ` Did you mean "${better}"?`;
}

function wrongIds(each: Entry<EventEntry>, ids: ReadonlySet<string>): Problem[] {
  return (['sameAs', 'distinctFrom'] as const).flatMap((key) => each.value[key].flatMap((id, i) => (ids.has(id) ? [] : [
    warning(each.spanAt(key, i), `No event here has the id "${id}".${hint(id, [...ids].filter((other) => other !== each.value.id))}`, 'newsmodel.unknown-id'),
  ])));
}

function contradictions({ value: { id, sameAs, distinctFrom }, spanAt }: Entry<EventEntry>, entries: readonly Entry<EventEntry>[]): Problem[] {
  return sameAs.flatMap((other, i) => {
    const theirs = entries.find(({ value }) => value.id === other)?.value.distinctFrom ?? [];
    return distinctFrom.includes(other) || theirs.includes(id) ? [warning(spanAt('sameAs', i), `"${other}" is also said to be different. They are kept apart; remove one of the two.`)] : [];
  });
}
