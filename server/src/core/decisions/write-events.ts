import { isScalar, type YAMLMap } from 'yaml';
import { addEntry, apply, findEntry, listFile, proven, setField, unreadable, writeAll, type Fields, type Written } from './edit-list.ts';
import { readEvents, type EventDecision, type EventFinder } from './events.ts';
import { writtenRange } from './fields.ts';
import { nodeAt } from './yaml.ts';

/** What is to be written of an event. An entry with the id is changed in what is given here; without one, it is added. */
export type EventChange = Pick<EventDecision, 'id'> & Partial<EventDecision>;

const fileOf = listFile('events', 'What the reader of these articles has decided about events');

/** Writes decisions into the text of `events.yaml`, as `writeEntities` does for names. */
export function writeEvents(text: string, changes: readonly EventChange[]): Written {
  return writeAll(text, changes, writeOne);
}

function writeOne(text: string, change: EventChange): Written {
  const { decisions, problems } = readEvents(text);
  if (!decisions) return unreadable(fileOf(text), problems);
  const known = decisions.find(({ id }) => id === change.id);
  const made = known ? changeEntry(text, change) : addEntry(fileOf(text), fieldsOf(change));
  if ('reason' in made) return made;
  const after = readEvents(apply(text, made.change));
  // It may name an event whose entry is still to come.
  const holds = after.decisions !== undefined && serious(after.problems) <= serious(problems)
    && JSON.stringify(after.decisions.map(sorted)) === JSON.stringify((known ? decisions.map((each) => (each === known ? { ...known, ...change } : each)) : [...decisions, added(change)]).map(sorted));
  return proven(fileOf(text), made, holds);
}

const serious = (problems: readonly { readonly severity: string }[]): number => problems.filter(({ severity }) => severity === 'error').length;

const added = (change: EventChange): EventDecision => ({ mentions: [], sameAs: [], distinctFrom: [], ...change });

/** With its keys in one order. */
const sorted = (decision: EventDecision): object => Object.fromEntries(Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1)));

function fieldsOf(change: EventChange): Fields {
  return [['id', change.id], ...EDITABLE.flatMap((key) => {
    const value = valueOf(change, key);
    return value === undefined || (value.length === 0 && key !== 'mentions') ? [] : [[key, value] as const];
  })];
}

const EDITABLE = ['label', 'type', 'when', 'where', 'participants', 'mentions', 'sameAs', 'distinctFrom', 'rejected'] as const;

function valueOf(change: EventChange, key: (typeof EDITABLE)[number]): Fields[number][1] | undefined {
  switch (key) {
    case 'when': return change.range && writtenRange(change.range);
    case 'mentions': return change.mentions?.map(finderFields);
    case 'rejected': return change.rejected && 'true';
    case 'label': case 'type': case 'where': case 'participants': case 'sameAs': case 'distinctFrom': return change[key];
  }
}

function finderFields({ words, with: names, range, articles, quote }: EventFinder): Fields {
  return [
    ...(words ? [['words', words] as const] : []),
    ...(names.length > 0 ? [['with', names] as const] : []),
    ...(range ? [['when', writtenRange(range)] as const] : []),
    ...(articles ? [['articles', articles] as const] : []),
    ...(quote !== undefined ? [['quote', quote] as const] : []),
  ];
}

function changeEntry(text: string, change: EventChange): Written {
  const keys = EDITABLE.filter((key) => key !== 'mentions' && valueOf(change, key) !== undefined);
  return writeAll(text, keys, (current, key) => {
    const entry = findEntry(fileOf(current), (each) => idOf(each) === change.id);
    const value = valueOf(change, key) as string | readonly string[];
    return entry ? setField(fileOf(current), entry, key, value.length === 0 ? undefined : value) : { reason: fileOf(current).byHand };
  });
}

function idOf(entry: YAMLMap): string | undefined {
  const written = nodeAt(entry, ['id']);
  return isScalar(written) ? String(written.value).trim() : undefined;
}
