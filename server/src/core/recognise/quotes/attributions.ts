import { contentAfter, contentEnd, finiteVerbs, startsClause } from './content.ts';
import { framesOf, SPEECH_NOUN, STANDS_FOR_NOBODY, type Frame } from './cues.ts';
import type { Item, Unit } from './items.ts';
import { groupStart, isAuxiliary, isComma, isPassive, isRelative, isReportingVerb, nameBehind, phraseAfter, phraseBefore, skipAdverbials, subjectBefore, type Range } from './phrases.ts';

/** A report in a sentence: who, by which words, and what, as ranges of items. */
export interface Attribution {
  readonly cue: Range;
  readonly frames: readonly Frame[];
  readonly speaker?: Range;
  /** The words reported; none for a verb that only governs quoted fragments. */
  readonly content?: Range;
  /** A thing stands before the verb that it names: "which Ames called “reckless”". */
  readonly named?: boolean;
}

const text = (item: Item | undefined): string => item?.token?.text.toLowerCase() ?? '';

/** The reports of a sentence, in the order of their cues. */
export function attributionsOf(items: Unit): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let i = 0; i < items.length; i++) {
    const token = items[i]!.token;
    if (!token) continue;
    const attribution = text(items[i]) === 'according' && text(items[i + 1]) === 'to' ? accordingTo(items, i, found)
      : isReportingVerb(items, i) ? byVerb(items, i, found)
        : undefined;
    if (attribution) found.push(attribution);
  }
  return found;
}

/** "According to Ames, …" and "…, according to Ames". */
function accordingTo(items: Unit, at: number, before: readonly Attribution[]): Attribution | undefined {
  const speaker = phraseAfter(items, at + 2) ?? { from: at + 2, to: at + 2 };
  const cue = { from: at, to: at + 2 };
  const from = leftStart(items, before);
  const left = trimLeft(items, from, at);
  const right = afterApposition(items, speaker.to);
  if (left.to === left.from) {
    if (!isComma(items[right])) return undefined;
    const content = { from: right + 1, to: contentEnd(items, right + 1) };
    return report(items, cue, ['say'], speaker, content);
  }
  const goesOn = finiteVerbs(items, left.from, left.to) === 0 && isComma(items[right]) && !items[left.to - 1]?.quotation;
  return report(items, cue, ['say'], speaker, goesOn ? { from: left.from, to: contentEnd(items, right + 1) } : left);
}

