import { hashOf, mix } from '../core/read/hash.ts';

/** A half of a surrogate pair alone cannot be written as UTF-8, nor in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** An id of the model as a part of an address: no blanks, and nothing that ends one. */
export const encodeId = (id: string): string => encodeURIComponent(wellFormed(id).replaceAll(' ', '_')).replaceAll('%3A', ':').replaceAll('%2F', '/');

/** The address of something in the model. The ids of events that were found say that they are events. */
export const urn = (kind: 'entity' | 'event' | 'claim' | 'note', id: string): string => `urn:crosscheck:${kind}:${id.replace(/^event:/, '')}`;

/** A path as a relative reference. */
export const pathReference = (path: string): string => path.split('/').map((name) => encodeURIComponent(wellFormed(name))).join('/');

/** 128 bits in hexadecimal that are the same for the same words, however often they are exported. */
export function digest(...words: readonly string[]): string {
  const text = JSON.stringify(words);
  let seed = 0;
  return Array.from({ length: 4 }, () => {
    seed = mix(hashOf(`${seed} ${text}`), seed + text.length);
    return (seed >>> 0).toString(16).padStart(8, '0');
  }).join('');
}

/** The same as a UUID of version 8 (RFC 9562: made of whatever its maker likes). */
export function uuid(...words: readonly string[]): string {
  const hex = digest(...words);
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Gives things that are alike ids of their own, in their order. */
export class Distinct {
  readonly #seen = new Map<string, number>();

  uuid(...words: readonly string[]): string {
    return uuid(...this.#told(words));
  }

  digest(...words: readonly string[]): string {
    return digest(...this.#told(words));
  }

  /** The words, from the second time on with their number. */
  #told(words: readonly string[]): readonly string[] {
    const key = JSON.stringify(words);
    const before = this.#seen.get(key) ?? 0;
    this.#seen.set(key, before + 1);
    return before === 0 ? words : [...words, String(before)];
  }
}
