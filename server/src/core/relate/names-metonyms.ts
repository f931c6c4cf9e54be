import { fold } from '../recognise/entities/fold.ts';
import { gazetteer } from '../recognise/entities/gazetteer.ts';
import type { EntityCandidate } from '../recognise/entities/index.ts';
import type { NameContext } from './names-context.ts';

/** Seats of power by the country that they stand for. */
const SEATS: ReadonlyMap<string, string> = new Map([
  ['kremlin', 'Russia'], ['white house', 'United States'], ['pentagon', 'United States'], ['capitol hill', 'United States'], ['downing street', 'United Kingdom'],
  ['whitehall', 'United Kingdom'], ['westminster', 'United Kingdom'], ['elysee', 'France'], ['elysee palace', 'France'], ['blue house', 'South Korea'],
  ['zhongnanhai', 'China'], ['foggy bottom', 'United States'], ['bundestag', 'Germany'], ['knesset', 'Israel'], ['duma', 'Russia'], ['state duma', 'Russia'],
]);

/** First halves of compounds: "Sino-Russian". */
const COMBINING: ReadonlyMap<string, string> = new Map([['sino', 'China'], ['russo', 'Russia'], ['anglo', 'United Kingdom'], ['franco', 'France'], ['indo', 'India'], ['austro', 'Austria']]);

const AT_PLACE = new Set(['in', 'at', 'from', 'near', 'to', 'of', 'outside', 'around', 'into', 'through', 'across', 'towards', 'toward', 'via', 'inside']);
const DEALING = new Set(['by', 'with', 'against', 'between', 'and', 'on']);
const ACTS = /^(?:VERB_PRES|VERB_PAST|AUX_PRES|AUX_PAST|MODAL)$/;

/** The country that a group or a seat of power stands for: "Russian" and "the Kremlin" for Russia. */
export function standsFor(type: EntityCandidate['type'], name: string): string | undefined {
  const key = fold(name).replace(/^the /, '');
  if (type === 'group') return gazetteer().country(key)?.name ?? COMBINING.get(key);
  return SEATS.get(key);
}

/** Whether a capital is spoken of as a government: "Moscow has labeled", "provoking Washington", not "arrived in Moscow". */
export function actsAsGovernment(context: NameContext | undefined): boolean {
  if (!context || context.paragraph.content.role !== 'body') return false;
  const { tokens, from, to } = context;
  const previous = fold(tokens[from - 1]?.text ?? '');
  if (AT_PLACE.has(previous) || tokens[from - 1]?.text === ',') return false;
  return ACTS.test(tokens[to]?.pos ?? '') || (DEALING.has(previous) && tokens[to]?.text !== ',' && from > 1);
}

export const capitalOf = (name: string): string | undefined => gazetteer().capitalOf(fold(name))?.name;
