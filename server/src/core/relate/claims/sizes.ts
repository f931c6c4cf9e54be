import { phraseAt, wordsOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';
import { thingOf } from './things.ts';

const LENGTH = new Set(['meter', 'foot', 'kilometer', 'mile', 'inch', 'centimeter']);
/** Ways and stretches, of which a story has several of all lengths, and people, whose build is another matter. */
const NO_THING = new Set(['race', 'run', 'walk', 'dash', 'pass', 'goal', 'drive', 'swim', 'ride', 'trek', 'hike', 'march', 'radius', 'stretch', 'zone', 'area', 'line', 'section', 'trip', 'journey', 'jump', 'putt', 'shot', 'throw',
  'kick', 'drop', 'fall', 'plunge', 'event', 'final', 'relay', 'freestyle', 'butterfly', 'backstroke', 'breaststroke', 'hurdle', 'medley', 'man', 'woman', 'person', 'boy', 'girl', 'player', 'guard', 'forward', 'center', 'lead', 'mark', 'limit',
  'distance', 'depth', 'height', 'quake', 'level', 'piece']);

/** "10-metre", and not "10 metres". */
const TIED = /\d-\p{L}/u;

/** How large a thing is, said before its noun: "a 10-metre boat", "the 24- to 30-foot boat". */
export const sizes: FigureFamily = (view, figure) => {
  if (figure.type !== 'quantity' || !LENGTH.has(figure.unit ?? '') || !TIED.test(figure.text)) return undefined;
  const range = view.range(figure);
  const phrase = phraseAt(view, range.to);
  const head = phrase && view.tokens[phrase.head]!;
  // Of several, such as waves, each has a size of its own.
  if (!head || head.pos !== 'NOUN' || head.text.toLowerCase() !== head.lemma || phrase.head < range.to || NO_THING.has(head.lemma)) return undefined;
  const thing = thingOf(head.lemma);
  return figureDraft(view, figure, range, `size of ${thing}`, { text: wordsOf(view, { from: range.from, to: phrase.to }), entities: [] });
};
