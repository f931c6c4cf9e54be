import type { TokenRange } from '../chunks.ts';
import { FATE, FATE_OF_PEOPLE } from '../lexicon.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { wordsOf } from './context.ts';
import { modalityOfWords, type ClaimDraft } from './draft.ts';

/** Words for nobody. */
const NOBODY = new Set(['nobody', 'no-one']);

/** That nobody met a fate: "no injuries were reported", "no one was hurt", "without casualties". The value is a count of nought, so that it meets the counts of others. */
export const nones = (view: SentenceView): readonly ClaimDraft[] => view.tokens.flatMap((token, i): readonly ClaimDraft[] => {
  const word = token.text.toLowerCase();
  const found = word === 'no' ? ofNoun(view, i) ?? ofReports(view, i) ?? ofPeople(view, i, i + 2, view.tokens[i + 1]?.lemma === 'one')
    : NOBODY.has(word) ? ofPeople(view, i, i + 1, true)
    : (word === 'without' && !isEscape(view, i)) || (word === 'any' && isNegated(view, i)) ? ofNoun(view, i) : undefined;
  return found && !isOfAnother(view, found.range) ? found.fates.map((fate) => draft(view, fate, found.range)) : [];
});

interface Found {
  readonly fates: readonly string[];
  readonly range: TokenRange;
}

/** "no injuries", "without injury"; words between narrow what is denied ("no serious injuries"), and "no death threats" is of threats. */
function ofNoun({ tokens }: SentenceView, from: number): Found | undefined {
  const noun = tokens[from + 1];
  const fate = noun?.pos === 'NOUN' && tokens[from + 2]?.pos !== 'NOUN' ? FATE.get(noun.lemma) : undefined;
  if (fate === undefined || !FATE_OF_PEOPLE.has(fate)) return undefined;
  return { fates: noun!.lemma === 'casualty' ? ['injured', 'killed'] : [fate], range: { from, to: from + 2 } };
}

/** "no reports of injuries". */
function ofReports(view: SentenceView, from: number): Found | undefined {
  const { tokens } = view;
  if (tokens[from + 1]?.lemma !== 'report' || tokens[from + 2]?.lemma !== 'of') return undefined;
  const found = ofNoun(view, from + 2);
  return found && { fates: found.fates, range: { from, to: found.range.to } };
}

/** "no one was hurt", "no one died". */
function ofPeople(view: SentenceView, from: number, to: number, isAnybody: boolean): Found | undefined {
  const verb = isAnybody ? view.verbs.find((each) => each.from === to) : undefined;
  if (!verb || verb.negated || (verb.modal !== undefined && verb.modal !== 'to') || verb.tense === 'future') return undefined;
  const head = view.tokens[verb.head]!;
  const isThere = head.lemma === 'be';
  const fate = FATE.get(isThere ? view.tokens[verb.to]?.lemma ?? '' : head.lemma);
  const isMet = isThere || verb.passive || head.lemma === 'die' || head.lemma === 'perish';
  // "No one was seriously injured".
  const isNarrowed = view.tokens.slice(verb.from, verb.head).some(({ pos }) => pos === 'ADV');
  return fate !== undefined && FATE_OF_PEOPLE.has(fate) && isMet && !isNarrowed ? { fates: [fate], range: { from, to: isThere ? verb.to + 1 : verb.to } } : undefined;
}

/** "escaped without injury" is said of those who escaped. */
const isEscape = (view: SentenceView, index: number): boolean => ESCAPE.has(view.tokens[view.verbs.findLast(({ to }) => to <= index)?.head ?? -1]?.lemma ?? '');
const ESCAPE = new Set(['escape', 'survive', 'emerge', 'walk', 'get', 'leave', 'come', 'flee', 'release', 'free', 'rescue']);

const isNegated = ({ verbs }: SentenceView, index: number): boolean => verbs.findLast(({ to }) => to <= index)?.negated === true;

const OTHER = new Set(['that', 'those', 'previous', 'earlier', 'other', 'else']);

/** "No arrests were made in that fire": of another happening than the one that the article is about. */
function isOfAnother(view: SentenceView, { from, to }: TokenRange): boolean {
  const clause = clauseAround(view.tokens, from);
  return view.tokens.slice(to, clause.to).some(({ text, pos }) => OTHER.has(text.toLowerCase()) && pos !== 'SCONJ');
}

function draft(view: SentenceView, attribute: string, range: TokenRange): ClaimDraft {
  return {
    attribute,
    subject: { text: wordsOf(view, range), entities: [] },
    counted: 'person',
    basis: 'certain',
    value: { kind: 'figure', text: wordsOf(view, range), value: 0, min: 0, max: 0, unit: '' },
    range,
    view,
    modality: modalityOfWords(view, range),
  };
}
