const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'y', ј: 'j', к: 'k', л: 'l', љ: 'lj',
  м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', џ: 'dz', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ѓ: 'gj', ќ: 'kj', ѕ: 'dz', "'": '', '’': '',
};

/** Cyrillic in the Latin spelling of English news: "Сергей" -> "Sergey". Other text is left as it is. */
export function transliterate(text: string): string {
  if (!/\p{Script=Cyrillic}/u.test(text)) return text;
  const latin = [...text.toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join('');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
