import type { Meaning } from '../expression.ts';
import { after, before, rule } from '../grammar.ts';
import type { Rule } from '../grammar.ts';

/** References to a time that no calendar names: "now", "recently", "the future". */

const past: Meaning = { kind: 'vague', value: 'PAST_REF' };
const present: Meaning = { kind: 'vague', value: 'PRESENT_REF' };
const future: Meaning = { kind: 'vague', value: 'FUTURE_REF' };

export const vagueRules: readonly Rule[] = [
  rule('now|nowadays', (_, site) => (/^(?:until|till|up|to|from|by)$/.test(before(site)) || after(site) === 'that' ? undefined : present)),
  rule('right now', () => present),
  rule('currently|presently', () => present),
  rule('current', () => present),
  rule('at present', () => present),
  rule('[more|most] recently', () => past),
  rule('recent', () => past),
  rule('formerly|lately', () => past),
  rule('the past', (_, { atoms, to }) => (atoms[to]?.pos === 'NOUN' || atoms[to]?.readings.length ? undefined : past)),
  rule('the [near|distant|foreseeable|immediate] future', () => future),
  rule('the near|short|long|medium term', () => future),
  rule('future', (_, { atoms, to, from }) => (atoms[from]!.capital && atoms[to]?.capital ? undefined : future)),
  rule('soon', (_, site) => (before(site) === 'as' || after(site) === 'after' || before(site) === 'too' ? undefined : future)),
  rule('one|some day', (_, site) => (/^(?:after|before|of|later|ago|in)$/.test(after(site)) || /^(?:than|for|in|only|just|by)$/.test(before(site)) ? undefined : future)),
  rule('someday|sometime soon', () => future),
  rule('recent UNIT_MANY', ({ UNIT_MANY }) => (UNIT_MANY === 'year' ? past : undefined)),
  rule('coming UNIT_MANY', ({ UNIT_MANY }) => UNIT_MANY && future),
];
