import { ANY_PERSON, CAPTIVE, FATE, FATE_OF_PEOPLE } from '../lexicon.ts';
import type { PlacedFigure } from '../../recognise/index.ts';
import type { TokenRange, VerbGroup } from '../chunks.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { isOneOfKinds, isPartitive, leftOf, phraseOf, verbAt, wordsOf } from './context.ts';
import { figureValue, type FigureFamily } from './draft.ts';
import { inList, opensList } from './listed.ts';
import { ownersOf, thingCounted } from './things.ts';

/** How many became what: "killing 10 people and injuring 80", "10 people were killed", "12 dead", "80 injuries". */
export const fates: FigureFamily = (view, figure, previous) => {
  if (figure.type !== 'number' || isPartitive(view, figure) || isOneOfKinds(view, figure)) return undefined;
  const range = phraseOf(view, figure);
  if (view.tokens.slice(range.from, range.to).some(({ lemma }) => EARLIER.has(lemma))) return undefined;
  // "Five more bodies" come on top of others.
  if (BODY.has(lastWord(figure.of ?? '')) && view.tokens.slice(Math.max(0, range.from - 1), range.to).some(({ text }) => FURTHER.has(text.toLowerCase()))) return undefined;
  const governing = ofBodies(view, figure, range) ?? before(view, range.from) ?? opensList(view, range.from);
  const fate = governing ?? ofItself(figure.of) ?? after(view, range.to) ?? (isCrowdPutAt(view, range.from) ? 'attended' : inList(view, range.from, previous));
  if (!fate || (!governing && isSelected(view, range.from))) return undefined;
  const noun = figure.of && !FATE.has(lastWord(figure.of)) ? asPerson(lastWord(figure.of)) : undefined;
  if ((!noun && !FATE_OF_PEOPLE.has(fate)) || noun === 'time') return undefined;
  // Cables are cut and trees are shed, but only work is laid off.
  if (fate === 'laid off' && !WORK.has(noun ?? '') && !ANY_PERSON.has(noun ?? '')) return undefined;
  if (fate === 'dismissed' && PROJECTILE.has(noun ?? '')) return undefined;
  // The bank holds meetings, and the hall people; who holds ships or sailors has taken them.
  if (fate === 'held' && !VESSEL.has(noun ?? '') && (!CAPTIVE.has(noun ?? '') || ANY_PERSON.has(noun ?? ''))) return undefined;
  const isArrest = fate === 'seized' && CAPTIVE.has(noun ?? '') && view.tokens[leftOf(view, range.from)]?.lemma !== 'recover';
  if (fate === 'destroyed' && view.tokens.slice(range.to, range.to + 2).some(({ lemma }) => lemma === 'collapse') && !BUILDING.has(noun ?? '')) return undefined;
  const counted = !noun || ANY_PERSON.has(noun) ? 'person' : thingCounted(view, figure);
  return {
    attribute: isArrest ? 'arrested' : fate,
    subject: { text: wordsOf(view, range), entities: ownersOf(view, range) },
    counted,
    basis: 'certain',
    mention: figure,
    value: figureValue(figure),
    range,
    view,
  };
};

const BODY = new Set(['body', 'life']), FURTHER = new Set(['more', 'another', 'further', 'additional', 'other']);

/** What is found of the dead, and what an event takes of them. */
const FINDING = new Set(['pull', 'recover', 'find', 'retrieve', 'discover', 'exhume']), TAKING = new Set(['claim', 'take', 'cost']);

/** "Pulled 14 bodies from the rubble", "14 bodies were found", "claimed 14 lives". */
function ofBodies(view: SentenceView, { of }: PlacedFigure, { from, to }: TokenRange): string | undefined {
  const noun = of === undefined ? undefined : lastWord(of);
  if (noun === undefined || !BODY.has(noun)) return undefined;
  const taken = verbAt(view, leftOf(view, from));
  const found = verbAt(view, to);
  const isTaken = taken !== undefined && !taken.passive && (noun === 'body' ? FINDING : TAKING).has(view.tokens[taken.head]!.lemma);
  return isTaken || (noun === 'body' && found?.passive === true && FINDING.has(view.tokens[found.head]!.lemma)) ? 'killed' : undefined;
}

const asPerson = (noun: string): string => (BODY.has(noun) ? 'person' : noun);

/** What collapses and is then gone. */
const BUILDING = new Set(['house', 'home', 'building', 'school', 'shop', 'hut', 'bridge', 'dwelling', 'church', 'mosque', 'temple', 'structure', 'apartment']);

/** What is lost when people are laid off. */
const WORK = new Set(['job', 'worker', 'employee', 'staff', 'position', 'post', 'role', 'staffer', 'teacher', 'journalist', 'workforce']);

const VESSEL = new Set(['ship', 'vessel', 'boat', 'tanker', 'freighter', 'trawler', 'plane', 'aircraft']);

/** What is fired without losing its job. */
const PROJECTILE = new Set(['shot', 'bullet', 'round', 'time', 'missile', 'rocket', 'shell', 'cannon', 'grenade', 'projectile', 'torpedo', 'volley', 'salvo', 'cartridge', 'slug']);

/** "Four prior arrests" are not of this story. */
const EARLIER = new Set(['prior', 'previous', 'earlier', 'past']);

/** Verbs that do not choose some of those who met a fate: "leaving 10 dead", "reported 10 deaths". */
const NEUTRAL = new Set(['leave', 'be', 'have', 'report', 'confirm', 'count', 'cause', 'claim', 'see', 'say', 'suffer', 'record', 'put', 'kill']);

