import { describe, expect, it } from 'vitest';
import lexemes from '../../../server/models/lexemes.bin';
import weights from '../../../server/models/pos.bin';
import { lemmatize } from '../../../server/src/core/read/lemma.ts';
import { tagByRules } from '../../../server/src/core/read/pos/rules.ts';
import { checksum, decodeWeights } from '../../../server/src/core/read/pos/weights.ts';
import { isTaggerTrained, tagSentence } from '../../../server/src/core/read/tagger.ts';
import type { PartOfSpeech } from '../../../server/src/core/types.ts';
import { cases } from '../../support/cases.ts';

const tagsOf = (text: string): string => tagSentence(text, { start: 0, end: text.length }).map((token) => `${token.text}/${token.pos}`).join(' ');
/** A tagged sentence, of which the words are the input. */
const of = (tagged: string) => {
  const words = tagged.replace(/\/[A-Z_]+(?= |$)/g, '');
  return { name: words, input: words, expected: tagged };
};

describe('weights', () => {
  it('are read', () => expect(isTaggerTrained()).toBe(true));

  it('were trained with the word list that lies beside them (else: npm run train pos)', () => {
    expect(decodeWeights(weights)?.lexemes).toBe(checksum(lexemes));
  });

  it('are not used when damaged', () => {
    const damaged = weights.slice();
    damaged[damaged.length >> 1]! ^= 1;
    for (const file of [damaged, weights.subarray(0, 1000), weights.subarray(0, 3), new Uint8Array()]) expect(decodeWeights(file)).toBeUndefined();
  });
});

cases('tags', tagsOf, [
  of('The/DET mayor/NOUN said/VERB_PAST on/ADP Monday/PROPN that/SCONJ she/PRON would/MODAL resign/VERB ./PUNCT'),
  of('Ines/PROPN Falk/PROPN visited/VERB_PAST Marlow/PROPN ’s/PART harbour/NOUN last/ADJ week/NOUN ./PUNCT'),
  of('Three/NUM people/NOUN were/AUX_PAST killed/VERB_PART and/CCONJ dozens/NOUN injured/VERB_PART ,/PUNCT police/NOUN said/VERB_PAST ./PUNCT'),
  { name: 'a negated verb', input: "He doesn't plan to attend the meeting.", expected: "He/PRON does/AUX_PRES n't/PART plan/VERB to/PART attend/VERB the/DET meeting/NOUN ./PUNCT" },
  of('Officials/NOUN are/AUX_PRES planning/VERB_ING a/DET visit/NOUN ./PUNCT'),
  of('Ines/PROPN Falk/PROPN plans/VERB_PRES to/PART visit/VERB Orne/PROPN ./PUNCT'),
  of('MAYOR/NOUN RESIGNS/VERB_PRES AFTER/ADP PIER/NOUN COLLAPSE/NOUN'),
]);

describe('rules, when there are no weights', () => {
  it('tag plain sentences', () => {
    expect(tagByRules('The mayor said on Monday that she would resign .'.split(' '))).toEqual(
      ['DET', 'NOUN', 'VERB_PAST', 'ADP', 'PROPN', 'DET', 'PRON', 'MODAL', 'VERB', 'PUNCT'],
    );
  });
});

const lemma = ([word, pos]: readonly [string, PartOfSpeech]): string => lemmatize(word, pos);
const lemmas = (pos: PartOfSpeech, pairs: Record<string, string>) => Object.entries(pairs).map(([word, expected]) => ({ name: `${word} ${pos}`, input: [word, pos] as const, expected }));

cases('base forms', lemma, [
  ...lemmas('VERB_PAST', { arrived: 'arrive', stopped: 'stop', visited: 'visit', said: 'say', announced: 'announce', tried: 'try', agreed: 'agree', controlled: 'control', called: 'call', opened: 'open', created: 'create', repeated: 'repeat', focused: 'focus', passed: 'pass', overtook: 'overtake', rebuilt: 'rebuild', owed: 'owe', played: 'play', added: 'add', shared: 'share', appeared: 'appear', judged: 'judge' }),
  ...lemmas('VERB_ING', { making: 'make', running: 'run', dying: 'die', going: 'go', settling: 'settle', bringing: 'bring', changing: 'change', beginning: 'begin', using: 'use', seeing: 'see', leading: 'lead', writing: 'write', meeting: 'meet', explaining: 'explain', defining: 'define' }),
  ...lemmas('VERB_PRES', { visits: 'visit', goes: 'go', tries: 'try', passes: 'pass', says: 'say', reaches: 'reach', plays: 'play', uses: 'use', closes: 'close' }),
  ...lemmas('AUX_PRES', { is: 'be', "'ve": 'have', has: 'have' }),
  ...lemmas('NOUN', { countries: 'country', men: 'man', policemen: 'policeman', crises: 'crisis', buses: 'bus', news: 'news', lives: 'life', churches: 'church', heroes: 'hero', homes: 'home', series: 'series', Officials: 'official', boxes: 'box', princes: 'prince', 'U.S.': 'u.s.' }),
  ...lemmas('ADJ', { stronger: 'strong', biggest: 'big', worse: 'bad', earlier: 'early', happier: 'happy', former: 'former', other: 'other' }),
  ...lemmas('PROPN', { Putin: 'putin', Wales: 'wales' }),
  ...lemmas('PART', { "n't": 'not', 'n’t': 'not' }),
]);
