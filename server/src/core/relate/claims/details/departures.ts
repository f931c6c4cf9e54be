import { isPossessive } from '../../chunks.ts';
import { subjectOf, type Detail } from './detail.ts';
import { scaleOf } from './scale.ts';

/** How somebody's job came to its end: "was fired", "resigned", "had been laid off". */
export const departures: Detail = {
  attribute: 'end of job',
  values: scaleOf(`
fired = fire, sack
laid off = lay off
resigned = resign, quit
`),
  read(view, { from }) {
    const { tokens } = view;
    const verb = view.verbs.find(({ head }) => head === from);
    if (!verb || verb.negated || verb.modal !== undefined) return undefined;
    const { lemma } = tokens[from]!;
    const isLeaving = lemma === 'resign' || lemma === 'quit';
    if (isLeaving ? verb.tense !== 'past' : !verb.passive || verb.tense === 'none') return undefined;
    const whose = subjectOf(view, verb);
    // "quit smoking", "resigned himself to it".
    const object = tokens[verb.to];
    if (isLeaving && /ing$|^(?:him|her|them)sel(?:f|ves)$/i.test(object?.text ?? '')) return undefined;
    // Shots are fired, too.
    const next = verb.to + (lemma === 'lay' ? 1 : 0);
    return whose && (whose.entities.length > 0 || (tokens[next]?.lemma === 'from' && isPossessive(tokens[next + 1]))) ? whose : undefined;
  },
};
