import type { Meaning } from '../expression.ts';
import { after, before, rule } from '../grammar.ts';
import type { Rule } from '../grammar.ts';

/** References to a time that no calendar names: "now", "recently", "the future". */

const past: Meaning = { kind: 'vague', value: 'PAST_REF' };
const present: Meaning = { kind: 'vague', value: 'PRESENT_REF' };
const future: Meaning = { kind: 'vague', value: 'FUTURE_REF' };

export const vagueRules: readonly Rule[] = [
  rule('now|nowadays', (_, site) => (/^(?:up|to|from|by)$/.test(before(site)) || after(site) === 'that' ? undefined : present)),
  rule('these days', () => present),
  rule('right now', () => present),
  rule('currently|presently', () => present),
  rule('at present', () => present),
  rule('[more|most] recently', () => past),
  rule('lately', () => past),
  rule('the past', (_, { atoms, to }) => (atoms[to]?.pos === 'NOUN' || atoms[to]?.readings.length ? undefined : past)),
  rule('the [near|distant|foreseeable|immediate] future', () => future),
  rule('the near|short|long|medium term', (_, { atoms, to }) => (atoms[to - 1]!.hyphen ? undefined : future)),
  // "will one day be", "hopes one day to return", "One day he will"
  rule('one|some day', (_, { atoms, from, to }) => {
    const around = atoms.slice(Math.max(0, from - 3), to + 3);
    return !atoms[to - 1]!.hyphen && around.some(({ pos, word }) => pos === 'MODAL' || word === 'hope' || word === 'hopes' || word === 'hoped') ? future : undefined;
  }),
  rule('someday|sometime soon', () => future),
];
