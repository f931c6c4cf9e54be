import type { Rule, Side } from '../rule.ts';

/** One sentence of one speaker that two articles on a story quote in different words. What is left out, or put in brackets, is no difference. */
export const quoteMismatch: Rule = {
  code: 'quote.mismatch',
  compare(a, b, { certainty }) {
    if (!a.said || !b.said || a.article === b.article) return undefined;
    return { severity: certainty === 'likely' ? 'information' : 'hint', kind: 'conflict' };
  },
  say: (sides) => `${speakerOf(sides)} quoted in different words: ${sides.map(({ text }) => shorten(text)).join(' / ')}. Check them against the recording.`,
};

const speakerOf = (sides: readonly Side[]): string => {
  const speaker = sides.flatMap(({ claims }) => claims).map(({ claim }) => claim.subject.text).find((name) => name !== '');
  return speaker === undefined ? 'A sentence is' : `${speaker} is`;
};

const SHOWN = 60;

/** Enough of a quotation to know it by. */
const shorten = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, text.lastIndexOf(' ', SHOWN))} …`);
