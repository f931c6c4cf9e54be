import { groupBy } from '../../collections.ts';
import type { Analysis, FigureMention } from '../../types.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';
import { intervalOf, say, type Interval } from './interval.ts';

/** Rates of one pair of currencies move less than this in the time of a story, and are rounded. */
const SAME = 1.25;
/** Farther apart than this, no year explains them. */
const APART = 2;

/** An amount and the same in another currency. */
interface Exchange {
  readonly amount: FigureMention;
  readonly converted: FigureMention;
  readonly rate: Interval;
}

/** Amounts in brackets that an article converts at clearly different rates: "900 euros ($4,275) … 110 billion euros ($140 billion)". */
export function rates({ mentions }: Analysis): readonly ArticleFinding[] {
  const figures = new Map(mentions.flatMap((mention) => (mention.kind === 'figure' && mention.type === 'money' ? [[mention.id, mention] as const] : [])));
  const exchanges = [...figures.values()].flatMap((converted): readonly Exchange[] => {
    const amount = converted.conversionOf === undefined ? undefined : figures.get(converted.conversionOf);
    return amount && amount.unit !== converted.unit && amount.value > 0 && converted.value > 0 ? [{ amount, converted, rate: rateOf(amount, converted) }] : [];
  });
  return [...groupBy(exchanges, ({ amount, converted }) => `${amount.unit} ${converted.unit}`).values()].flatMap(([first, ...rest]) => {
    const other = rest.find(({ rate }) => timesApart(first!.rate, rate) > SAME);
    return other ? [findingOf(first!, other)] : [];
  });
}

function rateOf(amount: FigureMention, converted: FigureMention): Interval {
  const [a, b] = [intervalOf(amount), intervalOf(converted)];
  return { low: b.low / a.high, high: b.high / a.low };
}

/** How many times the one rate is the other at least. */
const timesApart = (a: Interval, b: Interval): number => Math.max(a.low / b.high, b.low / a.high);

function findingOf(a: Exchange, b: Exchange): ArticleFinding {
  const rate = ({ amount, converted }: Exchange): string => say(converted.value / amount.value);
  return {
    severity: timesApart(a.rate, b.rate) > APART ? 'warning' : 'information',
    subject: '',
    attribute: 'exchange rate',
    sides: [a.amount, a.converted, b.amount, b.converted].map(sideOf),
    message: `“${a.converted.text}” for “${a.amount.text}” is a rate of ${rate(a)}, “${b.converted.text}” for “${b.amount.text}” one of ${rate(b)}.`,
  };
}
