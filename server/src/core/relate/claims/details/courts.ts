import { subjectOf, verbBefore, type Detail } from './detail.ts';
import { scaleOf } from './scale.ts';

/** How somebody pleads: "pleaded not guilty". */
const pleas: Detail = {
  attribute: 'plea',
  values: scaleOf(`
guilty
not guilty = innocent
no contest
`),
  read(view, { from }) {
    const verb = verbBefore(view, from, 0);
    return verb && verb.modal === undefined && verb.tense !== 'future' && view.tokens[verb.head]!.lemma === 'plead' ? subjectOf(view, verb) : undefined;
  },
};

/** How a trial ended: "was acquitted", "was found guilty". */
const verdicts: Detail = {
  attribute: 'verdict',
  values: scaleOf(`
guilty = convict, find guilty
not guilty = acquit, find not guilty
`),
  read(view, { from }) {
    const verb = view.verbs.find(({ head }) => head === from);
    return verb && verb.passive && verb.tense !== 'none' && verb.modal === undefined && (!verb.negated || view.tokens[from]!.lemma === 'find') ? subjectOf(view, verb) : undefined;
  },
};

/** What somebody is charged with who killed: "was charged with second-degree murder". */
const charges: Detail = {
  attribute: 'charge',
  values: scaleOf(`
murder
  first-degree murder = first - degree murder, capital murder
  second-degree murder = second - degree murder
attempted murder
manslaughter
  involuntary manslaughter
  voluntary manslaughter
  vehicular manslaughter
negligent homicide = criminally negligent homicide, vehicular homicide
`),
  read(view, { from }) {
    const verb = verbBefore(view, from, CHARGE_REACH);
    if (!verb || verb.negated || verb.modal !== undefined || !verb.passive || view.tokens[verb.head]!.lemma !== 'charge' || view.tokens[verb.to]?.lemma !== 'with') return undefined;
    return subjectOf(view, verb) ?? { text: 'charge', entities: [] };
  },
};

/** How many words may stand between "charged" and the charge: "with two counts of". */
const CHARGE_REACH = 5;

/** To what somebody is sentenced who does not get years: "was sentenced to death". */
const sentences: Detail = {
  attribute: 'sentence',
  values: scaleOf(`
death = death by
life = life in, life imprisonment
  life without parole = life without parole, life in prison without parole
`),
  read(view, { from }) {
    const verb = verbBefore(view, from, 1);
    if (!verb || verb.negated || verb.modal !== undefined || !verb.passive || view.tokens[verb.head]!.lemma !== 'sentence' || view.tokens[from - 1]?.lemma !== 'to') return undefined;
    return subjectOf(view, verb);
  },
};

/** What courts make of somebody. */
export const courts: readonly Detail[] = [pleas, verdicts, charges, sentences];
