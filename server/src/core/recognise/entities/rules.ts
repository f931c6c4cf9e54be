import type { Article, EntityType, Sentence, Span } from '../../types.ts';
import { allUpper, evidenceOf, isLoud, startsUpper } from './evidence.ts';
import { fold } from './fold.ts';
import { COMMON_WORD, COUNTRY, DEMONYM, gazetteer, GIVEN_NAME, LARGE_CITY, PLACE, SURNAME } from './gazetteer.ts';
import {
  COMPANY_SUFFIXES, EVENT_HEADS, FACILITIES, FACILITY_HEADS, GROUPS, NOT_NAMES, ORGANIZATION_HEADS, ORGANIZATION_OPENERS, ORGANIZATIONS,
  PLACE_HEADS, PLACE_OPENERS, PLACE_PREPOSITIONS, REGIONS, REPORTING_VERBS, TITLES,
} from './lexicon.ts';
import { runsOf, type Run } from './runs.ts';

/** A name found by rule; `sure` when its own words or its title tell its type. */
interface Found extends Span {
  /** Folded. */
  readonly text: string;
  readonly type: EntityType | undefined;
  readonly sure: boolean;
}

/** A sentence with its folded words. */
interface Line {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly string[];
}

/** Some tokens as they stand in the text, folded. */
function phraseOf({ text, sentence }: Line, from: number, to: number): string {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  return first && last ? fold(text.slice(first.start, last.end)) : '';
}

/** What a phrase is by the word lists alone. */
function known(phrase: string): EntityType | undefined {
  if (ORGANIZATIONS.has(phrase)) return 'organization';
  if (FACILITIES.has(phrase)) return 'facility';
  const bits = gazetteer().bits(phrase);
  if (GROUPS.has(phrase) || bits & DEMONYM) return 'group';
  return REGIONS.has(phrase) || bits & PLACE ? 'place' : undefined;
}

/** The type that the words of a name tell: its head, its opener, its suffix. */
function byHead(words: readonly string[]): EntityType | undefined {
  const first = words[0] ?? '';
  const joint = words.findIndex((word) => word === 'of' || word === 'for');
  if (joint > 0) {
    const opener = words[joint - 1] ?? '';
    if (ORGANIZATION_OPENERS.has(opener)) return 'organization';
    if (PLACE_HEADS.has(opener)) return 'place';
  }
  const last = words.at(-1) ?? '';
  if (COMPANY_SUFFIXES.has(last)) return 'organization';
  if (words.length < 2) return undefined;
  if (ORGANIZATION_HEADS.has(last)) return 'organization';
  if (FACILITY_HEADS.has(last)) return 'facility';
  if (EVENT_HEADS.has(last)) return 'event';
  return PLACE_HEADS.has(last) || PLACE_OPENERS.has(first) ? 'place' : undefined;
}

