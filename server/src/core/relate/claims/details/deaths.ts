import type { TokenRange, VerbGroup } from '../../chunks.ts';
import { clauseAround, type SentenceView } from '../../sentences.ts';
import { subjectOf, verbBefore, type Detail, type Whose } from './detail.ts';
import { scaleOf } from './scale.ts';

/** What somebody died of: "died of pneumonia", "was stabbed to death", "drowned". */
export const causesOfDeath: Detail = {
  attribute: 'cause of death',
  values: scaleOf(`
illness = natural causes, disease
  cancer = leukemia, tumor
  heart failure = heart attack, cardiac arrest, heart disease
  pneumonia
  stroke
  kidney failure
  liver failure = cirrhosis
  diabetes
  Alzheimer’s disease = alzheimer 's disease, alzheimer ’s disease, alzheimer 's, alzheimer ’s
  Parkinson’s disease = parkinson 's disease, parkinson ’s disease
  malaria
  tuberculosis
  sepsis = blood poisoning
shooting = gunshot wound, gunshot wounds, bullet wound, shoot dead, shoot to death
stabbing = stab to death, stab wounds, stab wound
beating = beat to death, bludgeon to death
burns = burn to death, burn alive
asphyxia = asphyxiation
  suffocation = suffocate, smoke inhalation, suffocate to death
  strangulation = strangle, strangle to death
  hanging = hang himself, hang herself
drowning = drown
poisoning = poison, carbon monoxide poisoning
overdose = drug overdose
hypothermia = exposure, freeze to death
`),
  read(view, { from, to }) {
    const { tokens } = view;
    const own = view.verbs.find((verb) => verb.head === from);
    if (own) {
      // By itself only a verb of dying tells of a death: somebody may feel suffocated, and be poisoned and live.
      const isFatal = to > from + 1 || (/^(?:drown|suffocate|strangle)$/.test(tokens[from]!.lemma) && own.tense === 'past' && (own.passive || tokens[from]!.lemma !== 'strangle'));
      const isNearly = tokens.slice(Math.max(0, own.from - 1), from).some(({ lemma }) => lemma === 'nearly' || lemma === 'almost');
      return own.negated || own.modal !== undefined || !isFatal || isNearly ? undefined : victimOf(view, own);
    }
    const preposition = from - 1 - (/^(?:a|an|the|apparent|acute|his|her|massive|sudden)$/i.test(tokens[from - 1]?.text ?? '') ? 1 : 0) - (/^(?:an?|the)$/i.test(tokens[from - 2]?.text ?? '') ? 1 : 0);
    const died = verbBefore(view, preposition, 3);
    if (!/^(?:of|from)$/.test(tokens[preposition]?.lemma ?? '') || !died || died.negated || died.modal !== undefined || tokens[died.head]!.lemma !== 'die') return undefined;
    return subjectOf(view, died);
  },
};

/** Whoever the verb is done to; who drowned, and not who drowned somebody. */
function victimOf(view: SentenceView, verb: VerbGroup): Whose | undefined {
  const isDate = (phrase: TokenRange): boolean => view.dates.some((date) => view.range(date).from === phrase.from);
  const object = view.phrases.find((phrase) => phrase.from === verb.to && !isDate(phrase));
  if (verb.passive || (!object && /^(?:drown|suffocate|freeze|burn)$/.test(view.tokens[verb.head]!.lemma))) return subjectOf(view, verb);
  const name = object && view.names.find((each) => each.type === 'person' && view.range(each).to === object.to);
  return name ? { text: name.text, entities: [name.entity] } : undefined;
}

const DEATH = new Set(['die', 'dead', 'death', 'succumb', 'perish']);

/** Where somebody died: "died at the scene", "was pronounced dead at a hospital", "died on the way to the hospital". */
export const placesOfDeath: Detail = {
  attribute: 'place of death',
  values: scaleOf(`
at the scene = on the spot, at the site
in hospital = at the hospital, at a hospital, in a hospital, in the hospital, at hospital
on the way to hospital = on the way to the hospital, on the way to a hospital, en route to the hospital, en route to a hospital, en route to hospital, on route to hospital
in a hospice = at a hospice, at the hospice, at hospice, in hospice
at home = at his home, at her home, in his home, in her home
`),
  read(view, range) {
    const clause = clauseAround(view.tokens, range.from);
    const verb = view.verbs.findLast(({ to, from }) => to <= range.from && from >= clause.from);
    if (!verb || verb.negated || verb.modal !== undefined) return undefined;
    const between = view.tokens.slice(verb.from, range.from);
    return between.length <= 6 && isDeath(view, verb, range) ? subjectOf(view, verb) : undefined;
  },
};

/** "died at", "was pronounced dead at". */
function isDeath(view: SentenceView, verb: VerbGroup, range: TokenRange): boolean {
  const words = view.tokens.slice(verb.head, range.from).map(({ lemma }) => lemma);
  return DEATH.has(words[0]!) || (['pronounce', 'declare', 'be'].includes(words[0]!) && words[1] === 'dead');
}