function byVerb(items: Unit, verb: number, before: readonly Attribution[]): Attribution | undefined {
  const token = items[verb]!.token!;
  const frames = framesOf(token.lemma);
  const cue = { from: verb, to: verb + 1 };
  const group = groupStart(items, verb);
  const negated = items.slice(group, verb).some((item) => /^(?:not|n['’]t|never)$/iu.test(text(item)));
  const content = contentAfter(items, verb + 1, token.lemma);
  if (negated) return undefined;

  if (text(items[group - 1]) === 'to') {
    // "declined to say whether …" reports nothing; "went on to say: “…”" does.
    return content && items[content.from]!.quotation ? report(items, cue, frames, mainSubject(items, verb, before), content) : undefined;
  }
  if (token.pos === 'VERB_ING' && !isAuxiliary(items[verb - 1])) return byParticiple(items, cue, frames, content, before);
  if (isPassive(items, group, verb) && (!content || group < verb && isAuxiliary(items[group]))) return impersonal(items, cue, group, frames, content);

  const coordinated = isConjunction(items[group - 1]);
  const subject = coordinated ? mainSubject(items, group, before) : subjectBefore(items, group) ?? (content && firstPhrase(items, group));
  const lead = subject && !coordinated ? items[subject.from - 1] : undefined;
  if (/^(?:what|how|than)$/.test(text(lead))) return undefined;
  const relative = isRelative(items[group - 1]);
  // "Voters who say the economy is weak favour …": the sentence goes on after what they say.
  if (relative && subject && finiteVerbs(items, 0, subject.from) === 0) return undefined;
  if (subject && content && !afterSpeech(items, subject, content) && text(lead) !== 'as') return report(items, cue, frames, subject, content, isRelative(lead));

  if (relative || coordinated) return subject && report(items, cue, frames, subject, undefined);
  return trailing(items, verb, frames, subject, content, before) ?? (subject && report(items, cue, frames, subject, undefined, isRelative(lead)));
}

const isConjunction = (item: Item | undefined): boolean => item?.token?.pos === 'CCONJ';

/** "“…,” Ames said after police confirmed …": the words in quotation marks come first, unless others follow the verb. */
const afterSpeech = (items: Unit, subject: Range, content: Range): boolean =>
  speaks(items, subject.from - 1) && !items[content.from]!.quotation && text(items[content.from]) !== 'that';

/** The phrase at the beginning of the sentence, when a comma follows: "Ames, who has sailed since 1990 and knows the coast, said". */
function firstPhrase(items: Unit, before: number): Range | undefined {
  const phrase = isComma(items[before - 1]) ? phraseAfter(items, 0) : undefined;
  return phrase && isComma(items[phrase.to]) && phrase.to < before - 1 ? phrase : undefined;
}

/** Verbs that hardly take anything but a clause: ", saying the road was closed". */
const PLAIN = new Set(['say', 'add', 'warn', 'note', 'argue', 'insist', 'claim']);

/** ", adding that …" belongs to the subject of the sentence; "a man saying that …" and "with Ames telling reporters …" to the noun before it. */
function byParticiple(items: Unit, cue: Range, frames: readonly Frame[], content: Range | undefined, before: readonly Attribution[]): Attribution | undefined {
  const loose = cue.from === 0 || isComma(items[cue.from - 1]) || speaks(items, cue.from - 1) || isConjunction(items[cue.from - 1]);
  const first = content && items[content.from]!;
  const certain = first && (first.quotation || frames.includes('tell') || /^(?:that|he|she|it|they|we|i)$/.test(text(first)) || (loose && PLAIN.has(items[cue.from]!.token!.lemma)));
  if (content && !certain) return undefined;
  if (loose) return report(items, cue, frames, cue.from === 0 ? undefined : mainSubject(items, cue.from, before), content);
  const noun = phraseBefore(items, cue.from);
  return noun && certain ? report(items, cue, frames, noun, content) : undefined;
}

/** Verbs that report behind quotation marks; behind a clause they tell of something else ("even so, the borrowing continued"). */
const ONLY_AFTER_SPEECH = new Set(['continue', 'propose', 'charge', 'read', 'post', 'urge', 'answer', 'complain', 'cry']);

/** "…, Ames said" and "…, said Ames". */
function trailing(items: Unit, verb: number, frames: readonly Frame[], subject: Range | undefined, content: Range | undefined, before: readonly Attribution[]): Attribution | undefined {
  const reports = frames.some((frame) => frame !== 'act' && frame !== 'name') && !ONLY_AFTER_SPEECH.has(items[verb]!.token!.lemma);
  const cue = { from: verb, to: verb + 1 };
  if (subject && (!content || afterSpeech(items, subject, content))) {
    const spoken = speaks(items, subject.from - 1);
    if (!spoken && (!reports || !closesReport(items, verb + 1, frames))) return undefined;
    return trailingReport(items, cue, frames, subject, subject.from, verb + 1, before);
  }
  const spoken = speaks(items, verb - 1);
  if (subject || (content && !spoken) || !closesContent(items, verb)) return undefined;
  const inverted = phraseAfter(items, verb + 1);
  if (!inverted || items[inverted.from]!.token?.pos === 'PRON' || !(spoken || frames.includes('say'))) return undefined;
  return trailingReport(items, cue, frames, inverted, verb, inverted.to, before);
}

/** Whether a report can end at `at`: the sentence does, or when and where follow, and no object ("Ames proposed closing …"). */
function closesReport(items: Unit, at: number, frames: readonly Frame[]): boolean {
  const listener = frames.includes('tell') ? phraseAfter(items, at)?.to : undefined;
  const next = items[skipAdverbials(items, listener ?? at)]?.token;
  return !next || /^(?:PUNCT|CCONJ|SCONJ|ADP|VERB_ING)$/.test(next.pos);
}

/** "It was reported that …": a report by nobody. Other passives ("was told that …") name the listener, and are left alone. */
function impersonal(items: Unit, cue: Range, group: number, frames: readonly Frame[], content: Range | undefined): Attribution | undefined {
  return content && text(items[group - 1]) === 'it' && isAuxiliary(items[group]) ? { cue, frames, content } : undefined;
}

const closesContent = (items: Unit, at: number): boolean => isComma(items[at - 1]) || speaks(items, at - 1);

/** A quotation that a report can follow: it ends in a comma or a mark, or begins the sentence ("“We won” said Ames"). */
const speaks = (items: Unit, at: number): boolean => items[at]?.quotation !== undefined && (items[at].quotation.stop !== '' || at === 0);

/** A report behind its words; `from` and `to` bound the reporting words. */
function trailingReport(items: Unit, cue: Range, frames: readonly Frame[], speaker: Range, from: number, to: number, before: readonly Attribution[]): Attribution | undefined {
  if (!closesContent(items, from)) return undefined;
  const left = trimLeft(items, Math.max(leftStart(items, before), items.findLastIndex((item, i) => i < from && text(item) === ';') + 1), from);
  if (left.to === left.from) return undefined;
  const quoted = items[left.to - 1]!.quotation !== undefined;
  if (quoted || finiteVerbs(items, left.from, left.to) > 0) return report(items, cue, frames, speaker, left);
  // "The strike, officials say, began at noon", "Still, he said, …": the words go on behind the report.
  const next = skipAdverbials(items, to);
  if (!isComma(items[next])) return undefined;
  const right = { from: next + 1, to: contentEnd(items, next + 1) };
  if (from === cue.from || finiteVerbs(items, right.from, right.to) === 0) return undefined;
  return report(items, cue, frames, speaker, phraseBefore(items, left.to)?.from === left.from ? { from: left.from, to: right.to } : right);
}

function report(items: Unit, cue: Range, frames: readonly Frame[], subject: Range | undefined, content: Range | undefined, named = false): Attribution | undefined {
  const speaker = subject && subject.to > subject.from ? speakerOf(items, subject) : undefined;
  if (subject && subject.to > subject.from && !speaker) return undefined;
  if (content && content.to <= content.from) return undefined;
  return { cue, frames, ...(speaker && { speaker }), ...(content && { content }), ...(named && { named }) };
}

/** The words that name who speaks: the owner of "the minister's words", nobody for "this suggests". */
function speakerOf(items: Unit, subject: Range): Range | undefined {
  const last = text(items[subject.to - 1]);
  if (subject.to - subject.from === 1 && ((STANDS_FOR_NOBODY.has(last) && last !== 'it') || /\d{3}|:/.test(last))) return undefined;
  for (let i = subject.from + 1; i < subject.to; i++) {
    const token = items[i]!.token!;
    if (token.pos === 'PART' && SPEECH_NOUN.has(items[i + 1]?.token?.lemma ?? '')) return { from: subject.from, to: i };
  }
  return nameBehind(items, subject) ?? subject;
}

/** Whose participle this is (", adding that …"): the speaker of the report before it, else the subject of the sentence. */
function mainSubject(items: Unit, verb: number, before: readonly Attribution[]): Range | undefined {
  const last = before.at(-1);
  if (last?.speaker) return last.speaker;
  const finite = items.findIndex((item, i) => i < verb && item.token !== undefined && /^(?:VERB_PRES|VERB_PAST|AUX_PRES|AUX_PAST|MODAL)$/.test(item.token.pos));
  return finite > 0 ? subjectBefore(items, groupStart(items, finite)) : undefined;
}

/** Where the words before a trailing report can begin: after the report before it. */
function leftStart(items: Unit, before: readonly Attribution[]): number {
  const last = before.findLast(({ content }) => content !== undefined);
  const end = last ? Math.max(last.cue.to, last.content!.to, last.speaker?.to ?? 0) : 0;
  if (last) for (let i = end; i < items.length; i++) if (items[i]!.quotation) return i;
  return end;
}

/** Drops the commas and conjunctions around the words. */
function trimLeft(items: Unit, from: number, to: number): Range {
  let start = from;
  let end = to;
  const loose = (item: Item): boolean => item.token !== undefined && /^(?:PUNCT|CCONJ)$/.test(item.token.pos);
  while (start < end && loose(items[start]!)) start++;
  while (end > start && (loose(items[end - 1]!) || text(items[end - 1]) === 'as')) end--;
  return { from: start, to: end };
}

/** Past an apposition that commas enclose: "Ames, an expert on ferries,". The index of the closing comma, else `at`. */
function afterApposition(items: Unit, at: number): number {
  if (!isComma(items[at]) || startsClause(items, at + 1)) return at;
  for (let i = at + 1; i < Math.min(items.length, at + 25); i++) if (isComma(items[i]) && startsClause(items, i + 1)) return i;
  return at;
}

/** Whether the words after a quotation that ends as a sentence still belong to it: "… late?” he asked", "… late!” cried Ames". */
export function goesOnAfterQuotation(items: readonly Item[], from: number): boolean {
  const inverted = isReportingVerb(items, from);
  const subject = inverted ? undefined : phraseAfter(items, from);
  let verb = inverted ? from : subject?.to;
  if (verb === undefined) return false;
  while (isAuxiliary(items[verb]) || items[verb]?.token?.pos === 'ADV') verb++;
  const token = items[verb]?.token;
  if (!token || !isReportingVerb(items, verb)) return false;
  return inverted || contentAfter(items, verb + 1, token.lemma) === undefined;
}

