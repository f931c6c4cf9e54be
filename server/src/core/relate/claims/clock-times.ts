import type { ResolvedDate } from '../../recognise/dates/index.ts';
import type { EventType } from '../../types.ts';
import { isTelling } from '../events-words.ts';
import type { EventDraft } from '../events.ts';
import type { TokenRange } from '../chunks.ts';
import { EVENT_TYPE } from '../lexicon.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { phraseAt, wordsAt } from './context.ts';
import type { ClaimDraft } from './draft.ts';

/** Events whose word says enough to name a time: "time of day of shooting". */
const NAMING: ReadonlySet<EventType> = new Set(['attack', 'accident', 'crime', 'death', 'disaster', 'legal', 'sport']);

/** How many minutes "about" and "just after" leave open, and a time that is told to the quarter of an hour. */
const ABOUT = 14, AFTER = 20, ROUND = 4;
const AFTER_WORDS = new Set(['after', 'past']), BEFORE_WORDS = new Set(['before', 'by']), ABOUT_WORDS = new Set(['about', 'around', 'nearly', 'approximately', 'roughly', 'near']);
/** Before a time that bounds a stretch, or says when something goes on: "open until 5 p.m.". */
const OF_A_STRETCH = new Set(['until', 'till', 'from', 'between', 'since', 'to', 'through', 'and', '-', '–']);
/** What a page says of itself: "Last updated at 11:11". */
const OF_THE_PAGE = /\b(?:published|posted|updated|edited|created|modified|filed|first posted)\b/i;
/** A zone or its short form; what is told in another zone than that of the place is told anew each hour. */
const ZONE = /\b(?!AM\b|PM\b)[A-Z]{2,4}\b|\blocal time\b/;

/** At what time of day something happened: "about 10 a.m.". */
export function clockTimes(view: SentenceView, events: readonly EventDraft[]): readonly ClaimDraft[] {
  if (view.inHeadline || OF_THE_PAGE.test(wordsAt(view, view)) || !view.verbs.some(({ tense }) => tense !== 'none')) return [];
  return view.dates.flatMap((date): readonly ClaimDraft[] => {
    const clock = date.type === 'TIME' ? /T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(date.value) : null;
    const range = view.range(date);
    const before = view.tokens[range.from - 1]?.text.toLowerCase() ?? '';
    if (!clock || OF_A_STRETCH.has(before) || isLeftToPlay(view, range) || isOfAnAppointment(view, range)) return [];
    const minutes = (Number(clock[1]) % 24) * 60 + Number(clock[2]);
    const event = eventOf(view, date, events);
    const zone = ZONE.exec(wordsAt(view, date))?.[0];
    return [{
      attribute: event && NAMING.has(event.event.type) ? `${TIME_OF_DAY} of ${event.event.lemma}` : TIME_OF_DAY,
      subject: { text: date.text, entities: [] },
      basis: 'certain',
      ...(zone !== undefined && { modifiers: [zone] }),
      mention: date,
      value: { kind: 'figure', text: date.text, value: minutes, ...boundsOf(minutes, before, date), unit: 'minute of the day' },
      range,
      view,
      ...(event && { event }),
    }];
  });
}

/** "With 13:41 to play": the clock of a game. */
function isLeftToPlay({ tokens }: SentenceView, { from, to }: TokenRange): boolean {
  return (tokens[from - 1]?.lemma === 'with' && tokens[to]?.lemma === 'to') || LEFT.has(tokens[to]?.lemma ?? '') || (tokens[to]?.lemma === 'to' && LEFT_TO.has(tokens[to + 1]?.lemma ?? ''));
}

const LEFT = new Set(['left', 'leave', 'remain', 'remaining', 'into']), LEFT_TO = new Set(['play', 'go']);

/** "A 1:35 p.m. meeting" may be to come; "the 3:30 a.m. fire" was. */
function isOfAnAppointment(view: SentenceView, { from, to }: TokenRange): boolean {
  const phrase = phraseAt(view, from);
  return phrase !== undefined && phrase.head >= to && !BEFALLING.has(EVENT_TYPE.get(view.tokens[phrase.head]!.lemma)!);
}

const BEFALLING: ReadonlySet<EventType> = new Set(['attack', 'accident', 'crime', 'death', 'disaster']);

/** What the attribute of a time of day begins with. */
export const TIME_OF_DAY = 'time of day';

function boundsOf(minutes: number, before: string, { mod, text }: ResolvedDate): { readonly min: number; readonly max: number } {
  if (before === 'by') return { min: -Infinity, max: minutes };
  const slack = minutes % 15 === 0 ? ROUND : 1;
  if (AFTER_WORDS.has(before)) return { min: minutes - 1, max: minutes + AFTER };
  if (BEFORE_WORDS.has(before)) return { min: minutes - AFTER, max: minutes + 1 };
  const isAbout = mod !== undefined || ABOUT_WORDS.has(before) || /^(?:about|around)\b/.test(text);
  return isAbout ? { min: minutes - ABOUT, max: minutes + ABOUT } : { min: minutes - slack, max: minutes + slack };
}

/** The event that is dated by it, else the nearest in its clause. */
function eventOf(view: SentenceView, date: ResolvedDate, events: readonly EventDraft[]): EventDraft | undefined {
  const telling = events.filter(({ event }) => isTelling(event.lemma) && event.type !== 'statement');
  const clause = clauseAround(view.tokens, view.range(date).from);
  return telling.find((event) => event.date === date) ?? telling.filter(({ index }) => index >= clause.from && index < clause.to).at(-1);
}
