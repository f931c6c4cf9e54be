import type { PartOfSpeech, Span, Token } from '../../types.ts';
import type { Tense } from './expression.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs of what is still to come: their participle looks ahead whatever its auxiliary's tense ("was scheduled for Tuesday"). */
const PLANNING = words('schedule slate plan expect set intend postpone extend delay target suppose');
/** Words that take an infinitive of what is still to come: "agreed to meet", "is ready to leave", "a decision to send". */
const BEFORE_INFINITIVE = words(`${[...PLANNING].join(' ')} agree hope aim promise vow pledge decide want prepare threaten propose seek ask urge order invite allow permit require wait due ready likely unlikely certain able bound eager
  commit plan decision agreement promise pledge intention proposal deadline effort bid right chance opportunity have be go continue invitation call request`);
/** "committed to raising it in 2024" */
const COMMITTING = words('commit forward committed close');
const AHEAD = words('due upcoming forthcoming payable deadline effective pending planned scheduled slated');
const FORWARD = words('until till pending starting beginning effective');
const BACK = words('since');
/** Verbs of speech in a headline's or a broadcast's present tense tell what was said. */
const SPEECH = words('say tell report add announce show warn');
/** Where a new clause begins. */
const BREAKS = words('; : that which who whose because although though while whereas but if when " “ ” `` \'\' -- —');

const VERBS: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'VERB_PRES', 'VERB_PAST', 'VERB_PART', 'VERB_ING', 'AUX', 'AUX_PRES', 'AUX_PAST', 'MODAL']);
/** A participle with a capital is part of a name ("United States"). */
const isVerb = ({ pos, text }: Token): boolean => VERBS.has(pos) && !(pos === 'VERB_PART' && /^[A-Z]/.test(text));
/** "broke" is no present, whatever its tag: it has another form than its lemma, and not that of the third person. */
const isPast = ({ pos, text, lemma }: Token): boolean => pos === 'VERB_PAST' || (pos === 'VERB_PRES' && lemma !== text.toLowerCase() && !text.endsWith('s'));
/** Conjunctions that make a present speak of what is to come: "when the case is heard in May". */
const CONDITIONS = words('when if once unless until');
const isBreak = ({ lemma, text }: Token): boolean => BREAKS.has(lemma) || BREAKS.has(text);

/**
 * Whether the sentence speaks of the past or the future where a date stands: from the preposition before the date, then from the
 * verb that governs it, the nearest before it in its clause, else the nearest after it.
 */
export function tenseAt(tokens: readonly Token[], at: Span): Tense | undefined {
  const first = tokenAfter(tokens, at.start);
  if (first >= tokens.length) return undefined;
  let next = first;
  while (next < tokens.length && tokens[next]!.start < at.end) next++;
  const word = tokens[first - 1]?.lemma ?? '';
  if (BACK.has(word)) return 'past';
  if (FORWARD.has(word) && first > 1) return 'future';
  // "as soon as Tuesday"
  if (word === 'as' && /^(?:soon|early|late)$/.test(tokens[first - 2]?.lemma ?? '') && tokens[first - 3]?.lemma === 'as') {
    const governed = leftward(tokens, first - 3);
    return governed === 'past' && tokens[first - 2]!.lemma !== 'soon' ? 'past' : 'future';
  }
  // "Wednesday's ruling" has been; what "Tuesday's election will" do, says its verb.
  const possessive = next < tokens.length && /^['’]s$/.test(tokens[next]!.text);
  // "his Sunday night address", "a June agreement": the next word is what the date describes.
  const attributive = !possessive && DETERMINERS.has(tokens[first - 1]?.pos ?? 'X') && ATTRIBUTED.has(tokens[next]?.pos ?? 'X');
  const governed = (possessive ? undefined : leftward(tokens, first, attributive ? phraseStart(tokens, first) : undefined)) ?? rightward(tokens, attributive ? next + 1 : next);
  if (possessive && governed !== 'future') return 'past';
  // "by Thursday" without a verb that tells otherwise
  return word === 'by' && governed !== 'past' ? 'future' : governed;
}

/** A verb farther away than so many words governs nothing. */
const REACH = 40;

const DETERMINERS: ReadonlySet<PartOfSpeech> = new Set(['DET', 'PRON']);
/** What follows a date that describes it; nouns of one form with a verb are often taken for the verb. */
const ATTRIBUTED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'VERB', 'VERB_PRES']);

/** Where the words begin that stand without a comma before a token. */
function phraseStart(tokens: readonly Token[], from: number): number {
  let start = from;
  while (start > Math.max(0, from - REACH) && tokens[start - 1]!.text !== ',') start--;
  return start;
}

