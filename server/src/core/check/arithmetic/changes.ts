import type { Analysis, FigureMention } from '../../types.ts';
import { phrases, type Phrase } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';
import { intervalOf, meets, say, type Interval } from './interval.ts';

/** "Rose 4 percent to 26.1 from 25.1", with what a share earns or a unit between. */
const PERCENT = [
  phrases(/\b(?<verb>rose|risen|rising|rises|grew|grown|climbed|jumped|increased|gained|surged|soared|advanced|up|fell|fallen|falling|falls|dropped|declined|decreased|dipped|slid|sank|slipped|tumbled|plunged|shrank|down) (?:by )?(?:about |almost |nearly |roughly )?<percent:change>,? to <figure:now>(?: [a-z-]+){0,2},? from <figure:before>/i),
  phrases(/\b(?<verb>rose|grew|climbed|jumped|increased|gained|surged|soared|up|fell|dropped|declined|decreased|dipped|slid|sank|slipped|tumbled|plunged|down) (?:by )?(?:about |almost |nearly |roughly )?<percent:change>,? from <figure:before>(?: [a-z-]+){0,4} to <figure:now>/i),
  phrases(/<figure:now>(?: [a-z-]+){0,3}, (?<verb>up|down) (?:about |almost |nearly |roughly )?<percent:change>,? from <figure:before>/i),
  phrases(/\bto <figure:now>(?: [a-z-]+){0,2},? from <figure:before>,? (?:a|an|or a|or an) <percent:change> (?:year-on-year )?(?<verb>increase|rise|jump|gain|growth|surge|drop|fall|decline|decrease|cut|reduction|loss)\b/i),
  phrases(/\bfrom <figure:before>(?: [a-z-]+){0,4} to <figure:now>(?: [a-z-]+){0,2}(?:,| -) (?:a|an|or a|or an) <percent:change> (?:year-on-year )?(?<verb>increase|rise|jump|gain|growth|surge|drop|fall|decline|decrease|cut|reduction|loss)\b/i),
];