/** Length of the title that begins here, in words. */
function titleAt(words: readonly string[], at: number, to: number): number {
  for (let length = Math.min(3, to - at); length > 0; length--) if (TITLES.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}

/** Names one run. Titles are cut out; known phrases at the front of something else are cut off. */
function nameRun(line: Line, run: Run): readonly Found[] {
  const { words, sentence: { tokens } } = line;
  const found: Found[] = [];
  const add = (from: number, to: number, type: EntityType | undefined, sure: boolean): void => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first && last) found.push({ start: first.start, end: last.end, text: phraseOf(line, from, to), type, sure });
  };

  const segment = (start: number, to: number, titled: boolean): void => {
    let from = start;
    while (from < to && ['the', 'a', 'an'].includes(words[from] ?? '')) from++;
    if (from >= to) return;
    const whole = known(phraseOf(line, from, to));
    const part = words.slice(from, to);
    // A town of one word may as well be someone's name: the rest of the article decides.
    const doubtful = to - from === 1 && whole === 'place' && !REGIONS.has(words[from] ?? '') && (gazetteer().bits(words[from] ?? '') & (COUNTRY | LARGE_CITY)) === 0;
    if (whole && !(titled && to - from === 1 && whole !== 'group')) return add(from, to, whole, !doubtful);
    const head = titled ? undefined : byHead(part);
    if (head) return add(from, to, head, true);
    // "US troops", "Russian Vladimir …": what is known at the front stands by itself.
    if (!titled) {
      for (let end = Math.min(to - 1, from + 4); end > from; end--) {
        const front = phraseOf(line, from, end);
        const type = known(front);
        if (!type || (type === 'place' && gazetteer().bits(front) & (GIVEN_NAME | SURNAME))) continue;
        add(from, end, type, true);
        return segment(words[end] === '-' ? end + 1 : end, to, false);
      }
    }
    const bits = gazetteer().bits(part[0] ?? '');
    const spelled = part.length <= 5 && part.every((word) => /^[\p{L}.'’-]+$/u.test(word));
    const person = spelled && (titled || (part.length > 1 && ((bits & GIVEN_NAME) !== 0 || /^\p{Lu}\.$/u.test(tokens[from + 1]?.text ?? ''))));
    if (person) return add(from, to, 'person', true);
    if (part.length === 1 && allUpper(tokens[from]?.text ?? '') && (part[0]?.length ?? 0) > 1) return add(from, to, 'organization', false);
    const next = fold(tokens[to]?.text ?? '');
    if (spelled && REPORTING_VERBS.has(next)) return add(from, to, 'person', false);
    if (part.length === 1 && PLACE_PREPOSITIONS.has(words[from - 1] ?? '') && !(bits & COMMON_WORD)) return add(from, to, 'place', false);
    add(from, to, spelled && part.length > 1 && part.length < 4 && !part.some((word) => gazetteer().bits(word) & COMMON_WORD) ? 'person' : undefined, false);
  };

  if (byHead(words.slice(run.from, run.to)) === 'organization' && titleAt(words, run.from, run.to) === 0) {
    segment(run.from, run.to, false);
    return found;
  }
  let from = run.from;
  let titled = titleAt(words, run.from - 1, run.from) > 0;
  for (let i = run.from; i < run.to;) {
    const length = titleAt(words, i, run.to);
    if (length === 0) { i++; continue; }
    segment(from, i, titled);
    i += length;
    from = i;
    titled = true;
  }
  segment(from, run.to, titled);
  return found;
}

/** In a headline where every word is capitalised: only what the lists or the rest of the article know. */
function nameLoud(line: Line, elsewhere: ReadonlyMap<string, EntityType>): readonly Found[] {
  const { words, sentence: { tokens } } = line;
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let length = Math.min(6, tokens.length - i); length > 0; length--) {
      if (!startsUpper(tokens[i]?.text ?? '') || NOT_NAMES.has(words[i] ?? '')) break;
      const phrase = phraseOf(line, i, i + length);
      const common = length === 1 && (gazetteer().bits(phrase) & COMMON_WORD) !== 0;
      const type = elsewhere.get(phrase) ?? (common ? undefined : known(phrase));
      const first = tokens[i];
      const last = tokens[i + length - 1];
      if (!type || !first || !last) continue;
      found.push({ start: first.start, end: last.end, text: phrase, type, sure: true });
      i += length - 1;
      break;
    }
  }
  return found;
}

/** The type that most of the sure (else the unsure) mentions of each name have, and of the last words of people's names. */
function agree(found: readonly Found[]): Map<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>();
  const vote = (key: string, type: EntityType, weight: number): void => {
    const counts = votes.get(key) ?? new Map<EntityType, number>();
    counts.set(type, (counts.get(type) ?? 0) + weight);
    votes.set(key, counts);
  };
  for (const { text: key, type, sure } of found) {
    if (!type) continue;
    vote(key, type, sure ? 10 : 1);
    const words = key.split(' ');
    if (type === 'person' && sure && words.length > 1) for (const word of [words[0], words.at(-1)]) if (word && word.length > 1) vote(word, type, 5);
  }
  return new Map([...votes].map(([key, counts]) => [key, [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]));
}

/** Names by word lists and contexts, without trained weights. Offsets in the article; text order; no overlaps. */
export function namesByRule(article: Article): readonly (Span & { readonly type: EntityType })[] {
  const evidence = evidenceOf(article);
  const lines = article.paragraphs.flatMap(({ start, content }) => content.sentences.map((sentence) => ({
    start, sentence, text: content.text, words: sentence.tokens.map(({ text }) => fold(text)), loud: isLoud(sentence),
  })));
  const quiet = lines.map((line) => (line.loud ? [] : runsOf(line.sentence, evidence).flatMap((run) => nameRun(line, run))));
  const agreed = agree(quiet.flat());
  return lines.flatMap((line, i) => {
    const found = line.loud ? nameLoud(line, agreed) : quiet[i] ?? [];
    return found.flatMap(({ start, end, text, type, sure }) => {
      const final = sure ? type : agreed.get(text) ?? type;
      return final ? [{ start: line.start + start, end: line.start + end, type: final }] : [];
    });
  });
}
