import { fold } from '../../recognise/entities/fold.ts';
import { gazetteer } from '../../recognise/entities/gazetteer.ts';
import type { TokenRange } from '../chunks.ts';
import { stateOf } from '../names.ts';
import type { SentenceView } from '../sentences.ts';
import { wordsOf } from './context.ts';
import { wordValue, type ClaimDraft } from './draft.ts';

/** What a town lies in one of. */
type Kind = 'state' | 'country';

const lies = (kind: Kind, town: string): string => `${kind} in which ${town} lies`;

/** Whether an attribute tells where a town lies. */
export const isWhereItLies = (attribute: string): boolean => /^(?:state|country) in which /.test(attribute);

/** The most words of the name of a state or country behind a town. */
const LONGEST = 3;

/** In which state or country a town lies: "Hale, Texas". States and countries are values of different attributes, since a town lies in one of each. */
export const regions = (view: SentenceView): readonly ClaimDraft[] => view.tokens.flatMap((token, comma): readonly ClaimDraft[] => {
  if (token.text !== ',') return [];
  const town = view.names.find((name) => name.type === 'place' && view.range(name).from < comma && view.range(name).to >= comma);
  const region = town && regionAt(view, comma + 1);
  if (!region) return [];
  const words = wordsOf(view, { from: view.range(town).from, to: comma });
  const name = fold(words);
  if (stateOf(name) !== undefined || gazetteer().country(name)) return [];
  return [{ attribute: lies(region.kind, name), subject: { text: words, entities: [] }, basis: 'certain', value: wordValue(region.text, region.key), range: region.range, view }];
});

interface Region {
  readonly kind: Kind;
  readonly key: string;
  readonly text: string;
  readonly range: TokenRange;
}

function regionAt(view: SentenceView, from: number): Region | undefined {
  for (let to = Math.min(from + LONGEST, view.tokens.length); to > from; to--) {
    // "Athens, Turkey and Greece" is a list.
    if (view.tokens[to]?.lemma === 'and') continue;
    const range = { from, to };
    const text = wordsOf(view, range);
    const state = stateOf(text);
    if (state !== undefined) return { kind: 'state', key: state, text, range };
    const country = gazetteer().country(fold(text));
    if (country?.demonyms.includes(text) === false) return { kind: 'country', key: country.name, text, range };
  }
  return undefined;
}