/** "The hospital admitted 86 injured": another verb takes the figure, which then is not the number of all the injured. */
function isSelected(view: SentenceView, from: number): boolean {
  const index = leftOf(view, from);
  const verb = verbAt(view, index);
  return verb !== undefined && verb.to === index + 1 && !NEUTRAL.has(view.tokens[verb.head]!.lemma);
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

const ofItself = (of: string | undefined): string | undefined => (of ? FATE.get(lastWord(of)) : undefined);

/** "killing 10 people", "left 10 people …" is read from the right. */
function before(view: SentenceView, from: number): string | undefined {
  const index = leftOf(view, from);
  const verb = verbAt(view, index);
  // "was attended by 200,000".
  if (view.tokens[index]?.lemma === 'by') {
    const passive = verbAt(view, index - 1);
    return passive?.passive && view.tokens[passive.head]!.lemma === 'attend' ? 'attended' : undefined;
  }
  // A passive does not take the figure as its object: "were killed 10 miles away".
  if (!verb || verb.to !== index + 1 || (verb.passive && view.tokens[verb.head]!.pos === 'VERB_PART' && verb.tense !== 'none')) return undefined;
  return FATE.get(view.tokens[verb.head]!.lemma);
}

const INTRANSITIVE = new Set(['collapse', 'die', 'perish', 'survive', 'attend', 'march', 'rally', 'demonstrate', 'protest', 'gather', 'assemble', 'congregate']);

/** "10 people were killed", "10 people in two villages died", "10 dead". */
function after(view: SentenceView, to: number): string | undefined {
  const next = view.tokens[to];
  if (!next) return undefined;
  // "Left 65,000 homes without electricity".
  if (isWithoutPower(view, to)) return 'without power';
  if (next.pos !== 'ADP' && FATE.has(next.lemma) && (next.pos === 'ADJ' || next.pos === 'VERB_PART' || next.pos === 'NOUN' || next.pos === 'VERB_PAST')) return FATE.get(next.lemma);
  // "Homes that were destroyed"; people "who were injured" may be some of those who were.
  if (next.text === 'that' || next.text === 'which') return ofThings(view, view.verbs.find((group) => group.from === to + 1));
  const clause = clauseAround(view.tokens, to - 1);
  const verb = view.verbs.find((group) => group.from >= to && group.from < clause.to);
  if (!verb || verb.from - to > 8 || !onlyPlaces(view, to, verb.from)) return undefined;
  const head = view.tokens[verb.head]!;
  // "20,000 people took to the streets".
  if (head.lemma === 'take' && view.tokens[verb.to]?.lemma === 'to' && view.tokens.slice(verb.to + 1, verb.to + 3).some(({ lemma }) => lemma === 'street')) return 'attended';
  const phrase = phraseFate(view, verb);
  if (phrase !== undefined) return phrase;
  const fate = FATE.get(head.lemma);
  if (fate && (verb.passive || INTRANSITIVE.has(head.lemma))) return fate;
  // "10 people were missing", "10 people are dead".
  const complement = view.tokens[verb.to];
  return head.lemma === 'be' && complement?.pos === 'ADJ' ? FATE.get(complement.lemma) : undefined;
}

const FATE_OF_THINGS: ReadonlySet<string> = new Set(['destroyed', 'damaged', 'infected', 'seized', 'stolen']);

function ofThings(view: SentenceView, verb: VerbGroup | undefined): string | undefined {
  const fate = verb?.passive && !verb.negated && verb.modal === undefined ? FATE.get(view.tokens[verb.head]!.lemma) : undefined;
  return fate !== undefined && FATE_OF_THINGS.has(fate) ? fate : undefined;
}

/** What some verbs say with the words behind them: "lost their lives", "were taken into custody", "lost power". */
function phraseFate(view: SentenceView, verb: VerbGroup): string | undefined {
  const lemma = view.tokens[verb.head]!.lemma;
  const next = view.tokens.slice(verb.to, verb.to + 2).map((token) => token.lemma);
  if (lemma === 'lose' && !verb.passive) return next.includes('life') ? 'killed' : POWER.has(next[0] ?? '') ? 'without power' : undefined;
  if ((lemma === 'take' || lemma === 'place') && verb.passive) return (next[0] === 'into' && next[1] === 'custody') || (next[0] === 'under' && next[1] === 'arrest') ? 'arrested' : undefined;
  return lemma === 'be' && isWithoutPower(view, verb.to) ? 'without power' : undefined;
}

const POWER = new Set(['power', 'electricity']);

const isWithoutPower = ({ tokens }: SentenceView, at: number): boolean => tokens[at]?.lemma === 'without' && POWER.has(tokens[at + 1]?.lemma ?? '');

/** Between a subject and its verb only prepositional phrases and adverbs may stand. */
function onlyPlaces(view: SentenceView, from: number, to: number): boolean {
  if (from === to) return true;
  const first = view.tokens[from]!;
  return first.pos === 'ADP' || first.pos === 'ADV';
}

const GATHERING = new Set(['march', 'rally', 'demonstration', 'protest', 'crowd', 'turnout', 'attendance', 'procession', 'vigil']);
/** How far "at" may stand behind "put" and what is put there. */
const PUT_REACH = 14;

/** "Police put the march, to mark a strike, at roughly 30,000 people". */
function isCrowdPutAt(view: SentenceView, from: number): boolean {
  const at = leftOf(view, from);
  if (view.tokens[at]?.lemma !== 'at') return false;
  const put = view.verbs.filter((verb) => verb.to <= at && at - verb.to <= PUT_REACH && ['put', 'estimate'].includes(view.tokens[verb.head]!.lemma)).at(-1);
  const object = put && view.phrases.find((phrase) => phrase.from === put.to);
  return object !== undefined && GATHERING.has(view.tokens[object.head]!.lemma);
}
