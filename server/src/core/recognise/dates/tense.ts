import type { PartOfSpeech, Span, Token } from '../../types.ts';
import type { Tense } from './expression.ts';

/** Verbs and nouns of what is still to come, whatever their own tense: "was scheduled for Tuesday", "a deadline of May 1". */
const AHEAD = new Set(['schedule', 'slate', 'plan', 'expect', 'set', 'due', 'intend', 'hope', 'aim', 'promise', 'vow', 'pledge', 'postpone', 'forecast', 'project', 'predict', 'expire', 'mature', 'deadline', 'upcoming', 'forthcoming', 'payable', 'begin', 'start', 'face']);
/** Of those, the ones that are ahead only as participles or adjectives ("is set for", "are due"). */
const AHEAD_PARTICIPLE = new Set(['set', 'begin', 'start', 'face', 'plan', 'hope', 'promise', 'vow', 'pledge', 'postpone', 'predict', 'forecast', 'project', 'intend', 'aim']);
/** Prepositions that by themselves look forward or back. */
const FORWARD = new Set(['by', 'until', 'till', 'starting', 'beginning', 'effective', 'pending']);
const BACK = new Set(['since']);
/** Where a new clause begins. */
const BREAKS = new Set([';', ':', 'that', 'which', 'who', 'whose', 'because', 'although', 'though', 'while', 'whereas', 'but', 'if', 'when', '"', '“', '”', '``', "''", '--', '—']);

const isVerb = (pos: PartOfSpeech): boolean => pos.startsWith('VERB') || pos.startsWith('AUX') || pos === 'MODAL';

/**
 * Whether the sentence speaks of the past or the future where a date stands: from the preposition before the date, then from the
 * verb that governs it, the nearest before it in its clause, else the nearest after it.
 */
export function tenseAt(tokens: readonly Token[], at: Span): Tense | undefined {
  const first = tokens.findIndex((token) => token.end > at.start);
  if (first < 0) return undefined;
  const word = tokens[first - 1]?.lemma;
  if (word && BACK.has(word)) return 'past';
  const governed = leftward(tokens, first) ?? rightward(tokens, tokens.findIndex((token) => token.start >= at.end));
  if (word && FORWARD.has(word)) return governed === 'past' ? undefined : 'future';
  return governed;
}

function leftward(tokens: readonly Token[], from: number): Tense | undefined {
  for (let i = from - 1; i >= 0; i--) {
    const { lemma, pos, text } = tokens[i]!;
    if (BREAKS.has(lemma) || BREAKS.has(text)) return undefined;
    if ((pos === 'ADJ' || pos === 'NOUN') && AHEAD.has(lemma) && !AHEAD_PARTICIPLE.has(lemma)) return 'future';
    if (isVerb(pos)) return groupTense(tokens, i);
  }
  return undefined;
}

function rightward(tokens: readonly Token[], from: number): Tense | undefined {
  if (from < 0) return undefined;
  for (let i = from; i < tokens.length; i++) {
    const { pos, lemma, text } = tokens[i]!;
    if (i > from + 1 && (BREAKS.has(lemma) || BREAKS.has(text))) return undefined;
    if (!isVerb(pos)) continue;
    let last = i;
    while (last + 1 < tokens.length && inGroup(tokens[last + 1]!)) last++;
    while (last > i && !isVerb(tokens[last]!.pos)) last--;
    return groupTense(tokens, last);
  }
  return undefined;
}

/** Words between the verbs of one group: "will not be", "has since been". */
const inGroup = ({ pos, lemma }: Token): boolean => isVerb(pos) || pos === 'ADV' || lemma === 'not' || lemma === "n't" || lemma === 'to';

/** The tense of the verb group that ends with the verb at `last`. */
function groupTense(tokens: readonly Token[], last: number): Tense | undefined {
  const verb = tokens[last]!;
  let first = last;
  while (first > 0 && inGroup(tokens[first - 1]!)) first--;
  const group = tokens.slice(first, last + 1);
  if (group.some(({ pos, lemma }) => pos === 'MODAL' && (lemma === 'will' || lemma === 'shall' || lemma === "'ll" || lemma === 'wo'))) return 'future';
  if (AHEAD.has(verb.lemma) && (!AHEAD_PARTICIPLE.has(verb.lemma) || (verb.pos === 'VERB_PART' && last > 0))) return 'future';
  const infinitive = group.findIndex(({ lemma, pos }) => lemma === 'to' && pos !== 'NOUN');
  if (infinitive >= 0 && verb.pos !== 'VERB_PAST') return infinitiveTense(tokens, first + infinitive);
  if (group.some(({ pos, lemma }) => pos === 'MODAL' && lemma !== 'would' && lemma !== 'could')) return 'future';
  if (group.some(({ pos }) => pos === 'AUX_PAST' || pos === 'VERB_PAST')) return 'past';
  const auxiliary = group.find(({ pos }) => pos === 'AUX_PRES')?.lemma;
  if (auxiliary === 'have') return 'past';
  if (auxiliary === 'be') return verb.pos === 'VERB_PART' ? 'past' : verb.pos === 'VERB_ING' ? 'future' : 'present';
  if (verb.pos === 'VERB_PART') return 'past';
  return verb.pos === 'VERB_PRES' || verb.pos === 'AUX_PRES' ? 'present' : undefined;
}

/** "agreed to meet", "expected to arrive" look ahead; "managed to reach", "used to go" do not. */
function infinitiveTense(tokens: readonly Token[], to: number): Tense | undefined {
  for (let i = to - 1; i >= Math.max(0, to - 6); i--) {
    const { lemma, pos } = tokens[i]!;
    if (lemma === 'manage' || lemma === 'use' || lemma === 'help' || lemma === 'fail' || lemma === 'begin' || lemma === 'start' || lemma === 'continue' || lemma === 'refuse' || lemma === 'try') return pos === 'VERB_PAST' ? 'past' : undefined;
    if (isVerb(pos)) break;
  }
  return 'future';
}