/** "Rose 23 cents, or 1.2 percent, to $19.40"; "closed at $19.40, up 23 cents, or 1.2 percent". */
const STEP = [
  phrases(/\b(?<verb>rose|climbed|jumped|increased|gained|surged|added|advanced|up|fell|dropped|declined|dipped|slid|sank|slipped|tumbled|plunged|lost|down) (?:by )?<figure:step>(?: points?| a share)?,? (?:or |\()(?:about |nearly |almost )?<percent:change>\)?,? (?:to|at|to close at|to end at|to finish at|to settle at|closing at) <figure:now>/i),
  phrases(/\b(?:at|to) <figure:now>(?: a share| points?| a barrel| an ounce)?, (?<verb>up|down) <figure:step>(?: points?| a share)?,? (?:or |\()(?:about |nearly |almost )?<percent:change>/i),
];

/** "Rose 3 cents to $5.20 from $5.17". */
const DIFFERENCE = phrases(/\b(?<verb>rose|grew|climbed|jumped|increased|gained|surged|soared|up|fell|dropped|declined|decreased|dipped|slid|sank|slipped|tumbled|plunged|down) (?:by )?<figure:step>(?: points?| a share)?,? to <figure:now>(?: [a-z-]+){0,2},? from <figure:before>/i);

const DOWN = /^(?:f[ae]ll|drop|decl|decr|dip|sl|sank|tumbl|plung|shrank|down|cut|reduc|loss|lost)/i;

/** Another scale is left out ("from 1.9 to $2.1 billion"), or something else is compared. */
const FARTHEST = 20;

/** How far a percentage may be off, besides what is rounded: as points, and as a part of it. */
const SLACK = { points: 0.1, part: 0.03 };
/** So far off is more than a slip of rounding. */
const PLAIN = { points: 1, part: 0.2 };

/** A change in percent that does not go with the levels before and after it. */
export const changes = (analysis: Analysis): readonly ArticleFinding[] => [
  ...PERCENT.flatMap((find) => find(analysis)).flatMap((phrase) => byLevels(phrase)),
  ...STEP.flatMap((find) => find(analysis)).flatMap((phrase) => byStep(phrase)),
  ...DIFFERENCE(analysis).flatMap((phrase) => byDifference(phrase)),
];

function byLevels(phrase: Phrase): readonly ArticleFinding[] {
  const [change, now, before] = [phrase.figure('change'), phrase.figure('now'), phrase.figure('before')];
  if (now.unit !== before.unit || now.type !== before.type) return [];
  const [a, b] = [intervalOf(before), intervalOf(now)];
  if (a.low <= 0 || now.value / before.value > FARTHEST || before.value / now.value > FARTHEST) return [];
  const sides = [before, now].sort((x, y) => x.start - y.start);
  const relative = percents(a, b);
  const sign = DOWN.test(phrase.words('verb')) ? -1 : 1;
  // Of percentages, the change may be meant in points.
  const points = now.unit === 'percent' ? { low: b.low - a.high, high: b.high - a.low } : undefined;
  if (points && fits(change, points, sign)) return [];
  return finding(change, relative, sign, sides, `from “${before.text}” to “${now.text}”`, ((now.value - before.value) / before.value) * 100);
}

function byStep(phrase: Phrase): readonly ArticleFinding[] {
  const [change, now, step] = [phrase.figure('change'), phrase.figure('now'), phrase.figure('step')];
  const scale = scaleOf(step, now);
  if (scale === undefined) return [];
  const sign = DOWN.test(phrase.words('verb')) ? -1 : 1;
  const [s, b] = [intervalOf(step), intervalOf(now)];
  const before = { low: b.low - sign * scale * (sign > 0 ? s.high : s.low), high: b.high - sign * scale * (sign > 0 ? s.low : s.high) };
  if (before.low <= 0 || step.value * scale >= now.value) return [];
  const middle = now.value - sign * scale * step.value;
  const part = { low: (sign * scale * (sign > 0 ? s.low : s.high) * 100) / (sign > 0 ? before.high : before.low), high: (sign * scale * (sign > 0 ? s.high : s.low) * 100) / (sign > 0 ? before.low : before.high) };
  return finding(change, part, sign, [step, now].sort((x, y) => x.start - y.start), `of “${step.text}” to “${now.text}”`, ((now.value - middle) / middle) * 100);
}

/** What a step has to be multiplied with to be added to a level; undefined where it cannot be. */
function scaleOf(step: FigureMention, level: FigureMention): number | undefined {
  if (step.unit === 'percent') return undefined;
  if (step.unit === level.unit || (step.unit === 'point' && level.type === 'number')) return 1;
  return step.unit === 'cent' && level.type === 'money' ? 0.01 : undefined;
}

function byDifference(phrase: Phrase): readonly ArticleFinding[] {
  const [step, now, before] = [phrase.figure('step'), phrase.figure('now'), phrase.figure('before')];
  const scale = scaleOf(step, now);
  if (scale === undefined || now.unit !== before.unit || now.value / before.value > FARTHEST || before.value / now.value > FARTHEST) return [];
  const sign = DOWN.test(phrase.words('verb')) ? -1 : 1;
  const [s, a, b] = [intervalOf(step), intervalOf(before), intervalOf(now)];
  const real = sign > 0 ? { low: b.low - a.high, high: b.high - a.low } : { low: a.low - b.high, high: a.high - b.low };
  if (meets({ low: s.low * scale, high: s.high * scale }, real)) return [];
  return [{
    severity: 'warning', subject: step.of ?? '', attribute: 'change', sides: [step, now, before].sort((x, y) => x.start - y.start).map(sideOf),
    message: `From “${before.text}” to “${now.text}” it is ${say(Math.abs(now.value - before.value) / scale)}${now.value > before.value === sign > 0 ? '' : sign > 0 ? ' down' : ' up'}, not “${step.text}”.`,
  }];
}

const percents = (a: Interval, b: Interval): Interval => ({ low: (b.low / a.high - 1) * 100, high: (b.high / a.low - 1) * 100 });

/** Whether a change as it is written, up or down, can be one of the interval. */
function fits(change: FigureMention, { low, high }: Interval, sign: 1 | -1, slack = SLACK): boolean {
  const written = intervalOf(change);
  const play = slack.points + slack.part * change.value;
  return meets({ low: written.low - play, high: written.high + play }, sign > 0 ? { low, high } : { low: -high, high: -low });
}

function finding(change: FigureMention, interval: Interval, sign: 1 | -1, levels: readonly FigureMention[], said: string, expected: number): readonly ArticleFinding[] {
  if (fits(change, interval, sign)) return [];
  const direction = sign > 0 === expected > 0 ? '' : expected > 0 ? ' up' : ' down';
  return [{
    severity: fits(change, interval, sign, PLAIN) ? 'information' : 'warning',
    subject: change.of ?? '',
    attribute: 'change',
    sides: [change, ...levels].sort((x, y) => x.start - y.start).map(sideOf),
    message: `A change ${said} is about ${say(Math.abs(expected))} percent${direction}, not “${change.text}”.`,
  }];
}
