import { groupBy } from '../../core/collections.ts';
import { CodePoints } from '../../core/selectors.ts';
import type { Span } from '../../core/types.ts';
import { foreignOf, isSegmentation, LABEL_OF_LAYER, type Foreign, type Saying } from './foreign.ts';
import { BY_HAND, MARK_NOTES, NOTES } from './labels.ts';

/** Words with a label, in an `.ann` file. */
export interface TextBound {
  readonly id: string;
  readonly label: string;
  /** In characters of the text, as the file counts them. */
  readonly pieces: readonly Span[];
  readonly words: string;
  /** The line of the file, counted from one. */
  readonly line: number;
  /** An event has these words for its trigger. */
  readonly trigger: boolean;
  /** Notes of people on the words, or on the event whose trigger they are. */
  readonly notes: readonly string[];
  /** Crosscheck wrote it, with this label. */
  readonly recognised: boolean;
  /** What our own notes say of a mark that was made by hand here. */
  readonly byHand?: MarkNotes;
}

export type MarkNotes = { readonly [K in keyof typeof MARK_NOTES]?: string };

export interface ReadStandoff {
  readonly textBounds: readonly TextBound[];
  /** Lines that are none of brat's. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  readonly foreign: readonly Foreign[];
}

const TEXT_BOUND = /^(T\d+)\t(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)\t(.*)$/;
const EVENT = /^(E\d+)\t\S+?:(T\d+)(?: (.*))?$/;
const NOTE = /^#\d*\t(\S+) (\S+)\t(.*)$/;
/** Relations, normalisations and equivalences: kind, label, and of a normalisation its database. */
const OTHER = /^(?:([RN])\d+|(\*))\t(\S+)(?: \S+ ([^\s:]+):)?/;
const OTHERS = { R: 'relation', N: 'normalization', '*': 'equivalence' } as const satisfies Readonly<Record<string, Saying['what']>>;
/** Name, what it stands on, value. */
const ATTRIBUTE = /^[AM]\d+\t(\S+) (\S+)(?: (.*))?$/;

/** Reads brat standoff. Never throws. */
export function readStandoff(ann: string): ReadStandoff {
  const found: Omit<TextBound, 'trigger' | 'notes' | 'recognised' | 'byHand'>[] = [];
  const triggers = new Map<string, string>();
  const labels = new Map<string, string>();
  const notes: (Note & { readonly target: string })[] = [];
  const unread: { line: number; text: string }[] = [];
  const others: Saying[] = [];
  for (const [i, text] of ann.replace(/^\uFEFF/, '').split(/\r?\n/).entries()) {
    const line = i + 1;
    const textBound = TEXT_BOUND.exec(text);
    const event = EVENT.exec(text);
    const note = NOTE.exec(text);
    const attribute = ATTRIBUTE.exec(text);
    const other = OTHER.exec(text);
    if (textBound) found.push({ id: textBound[1]!, label: textBound[2]!, pieces: textBound[3]!.split(';').map(spanOf), words: textBound[4]!, line });
    else if (event) {
      triggers.set(event[1]!, event[2]!);
      others.push(...rolesOf(event[3] ?? '').map((label) => ({ what: 'role' as const, label, line })));
    } else if (note) notes.push({ kind: note[1]!, target: note[2]!, words: note[3]! });
    else if (attribute && LABEL_OF_LAYER.has(attribute[1]!) && attribute[3] !== undefined) labels.set(attribute[2]!, attribute[3]);
    else if (attribute) others.push({ what: 'attribute', label: attribute[1]!, line });
    else if (other) others.push({ what: OTHERS[(other[1] ?? other[2]) as keyof typeof OTHERS], label: (other[1] === 'N' && other[4]) || other[3]!, line });
    else if (text.trim() !== '') unread.push({ line, text });
  }
  const isTrigger = new Set(triggers.values());
  const notesOn = groupBy(notes, ({ target }) => triggers.get(target) ?? target);
  return {
    textBounds: found.filter(({ label }) => !isSegmentation(label)).map((each) => ({ ...each, label: labels.get(each.id) ?? each.label, trigger: isTrigger.has(each.id), ...notesOf(each.label, notesOn.get(each.id) ?? []) })),
    unread,
    foreign: foreignOf(others),
  };
}

/** Several arguments of one role are numbered. */
const rolesOf = (args: string): readonly string[] => args.split(' ').filter(Boolean).map((argument) => argument.split(':')[0]!.replace(/(?<!\d)\d+$/, ''));

interface Note {
  readonly kind: string;
  readonly words: string;
}

const MARK_KEYS = new Map(Object.entries(MARK_NOTES).map(([key, kind]): [string, string] => [kind, key]));

function notesOf(label: string, notes: readonly Note[]): Pick<TextBound, 'notes' | 'recognised' | 'byHand'> {
  const ours = notes.filter(({ kind }) => kind === NOTES);
  const others = notes.filter(({ kind }) => kind !== NOTES);
  const recognised = ours.some(({ words }) => words === label || words.startsWith(`${label}: `));
  if (!others.some(({ kind }) => kind === BY_HAND)) return { recognised, notes: others.map(({ words }) => words) };
  return {
    recognised,
    notes: others.filter(({ kind }) => kind !== BY_HAND && !MARK_KEYS.has(kind)).map(({ words }) => words),
    byHand: Object.fromEntries(others.flatMap(({ kind, words }): [string, string][] => (MARK_KEYS.has(kind) ? [[MARK_KEYS.get(kind)!, words]] : []))),
  };
}

function spanOf(written: string): Span {
  const [start = 0, end = 0] = written.split(' ').map(Number);
  return { start, end };
}

/**
 * Where the words of a mark stand in the text that it was made on, in UTF-16 code units. brat counts characters, other programs count code units: what the words are decides.
 * Words in several pieces count as one stretch when only blanks lie between. Undefined when the text has other words there.
 */
export function stretchOf(text: string, characters: CodePoints, { pieces, words }: Pick<TextBound, 'pieces' | 'words'>): Span | undefined {
  const inUnits = pieces.map(({ start, end }) => ({ start: characters.toUnits(start), end: characters.toUnits(end) }));
  for (const candidate of [inUnits, pieces]) {
    const gaps = candidate.slice(1).map(({ start }, i) => text.slice(candidate[i]!.end, start));
    const there = candidate.map(({ start, end }) => text.slice(start, end)).join(' ');
    if (gaps.every((gap) => gap.trim() === '') && there.trim() !== '' && squeeze(there) === squeeze(words)) return { start: candidate[0]!.start, end: candidate.at(-1)!.end };
  }
  return undefined;
}

const squeeze = (words: string): string => words.split(/\s+/).join(' ').trim();
