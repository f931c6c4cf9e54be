import { subjectName, type SentenceView } from '../../sentences.ts';
import { isPossessive, type NounPhrase, type TokenRange, type VerbGroup } from '../../chunks.ts';
import { phraseAt } from '../context.ts';
import type { Detail } from './detail.ts';
import { scaleOf } from './scale.ts';

/** Who comes upon something, where nobody says the name. */
const PEOPLE = scaleOf(`
police = officer, policeman, detective, trooper, deputy, patrol
firefighter = fireman, firemen, fire crew
rescuer = rescue worker, rescue team, search team, search party, coast guard
resident
  neighbor = neighbour
  tenant
owner = homeowner, shopkeeper, storekeeper
  landlord = landlady
passer-by = passer - by, passerby, passers - by, passersby
  motorist = driver
  jogger = runner
  hiker
  dog walker
  cyclist
  pedestrian
relative = family, family member
  parent
    mother
    father
  wife
  husband
  son
  daughter
  brother
  sister
  grandmother
  grandfather
friend
  girlfriend
  boyfriend
  roommate = flatmate
employee = worker, staff
  colleague = co-worker, coworker, co - worker
  cleaner = maid, janitor, housekeeper
  guard = security guard, watchman
  nurse
  teacher
hunter
fisherman
farmer
`);

/** Whom somebody comes upon. */
const FOUND = new Set(['body', 'corpse', 'remains', 'victim', 'man', 'woman', 'boy', 'girl', 'child', 'couple', 'teenager', 'baby']);
/** How somebody is who is found. */
const STRICKEN = new Set(['wounded', 'injured', 'dead', 'dying', 'unconscious', 'lifeless', 'bloody', 'bloodied', 'unresponsive', 'alive', 'wound', 'injure']);
/** By what a fire, a leak or the like is noticed. */
const SIGNS = new Set(['smell', 'odor', 'odour', 'smoke', 'flame', 'fire', 'blaze', 'leak', 'gas']);
const HELP = new Set(['911', '999', '112', 'police', 'authority', 'ambulance', 'firefighter']);

/** What somebody does who is the first to know, and to what. */
const ACTS: readonly { readonly attribute: string; readonly verbs: ReadonlySet<string>; readonly isOf: (view: SentenceView, phrase: NounPhrase) => boolean }[] = [
  { attribute: 'who found the victim', verbs: new Set(['find', 'discover']), isOf: (view, phrase) => headIn(view, phrase, FOUND) || view.tokens.slice(phrase.from, phrase.head).some(({ lemma }) => STRICKEN.has(lemma)) },
  { attribute: 'who noticed it first', verbs: new Set(['notice', 'smell', 'detect', 'report', 'spot']), isOf: (view, phrase) => headIn(view, phrase, SIGNS) },
  { attribute: 'who called for help', verbs: new Set(['call', 'dial', 'phone', 'telephone', 'alert']), isOf: (view, phrase) => headIn(view, phrase, HELP) },
];

/** Whether the head of a phrase, before any date that follows ("the bodies yesterday"), is one of some words. */
function headIn(view: SentenceView, { from, head }: NounPhrase, words: ReadonlySet<string>): boolean {
  const date = view.dates.map((each) => view.range(each)).find((range) => range.from <= head && head < range.to);
  return words.has(view.tokens[date && date.from > from ? date.from - 1 : head]!.lemma);
}

/** Who found the dead, noticed the fire or called for help: "a hiker found the body", "was discovered by residents", "neighbors reported a smell of gas". */
export const finders: readonly Detail[] = ACTS.map(({ attribute, verbs, isOf }) => ({
  attribute,
  values: PEOPLE,
  read(view, range) {
    const phrase = phraseAt(view, range.from);
    if (!phrase || phrase.head < range.from || phrase.head >= range.to) return undefined;
    const does = (verb: VerbGroup | undefined): verb is VerbGroup => verb !== undefined && verb.tense !== 'none' && !verb.negated && verb.modal === undefined && verbs.has(mainVerb(view, verb));
    const active = verbAfter(view, range);
    const object = active && view.phrases.find(({ from }) => from === active.to + (isPossessive(view.tokens[active.to]) ? 1 : 0));
    const isDone = does(active) && !active.passive ? object !== undefined && isOf(view, object) : isDoneBy(view, phrase, does, isOf);
    return isDone ? { text: attribute, entities: [] } : undefined;
  },
}));

/** "Was found dead" may be taken for one verb. */
const mainVerb = ({ tokens }: SentenceView, { from, head }: VerbGroup): string => tokens[head > from && STRICKEN.has(tokens[head]!.text.toLowerCase()) ? head - 1 : head]!.lemma;

/** The verb whose subject ends at the range, also in a clause of its own: "a jogger who found". */
const verbAfter = (view: SentenceView, { to }: TokenRange): VerbGroup | undefined => view.verbs.find(({ from }) => from === (/^(?:who|that)$/i.test(view.tokens[to]?.text ?? '') ? to + 1 : to));

/** "The body was found by", "Otto Berg was found dead by". */
function isDoneBy(view: SentenceView, { from }: NounPhrase, does: (verb: VerbGroup | undefined) => verb is VerbGroup, isOf: (view: SentenceView, phrase: NounPhrase) => boolean): boolean {
  const by = from - (isPossessive(view.tokens[from - 1]) ? 2 : 1);
  if (view.tokens[by]?.lemma !== 'by') return false;
  const date = view.dates.map((each) => view.range(each)).find(({ to }) => to === by);
  const after = date ? date.from : by;
  const end = STRICKEN.has(view.tokens[after - 1]?.text.toLowerCase() ?? '') ? after - 1 : after;
  const verb = view.verbs.find(({ to }) => to === after || to === end);
  if (!does(verb) || !verb.passive) return false;
  const subject = view.phrases.find(({ to }) => to === verb.from);
  return subject ? isOf(view, subject) || /^(?:he|she|they)$/i.test(view.tokens[subject.head]!.text) || isPerson(view, verb) : isPerson(view, verb);
}

const isPerson = (view: SentenceView, verb: VerbGroup): boolean => subjectName(view, verb.from)?.type === 'person';
