import type { TokenRange } from '../chunks.ts';
import { subjectEntity, type SentenceView } from '../sentences.ts';
import { leftOf, verbAt, wordsAt } from './context.ts';
import type { ClaimDraft } from './draft.ts';
import { durationsIn, toTheMonth } from './durations.ts';

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

/** How long somebody was sentenced to prison, or may be: "was sentenced to 12 years", "got a 12-year prison term", "faces up to 12 years in jail". */
export function prisonTerms(view: SentenceView): readonly ClaimDraft[] {
  return durationsIn(view).flatMap((duration): readonly ClaimDraft[] => {
    const { mention, range } = duration;
    const text = wordsAt(view, mention);
    if (isMost(view, range)) {
      const { value, unit } = duration.value;
      return [{ attribute: 'maximum sentence', subject: { text, entities: [] }, basis: 'certain', ...duration, value: { ...duration.value, min: value, max: value, unit }, modality: 'actual', view }];
    }
    const subject = sentencedTo(view, range) ?? given(view, range);
    return subject ? [{ attribute: 'prison sentence', subject: { text, entities: subject }, basis: 'certain', ...duration, value: toTheMonth(duration), view }] : [];
  });
}

/** "Was sentenced to 12 years", "a sentence of 12 years": who was, as far as it is said. */
function sentencedTo(view: SentenceView, range: TokenRange): readonly string[] | undefined {
  const left = leftOf(view, range.from);
  const link = view.tokens[left]?.lemma;
  const verb = link === 'to' || link === 'for' ? verbAt(view, left - 1) : undefined;
  const isVerb = verb !== undefined && SENTENCE.has(view.tokens[verb.head]!.lemma);
  const isNoun = link === 'of' && view.tokens[left - 1]?.lemma === 'sentence';
  if (!isVerb && !isNoun) return undefined;
  const after = view.names.find((name) => name.type === 'person' && view.range(name).from >= (isVerb ? verb.to : range.to));
  return listOf(isVerb && verb.passive ? subjectEntity(view, verb.from) : after?.entity);
}

const listOf = (entity: string | undefined): readonly string[] => (entity === undefined ? [] : [entity]);

/** Verbs that give somebody a term, and those with which somebody gets one. */
const GIVE = new Set(['give', 'hand']), GET = new Set(['get', 'receive', 'draw']);

/** "Got 12 years in prison", "was given a 12-year prison term". */
function given(view: SentenceView, range: TokenRange): readonly string[] | undefined {
  if (!isOfPrison(view, range.to)) return undefined;
  const verb = verbAt(view, leftOf(view, range.from));
  const lemma = verb && view.tokens[verb.head]!.lemma;
  const isPassive = verb?.passive === true && GIVE.has(lemma!);
  return verb && !verb.negated && (isPassive || GET.has(lemma!)) ? listOf(subjectEntity(view, verb.from)) : undefined;
}

/** "In prison", "behind bars", "prison term", "sentence". */
function isOfPrison({ tokens }: SentenceView, at: number): boolean {
  const [first, second] = [tokens[at]?.lemma ?? '', tokens[at + 1]?.lemma ?? ''];
  return first === 'sentence' || ((first === 'in' || first === 'behind' || first === 'of') && PRISON.has(second)) || (PRISON.has(first) && (second === 'term' || second === 'sentence'));
}

const MOST = new Set(['maximum', 'max']);

/** "Faces up to 12 years in prison", "a maximum sentence of 12 years". */
function isMost(view: SentenceView, range: TokenRange): boolean {
  const left = leftOf(view, range.from);
  const before = view.tokens.slice(Math.max(0, left - OF_MOST), range.from);
  const isPenalty = before.some(({ lemma }) => lemma === 'sentence' || lemma === 'penalty' || lemma === 'term' || lemma === 'punishment');
  if (before.some(({ lemma }) => MOST.has(lemma)) && (isPenalty || isOfPrison(view, range.to))) return true;
  const verb = verbAt(view, left) ?? (view.tokens[left]?.lemma === 'for' || view.tokens[left]?.lemma === 'to' ? verbAt(view, left - 1) : undefined);
  const lemma = verb && view.tokens[verb.head]!.lemma;
  const isUpTo = /^up to\b/i.test(wordsAt(view, view.span(range))) || view.tokens[range.from - 1]?.lemma === 'to';
  return verb !== undefined && isUpTo && (isOfPrison(view, range.to) || SENTENCE.has(lemma!)) && (lemma === 'face' || lemma === 'carry' || verb.modal === 'could' || verb.modal === 'may' || verb.modal === 'might');
}

/** How far before a term its being the longest may be said: "a maximum sentence of". */
const OF_MOST = 4;
