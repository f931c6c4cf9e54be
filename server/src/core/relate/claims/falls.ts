import { familyOf } from '../lexicon.ts';
import { subjectEntity, subjectName } from '../sentences.ts';
import { leftOf, verbAt, wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const LENGTH = new Set(['kilometer', 'mile', 'meter', 'foot', 'yard']);
/** Whom a way down or away happens to by accident: how long it was is told of one happening. */
const MOTION = new Set(['fall', 'drift', 'drag', 'skid', 'slide', 'tumble', 'hurl']);

/** How far somebody fell, slid or was dragged: "fell about 150 metres from a ridge". */
export const falls: FigureFamily = (view, figure) => {
  if (figure.type !== 'quantity' || !LENGTH.has(figure.unit ?? '')) return undefined;
  const range = view.range(figure);
  const verb = verbAt(view, leftOf(view, range.from));
  const motion = verb && familyOf(view.tokens[verb.head]!.lemma);
  if (!motion || !MOTION.has(motion)) return undefined;
  const who = subjectName(view, verb.from);
  const person = who ? (who.type === 'person' ? who.entity : undefined) : subjectEntity(view, verb.from);
  return figureDraft(view, figure, range, `length of ${motion}`, { text: wordsOf(view, range), entities: person === undefined ? [] : [person] });
};
