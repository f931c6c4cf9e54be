import type { Span } from '../../types.ts';

/** Words between quotation marks. The span includes the marks. */
export interface Quotation extends Span {
  /** The words without the marks and the blanks inside them. */
  readonly inner: Span;
  /** False when the paragraph ends first: news style leaves it open where the next paragraph goes on with the quotation. */
  readonly closed: boolean;
  /** Its last mark of punctuation, if it ends in one ("…,”"). */
  readonly stop: string;
}

type Family = 'double' | 'angle' | 'single';

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly family: Family;
  /** What the character itself says; a straight mark says nothing. */
  readonly shape: 'open' | 'close' | 'either';
  /** How many straight double marks follow in the paragraph. */
  straightAfter: number;
}

const MARKS: Readonly<Record<string, Omit<Mark, 'at' | 'length' | 'straightAfter'>>> = {
  '“': { family: 'double', shape: 'open' },
  '„': { family: 'double', shape: 'open' },
  '”': { family: 'double', shape: 'close' },
  '‟': { family: 'double', shape: 'open' },
  '"': { family: 'double', shape: 'either' },
  '＂': { family: 'double', shape: 'either' },
  '«': { family: 'angle', shape: 'open' },
  '»': { family: 'angle', shape: 'close' },
  '‘': { family: 'single', shape: 'open' },
  '’': { family: 'single', shape: 'close' },
  "'": { family: 'single', shape: 'either' },
  // Two single marks for a double one, as agencies send them.
  "''": { family: 'double', shape: 'either' },
  '``': { family: 'double', shape: 'open' },
};

const BLANK = /\s/u;
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{–—\-/“„"«‘]/u;
const ENDS_SPEECH = /[,.?!…;—–]/u;

/**
 * The quotations of a paragraph in text order. Nested ones (of another kind of mark) belong to the outer one. Copes with straight marks,
 * mixed marks, a blank on the wrong side (`"Not today, "said one woman`), marks that are never closed, and apostrophes.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const marks = readMarks(text);
  const found: Quotation[] = [];
  for (let i = 0; i < marks.length; i++) {
    const opening = marks[i]!;
    if (!opens(text, opening)) continue;
    const closing = findClosing(text, marks, i);
    if (closing === undefined) {
      // A single mark that nothing closes is an apostrophe ('twas); a double one runs on into the next paragraph.
      if (opening.family !== 'double' || !startsSpeech(text, opening)) continue;
      found.push(quotation(text, opening, text.trimEnd().length));
      break;
    }
    if (closing.reopened) continue;
    const mark = marks[closing.index]!;
    found.push(quotation(text, opening, mark.at + mark.length, mark));
    i = closing.index;
  }
  return found.filter((q) => q.inner.end > q.inner.start);
}

function readMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(/''|``|[“”„‟"＂«»‘’']/gu)) {
    const mark = { at: match.index, length: match[0].length, straightAfter: 0, ...MARKS[match[0]]! };
    if (mark.family === 'single' ? !isApostrophe(text, mark) : !isInch(text, mark)) marks.push(mark);
  }
  let straight = 0;
  for (const mark of marks.toReversed()) {
    mark.straightAfter = straight;
    if (mark.family === 'double' && mark.shape === 'either') straight++;
  }
  return marks;
}

/** An apostrophe inside a word (don't), or of a decade or a clipped word ('90s, 'em) where a closing mark cannot stand. */
function isApostrophe(text: string, mark: Mark): boolean {
  const before = text[mark.at - 1] ?? ' ';
  const after = text[mark.at + mark.length] ?? ' ';
  if (WORD.test(before) && WORD.test(after)) return true;
  if (mark.shape === 'open') return false;
  return BLANK.test(before) && (/\d/.test(after) || BLANK.test(after));
}

/** The second mark of a height: 6'2". */
const isInch = (text: string, mark: Mark): boolean => mark.shape === 'either' && /\d['’]\s?\d{1,2}$/u.test(text.slice(Math.max(0, mark.at - 6), mark.at));

function opens(text: string, mark: Mark): boolean {
  if (mark.shape === 'open') return true;
  if (mark.family === 'angle') return false;
  const before = text[mark.at - 1] ?? ' ';
  const after = text[mark.at + mark.length] ?? ' ';
  if (BEFORE_OPENING.test(before)) return !BLANK.test(after) || mark.family === 'double';
  // `said,"We go"`: the blank is missing. After a figure it is an inch; after a word, a closing mark that lost its opening one.
  return mark.family === 'double' && mark.shape === 'either' && /[,:]/.test(before) && WORD.test(after);
}

/** Whether an unclosed mark begins a quotation that goes on: at the start of the paragraph, or after a comma, a colon or a sentence. */
function startsSpeech(text: string, { at, length }: Mark): boolean {
  const before = text.slice(Math.max(0, at - 4), at).trimEnd();
  const after = text.slice(at + length, at + 40).trimStart();
  return (before === '' || /[,:.?!]$/.test(before)) && /^[\p{Lu}\p{N}…'‘[(]/u.test(after);
}

/** The mark that closes the one at index `from`; `reopened` when the same opening mark comes again before any closing one. */
function findClosing(text: string, marks: readonly Mark[], from: number): { readonly index: number; readonly reopened: boolean } | undefined {
  const { family } = marks[from]!;
  let weak: number | undefined;
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.family !== family) continue;
    if (family === 'single') {
      const strength = singleClosing(text, mark);
      if (strength === 'strong') return { index: i, reopened: false };
      if (strength === 'opens') break;
      if (strength === 'possessive') weak ??= i;
      continue;
    }
    if (mark.shape === 'close') return { index: i, reopened: false };
    if (mark.shape === 'open') return { index: i, reopened: true };
    if (closesStraight(text, mark)) return { index: i, reopened: false };
    return { index: i, reopened: true };
  }
  return weak === undefined ? undefined : { index: weak, reopened: false };
}

/** A straight double mark while a quotation is open closes it, unless it stands as an opening mark does and its own closing mark follows. */
function closesStraight(text: string, mark: Mark): boolean {
  const before = text[mark.at - 1] ?? ' ';
  const after = text[mark.at + mark.length] ?? ' ';
  if (!BLANK.test(before) || !WORD.test(after)) return true;
  const last = text.slice(Math.max(0, mark.at - 3), mark.at).trimEnd().at(-1) ?? '';
  return ENDS_SPEECH.test(last) && mark.straightAfter % 2 === 0;
}

/**
 * What a single mark does while a single quotation is open. After punctuation, or after a word that does not end in s, it closes;
 * after an s it may be a plural's possessive ("the workers' union"), so that a later mark may still close.
 */
function singleClosing(text: string, mark: Mark): 'strong' | 'possessive' | 'opens' | 'none' {
  if (mark.shape === 'open') return 'opens';
  const before = text[mark.at - 1] ?? ' ';
  const after = text[mark.at + mark.length] ?? ' ';
  if (BLANK.test(before)) return mark.shape === 'either' && WORD.test(after) ? 'opens' : 'none';
  return /s/i.test(before) && BLANK.test(after) ? 'possessive' : 'strong';
}

function quotation(text: string, opening: Mark, end: number, closing?: Mark): Quotation {
  let from = opening.at + opening.length;
  let to = closing ? closing.at : end;
  while (from < to && BLANK.test(text[from]!)) from++;
  while (to > from && BLANK.test(text[to - 1]!)) to--;
  return { start: opening.at, end, inner: { start: from, end: to }, closed: closing !== undefined, stop: ENDS_SPEECH.exec(text[to - 1] ?? '')?.[0] ?? '' };
}
