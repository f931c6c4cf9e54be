/** Larger pages are not read: with pictures inside they may be large, but no news page comes near. */
export const LARGEST_PAGE = 20 * 1024 * 1024;

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

export const tooLarge = (bytes: number): string => `The page is too large (${megabytes(bytes)} MB; at most ${megabytes(LARGEST_PAGE)} MB).`;

/** How far into a page its encoding must be named (the HTML standard says 1024 bytes; some pages are late). */
const HEAD = 4096;

/**
 * The text of a saved page: UTF-8 where its bytes are that, whatever old encoding the page names (no text of those is UTF-8 by chance); else in the encoding that it names, else in
 * what old pages without a name are in.
 */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const mark = head.startsWith('\xFF\xFE') ? 'utf-16le' : head.startsWith('\xFE\xFF') ? 'utf-16be' : undefined;
  const named = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1];
  for (const label of [mark, ESCAPED.test(named ?? '') ? named : undefined, 'utf-8', /^utf/i.test(named ?? '') ? undefined : named]) {
    const text = label === undefined ? undefined : decodeAs(label, bytes);
    if (text !== undefined) return text;
  }
  return /^utf-?8$/i.test(named ?? '') ? new TextDecoder().decode(bytes) : westEuropean(bytes);
}

/** An encoding all whose bytes are ASCII, and so UTF-8 as well. */
const ESCAPED = /^iso-2022-jp$/i;

/** Undefined when there is no such encoding, or the bytes are none of it. */
function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return decoder.encoding === 'windows-1252' ? westEuropean(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Windows-1252 from 0x80 to 0x9F; Node 20 reads these bytes as controls. A blank stands where it has no character. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const westEuropean = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes).replace(/[\x80-\x9F]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80]!);
