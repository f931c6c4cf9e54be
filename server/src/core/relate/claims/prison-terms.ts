import type { ClaimValue } from '../../types.ts';
import type { SentenceView } from '../sentences.ts';
import { leftOf, verbAt } from './context.ts';
import type { ClaimDraft } from './draft.ts';
import { durationValue } from './durations.ts';

const SENTENCE = new Set(['sentence', 'jail', 'imprison']);

/** How long somebody was sentenced to prison: "was sentenced to 12 years", "a 12-year prison sentence". */
export function prisonTerms(view: SentenceView): readonly ClaimDraft[] {
  return view.dates.flatMap((date): readonly ClaimDraft[] => {
    const value: ClaimValue | undefined = date.type === 'DURATION' ? durationValue(date.value, date.text) : undefined;
    if (!value) return [];
    const range = view.range(date);
    const left = leftOf(view, range.from);
    const linked = view.tokens[left]?.lemma === 'to' || view.tokens[left]?.lemma === 'for';
    const verb = verbAt(view, linked ? left - 1 : left);
    if (!linked || !verb || !SENTENCE.has(view.tokens[verb.head]!.lemma)) return [];
    const person = verb.passive
      ? view.names.filter((name) => name.type === 'person' && view.range(name).to <= verb.from).at(-1)
      : view.names.find((name) => name.type === 'person' && view.range(name).from >= verb.to && view.range(name).to <= range.from);
    return [{
      attribute: 'prison sentence',
      subject: { text: person?.text ?? view.tokens[verb.head]!.text, entities: person ? [person.entity] : [] },
      basis: 'certain',
      mention: date,
      value,
      range,
      view,
    }];
  });
}
