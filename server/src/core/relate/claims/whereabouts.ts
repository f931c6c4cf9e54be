import { FACILITY_HEADS, PLACE_HEADS } from '../../recognise/entities/lexicon.ts';
import type { ResolvedEntityMention } from '../entities.ts';
import type { SentenceView } from '../sentences.ts';
import { personBefore, verbAt } from './context.ts';
import { subjectOf, type Whose } from './details/detail.ts';
import { namedValue, type ClaimDraft } from './draft.ts';

/** What is done to somebody at one place, with what happened there. */
const DONE_AT: ReadonlyMap<string, string> = new Map([['bear', 'birth'], ['arrest', 'arrest'], ['capture', 'arrest'], ['kidnap', 'kidnapping'], ['abduct', 'kidnapping'], ['bury', 'burial'], ['kill', 'killing'], ['murder', 'killing'], ['execute', 'killing'], ['shoot', 'shooting'], ['stab', 'stabbing']]);

/** How somebody comes to a hospital; who is flown to one has often been in another. */
const BROUGHT = new Set(['take', 'rush', 'bring', 'transport', 'drive', 'admit']);

/** Names of hospitals. */
const HOSPITAL = /\b(?:hospital|medical cent(?:er|re)|infirmary|clinic)s?\b/i;

/** Where named people were born, arrested, killed or buried, and to which hospital they were taken. */
export function whereabouts(view: SentenceView): readonly ClaimDraft[] {
  return view.names.flatMap((place): readonly ClaimDraft[] => {
    if (place.type === 'person' || place.type === 'group') return [];
    const { from, to } = view.range(place);
    if (view.tokens[to]?.pos === 'PART') return [];
    const preposition = view.tokens[from - 1]?.lemma === 'the' ? from - 2 : from - 1;
    const told = HOSPITAL.test(place.text) ? hospital(view, preposition) : place.type === 'place' && isTown(place) ? native(view, preposition, to) ?? doneAt(view, preposition) : undefined;
    return told ? [{ attribute: told.attribute, subject: told.whose, basis: 'certain', mention: place, value: namedValue(place), range: view.range(place), view }] : [];
  });
}

interface Told {
  readonly attribute: string;
  readonly whose: Whose;
}

/** Neither a county nor a street: those lie in towns or around them. */
function isTown({ text }: ResolvedEntityMention): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
  return !PLACE_HEADS.has(last) && !FACILITY_HEADS.has(last);
}

/** "was rushed to Hale Hospital". */
function hospital(view: SentenceView, preposition: number): Told | undefined {
  const verb = verbAt(view, preposition - 1);
  if (view.tokens[preposition]?.lemma !== 'to' || !verb?.passive || verb.negated || verb.modal !== undefined || !BROUGHT.has(view.tokens[verb.head]!.lemma)) return undefined;
  return named('hospital', subjectOf(view, verb));
}

/** "a native of Hale", "Hale native Otto Berg". */
function native(view: SentenceView, preposition: number, to: number): Told | undefined {
  const { tokens } = view;
  const after = tokens[to]?.lemma === 'native' ? view.names.find((name) => name.type === 'person' && view.range(name).from === to + 1) : undefined;
  const article = preposition - 2;
  const before = tokens[preposition]?.lemma === 'of' && tokens[preposition - 1]?.lemma === 'native' && tokens[article]?.lemma === 'a' ? personBefore(view, article - 1) : undefined;
  const person = after ?? before;
  return person && { attribute: 'place of birth', whose: { text: person.text, entities: [person.entity] } };
}

/** "was born in Hale", "was arrested on Friday in Hale". */
function doneAt(view: SentenceView, preposition: number): Told | undefined {
  if (view.tokens[preposition]?.lemma !== 'in') return undefined;
  const date = view.dates.find((each) => view.range(each).to === preposition);
  const end = date ? view.range(date).from : preposition;
  const verb = verbAt(view, end - 1) ?? (view.tokens[end - 1]?.pos === 'ADP' ? verbAt(view, end - 2) : undefined);
  const what = verb && DONE_AT.get(view.tokens[verb.head]!.lemma);
  if (what === undefined || !verb!.passive || verb!.tense === 'none' || verb!.negated || verb!.modal !== undefined) return undefined;
  return named(`place of ${what}`, subjectOf(view, verb!));
}

const named = (attribute: string, whose: Whose | undefined): Told | undefined => (whose && whose.entities.length > 0 ? { attribute, whose } : undefined);
