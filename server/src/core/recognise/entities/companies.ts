import type { Article, EntityType, Span } from '../../types.ts';
import { fold } from './fold.ts';
import { gazetteer, GIVEN_NAME, PLACE } from './gazetteer.ts';
import { TITLES } from './lexicon.ts';
import { linesOf, type Line } from './lines.ts';

type Name = Span & { readonly type: EntityType };

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What only a company has or is, after its name: "Norrvik's shareholders", "Norrvik shares", "Norrvik plc". */
const OWNED = set('board shareholder shareholders investor investors share shares stock revenue revenues profit profits turnover headquarters employee employees workforce staff customer customers subsidiary subsidiaries takeover bid factory factories plant plants shipyard shipyards');
/** What a company is called, before its name or set off after it: "carmaker Norrvik", "Norrvik, a Swedish shipbuilder,". */
const KINDS = set('company firm developer carmaker chipmaker drugmaker automaker airline bank retailer manufacturer maker operator utility brewer insurer startup conglomerate shipbuilder shipowner supplier producer lender publisher broadcaster supermarket chain subsidiary buyer bidder');
/** Verbs whose object, and whose subject, is rather a company. */
const BUY = set('acquire acquired buy buys bought buying own owns owned purchase purchased');
const EMPLOY = set('employs employed employing manufactures manufactured');
/** Nouns with their prepositions that take a company: "shares in", "a bid for". */
const TAKES: Readonly<Record<string, ReadonlySet<string>>> = { in: set('shares stake stock'), of: set('shares takeover acquisition purchase subsidiary shareholders owner sale'), for: set('bid offer spokesman spokeswoman spokesperson'), with: set('merger') };
/** What a cue counts that only companies have, and one that they have more often; and from how many a name is a company's, in all and for each of its places. */
const SURE = 2, LIKELY = 1, ENOUGH = 2, EACH = 0.2;
/** How far an apposition is read. */
const REACH = 6;

/**
 * Takes for companies what the tagger took for people, or for nothing that it knows, and what the article speaks of as companies, in all their places: names of one unknown word look like surnames. One
 * title, or a given name that is known, and it stays a person.
 */
export function withCompanies(article: Article, names: readonly Name[]): readonly Name[] {
  const people = new Map<string, { places: number; cues: number; isPerson: boolean }>();
  let next = 0;
  for (const { start: offset, content } of article.paragraphs) {
    for (const line of linesOf(content)) {
      const end = offset + (line.tokens.at(-1)?.end ?? 0);
      for (; next < names.length && names[next]!.end <= end; next++) {
        const name = names[next]!;
        if (!mayBeCompany(article, name)) continue;
        const from = line.tokens.findIndex((token) => offset + token.start >= name.start);
        let to = from;
        while (to < line.tokens.length && offset + line.tokens[to]!.start < name.end) to++;
        if (from < 0 || to === from) continue;
        const key = firstWord(article, name);
        const seen = people.get(key) ?? { places: 0, cues: 0, isPerson: false };
        people.set(key, seen);
        seen.places++;
        if (isPersonAt(line, from, to)) seen.isPerson = true;
        else seen.cues += cuesAt(line, from, to);
      }
    }
  }
  const companies = new Set([...people].filter(([, { places, cues, isPerson }]) => !isPerson && cues >= ENOUGH && cues >= EACH * places).map(([key]) => key));
  if (companies.size === 0) return names;
  return names.map((name) => (mayBeCompany(article, name) && companies.has(firstWord(article, name)) ? { ...name, type: 'organization' } : name));
}

/** A person, or a place or thing that no list knows. */
const mayBeCompany = ({ text }: Article, { type, start, end }: Name): boolean => type === 'person' || ((type === 'place' || type === 'misc') && (gazetteer().bits(fold(text.slice(start, end))) & PLACE) === 0);

/** A company's names begin alike: "Calder Tidal", "Calder". */
const firstWord = (article: Article, { start, end }: Span): string => fold(article.text.slice(start, end)).split(' ')[0]!;

const hasAmpersand = (line: Line, from: number, to: number): boolean => line.tokens.slice(from, to).some(({ text }) => text === '&');

const wordAt = (line: Line, i: number): string => line.words[i]?.key ?? '';

/** A given name begins it, a title stands before it ("Mayor Norrvik"), or "who" or an age after it. */
function isPersonAt(line: Line, from: number, to: number): boolean {
  if (to - from > 1 && ((line.words[from]?.bits ?? 0) & GIVEN_NAME) !== 0 && !hasAmpersand(line, from, to)) return true;
  if (TITLES.has(wordAt(line, from - 1)) && !KINDS.has(wordAt(line, from - 1))) return true;
  return wordAt(line, to) === 'who' || (line.tokens[to]?.text === ',' && /^(?:who|whose|\d{2})$/.test(line.tokens[to + 1]?.text ?? ''));
}

function cuesAt(line: Line, from: number, to: number): number {
  const [before, beforeThat] = [wordAt(line, from - 1), wordAt(line, from - 2)];
  if (KINDS.has(before) || (line.tokens[from - 1]?.text === ',' && KINDS.has(beforeThat) && line.tokens[to]?.text === ',') || TAKES[before]?.has(beforeThat) === true || wordAt(line, to) === 'plc' || hasAmpersand(line, from, to)) return SURE;
  const owns = /^['’]s?$/.test(line.tokens[to]?.text ?? '') ? to + 1 : to;
  if (OWNED.has(wordAt(line, owns)) || (owns > to && (OWNED.has(wordAt(line, owns + 1)) || (wordAt(line, owns) === 'chief' && wordAt(line, owns + 1) === 'executive')))) return SURE;
  if (line.tokens[to]?.text === ',') {
    if (wordAt(line, to + 1) === 'which') return LIKELY;
    if (/^(?:an?|the|its)$/.test(wordAt(line, to + 1))) for (let i = to + 2; i < to + 2 + REACH && line.tokens[i] && line.tokens[i]!.text !== ','; i++) if (KINDS.has(wordAt(line, i))) return SURE;
  }
  if (wordAt(line, to + 1) === 'its' && /(?:s|ed)$/.test(wordAt(line, to))) return LIKELY;
  const isSoldTo = before === 'to' && (beforeThat === 'sold' || beforeThat === 'sale');
  return BUY.has(before) || EMPLOY.has(wordAt(line, to)) || isSoldTo ? LIKELY : 0;
}
