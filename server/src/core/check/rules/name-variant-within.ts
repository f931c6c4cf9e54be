import { groupBy } from '../../collections.ts';
import { isTranscribed, wordsOf } from '../../model/name-claims.ts';
import { isListed, isSlip, onlyDifference, spelledApart, TELLING, type Variant } from '../../model/name-variants.ts';
import { oddWords, partsOf } from '../../model/odd-words.ts';
import { fold } from '../../recognise/entities/fold.ts';
import { overlap } from '../../span.ts';
import type { Analysis, ConflictSeverity, Entity, EntityType, Span } from '../../types.ts';
import type { ArticleFinding, ArticleRule, ArticleSide } from '../rule.ts';

/** An entity with the folded words of its name. */
interface Named {
  readonly entity: Entity;
  readonly words: readonly string[];
}

/** Two names that may be one, the one with fewer words first. */
interface Pair {
  readonly short: Named;
  readonly long: Named;
  readonly variant: Variant;
}

const COMPARED: ReadonlySet<EntityType> = new Set(['person', 'place', 'organization', 'facility', 'group']);

const NAMES: ReadonlySet<EntityType> = new Set(['person', 'place', 'organization', 'facility']);

/** Letters of a name of one word from which a slip is likelier than another name. */
const SINGLE = 6;

/** How many times as often as somebody's full name another one must stand to be no slip of it. */
const MANY_TIMES = 2;

/** How many mentions of a name are shown. */
const SHOWN = 5;

/**
 * One name spelled in two ways by one article. Two that an article tells apart by more than a slip are two: relatives share a family name, so of people only the
 * family name may be the one that differs.
 */
export const nameVariantWithin: ArticleRule = {
  code: 'name.variant',
  find(analysis) {
    const transcribed = isTranscribed(analysis);
    const named = analysis.entities.filter(({ type, decided }) => COMPARED.has(type) && !decided).map((entity): Named => ({ entity, words: wordsOf(entity) })).filter(({ words }) => words.length > 0);
    const pairs = named.flatMap((a, i) => named.slice(i + 1).flatMap((b): readonly Pair[] => {
      const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
      const variant = mayBeOne(short, long) ? variantWithin(short, long, transcribed) : undefined;
      return variant ? [{ short, long, variant }] : [];
    }));
    const names = [...groupBy(pairs, familyOf).values()].map((group) => group.reduce(moreMentioned)).map(({ short, long, variant }) => findingOf(sideOf(analysis, short.entity), sideOf(analysis, long.entity), severityOf(variant)));
    const isTold = (side: ArticleSide): boolean => names.some(({ sides }) => sides.some(({ span }) => overlap(span!, side.span!)));
    return [...names, ...slips(analysis, transcribed).filter(({ sides }) => !sides.some(isTold))];
  },
};

/** Words that no list knows, a letter or two from a word of a name that is known, or that the article writes more often: "Wodburn" beside "Woodburn". */
function slips(analysis: Analysis, transcribed: boolean): readonly ArticleFinding[] {
  const odd = oddWords(analysis);
  const named = analysis.entities.filter(({ decided }) => !decided).flatMap((entity) => partsOf(entity.name).map((part) => ({ entity, part })));
  return [...odd].flatMap(([word, places]): readonly ArticleFinding[] => {
    const near = named.find(({ part }) => places.length < (odd.get(part)?.length ?? Infinity) && isSlip(word, part));
    if (!near) return [];
    const [span, ...also] = places as readonly [Span, ...Span[]];
    const text = analysis.text.slice(span.start, span.end);
    return [findingOf({ value: text, text, span, also: also.slice(0, SHOWN - 1) }, sideOf(analysis, near.entity), isNameOf(analysis, span) ? severityOf(spelledApart(word, near.part, transcribed)!) : 'hint')];
  });
}

/** Whether the words at a place are taken for a name, and not only for a word with a capital. */
const isNameOf = ({ mentions }: Analysis, span: Span): boolean => mentions.some((mention) => mention.kind === 'entity' && NAMES.has(mention.type) && overlap(mention, span));

/** "Grey" is one of several called "Gray": the one of whom the article tells most. */
const familyOf = ({ short, long }: Pair): string => `${short.entity.id} ${short.words.length > 1 ? long.entity.id : long.words.at(-1)!}`;

const moreMentioned = (a: Pair, b: Pair): Pair => (b.long.entity.mentions.length > a.long.entity.mentions.length ? b : a);

/** Of one type; but a word as long as this is one word, whatever it is taken for. */
const mayBeOne = ({ entity: a, words: x }: Named, { entity: b, words: y }: Named): boolean => a.type === b.type || (x.length === 1 && y.length === 1 && Math.min(x[0]!.length, y[0]!.length) >= TELLING);

function variantWithin(short: Named, long: Named, transcribed: boolean): Variant | undefined {
  const [x, y] = [short.words.at(-1)!, long.words.at(-1)!];
  if (short.entity.type === 'person' && long.entity.type === 'person') {
    // A slip is rarer than the name: "Bush" in a report that has a Dana Bash in it is Bush.
    if (short.words.length === 1 && short.entity.mentions.length > MANY_TIMES * long.entity.mentions.length) return undefined;
    // "Rait" beside "Duncan Raite", or both in full.
    const isFamilyName = short.words.length === 1 ? !long.words.includes(x) : short.words[0] === long.words[0];
    if (!isFamilyName || long.words.length === 1) return undefined;
    return spelledApart(x, y, transcribed) ?? (x === y || transcribed ? undefined : spelledApart(lastWord(short.entity.name), lastWord(long.entity.name), transcribed));
  }
  if (short.words.length !== long.words.length) return undefined;
  if (short.words.length === 1) {
    // A word that is known and one that is not: "Somali" and "Somani".
    const isOneKnown = isListed(x) !== isListed(y);
    // "Democrats" and "Democratic" are two forms of a word.
    if (short.entity.type === 'group' && x.slice(-2) !== y.slice(-2)) return undefined;
    return isOneKnown && Math.min(x.length, y.length) >= SINGLE && x.charAt(0) === y.charAt(0) ? spelledApart(x, y, transcribed) : undefined;
  }
  const pair = onlyDifference(short.words, long.words);
  return pair && !(isListed(short.words.join(' ')) && isListed(long.words.join(' '))) ? spelledApart(...pair, transcribed) : undefined;
}

/** The last word of a name as it is written. */
const lastWord = (name: string): string => fold(name).split(/[^\p{L}\p{M}']+/u).filter(Boolean).at(-1) ?? '';

const severityOf = (variant: Variant): ConflictSeverity => (variant === 'slip' ? 'information' : 'hint');

function findingOf(a: ArticleSide, b: ArticleSide, severity: ConflictSeverity): ArticleFinding {
  const sides = [a, b].sort((x, y) => x.span!.start - y.span!.start);
  return {
    severity,
    subject: a.text,
    attribute: 'name',
    sides,
    message: `One name in different spellings? ${sides.map(({ text }) => `“${text}”`).join(' and ')}. If they are two, enter both in newsmodel/entities.yaml.`,
  };
}

function sideOf({ mentions }: Analysis, { id, name }: Entity): ArticleSide {
  const [span, ...also] = mentions.filter((mention) => mention.kind === 'entity' && mention.entity === id).slice(0, SHOWN).map(({ start, end }) => ({ start, end }));
  return { value: name, text: name, span: span!, also };
}
