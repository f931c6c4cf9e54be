import type { Modality, Occurrence } from '../types.ts';
import type { TokenRange } from './chunks.ts';
import { DENIAL, FORECAST, POSSIBLE, TARGET } from './lexicon.ts';
import { clauseAround, type SentenceView } from './sentences.ts';

const COMING = new Set(['upcoming', 'forthcoming', 'anticipated', 'planned', 'scheduled', 'expected', 'future', 'next', 'due', 'imminent', 'set', 'potential', 'proposed', 'would-be']);

const MAY = new Set(['can', 'could', 'may', 'might']);

/** Whether the value at `range` is a result, a goal, an expectation, a possibility or a denial, by the words of its clause. */
export function modalityOf(view: SentenceView, range: TokenRange): Modality {
  const { tokens } = view;
  const clause = clauseAround(tokens, range.from);
  // "May" and "Hope" are no cues in names and dates.
  const { named } = view;
  const lemmas = tokens.slice(clause.from, range.to).map((token, i) => (named.has(clause.from + i) ? '' : token.lemma));
  if (tokens.slice(Math.max(clause.from, range.from - 3), range.from).some((token) => TARGET.has(token.lemma) && token.pos === 'NOUN')) return 'target';
  const verbs = view.verbs.filter((verb) => verb.from >= clause.from && verb.to <= clause.to);
  if (verbs.some((verb) => verb.negated)) return 'denied';
  if (lemmas.some((lemma, i) => TARGET.has(lemma) && isGoverning(view, clause.from + i))) return 'target';
  if (verbs.some((verb) => verb.tense === 'future')) return 'forecast';
  if (lemmas.some((lemma, i) => FORECAST.has(lemma) && isGoverning(view, clause.from + i))) return 'forecast';
  // "A magnitude 6 quake can cause severe damage" tells of no quake.
  if (lemmas.some((lemma) => POSSIBLE.has(lemma)) || verbs.some(({ modal }) => modal !== undefined && MAY.has(modal))) return 'possible';
  if (lemmas.some((lemma, i) => DENIAL.has(lemma) && isGoverning(view, clause.from + i))) return 'denied';
  return 'actual';
}

/** A cue counts where it governs: as a verb followed by "to" or a noun followed by "to", "of" or "for"; not as a name or an aside. */
function isGoverning(view: SentenceView, index: number): boolean {
  const token = view.tokens[index]!;
  const next = view.tokens[index + 1];
  if (token.pos === 'PROPN') return false;
  return next !== undefined && (next.lemma === 'to' || next.lemma === 'of' || next.lemma === 'for' || next.lemma === 'that' || next.lemma === 'by');
}

/** Whether what the word at `index` names has happened, is planned, possible or denied. */
export function occurrenceOf(view: SentenceView, index: number): Occurrence {
  const { tokens } = view;
  const clause = clauseAround(tokens, index);
  const own = view.verbs.find((verb) => verb.from <= index && index < verb.to);
  const verbs = own ? [own] : governing(view, clause, index);
  const { named } = view;
  const before = tokens.slice(clause.from, index).filter((_, i) => !named.has(clause.from + i));
  const aside = !own && isAside(view, index);
  if (!aside && verbs.some((verb) => verb.negated)) return 'denied';
  if (own ? DENIAL.has(tokens[own.from - 1]?.lemma ?? '') : before.some((token) => DENIAL.has(token.lemma))) return 'denied';
  // "will mark ten years since the founding"
  const since = !own && before.slice(-4).some(({ lemma }) => lemma === 'since');
  if (since) return 'happened';
  if (verbs.some((verb) => verb.tense === 'future')) return 'planned';
  // "Minister to Visit Oslo": a headline's infinitive is what is to come.
  if (own?.modal === 'to' && view.inHeadline && view.verbs[0] === own) return 'planned';
  // "The bill is to be voted on Thursday", "for it to be voted on Thursday".
  if (own?.modal === 'to' && (tokens[own.from - 1]?.lemma === 'be' || (tokens[own.from + 1]?.lemma === 'be' && tokens[own.from - 1]?.pos === 'NOUN'))) return 'planned';
  if (before.slice(-4).some((token) => COMING.has(token.text.toLowerCase()))) return 'planned';
  if (own?.modal === 'to' && before.some((token) => COMING.has(token.text.toLowerCase()) || TARGET.has(token.lemma) || FORECAST.has(token.lemma))) return 'planned';
  if (!own && before.some((token) => (TARGET.has(token.lemma) || FORECAST.has(token.lemma)) && token.pos !== 'PROPN')) return 'planned';
  if ([...before, ...tokens.slice(index, clause.to)].some((token) => token.lemma === 'schedule' || token.lemma === 'anticipate' || token.lemma === 'expect')) return 'planned';
  if (verbs.some((verb) => verb.modal !== undefined && verb.modal !== 'to') || before.some((token) => POSSIBLE.has(token.lemma))) return 'possible';
  return 'happened';
}

/** "did not confirm it during a meeting": what stands behind such words is when, and not what the verb denies. */
function isAside({ phrases, tokens }: SentenceView, index: number): boolean {
  const phrase = phrases.find(({ from, to }) => from <= index && index < to);
  return phrase !== undefined && ASIDE.has(tokens[phrase.from - 1]?.lemma ?? '');
}

const ASIDE = new Set(['during', 'after', 'before', 'since', 'following', 'despite', 'amid', 'until']);

/** The verb of the clause that a noun is most likely to depend on: the last before it, else the first after it. */
function governing({ verbs }: SentenceView, clause: TokenRange, index: number): readonly SentenceView['verbs'][number][] {
  const own = verbs.filter(({ from, to }) => from >= clause.from && to <= clause.to);
  const verb = own.findLast(({ to }) => to <= index) ?? own.find(({ from }) => from > index);
  return verb ? [verb] : [];
}
