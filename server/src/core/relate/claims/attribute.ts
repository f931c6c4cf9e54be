import { lemmatize } from '../../read/lemma.ts';
import { eventFamily } from '../events-words.ts';
import { FATE, MEASURE } from '../lexicon.ts';
import { oneLine } from '../../text.ts';

/** What an event is asked for: "date of the visit"; its day is its date. */
const OF_AN_EVENT = /^(date|day|time of day|duration) of (?:the |an? )?(\p{L}+)$/u;

/** An attribute as claims have it, of the words that a reader has for it: of figures "Dead" -> "killed", "staff" -> "workforce"; "Date of the trip" -> "date of visit". */
export function attributeNamed(written: string, isFigure: boolean): string {
  const words = oneLine(written.toLowerCase());
  const [, what, event] = OF_AN_EVENT.exec(words) ?? [];
  if (what !== undefined && event !== undefined) return `${what === 'day' ? 'date' : what} of ${eventFamily(lemmatize(event, 'NOUN'))}`;
  if (!isFigure) return words;
  const forms = [words, lemmatize(words, 'NOUN'), lemmatize(words, 'VERB_PART')];
  return forms.flatMap((form) => FATE.get(form) ?? MEASURE.get(form) ?? [])[0] ?? words;
}
