import { framesOf, type Frame } from './cues.ts';
import type { Item } from './items.ts';
import { isAuxiliary, isComma, isFinite, isRelative, isReportingVerb, isVerb, phraseAfter, skipAdverbials, type Range } from './phrases.ts';

const QUESTION = /^(?:whether|if|how|why|what|who|when|where|which)$/iu;
const MARKS_END = /^[.?!;]$/u;
const JOINS = /^(?:and|or|but|while|as|though|although|whereas)$/iu;
/** After a comma, these turn from what is reported to what the article says itself. */
const TURNS = /^(?:but|while|though|although|whereas)$/iu;
/** Verbs that take a bare object as easily as a clause: their clause is believed only with its "that". */
const NEEDS_THAT = new Set(['reveal', 'cite', 'read', 'answer', 'continue', 'charge', 'point', 'hint', 'mention', 'highlight', 'stress', 'find', 'show', 'prove',
  'demonstrate', 'emphasize', 'emphasise', 'propose', 'recommend', 'urge', 'observe', 'consider', 'doubt', 'underline', 'underscore', 'disclose', 'post', 'rule', 'repeat']);

const text = (item: Item | undefined): string => item?.token?.text.toLowerCase() ?? '';

/** What stands after a reporting verb: the words it reports, as a range of items without the final full stop. */
export function contentAfter(items: readonly Item[], from: number, lemma: string): Range | undefined {
  const frames = framesOf(lemma);
  let at = from;
  // "pointed out", "spelled out"
  if (/^(?:out|up)$/.test(text(items[at]))) at++;
  if (frames.includes('tell') || frames.includes('ask')) {
    const listener = phraseAfter(items, at);
    const told = listener && clauseOrLater(items, listener.to, frames, lemma);
    if (told) return told;
  }
  return clauseOrLater(items, at, frames, lemma) ?? infinitiveAfter(items, at, frames);
}

/** "vowed to stay", "urged voters not to stay": what somebody is to do. */
function infinitiveAfter(items: readonly Item[], at: number, frames: readonly Frame[]): Range | undefined {
  const listener = frames.includes('request') ? phraseAfter(items, at) : undefined;
  const from = listener?.to ?? (frames.includes('commit') ? at : undefined);
  if (from === undefined) return undefined;
  const to = text(items[from]) === 'not' ? from + 1 : from;
  return text(items[to]) === 'to' && items[to + 1]?.token?.pos === 'VERB' ? { from, to: contentEnd(items, from) } : undefined;
}

/** The day comes first or the clause does: "said on Monday that …", "said he …". */
function clauseOrLater(items: readonly Item[], at: number, frames: readonly Frame[], lemma: string): Range | undefined {
  const plain = clauseAt(items, at, frames, lemma);
  if (plain) return plain;
  const later = skipAdverbials(items, at);
  return later > at ? clauseAt(items, later, frames, lemma) : undefined;
}

function clauseAt(items: readonly Item[], at: number, frames: readonly Frame[], lemma: string): Range | undefined {
  const start = isComma(items[at]) || text(items[at]) === ':' ? at + 1 : at;
  if (items[start]?.quotation) return { from: start, to: speechEnd(items, start) };
  if (start > at && text(items[at]) !== ':') return undefined;
  if (frames.every((frame) => frame === 'act' || frame === 'name')) return undefined;
  const to = contentEnd(items, start);
  if (text(items[start]) === 'that') return finiteVerbs(items, start + 1, to) > 0 || items.slice(start, to).some((item) => item.quotation) ? { from: start, to } : undefined;
  if (QUESTION.test(text(items[start]))) return finiteVerbs(items, start + 1, to) > 0 && !frames.includes('think') ? { from: start, to } : undefined;
  if (start > at || NEEDS_THAT.has(lemma)) return start > at && startsClause(items, start) ? { from: start, to } : undefined;
  return startsClause(items, start) ? { from: start, to } : undefined;
}

/** Whether a clause with a subject and a finite verb of its own begins at `from`, past relative and subordinate clauses. */
export function startsClause(items: readonly Item[], from: number): boolean {
  const first = items[from];
  if (!first || isAuxiliary(first) || (isVerb(first) && first.token?.pos !== 'VERB_ING')) return false;
  if (first.token && (/^(?:PUNCT|CCONJ|PART|ADP)$/.test(first.token.pos) || (first.token.pos === 'SCONJ' && !/^if$/i.test(first.token.text)))) return false;
  const to = contentEnd(items, from);
  let open = 1;
  let nominal = first.token?.pos === 'VERB_ING';
  for (let i = from; i < to; i++) {
    const token = items[i]!.token;
    if (!token) {
      // "predicted viewers “will be uncomfortable”": the verb stands inside the quotation.
      if (open === 1 && i > from && /^(?:NOUN|PROPN|PRON)$/.test(items[i - 1]!.token?.pos ?? '')) return true;
      nominal = true;
      continue;
    }
    if (isFinite(items[i])) {
      if (i > from && !isAuxiliary(items[i - 1]) && nominal && --open === 0) return true;
    } else if (token.pos === 'SCONJ' || isRelative(items[i])) {
      open++;
    } else if (token.pos === 'CCONJ' && (isFinite(items[i + 1]) || /^but$/i.test(token.text))) {
      return false;
    } else if (/^(?:NOUN|PROPN|PRON|NUM|DET)$/.test(token.pos)) {
      nominal = true;
    }
  }
  return false;
}

/** How many finite verbs stand in the range; an auxiliary and its verb count once. */
export function finiteVerbs(items: readonly Item[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isFinite(items[i]) && !isAuxiliary(items[i - 1])) count++;
  return count;
}

/** Where the words that are reported from `from` on end: before the final mark, or before another report begins. */
export function contentEnd(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length; i++) {
    const token = items[i]!.token;
    if (!token) {
      if (items[i]!.quotation?.stop === ',' && items[i + 1]?.token?.pos === 'VERB_ING' && beginsReport(items, i + 1)) return i + 1;
      continue;
    }
    if (i > from && token.text === ':' && items[i + 1]?.quotation) return i;
    if (MARKS_END.test(token.text)) return i;
    if (text(items[i]) === 'according' && text(items[i + 1]) === 'to') return isComma(items[i - 1]) ? i - 1 : i;
    if (i > from && isComma(items[i]) && (TURNS.test(text(items[i + 1])) || beginsReport(items, i + 1))) return i;
    if (i > from && token.pos === 'CCONJ' && beginsReport(items, i)) return i;
  }
  return items.length;
}

/** Whether ", adding that …", ", but Brook said …" or ", Brook said" begins here. */
function beginsReport(items: readonly Item[], at: number): boolean {
  const token = items[at]?.token;
  if (!token) return false;
  if (token.pos === 'VERB_ING') return framesOf(token.lemma).length > 0;
  const subject = phraseAfter(items, JOINS.test(token.text) ? at + 1 : at);
  let verb = subject?.to ?? at + 1;
  while (isAuxiliary(items[verb]) || items[verb]?.token?.pos === 'ADV') verb++;
  return isReportingVerb(items, verb) && (subject !== undefined || JOINS.test(token.text)) && framesOf(items[verb]!.token!.lemma).some((frame) => frame !== 'act' && frame !== 'name');
}

/** Quotations that follow one another directly are one speech. */
function speechEnd(items: readonly Item[], from: number): number {
  let to = from + 1;
  while (items[to]?.quotation) to++;
  return to;
}
