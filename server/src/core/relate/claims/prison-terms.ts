import { subjectEntity, type SentenceView } from '../sentences.ts';
import { leftOf, verbAt, wordsAt } from './context.ts';
import type { ClaimDraft } from './draft.ts';
import { durationsIn } from './durations.ts';

const SENTENCE = new Set(['sentence', 'jail', 'imprison']);
const PRISON = new Set(['prison', 'jail', 'penitentiary', 'bar', 'custody']);
/** How far behind "served four months" the prison may stand. */
const REACH = 5;

/** How long somebody was in prison: "served four and a half months in federal prison". */
export function timesServed(view: SentenceView): readonly ClaimDraft[] {
  return durationsIn(view).flatMap((duration): readonly ClaimDraft[] => {
    const { mention, range } = duration;
    const verb = verbAt(view, leftOf(view, range.from));
    if (!verb || view.tokens[verb.head]!.lemma !== 'serve' || !view.tokens.slice(range.to, range.to + REACH).some(({ lemma }) => PRISON.has(lemma))) return [];
    const person = subjectEntity(view, verb.from);
    return [{ attribute: 'time served', subject: { text: wordsAt(view, mention), entities: person === undefined ? [] : [person] }, basis: 'certain', ...duration, view }];
  });
}

/** How long somebody was sentenced to prison: "was sentenced to 12 years", "a sentence of 12 years". */
export function prisonTerms(view: SentenceView): readonly ClaimDraft[] {
  return durationsIn(view).flatMap((duration): readonly ClaimDraft[] => {
    const { mention, range } = duration;
    const left = leftOf(view, range.from);
    const link = view.tokens[left]?.lemma;
    const verb = link === 'to' || link === 'for' ? verbAt(view, left - 1) : undefined;
    const isVerb = verb !== undefined && SENTENCE.has(view.tokens[verb.head]!.lemma);
    const isNoun = link === 'of' && view.tokens[left - 1]?.lemma === 'sentence';
    if (!isVerb && !isNoun) return [];
    const after = view.names.find((name) => name.type === 'person' && view.range(name).from >= (isVerb ? verb.to : range.to));
    const person = isVerb && verb.passive ? subjectEntity(view, verb.from) : after?.entity;
    return [{
      attribute: 'prison sentence',
      subject: { text: wordsAt(view, mention), entities: person === undefined ? [] : [person] },
      basis: 'certain',
      ...duration,
      view,
    }];
  });
}
