import { isNominal } from '../chunks.ts';
import { phraseAt } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';
import { subjectOf, verbBefore } from './details/detail.ts';

/** What people have one after the other, and articles count. */
const COUNTED = new Set(['title', 'term', 'victory', 'win', 'championship', 'defense', 'defence', 'medal', 'crown', 'marriage', 'wife', 'husband', 'child', 'son', 'daughter', 'novel', 'book', 'film', 'movie', 'album', 'single',
  'visit', 'trip', 'trial', 'appeal', 'stint', 'oscar', 'grammy', 'nomination', 'appearance', 'attempt', 'arrest', 'conviction', 'coach', 'president', 'season', 'goal', 'birthday', 'rehab']);
/** These come and go many times in one story. */
const OFTEN = new Set(['win', 'victory', 'goal', 'appearance', 'season', 'attempt']);

/** The how-many-eth somebody's is: "his third title", "for her fourth term". */
export const ordinals: FigureFamily = (view, figure) => {
  if (figure.type !== 'ordinal') return undefined;
  const range = view.range(figure);
  const phrase = phraseAt(view, range.from);
  const noun = phrase && view.tokens[phrase.head];
  if (!phrase || !noun || !isNominal(noun) || !COUNTED.has(noun.lemma) || OFTEN.has(noun.lemma) || phrase.head < range.to) return undefined;
  const opening = view.tokens[range.from - 1];
  const isOwn = opening !== undefined && /^(?:his|her)$/i.test(opening.text);
  const owner = opening?.pos === 'PART' ? view.names.find((name) => name.type === 'person' && view.range(name).to === range.from - 1) : undefined;
  const verb = isOwn ? verbBefore(view, range.from - 1, OWN_REACH) : undefined;
  const whose = owner ? { text: owner.text, entities: [owner.entity] } : verb && subjectOf(view, verb);
  if (!whose || whose.entities.length === 0) return undefined;
  // What stands between says which kind: "his third world title".
  const kind = view.tokens.slice(range.to, phrase.head).map(({ lemma }) => lemma).filter((lemma) => lemma !== '-').join(' ');
  return figureDraft(view, figure, { from: range.from, to: phrase.to }, `${WHICH}${noun.lemma}`, whose, kind);
};

/** What the attributes of ordinals begin with: "which title". */
export const WHICH = 'which ';

/** How far "his" may stand behind the verb whose subject he is. */
const OWN_REACH = 2;
