import type { TokenRange, VerbGroup } from '../../chunks.ts';
import { subjectName, type SentenceView } from '../../sentences.ts';
import type { Degree } from './scale.ts';

/** Whom a detail is told of. */
export interface Whose {
  readonly text: string;
  readonly entities: readonly string[];
  /** The kind of thing it is a detail of, where one article may tell of several ("car"). */
  readonly counted?: string;
}

/** A detail of a story that has one value of a few: the weapon, the color of a car, the cause of a death. */
export interface Detail {
  readonly attribute: string;
  readonly values: readonly Degree[];
  /** Whose detail the words of a value tell where they stand; undefined where they tell something else. */
  readonly read: (view: SentenceView, range: TokenRange) => Whose | undefined;
}

/** Of the happening or person that the story is about, whoever that is. */
export const ofTheStory = (view: SentenceView, { from, to }: TokenRange): Whose => ({ text: view.tokens.slice(from, to).map(({ text }) => text).join(' '), entities: [] });

/** The verb group that the tokens at `index` follow, with no more than a few words between. */
export const verbBefore = (view: SentenceView, index: number, reach: number): VerbGroup | undefined => view.verbs.findLast((verb) => verb.to <= index && index - verb.to <= reach);

/**
 * Whose the subject of a verb is: a person by name or by "he" and "she". Words for somebody without a name ("the victim") are of the story; undefined where the subject is none of
 * these, so that nothing is told of the wrong one.
 */
export function subjectOf(view: SentenceView, verb: VerbGroup): Whose | undefined {
  const { tokens } = view;
  const isOpen = tokens[verb.from - 1]?.text === ',' || /^who$/i.test(tokens[verb.from - 1]?.text ?? '');
  const name = isOpen ? subjectName(view, verb.from) : view.names.find((each) => view.range(each).to === verb.from);
  // "the mother of Otto Berg was".
  if (name && /^(?:of|with|and)$/.test(tokens[view.range(name).from - 1]?.lemma ?? '')) return undefined;
  if (name) return name.type === 'person' ? { text: name.text, entities: [name.entity] } : undefined;
  const phrase = view.phrases.find(({ to }) => to === verb.from);
  if (!phrase) return isOpen ? { text: '', entities: [] } : undefined;
  const meant = view.referent(phrase);
  if (meant !== undefined) return { text: tokens[phrase.head]!.text, entities: [meant] };
  const isPlural = /^(?:they|we|these|those|who)$/i.test(tokens[phrase.head]!.text);
  return isPlural ? undefined : { text: tokens[phrase.head]!.text, entities: [] };
}
