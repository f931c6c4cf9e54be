const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ə: 'a' };

/** Lower case without diacritics, with plain apostrophes: "Côte d’Ivoire" -> "cote d'ivoire". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain ASCII: leave them before the costly part.
  if (!/[^\x20-\x7e]/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[ßøłđðþæœıə]/g, (letter) => LETTERS[letter] ?? letter).replace(/[’‘ʼ`´]/g, "'").replace(/[‐‑–]/g, '-');
}
