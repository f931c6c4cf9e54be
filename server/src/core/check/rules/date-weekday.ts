import { epochDay, weekdayOf } from '../../calendar.ts';
import type { Analysis, DateMention, PublicationDate } from '../../types.ts';
import { phrases } from '../phrases.ts';
import { sideOf, type ArticleFinding, type ArticleRule, type ArticleSide } from '../rule.ts';
import { sayDate } from '../wording.ts';

/** A date without its year is of the year of the article only when it is as near as this, in days. */
const NEAR = 200;

/** Before, some countries still counted by another calendar. */
const FIRST_YEAR = 1925;

const WEEKDAY = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b/i;

/** "Tuesday (Oct. 17)", "Oct. 17 (a Tuesday)", "Oct. 17, a Tuesday", "Oct. 17 was a Tuesday". */
const BESIDE = [
  phrases(/<weekday:weekday> \(<day:day>\)/),
  phrases(/<day:day> \((?:a )?<weekday:weekday>\)/),
  phrases(/<day:day>,? (?:(?:was|is|fell on|falls on|will be|will fall on) )?a <weekday:weekday>(?=[,.;:)\n])/),
];

/** "Monday and Tuesday, October 16 and 17": the weekday next to the date is not its own. */
const IN_ROW = phrases(/<weekday>(?: and | or | to | through | until | & | ?- ?|\/|, )<day:day>/);

/** "Monday the 5th". */
const THE_NTH = phrases(/<weekday:weekday>,? the <ordinal:nth>(?=[,.;:)\n])/);

/** A date and the day of the week that the article gives it. */
interface Dated {
  readonly day: DateMention;
  readonly weekday: ArticleSide;
  readonly date: ArticleSide;
}

/** A day of the week and a date that do not go together. */
export const dateWeekday: ArticleRule = {
  code: 'date.weekday',
  find: (analysis) => [
    ...[...within(analysis), ...beside(analysis)].flatMap((dated) => findingOf(dated, analysis.published)),
    ...theNth(analysis),
  ],
};

/** "Tuesday, 17 October 2023": one mention. */
function within(analysis: Analysis): readonly Dated[] {
  const inRow = new Set(IN_ROW(analysis).map((phrase) => phrase.date('day')));
  return analysis.mentions.flatMap((mention) => {
    if (mention.kind !== 'date' || mention.type !== 'DATE' || !/^\d{4}-\d\d-\d\d$/.test(mention.value) || !/\d/.test(mention.text) || inRow.has(mention)) return [];
    const [words] = WEEKDAY.exec(mention.text) ?? [];
    if (words === undefined || !mention.text.startsWith(words)) return [];
    const at = words.length + /^[^\p{L}\p{N}]*/u.exec(mention.text.slice(words.length))![0].length;
    return [{
      day: mention,
      weekday: { value: nameOf(words), text: words, span: { start: mention.start, end: mention.start + words.length } },
      date: { value: mention.value, text: mention.text.slice(at), span: { start: mention.start + at, end: mention.end } },
    }];
  });
}

const beside = (analysis: Analysis): readonly Dated[] => BESIDE.flatMap((find) => find(analysis)).map((phrase) => {
  const [day, weekday] = [phrase.date('day'), phrase.date('weekday')];
  return { day, weekday: { ...sideOf(weekday), value: nameOf(weekday.text) }, date: sideOf(day) };
});

/** "Tues" -> "Tuesday". */
const nameOf = (words: string): string => ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].find((name) => name.slice(0, 3).toLowerCase() === words.slice(0, 3).toLowerCase())!;

function findingOf({ day, weekday, date }: Dated, published: PublicationDate | null): readonly ArticleFinding[] {
  const real = /^\d{4}-\d\d-\d\d$/.test(day.value) && Number(day.value.slice(0, 4)) >= FIRST_YEAR ? weekdayOf(day.value) : weekday.value;
  if (real === weekday.value) return [];
  const isStated = day.text.includes(day.value.slice(0, 4));
  if (!isStated && (!published || Math.abs(epochDay(day.value) - epochDay(published.value)) > NEAR)) return [];
  return [{
    severity: isStated ? 'warning' : published!.basis === 'inferred' ? 'hint' : 'information',
    subject: '',
    attribute: 'day of the week',
    sides: inOrder(weekday, date),
    message: isStated
      ? `${sayDate(day.value)} is a ${real}, not a ${weekday.value}.`
      : `“${date.text}” is a ${real} in ${day.value.slice(0, 4)}, when the article was published, not a ${weekday.value}.`,
  }];
}

/** No month around the publication has such a day on that weekday. */
function theNth(analysis: Analysis): readonly ArticleFinding[] {
  const { published } = analysis;
  if (!published || published.basis === 'inferred') return [];
  return THE_NTH(analysis).flatMap((phrase): readonly ArticleFinding[] => {
    const [weekday, nth] = [phrase.date('weekday'), phrase.figure('nth')];
    const name = nameOf(weekday.text);
    const days = monthsAround(published.value).map((month) => `${month}-${String(nth.value).padStart(2, '0')}`).filter((day) => !Number.isNaN(Date.parse(day)));
    if (!/\d/.test(nth.text) || days.length === 0 || days.some((day) => weekdayOf(day) === name)) return [];
    return [{
      severity: 'information',
      subject: '',
      attribute: 'day of the week',
      sides: [{ ...sideOf(weekday), value: name }, sideOf(nth)],
      message: `No ${name} around ${sayDate(published.value)}, when the article was published, is the ${nth.text} of a month.`,
    }];
  });
}

/** The month before, that of the day, and the one after: "2023-09", "2023-10", "2023-11". */
function monthsAround(isoDate: string): readonly string[] {
  const index = Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1;
  return [-1, 0, 1].map((by) => `${String(Math.floor((index + by) / 12)).padStart(4, '0')}-${String(((index + by) % 12) + 1).padStart(2, '0')}`);
}

const inOrder = (a: ArticleSide, b: ArticleSide): readonly ArticleSide[] => (a.span!.start <= b.span!.start ? [a, b] : [b, a]);
