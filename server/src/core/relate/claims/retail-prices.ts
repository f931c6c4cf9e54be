import type { SentenceView } from '../sentences.ts';
import { leftOf, phraseAt, verbAt, wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

/** What a thing does, or has done to it, at a price, with the word before the price. */
const SELLING: ReadonlyMap<string, ReadonlySet<string>> = new Map([['sell', new Set(['for', 'at'])], ['retail', new Set(['for', 'at'])], ['start', new Set(['at', 'from'])], ['price', new Set(['at', 'from'])]]);
/** The last word of what a price is called. */
const PRICE = new Set(['price', 'tag']);

/** What a thing costs in a shop, whatever it is called: "will sell for $2,799", "priced at $2,799", "prices start at $2,799", "a price tag of $2,799". */
export const retailPrices: FigureFamily = (view, figure) => {
  if (figure.type !== 'money') return undefined;
  const range = view.range(figure);
  const left = leftOf(view, range.from);
  if (!isSold(view, left) && !(view.tokens[left]?.lemma === 'of' && isTag(view, left - 1))) return undefined;
  return { ...figureDraft(view, figure, range, 'retail price', { text: wordsOf(view, range), entities: [] }), modality: 'actual' };
};

function isSold(view: SentenceView, link: number): boolean {
  const verb = verbAt(view, link - 1);
  const head = verb && view.tokens[verb.head]!;
  // "The firm sold it for $3 million" names a buyer's price: here the thing itself sells, or is priced.
  return verb !== undefined && !verb.negated && SELLING.get(head!.lemma)?.has(view.tokens[link]!.lemma) === true && (head!.lemma !== 'sell' || !verb.passive);
}

/** "A price tag", "a retail price". */
function isTag(view: SentenceView, at: number): boolean {
  const phrase = phraseAt(view, at);
  if (!phrase || phrase.head !== at || !PRICE.has(view.tokens[at]!.lemma)) return false;
  const words = view.tokens.slice(phrase.from, phrase.to).map(({ lemma }) => lemma);
  return words.at(-1) === 'tag' ? words.includes('price') : words.some((word) => word === 'retail' || word === 'list' || word === 'starting');
}
