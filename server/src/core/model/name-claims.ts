import { perObject } from '../memo.ts';
import { fold } from '../recognise/entities/fold.ts';
import { gazetteer } from '../recognise/entities/gazetteer.ts';
import { nameKey } from '../relate/names.ts';
import type { Analysis, Claim, Entity, EntityType, Span } from '../types.ts';
import { oddWords, partsOf } from './odd-words.ts';

/** A name ready for comparison. */
export interface SpelledName {
  readonly type: EntityType;
  readonly folded: string;
  /** Folded words, transliterations of people's names brought to one spelling. */
  readonly words: readonly string[];
  /** The words as one string; equal for names that are one by any rule of spelling. */
  readonly key: string;
  /** The keys of all names of its article, and the words of people's: two that stand side by side are two. */
  readonly beside: ReadonlySet<string>;
  /** Whether the country that the article is most about writes in other letters than ours. */
  readonly transcribed: boolean;
  /** The words as they are written, folded, that are long enough for a slip to be seen in one of them alone. */
  readonly parts: readonly string[];
  /** Those that no list knows, with how often the article writes them. */
  readonly odd: ReadonlyMap<string, number>;
  /** The parts of all names of its article. */
  readonly around: ReadonlySet<string>;
  /** It tells too little to be compared by more than an odd word: a short name of one word, or what may be no name. */
  readonly isWeak: boolean;
}

/** Types whose names are compared. Groups are words of the language as often as names. */
const COMPARED: ReadonlySet<EntityType> = new Set(['person', 'place', 'organization', 'facility', 'event', 'product', 'work', 'misc']);

/** Letters of a name of a single word from which a slip is likelier than another name. */
export const SINGLE = 6;

/** How many mentions of a name are shown. */
const SHOWN = 5;

interface NameClaim {
  readonly claim: Claim;
  readonly name: SpelledName;
  readonly places: readonly Span[];
}

/** The names of an article as claims on what something is called, for the slots: people by their full names, and words that no list knows. Those that tell least come last. */
export function nameClaims(analysis: Analysis): readonly NameClaim[] {
  const named = analysis.entities.flatMap((entity) => {
    const words = entity.decided ? [] : wordsOf(entity);
    return words.length === 0 ? [] : [{ entity, words, key: words.join(' '), parts: partsOf(entity.name) }];
  });
  const beside = new Set(named.filter(({ entity }) => COMPARED.has(entity.type)).flatMap(({ entity, words, key }) => (entity.type === 'person' ? [key, ...words] : [key])));
  const odd = oddWords(analysis);
  const around = new Set([...named.flatMap(({ parts }) => parts), ...odd.keys()]);
  const shared = { beside, around, transcribed: isTranscribed(analysis) };
  const byId = new Map(analysis.mentions.map((mention) => [mention.id, mention]));
  const entities = named.flatMap(({ entity, words, key, parts }): readonly NameClaim[] => {
    const places = entity.mentions.flatMap((id) => byId.get(id) ?? []).filter(({ text }) => isWhole(entity, text)).slice(0, SHOWN);
    const first = places[0];
    // What has no kind is a name where it has several words: "Marine Mammal Protection Act".
    const isWeak = !COMPARED.has(entity.type) || (entity.type === 'person' && words.length < 2 && key.length < SINGLE) || (entity.type === 'misc' && words.length < 3);
    if (!first || (isWeak && parts.length === 0)) return [];
    const own = new Map(parts.flatMap((part) => (odd.has(part) ? [[part, odd.get(part)!.length] as const] : [])));
    return [{ claim: claimOn(`name of ${entity.id}`, entity.name, first, first.id), name: { ...shared, type: entity.type, folded: fold(entity.name), words, key, parts, odd: own, isWeak }, places: places.map(({ start, end }) => ({ start, end })) }];
  });
  const inNames = new Set(named.flatMap(({ parts }) => parts));
  const alone = [...odd].filter(([word]) => !inNames.has(word)).map(([word, places]): NameClaim => {
    const [first] = places as readonly [Span, ...Span[]];
    const text = analysis.text.slice(first.start, first.end);
    return { claim: claimOn(`odd word ${word}`, text, first), name: { ...shared, type: 'misc', folded: word, words: [word], key: word, parts: [word], odd: new Map([[word, places.length]]), isWeak: true }, places: places.slice(0, SHOWN) };
  });
  return [...entities.filter(({ name }) => !name.isWeak), ...alone, ...entities.filter(({ name }) => name.isWeak)];
}

const claimOn = (id: string, text: string, { start, end }: Span, mention?: string): Claim => ({
  start,
  end,
  id,
  subject: { text, entities: [] },
  attribute: 'name',
  basis: 'certain',
  ...(mention !== undefined && { mention }),
  value: { kind: 'name', text, value: 0, min: 0, max: 0, unit: '' },
  modality: 'actual',
  scope: [],
  inHeadline: false,
  context: [],
});

/** Whether a mention gives the name in full: "Rait" does not tell how Duncan Rait is spelled. */
const isWhole = ({ type, name }: Entity, text: string): boolean => nameKey(type, text) === nameKey(type, name);

/** The folded words of an entity's name. */
export const wordsOf = ({ type, name }: Entity): readonly string[] => nameKey(type, name).replace(/'s?(?= |$)/g, '').split(' ').map((word) => word.replace(/[^\p{L}\p{M}\d]/gu, '')).filter((word) => word !== '');

/** Countries that write in other scripts than the Latin one, by their names in the gazetteer; not Georgia, which is more often the American state. */
const OTHER_SCRIPTS = new Set(`Afghanistan|Algeria|Armenia|Bahrain|Bangladesh|Belarus|Bhutan|Bulgaria|Cambodia|China|Cyprus|Egypt|Eritrea|Ethiopia|Greece|Hong Kong|India|Iran|Iraq|Israel|Japan|Jordan|Kazakhstan|Kuwait|Kyrgyzstan|Laos|Lebanon|Libya|Mongolia|Morocco|Myanmar|Nepal|North Korea|North Macedonia|Oman|Pakistan|Palestine|Qatar|Russia|Saudi Arabia|Serbia|South Korea|Sri Lanka|Sudan|Syria|Taiwan|Tajikistan|Thailand|Tunisia|Turkmenistan|Ukraine|United Arab Emirates|Uzbekistan|Yemen`.split('|'));

/** Whether the country that an article names most, also by its people and cities, writes in another script. */
export const isTranscribed = perObject((analysis: Analysis): boolean => {
  const counts = new Map<string, number>();
  for (const { name, of, mentions } of analysis.entities) {
    const country = gazetteer().country(fold(of ?? name))?.name ?? gazetteer().capitalOf(fold(name))?.name;
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + mentions.length);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most !== undefined && OTHER_SCRIPTS.has(most[0]);
});