/** The first token that ends after an offset. */
function tokenAfter(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function leftward(tokens: readonly Token[], from: number, nearest = Math.max(0, from - REACH)): Tense | undefined {
  for (let i = from - 1; i >= nearest; i--) {
    const token = tokens[i]!;
    if (isBreak(token)) return undefined;
    if (!isVerb(token) && AHEAD.has(token.lemma)) return 'future';
    // "seven cents" is no verb.
    const tense = isVerb(token) && tokens[i - 1]?.pos !== 'NUM' ? groupTense(tokens, i, nearest) : undefined;
    if (tense) return tense;
  }
  return undefined;
}

function rightward(tokens: readonly Token[], from: number): Tense | undefined {
  const farthest = Math.min(tokens.length, from + REACH);
  for (let i = from; i < farthest; i++) {
    if (i > from + 1 && isBreak(tokens[i]!)) return undefined;
    if (!isVerb(tokens[i]!)) continue;
    // The verb of the sentence itself, not what it plans: "On Friday, they planned to meet".
    if (isPast(tokens[i]!) || tokens[i]!.pos === 'VERB_PART') return 'past';
    let last = i;
    for (let j = i + 1; j < farthest && inGroup(tokens[j]!); j++) if (isVerb(tokens[j]!)) last = j;
    return groupTense(tokens, last, from);
  }
  return undefined;
}

/** Words between the verbs of one group: "will not be", "has since been", "is expected to". */
const inGroup = (token: Token): boolean => isVerb(token) || token.pos === 'ADV' || token.lemma === 'not' || token.lemma === "n't" || token.lemma === 'to';

/** After a planning verb without an auxiliary: "a meeting set for Friday", "planned a rally on Saturday". */
const PLANNED = /^(?:for|to|a|an|the|its|their|his|her)$/;

/** The tense of the verb group that ends with the verb at `last`. */
function groupTense(tokens: readonly Token[], last: number, nearest: number): Tense | undefined {
  const verb = tokens[last]!;
  let first = last;
  while (first > nearest && inGroup(tokens[first - 1]!)) first--;
  const group = tokens.slice(first, last + 1);
  const modal = group.find(({ pos }) => pos === 'MODAL')?.text.toLowerCase();
  if (modal && (/^(?:will|wo|shall|['’]ll|may|must|can)$/.test(modal) || (modal === 'would' && !group.some(({ lemma }) => lemma === 'have')))) return 'future';
  const to = group.findLastIndex(({ lemma, pos }, i) => lemma === 'to' && pos !== 'NOUN' && i < group.length - 1);
  if (to >= 0) return infinitiveTense(tokens, first + to, nearest);
  const bare = group.length === 1;
  if (PLANNING.has(verb.lemma) && (verb.pos === 'VERB_PART' || verb.pos === 'VERB_PAST') && (!bare || PLANNED.test(tokens[last + 1]?.text ?? ''))) return 'future';
  if (bare && PLANNING.has(verb.lemma) && verb.pos !== 'VERB_ING' && DETERMINERS.has(tokens[first - 1]?.pos ?? 'X')) return 'future';
  if (group.some((token) => token.pos === 'AUX_PAST' || isPast(token))) return 'past';
  const auxiliary = group.find(({ pos }) => pos === 'AUX_PRES')?.lemma;
  if (auxiliary === 'have') return 'past';
  if (auxiliary === 'be') return isCondition(tokens, first, nearest) ? 'future' : verb.pos === 'VERB_PART' ? 'past' : verb.pos === 'VERB_ING' ? 'future' : 'present';
  if (verb.pos === 'VERB_PART') return 'past';
  // "…, saying on Tuesday": the verb that governs the participle tells.
  if (verb.pos === 'VERB_ING') return tokens[last - 1]?.lemma === 'to' && COMMITTING.has(tokens[last - 2]?.lemma ?? '') ? 'future' : leftward(tokens, first, nearest);
  return verb.pos === 'VERB_PRES' || verb.pos === 'AUX_PRES' ? (SPEECH.has(verb.lemma) ? 'past' : 'present') : undefined;
}

/** Whether the clause of a verb group begins with a condition. */
function isCondition(tokens: readonly Token[], group: number, nearest: number): boolean {
  for (let i = group - 1; i >= Math.max(nearest, group - CLAUSE); i--) if (isBreak(tokens[i]!)) return CONDITIONS.has(tokens[i]!.lemma);
  return false;
}

/** A subject longer than this says nothing of its conjunction. */
const CLAUSE = 6;

/** "agreed to meet Friday" looks ahead; "held a rally to mark" and "managed to reach" are as old as their first verb. */
function infinitiveTense(tokens: readonly Token[], to: number, nearest: number): Tense | undefined {
  const prior = tokens[to - 1];
  if (!prior) return undefined;
  if (BEFORE_INFINITIVE.has(prior.lemma)) return 'future';
  // "asked them to leave by Friday"
  const object = tokens.slice(Math.max(0, to - 5), to).findLast(isVerb);
  if (object && BEFORE_INFINITIVE.has(object.lemma) && object.lemma !== 'have' && object.lemma !== 'be') return 'future';
  return leftward(tokens, to, nearest);
}
