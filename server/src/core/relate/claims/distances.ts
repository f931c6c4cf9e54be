import type { TokenRange } from '../chunks.ts';
import { subjectName, type SentenceView } from '../sentences.ts';
import { namesWithin } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const DIRECTION = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))(?:ern)?$/;
const LENGTH = new Set(['kilometer', 'mile']);
/** What lies somewhere: a town or the place of an earthquake. */
const LIES = new Set(['be', 'lie', 'locate', 'situate', 'sit', 'stand', 'center', 'centre']);

/** How far a place is from another: "Qeshm, located 1,150 kilometers southeast of Tehran". The attribute names the other place. */
export const distances: FigureFamily = (view, figure) => {
  if (figure.type !== 'quantity' || !LENGTH.has(figure.unit ?? '')) return undefined;
  const range = view.range(figure);
  const start = afterConversion(view, range.to);
  const linked = linkEnd(view, start);
  const far = linked === undefined ? undefined : view.names.find((name) => name.type === 'place' && view.range(name).from === linked);
  if (!far) return undefined;
  const near = placed(view, range);
  if (near === undefined) return undefined;
  return figureDraft(view, figure, range, `distance from ${far.text}`, { text: near.text, entities: [near.entity] });
};

/** "1,150 kilometers (700 miles) southeast": the index behind the brackets. */
function afterConversion(view: SentenceView, index: number): number {
  if (view.tokens[index]?.text !== '(') return index;
  const close = view.tokens.findIndex(({ text }, i) => i > index && text === ')');
  return close < 0 ? index : close + 1;
}

/** Behind "south of", "away from", "from": where the other place is named. */
function linkEnd(view: SentenceView, index: number): number | undefined {
  const [first, second] = [view.tokens[index]?.text.toLowerCase() ?? '', view.tokens[index + 1]?.lemma];
  if (first === 'from') return index + 1;
  return (DIRECTION.test(first) && second === 'of') || (first === 'away' && second === 'from') ? index + 2 : undefined;
}

/** The place whose distance it is: the subject of "lies", "is located", or the name before the comma that the distance stands behind. */
function placed(view: SentenceView, range: TokenRange) {
  const verb = view.verbs.filter(({ to }) => to <= range.from).at(-1);
  if (verb && range.from - verb.to <= 3 && LIES.has(view.tokens[verb.head]!.lemma) && verb.tense !== 'none') {
    const subject = subjectName(view, verb.from);
    return subject?.type === 'place' ? subject : undefined;
  }
  const places = namesWithin(view, 0, range.from).filter(({ type }) => type === 'place');
  // "Qeshm, off the coast southwest of Bandar Abbas and 1,500 kilometers south of Tehran": the second of two places that it lies from.
  const first = places[0] && view.range(places[0]);
  if (first && places.length === 2 && view.tokens[range.from - 1]?.lemma === 'and' && view.tokens[first.to]?.text === ',') return places[0];
  const named = places.at(-1);
  if (!named) return undefined;
  const between = view.tokens.slice(view.range(named).to, range.from);
  return between[0]?.text === ',' && between.slice(1).every(({ pos, lemma }) => pos === 'ADV' || pos === 'DET' || lemma === 'about' || lemma === 'locate' || lemma === 'some') ? named : undefined;
}
