import type { Sentence, Token } from '../../types.ts';
import { allUpper, opensSentence, startsUpper, type Evidence } from './evidence.ts';
import { fold } from './fold.ts';
import { COMMON_WORD, gazetteer, GIVEN_NAME, PLACE } from './gazetteer.ts';
import { JOINTS, NOT_NAMES, ORGANIZATION_OPENERS, PARTICLES, TITLES } from './lexicon.ts';

/** A stretch of a sentence that may be a name: token indexes, the end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const nameLike = (text: string): boolean => startsUpper(text) || /^\p{Ll}{1,2}\p{Lu}\p{L}/u.test(text);

/** "al-Assad": the article of an Arabic name with its hyphen. */
function opensArabicName(tokens: readonly Token[], at: number): boolean {
  const [article, dash, name] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return article !== undefined && dash?.text === '-' && dash.start === article.end && name?.start === dash.end && /^(?:al|el|ul|as|ar|an|ad|az|ash)$/.test(article.text) && startsUpper(name.text);
}

/** Whether a token may be part of a name, given how the article writes the word elsewhere. */
function inName(tokens: readonly Token[], at: number, evidence: Evidence): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (opensArabicName(tokens, at)) return true;
  if (!nameLike(token.text)) return false;
  const key = fold(token.text);
  if (NOT_NAMES.has(key)) return false;
  if (!opensSentence(tokens, at) || (allUpper(token.text) && token.text.length > 1)) return true;
  const bits = gazetteer().bits(key);
  if (evidence.lower(key) > 0 && evidence.upper(key) === 0 && !TITLES.has(key)) return false;
  if (evidence.upper(key) > 0 || bits & PLACE) return true;
  // "Foreign Ministry officials": a common noun may open a name when the next word goes on with it.
  if (bits & COMMON_WORD && !(bits & GIVEN_NAME) && !TITLES.has(key)) return /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) && startsUpper(tokens[at + 1]?.text ?? '');
  return true;
}

/** Whether lower-case words from `at` lead on to more of the same name; returns the index after them, or 0. */
function bridge(tokens: readonly Token[], from: number, at: number): number {
  const first = fold(tokens[at]?.text ?? '');
  if (first === '-') {
    // "Geun-hye", "al-Assad", "Russian-Chinese"; not "London-based".
    const [before, dash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (!before || !dash || !after || before.end !== dash.start || after.start !== dash.end) return 0;
    return startsUpper(after.text) || gazetteer().bits(fold(`${before.text}-${after.text}`)) & (GIVEN_NAME | PLACE) ? at + 1 : 0;
  }
  if (first === "'s" && fold(tokens[at - 1]?.text ?? '') === 'people') return startsUpper(tokens[at + 1]?.text ?? '') ? at + 1 : 0;
  if (PARTICLES.has(first)) {
    let next = at + 1;
    while (PARTICLES.has(fold(tokens[next]?.text ?? ''))) next++;
    return startsUpper(tokens[next]?.text ?? '') ? next : 0;
  }
  if (!JOINTS.has(first)) return 0;
  const opened = tokens.slice(from, at).some(({ text }) => ORGANIZATION_OPENERS.has(fold(text)) || ['republic', 'people', 'kingdom', 'gulf', 'strait', 'state', 'isle', 'prince', 'cup'].includes(fold(text)));
  if (first === '&') return startsUpper(tokens[at + 1]?.text ?? '') ? at + 1 : 0;
  if (!opened) return 0;
  // "Ministry of Health and Welfare", but "Finance Ministry and Bank of …" are two.
  if (first === 'and' && !tokens.slice(from, at).some(({ text }) => text === 'of' || text === 'for')) return 0;
  const next = fold(tokens[at + 1]?.text ?? '') === 'the' && first !== 'and' ? at + 2 : at + 1;
  const text = tokens[next]?.text ?? '';
  if (!(startsUpper(text) || (first === 'of' && /^\d+$/.test(text)))) return 0;
  // "Ministry of Health and Iran": only "of" and "for" may join to a country.
  return first === 'and' && gazetteer().country(fold(text)) ? 0 : next;
}

/** The runs of a sentence. */
export function runsOf(sentence: Sentence, evidence: Evidence): readonly Run[] {
  const { tokens } = sentence;
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!inName(tokens, i, evidence)) continue;
    let to = i + 1;
    for (;;) {
      if (inName(tokens, to, evidence)) { to++; continue; }
      const next = bridge(tokens, i, to);
      if (next === 0) break;
      to = next + 1;
    }
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}
