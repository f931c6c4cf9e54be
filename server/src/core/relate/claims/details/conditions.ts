import { subjectOf, verbBefore, type Detail } from './detail.ts';
import { scaleOf } from './scale.ts';

/** Words of a sentence that speaks of patients. */
const OF_PATIENTS = new Set(['hospital', 'hospitalize', 'hospitalise', 'list', 'doctor', 'injure', 'wound', 'injured', 'wounded', 'victim', 'shoot']);

/** How somebody in hospital is: "was in critical condition", "was listed in stable condition". */
export const conditions: Detail = {
  attribute: 'condition',
  values: scaleOf(`
critical = grave, extremely critical
serious
stable
fair
good = satisfactory
`),
  read(view, { from, to }) {
    const { tokens } = view;
    let opening = from - 1;
    if (/^(?:a|an)$/i.test(tokens[opening]?.text ?? '')) opening--;
    if (tokens[to]?.lemma !== 'condition' || tokens[opening]?.lemma !== 'in') return undefined;
    const verb = verbBefore(view, opening, 6);
    if (!verb || verb.negated || verb.modal !== undefined) return undefined;
    const whose = subjectOf(view, verb) ?? { text: 'condition', entities: [] };
    return whose.entities.length > 0 || tokens.some(({ lemma }) => OF_PATIENTS.has(lemma)) ? whose : undefined;
  },
};
