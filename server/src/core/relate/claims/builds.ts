import { clauseAround, subjectEntity, type SentenceView } from '../sentences.ts';
import { wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const WEIGHT = new Set(['pound', 'kilogram', 'stone']);
const HEIGHT = new Set(['foot', 'inch', 'meter', 'centimeter']);
/** Between what people weigh and measure, in their unit. */
const WEIGHT_OF_PEOPLE: Readonly<Record<string, readonly [number, number]>> = { pound: [60, 700], kilogram: [30, 320], stone: [5, 50] };
const HEIGHT_OF_PEOPLE: Readonly<Record<string, readonly [number, number]>> = { foot: [3.5, 8], inch: [45, 96], meter: [1.2, 2.5], centimeter: [120, 250] };
/** How far from the figure the person may be named: "6-foot-3, 220-pound forward Ode Farrow". */
const REACH = 5;

/** How tall somebody is and how much somebody weighs: "is 5-foot-8 and weighs 130 pounds", "the 220-pound forward Ode Farrow". */
export const builds: FigureFamily = (view, figure) => {
  if (figure.type !== 'quantity' || figure.unit === undefined) return undefined;
  const within = WEIGHT.has(figure.unit) ? WEIGHT_OF_PEOPLE[figure.unit] : HEIGHT.has(figure.unit) ? HEIGHT_OF_PEOPLE[figure.unit] : undefined;
  if (!within || figure.value < within[0] || figure.value > within[1]) return undefined;
  const range = view.range(figure);
  const attribute = WEIGHT.has(figure.unit) ? 'weight' : 'height';
  const person = personOf(view, range.from, range.to, attribute);
  if (person === undefined) return undefined;
  const draft = figureDraft(view, figure, range, attribute, { text: wordsOf(view, range), entities: [person] });
  // "A 6-foot man" may be some inches taller.
  return figure.unit === 'foot' && Number.isInteger(figure.value) ? { ...draft, value: { ...draft.value, max: figure.value + WITH_INCHES } } : draft;
};

const WITH_INCHES = 0.99;

/** Whose build it is: of "weighs" and "stands" the subject, else the person named next. */
function personOf(view: SentenceView, from: number, to: number, attribute: string): string | undefined {
  const verb = view.verbs.findLast((group) => group.to <= from);
  const lemma = verb && (/^weigh/i.test(view.tokens[verb.head]!.text) ? 'weigh' : view.tokens[verb.head]!.lemma);
  const isSaid = verb !== undefined && from - verb.to <= 2 && (lemma === 'weigh' || (attribute === 'height' && (lemma === 'be' || lemma === 'stand')));
  if (isSaid) return isPerson(view, verb.tense === 'none' ? subjectEntity(view, view.verbs[0]!.from) : subjectEntity(view, verb.from));
  const clause = clauseAround(view.tokens, to - 1);
  return view.tokens.slice(from, to).some(({ text }) => text === '-' || text.includes('-')) ? view.names.find((name) => name.type === 'person' && view.range(name).from >= to && view.range(name).from - to <= REACH && view.range(name).from < clause.to)?.entity : undefined;
}

/** The entity, unless the sentence names it as something else than a person. */
const isPerson = (view: SentenceView, entity: string | undefined): string | undefined => (view.names.some((name) => name.entity === entity && name.type !== 'person') ? undefined : entity);
