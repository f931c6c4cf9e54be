/** Larger pages are not read: with pictures inside they may be large, but no news page comes near. */
export const LARGEST_PAGE = 20 * 1024 * 1024;

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

export const tooLarge = (bytes: number): string => `The page is too large (${megabytes(bytes)} MB; at most ${megabytes(LARGEST_PAGE)} MB).`;

/** How far into a page its encoding must be named (the HTML standard says 1024 bytes; some pages are late). */
const HEAD = 4096;

/** The text of a saved page, in the encoding that it names, else UTF-8, else what old pages without a name are in. */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const mark = head.startsWith('\xFF\xFE') ? 'utf-16le' : head.startsWith('\xFE\xFF') ? 'utf-16be' : head.startsWith('\xEF\xBB\xBF') ? 'utf-8' : undefined;
  const named = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1];
  for (const label of [mark, named && /^utf-?16/i.test(named) ? 'utf-8' : named, 'utf-8']) {
    const text = label === undefined ? undefined : decodeAs(label, bytes);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Undefined when there is no such encoding, or the bytes are none of it. */
function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
