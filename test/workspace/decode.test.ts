import { describe, expect, it } from 'vitest';
import { decode } from '../../server/src/workspace/decode.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const WORDS = 'The mayor spoke on Monday. '.repeat(8);

describe('decode', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8('Ä 😀\r\n'), 'Ä 😀\r\n'],
    ['UTF-8 with a byte-order mark', utf8('\uFEFFÄ'), 'Ä'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x41, 0, 0xc4, 0), 'AÄ'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x41, 0, 0xc4), 'AÄ'],
    ['nothing', bytes(), ''],
    ['controls but no zero', bytes(0x41, 0x1b, 0x42), 'A\u001bB'],
  ])('reads %s', (_, given, text) => expect(decode(given)).toEqual({ text, problems: [] }));

  it.each<[string, Uint8Array]>([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['bytes that are mostly no characters', bytes(...Array.from({ length: 200 }, (_, i) => 128 + (i * 7) % 128))],
  ])('does not read %s', (_, given) => {
    const { text, problems } = decode(given);
    expect(text).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'file.binary', severity: 'warning' }]);
  });

  it('reads a text in another encoding as well as it can, and says where that begins', () => {
    const given = Buffer.from(`${WORDS}Caf\u00e9`, 'latin1');
    const { text, problems } = decode(given);
    expect(text).toBe(`${WORDS}Caf\uFFFD`);
    expect(problems).toMatchObject([{ code: 'file.encoding', start: WORDS.length + 3, end: WORDS.length + 4 }]);
  });

  it('says so of half a UTF-16 character', () => {
    expect(decode(bytes(0xff, 0xfe, ...Buffer.from(WORDS, 'utf16le'), 0x3d, 0xd8)).problems).toMatchObject([{ code: 'file.encoding' }]);
  });
});
