import { addEntry, apply, findEntry, listFile, proven, removeEntry, setField, unreadable, writeAll, type Fields, type Written } from './edit-list.ts';
import { keyOfParsed, readReview, reviewKey, type ReviewDecision } from './review.ts';
import { plain } from './yaml.ts';

/** A conflict to dismiss, or (by its key) to open again. */
export type ReviewChange = { readonly dismiss: ReviewDecision } | { readonly reopen: string };

const fileOf = listFile('review', 'Conflicts that the reader of these articles has dismissed');

/** Writes decisions into the text of `review.yaml`, as `writeEntities` does for names. */
export function writeReview(text: string, changes: readonly ReviewChange[]): Written {
  return writeAll(text, changes, writeOne);
}

function writeOne(text: string, change: ReviewChange): Written {
  const { decisions, problems } = readReview(text);
  if (!decisions) return unreadable(fileOf(text), problems);
  const key = 'reopen' in change ? change.reopen : reviewKey(change.dismiss);
  const known = decisions.find((each) => reviewKey(each) === key);
  const made = 'reopen' in change ? remove(text, key) : known ? changeReason(text, key, change.dismiss) : addEntry(fileOf(text), fieldsOf(change.dismiss));
  if ('reason' in made) return made;
  const after = readReview(apply(text, made.change)).decisions;
  const others = decisions.filter((each) => each !== known);
  const expected = 'reopen' in change ? others : known ? decisions.map((each) => (each === known ? change.dismiss : each)) : [...decisions, change.dismiss];
  return proven(fileOf(text), made, after !== undefined && JSON.stringify(after.map(sorted)) === JSON.stringify(expected.map(sorted)));
}

/** With its keys in one order. */
const sorted = ({ rule, about, sides, articles, reason, note }: ReviewDecision): unknown => [rule, about, sides.map(({ article, quote }) => [article, quote]), articles, reason, note];

function remove(text: string, key: string): Written {
  const entry = findEntry(fileOf(text), (each) => keyOfParsed(plain(each)) === key);
  return entry ? removeEntry(fileOf(text), entry) : { reason: 'This is no longer in newsmodel/review.yaml.' };
}

function changeReason(text: string, key: string, { reason, note }: ReviewDecision): Written {
  return writeAll(text, [['reason', reason], ['note', note]] as const, (current, [field, value]) => {
    const entry = findEntry(fileOf(current), (each) => keyOfParsed(plain(each)) === key);
    return entry ? setField(fileOf(current), entry, field, value) : { reason: fileOf(current).byHand };
  });
}

function fieldsOf({ rule, about, sides, articles, reason, note }: ReviewDecision): Fields {
  return [
    ...(rule !== undefined ? [['rule', rule] as const] : []),
    ...(about !== undefined ? [['about', about] as const] : []),
    ...(sides.length > 0 ? [['sides', sides.map(({ article, quote }): Fields => [...(article !== undefined ? [['article', article] as const] : []), ['quote', quote]])] as const] : []),
    ...(articles ? [['articles', articles] as const] : []),
    ['reason', reason],
    ...(note !== undefined ? [['note', note] as const] : []),
  ];
}
