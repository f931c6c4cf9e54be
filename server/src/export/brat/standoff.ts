import { CodePoints } from '../../core/selectors.ts';
import type { Span } from '../../core/types.ts';

/** Takes what stands in a text, piece by piece. What is written gets an id, by which others refer to it. */
export interface StandoffWriter {
  /** A label on words. */
  textBound(label: string, span: Span): string;
  /** An event of a trigger with arguments. */
  event(label: string, trigger: string, roles: readonly (readonly [role: string, target: string])[]): string;
  /** A relation of two. */
  relation(label: string, first: string, second: string): string;
  /** An attribute with a value. */
  attribute(name: string, target: string, value: string): void;
  /** What is meant, as an id in some database, with its name. */
  normalization(target: string, database: string, id: string, name: string): void;
  note(kind: string, target: string, words: string): void;
}

/** Writes the lines of an `.ann` file, numbering them by kind. */
export class Standoff implements StandoffWriter {
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #characters: CodePoints;

  constructor(private readonly text: string) {
    this.#characters = new CodePoints(text);
  }

  /** T. Words with line ends or tabs between them are several pieces, since a field of the file cannot hold them otherwise. */
  textBound(label: string, span: Span): string {
    const pieces = piecesOf(this.text, span);
    const offsets = pieces.map(({ start, end }) => `${this.#characters.of(start)} ${this.#characters.of(end)}`).join(';');
    return this.#add('T', `${label} ${offsets}`, pieces.map(({ start, end }) => this.text.slice(start, end)).join(' '));
  }

  /** E; several arguments of one role are numbered. */
  event(label: string, trigger: string, roles: readonly (readonly [role: string, target: string])[]): string {
    const counts = new Map<string, number>();
    const given = roles.map(([role, target]) => {
      const count = (counts.get(role) ?? 0) + 1;
      counts.set(role, count);
      return ` ${role}${count === 1 ? '' : count}:${target}`;
    });
    // brat writes the blank before arguments also where there are none, and some readers want it.
    return this.#add('E', `${label}:${trigger}${given.join('') || ' '}`);
  }

  /** R. */
  relation(label: string, first: string, second: string): string {
    return this.#add('R', `${label} Arg1:${first} Arg2:${second}`);
  }

  /** A. */
  attribute(name: string, target: string, value: string): void {
    this.#add('A', `${name} ${target} ${value}`);
  }

  /** N. */
  normalization(target: string, database: string, id: string, name: string): void {
    this.#add('N', `Reference ${target} ${database}:${id}`, oneLine(name));
  }

  /** #. */
  note(kind: string, target: string, words: string): void {
    this.#add('#', `${kind} ${target}`, oneLine(words));
  }

  #add(kind: string, data: string, tail?: string): string {
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    this.#lines.push(`${kind}${number}\t${data}${tail === undefined ? '' : `\t${tail}`}\n`);
    return `${kind}${number}`;
  }

  toString(): string {
    return this.#lines.join('');
  }
}

/** What ends a line or a field of the file as its readers know them; some take the separators of Unicode for line ends. */
// eslint-disable-next-line no-control-regex
const BREAKS = /[\t\n\r\v\f\u001C-\u001E\u0085\u2028\u2029]+/g;

const oneLine = (words: string): string => words.replace(BREAKS, ' ');

/** The parts of a span between line ends and tabs, without those that are blank. */
function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const ends = [...words.matchAll(BREAKS)];
  const pieces = [...ends, undefined].map((match, i) => {
    const previous = ends[i - 1];
    return { start: start + (previous ? previous.index + previous[0].length : 0), end: match ? start + match.index : end };
  });
  const filled = pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
  return filled.length > 0 ? filled : [{ start, end }];
}
