import { isListed, isTranscribed, onlyDifference, spelledApart, wordsOf, type Variant } from '../../model/name-variants.ts';
import type { Analysis, Entity, EntityType } from '../../types.ts';
import type { ArticleFinding, ArticleRule, ArticleSide } from '../rule.ts';

/** An entity with the folded words of its name. */
interface Named {
  readonly entity: Entity;
  readonly words: readonly string[];
}

const COMPARED: ReadonlySet<EntityType> = new Set(['person', 'place', 'organization', 'facility', 'group']);

/** Letters of a name of one word from which a slip is likelier than another name. */
const SINGLE = 6;

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
    return named.flatMap((a, i) => named.slice(i + 1).flatMap((b): readonly ArticleFinding[] => {
      const variant = a.entity.type === b.entity.type ? variantWithin(a, b, transcribed) : undefined;
      return variant ? [findingOf(analysis, a.entity, b.entity, variant)] : [];
    }));
  },
};

function variantWithin(a: Named, b: Named, transcribed: boolean): Variant | undefined {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const [x, y] = [short.words.at(-1)!, long.words.at(-1)!];
  if (a.entity.type === 'person') {
    // "Rait" beside "Duncan Raite", or both in full.
    const isFamilyName = short.words.length === 1 || short.words[0] === long.words[0];
    return isFamilyName && long.words.length > 1 ? spelledApart(x, y, transcribed) : undefined;
  }
  if (short.words.length !== long.words.length) return undefined;
  if (short.words.length === 1) {
    // A word that is known and one that is not: "Somali" and "Somani".
    const isOneKnown = isListed(x) !== isListed(y);
    // "Democrats" and "Democratic" are two forms of a word.
    if (a.entity.type === 'group' && x.slice(-2) !== y.slice(-2)) return undefined;
    return isOneKnown && Math.min(x.length, y.length) >= SINGLE && x.charAt(0) === y.charAt(0) ? spelledApart(x, y, transcribed) : undefined;
  }
  const pair = onlyDifference(short.words, long.words);
  return pair && !(isListed(short.words.join(' ')) && isListed(long.words.join(' '))) ? spelledApart(...pair, transcribed) : undefined;
}

function findingOf(analysis: Analysis, a: Entity, b: Entity, variant: Variant): ArticleFinding {
  const sides = [sideOf(analysis, a), sideOf(analysis, b)].sort((x, y) => x.span!.start - y.span!.start);
  return {
    severity: variant === 'slip' ? 'information' : 'hint',
    subject: a.name,
    attribute: 'name',
    sides,
    message: `One name in different spellings? ${sides.map(({ text }) => `“${text}”`).join(' and ')}. If they are two, enter both in newsmodel/entities.yaml.`,
  };
}

function sideOf({ mentions }: Analysis, { id, name }: Entity): ArticleSide {
  const [span, ...also] = mentions.filter((mention) => mention.kind === 'entity' && mention.entity === id).slice(0, SHOWN).map(({ start, end }) => ({ start, end }));
  return { value: name, text: name, span: span!, also };
}
