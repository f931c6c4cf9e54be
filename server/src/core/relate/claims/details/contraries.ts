import { scaleOf } from './scale.ts';
import { subjectOf, verbBefore, type Detail, type Whose } from './detail.ts';
import type { SentenceView } from '../../sentences.ts';

/** Words of which the one says that the other is not so. */
const OF_PEOPLE: readonly (readonly [attribute: string, yes: string, no: string])[] = [
  ['armed', 'armed', 'unarmed'],
  ['conscious', 'conscious', 'unconscious'],
  ['hurt', 'injured = hurt, wounded', 'unhurt = uninjured, unharmed, unscathed'],
  ['married', 'married', 'unmarried = single'],
  ['alive', 'alive', 'dead'],
  ['drunk', 'drunk = intoxicated', 'sober'],
];
const OF_THINGS: typeof OF_PEOPLE = [
  ['damaged', 'damaged = destroyed, toppled, flattened, razed', 'undamaged = intact'],
  ['open', 'open', 'closed = shut'],
  ['occupied', 'occupied', 'unoccupied = empty, vacant'],
];

/** What somebody or something is or is not: "was armed" and "was unarmed". */
export const contraries: readonly Detail[] = [...contrariesOf(OF_PEOPLE, true), ...contrariesOf(OF_THINGS, false)];

function contrariesOf(pairs: typeof OF_PEOPLE, ofPeople: boolean): readonly Detail[] {
  return pairs.map(([attribute, yes, no]) => ({ attribute, values: scaleOf(`${yes}\n${no}`), read: (view, { from }) => predicated(view, from, ofPeople) }));
}

/** Of whom or what the word is said by "is" or "was"; never in a negation, which is too seldom the contrary. */
function predicated(view: SentenceView, from: number, isPerson: boolean): Whose | undefined {
  const own = view.verbs.find(({ head }) => head === from);
  const verb = own ?? verbBefore(view, from, 0);
  if (!verb || verb.negated || verb.modal !== undefined || verb.tense === 'none') return undefined;
  if (own ? !own.passive : view.tokens[verb.head]!.lemma !== 'be') return undefined;
  const after = view.tokens[own ? verb.to : from + 1]?.lemma;
  // "was open about it", "was shut down", "thought she was dead".
  if (after === 'about' || after === 'to' || after === 'down') return undefined;
  if (view.tokens.slice(Math.max(0, verb.from - BELIEF_REACH), verb.from).some(({ lemma }) => BELIEF.has(lemma))) return undefined;
  const whose = isPerson ? subjectOf(view, verb) : thingBefore(view, verb.from);
  return whose && whose.entities.length > 0 ? whose : undefined;
}

const BELIEF = new Set(['think', 'believe', 'fear', 'assume', 'suspect', 'presume', 'hope', 'if', 'whether', 'deny', 'unless', 'until']);
/** How far before the subject's verb such a word may stand. */
const BELIEF_REACH = 5;

/** The name that is the subject itself, and not only where the subject is ("a hall in Hale was damaged"). */
function thingBefore(view: SentenceView, to: number): Whose | undefined {
  const name = view.names.find((each) => each.type !== 'person' && view.range(each).to === to);
  const before = name && view.tokens[view.range(name).from - 1];
  return name && before?.pos !== 'ADP' && before?.pos !== 'SCONJ' ? { text: name.text, entities: [name.entity] } : undefined;
}
