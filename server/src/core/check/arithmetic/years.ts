import { isoDay } from '../../calendar.ts';
import type { Analysis, Claim, DateMention, DateRange } from '../../types.ts';
import { agesNow, sayYears, severityOfAge, yearsBetween } from '../ages.ts';
import { phrases, type Phrase } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';
import { sayDate } from '../wording.ts';

/** "Marks the 10th anniversary of the 2001 attack": it is now. "On 11 September 2011, the 10th anniversary of …": it is then. */
const NOW = phrases(/\b(?:marks?|marking|is marking|celebrates?|celebrating|commemorates?|commemorating|ahead of|today is|to (?:mark|celebrate|commemorate)) (?:the|its|their|his|her) <ordinal:nth> anniversary of (?:the |its |his |her |their )?(?:[A-Z'-]+ ){0,6}?(?:in |on )?<date:then>(?! (?:to|until|through)\b|-)/i);
const THEN = phrases(/<day:now>,? (?:is |was |marks |marked )?(?:the|its|their) <ordinal:nth> anniversary of (?:the |its |his |her |their )?(?:[A-Z'-]+ ){0,6}?(?:in |on )?<date:then>/i);

/** "Founded in 1950, it marked its 50th anniversary in 2013"; "… it marks its 50th anniversary": it is now. */
const SINCE = phrases(/\b(?:founded|established|opened|formed|launched|incorporated|started|created|born) (?:on |in )<date:then>,?(?: (?!(?:as|when|while|where|after|before|year|day|month|that|who|whose|by|since|for|to|if|until)\b)[a-z'-]+){0,4} (?:marked|celebrated|will mark|will celebrate|marks|celebrates|to mark|to celebrate) (?:its|their|his|her) <ordinal:nth> (?:anniversary|birthday),? (?:in |on )?<date:now>/i);
const SINCE_THEN = phrases(/\b(?:founded|established|opened|formed|launched|incorporated|started|created|born) (?:on |in )<date:then>,?(?: (?!(?:as|when|while|where|after|before|year|day|month|that|who|whose|by|since|for|to|if|until)\b)[a-z'-]+){0,4} (?:marks|celebrates|is marking|is celebrating) (?:its|their|his|her) <ordinal:nth> (?:anniversary|birthday)(?=[.,;\n])/i);

/** "Five years ago, in 2005". */
const AGO = phrases(/<date:ago>(?:,? in |,? on | \()<date:then>/i);

/** "Born in 1950, he died in 2010 at the age of 45". */
const LIFE = phrases(/\bborn (?:on |in )?<date:born>[^.\n\uE000]{0,60} died (?:on |in )?<date:died>[^.\n\uE000]{0,30}\b(?:aged|at the age of|at age|at) <age:age>/i);

/** Years that do not go with each other: anniversaries, ages, "five years ago". */
export const years = (analysis: Analysis): readonly ArticleFinding[] => [
  ...NOW(analysis).flatMap((phrase) => anniversary(phrase, analysis)),
  ...THEN(analysis).flatMap((phrase) => anniversary(phrase, analysis, phrase.date('now'))),
  ...SINCE(analysis).flatMap((phrase) => anniversary(phrase, analysis, phrase.date('now'), 1)),
  ...SINCE_THEN(analysis).flatMap((phrase) => anniversary(phrase, analysis)),
  ...AGO(analysis).flatMap((phrase) => yearsAgo(phrase, analysis)),
  ...LIFE(analysis).flatMap((phrase) => ageAtDeath(phrase)),
  ...ages(analysis),
];

/** The year, where it is written. */
function yearOf({ text, value, basis }: DateMention): number | undefined {
  return basis === 'certain' && text.includes(value.slice(0, 4)) && /^\d{4}(?:-\d\d){0,2}$/.test(value) ? Number(value.slice(0, 4)) : undefined;
}

function anniversary(phrase: Phrase, { published }: Analysis, day?: DateMention, slack = day ? 0 : 1): readonly ArticleFinding[] {
  const [nth, then] = [phrase.figure('nth'), phrase.date('then')];
  const first = yearOf(then);
  const now = day ? day.range?.[0] : published && published.basis !== 'inferred' ? published.value : undefined;
  if (first === undefined || now === undefined) return [];
  const real = Number(now.slice(0, 4)) - first;
  // What is marked may lie in the year before or after.
  if (Math.abs(real - nth.value) <= slack) return [];
  return [{
    severity: day ? (day.basis === 'certain' ? 'warning' : 'information') : 'information',
    subject: '', attribute: 'anniversary', sides: [...(day ? [day] : []), nth, then].sort((a, b) => a.start - b.start).map(sideOf),
    message: `From ${first} to ${now.slice(0, 4)} it is ${real} years, not “${nth.text}”.`,
  }];
}

function yearsAgo(phrase: Phrase, { published }: Analysis): readonly ArticleFinding[] {
  const [ago, then] = [phrase.date('ago'), phrase.date('then')];
  const [year, said] = [yearOf(then), /^\d{4}$/.exec(ago.value)?.[0]];
  if (year === undefined || said === undefined || !/\byears? ago$/i.test(ago.text) || ago.mod || then.mod || !published || published.basis === 'inferred' || Math.abs(year - Number(said)) <= 1) return [];
  return [{
    severity: 'warning', subject: '', attribute: 'years ago', sides: [sideOf(ago), sideOf(then)],
    message: `“${ago.text}” is about ${said} in an article of ${sayDate(published.value)}, not “${then.text}”.`,
  }];
}

function ageAtDeath(phrase: Phrase): readonly ArticleFinding[] {
  const [born, died, age] = [phrase.date('born'), phrase.date('died'), phrase.figure('age')];
  if (yearOf(born) === undefined || yearOf(died) === undefined || !born.range || !died.range || age.approximate) return [];
  const real = yearsBetween(born.range, died.range);
  if (real.high < 0 || (age.value >= real.low && age.value <= real.high)) return [];
  return [{ severity: 'warning', subject: '', attribute: 'age', sides: [born, died, age].map(sideOf), message: `From “${born.text}” to “${died.text}” it is ${sayYears(real)} years, not “${age.text}”.` }];
}

/** Somebody's age beside his or her day of birth. */
function ages(analysis: Analysis): readonly ArticleFinding[] {
  const { published, claims } = analysis;
  if (!published) return [];
  const births = claims.filter((claim) => claim.attribute === 'date of bear' && claim.basis === 'certain');
  return births.length === 0 ? [] : agesNow(analysis).flatMap((age) => births.filter((birth) => isOfOne(age, birth)).flatMap((birth): readonly ArticleFinding[] => {
    const real = yearsBetween([isoDay(birth.value.min), isoDay(birth.value.max)] satisfies DateRange, published.range);
    if (age.value.max >= real.low && age.value.min <= real.high) return [];
    return [{
      severity: severityOfAge(age, real, published),
      subject: age.subject.text,
      attribute: 'age',
      sides: [{ value: `${age.value.value} year`, text: age.value.text, span: age }, { value: birth.value.text, text: birth.value.text, span: birth }].sort((a, b) => a.span.start - b.span.start),
      message: `Who was born “${birth.value.text}” was ${sayYears(real)} when the article was published, not “${age.value.text}”.`,
    }];
  }));
}

const isOfOne = (age: Claim, birth: Claim): boolean => age.subject.entities.length === 1 && birth.subject.entities[0] !== undefined && birth.subject.entities.includes(age.subject.entities[0]!);
