import type { Rule, Side } from '../rule.ts';
import { listSides } from '../wording.ts';

/** One sentence of one speaker that two articles on a story quote in different words, or one that they credit to two people. What is left out, or put in brackets, is no difference. */
export const quoteMismatch: Rule = {
  code: 'quote.mismatch',
  compare(a, b, { certainty }) {
    if (a.article === b.article) return undefined;
    if (a.speaker && b.speaker) return { severity: 'information', kind: 'conflict' };
    if (!a.said || !b.said) return undefined;
    return { severity: certainty === 'likely' ? 'information' : 'hint', kind: 'conflict' };
  },
  say: (sides) => sides[0]!.claims[0]!.speaker ? `Who said ${shorten(sides[0]!.claims[0]!.claim.subject.text)}? ${listSides(sides)}.` : `${speakerOf(sides)} quoted in different words: ${sides.map(({ text }) => shorten(text)).join(' / ')}. Check them against the recording.`,
};

const speakerOf = (sides: readonly Side[]): string => {
  const speaker = sides.flatMap(({ claims }) => claims).map(({ claim }) => claim.subject.text).find((name) => name !== '');
  return speaker === undefined ? 'A sentence is' : `${speaker} is`;
};

const SHOWN = 60;

/** Enough of a quotation to know it by. */
const shorten = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, text.lastIndexOf(' ', SHOWN))} …`);
