import type { Problem } from '../core/types.ts';

/** A file's text, or nothing where it has none that could be read; what is wrong with it beside it. */
export interface FileText {
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** Larger files are not read: no news article comes near. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** The file of marks may hold a hundred thousand of them. */
export const LARGEST_MARKS_FILE = 64 * 1024 * 1024;

/** How much of a file is searched for signs that it is no text. */
const PROBE = 8192;

/** A problem with a file as a whole. */
export const fileProblem = (code: string, message: string, start = 0, end = start): FileText['problems'][number] => ({ code, severity: 'warning', message, start, end });

export const tooLarge = (size: number): Problem =>
  fileProblem('file.too-large', `The file is too large for a news article (${megabytes(size)}; at most ${megabytes(LARGEST_FILE)}): it is not read.`);

const BINARY: FileText = { problems: [fileProblem('file.binary', 'The file is not a text: it is not read.')] };

const megabytes = (size: number): string => `${Math.round(size / 1024 / 102.4) / 10} MB`;

/** The text of a file: UTF-8, or UTF-16 with a byte-order mark. The mark is left out. */
export function decode(bytes: Uint8Array): FileText {
  const utf16 = utf16Label(bytes);
  if (utf16) return decodeAs(utf16, bytes, 'UTF-16');
  if (bytes.subarray(0, PROBE).includes(0)) return BINARY;
  return decodeAs('utf-8', bytes, 'UTF-8');
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** In a text in another 8-bit encoding a character here and there cannot be read; in anything but a text most. */
const MOST_UNREADABLE = 0.1;

function decodeAs(label: string, bytes: Uint8Array, name: string): FileText {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder(label).decode(bytes);
    const probe = text.slice(0, PROBE);
    if (probe.split('\uFFFD').length - 1 > probe.length * MOST_UNREADABLE) return BINARY;
    const first = Math.max(0, text.indexOf('\uFFFD'));
    const message = `The file is not valid ${name}: what cannot be read is shown as "\uFFFD". Save it as UTF-8 to have every word read.`;
    return { text, problems: [fileProblem('file.encoding', message, first, Math.min(first + 1, text.length))] };
  }
}
