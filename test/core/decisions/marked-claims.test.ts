import { describe, expect, it } from 'vitest';
import { decider, type Annotation, type Decisions } from '../../../server/src/core/decisions/index.ts';
import { cases } from '../../support/cases.ts';
import { corpusOf, markIn, type Texts } from './support.ts';

const FIRST = `Ferry runs aground off Norvale

NORVALE, March 5, 2024 - The ferry Meri ran aground off Norvale on Monday, injuring 45 people, the coast guard said. Olli Niemi was at the wheel. Two lifeboats were lowered and 18 flares were seen.

The owner, Calder Tidal, says that nobody is to blame. Dozens of cars were lost.
`;
const SECOND = `Calder Tidal ferry refloated

NORVALE, March 5, 2024 - The ferry Meri was refloated on Tuesday off Norvale. The accident injured 52 people, Calder Tidal said. Pekka Aro was at the wheel. Two lifeboats were lowered and 18 flares were seen.
`;
const TEXTS: Texts = { 'a.txt': FIRST, 'b.txt': SECOND };

type Said = Partial<Annotation>;
const claim = (article: string, words: string, said: Said = {}, nth = 0): Annotation => markIn(TEXTS, article, words, { kind: 'claim', ...said }, nth);

function claims(annotations: readonly Annotation[], article = 'a.txt'): readonly string[] {
  return corpusOf(TEXTS, { annotations }).get(article)!.claims.filter(({ marked }) => marked).map(({ subject, attribute, value, mention, start, end }) =>
    `${subject.text} | ${attribute} | ${value.kind} ${value.value} ${value.unit} "${value.text}"${mention === undefined ? ' alone' : ''} at "${TEXTS[article]!.slice(start, end)}"`);
}

cases('words marked as a claim', ([article, words, said]: readonly [string, string, Said]) => claims([claim(article, words, said)], article), [
  { name: 'say what was recognised, where the mark leaves it open', input: ['a.txt', 'injuring 45 people', {}], expected: ['45 people | injured | figure 45  "45" at "injuring 45 people"'] },
  { name: 'are about whom the mark says', input: ['a.txt', '45 people', { subject: 'Meri' }], expected: ['Meri | injured | figure 45  "45" at "45 people"'] },
  { name: 'are about several', input: ['a.txt', '45 people', { subject: 'Olli Niemi and Calder Tidal' }], expected: ['Calder Tidal and Olli Niemi | injured | figure 45  "45" at "45 people"'] },
  { name: 'have the attribute and the value of the mark', input: ['a.txt', 'Dozens of cars', { subject: 'the Meri', attribute: 'Cars lost', value: '60' }], expected: ['Meri | cars lost | figure 60  "60" at "Dozens of cars"'] },
  { name: 'have the attribute that news has for it', input: ['a.txt', '45 people', { attribute: 'Wounded', value: '45' }], expected: ['45 people | injured | figure 45  "45" at "45 people"'] },
  { name: 'may claim what is no figure', input: ['a.txt', 'Olli Niemi was at the wheel', { subject: 'Meri', attribute: 'captain', value: 'Olli Niemi' }], expected: ['Meri | captain | name 0  "Olli Niemi" at "Olli Niemi was at the wheel"'] },
  { name: 'may claim what no words of the article name', input: ['a.txt', 'nobody is to blame', { subject: 'Calder Tidal', attribute: 'guilt', value: 'none' }], expected: ['Calder Tidal | guilt | name 0  "none" alone at "nobody is to blame"'] },
  { name: 'may claim a day, counted as the article counts it', input: ['a.txt', 'ran aground off Norvale on Monday', { subject: 'Meri', attribute: 'date of the grounding', value: 'Monday' }], expected: ['Meri | date of ground | date 19786 day "Monday" at "ran aground off Norvale on Monday"'] },
  { name: 'claim nothing where nobody says what', input: ['a.txt', 'the coast guard', {}], expected: [] },
  { name: 'claim nothing outside the text of the article', input: ['a.txt', '\n\nThe owner', { attribute: 'owner', value: 'Calder Tidal' }], expected: [] },
]);

const attributes = (annotations: readonly Annotation[]): readonly string[] => corpusOf(TEXTS, { annotations }).get('a.txt')!.claims.map(({ attribute, value, marked }) => `${attribute} ${value.text}${marked ? ' by hand' : ''}`);

cases('what was recognised at marked words', attributes, [
  { name: 'stays without a mark', input: [], expected: expect.arrayContaining(['injured 45', 'flare 18']) as unknown as string[] },
  { name: 'gives way to the mark', input: [claim('a.txt', 'injuring 45 people', { attribute: 'taken to hospital' })], expected: expect.not.arrayContaining(['injured 45']) as unknown as string[] },
  { name: 'stays where it is another value of the same words', input: [claim('a.txt', 'Two lifeboats were lowered and 18 flares were seen', { attribute: 'boats', value: 'Two' })], expected: expect.arrayContaining(['flare 18', 'boats Two by hand']) as unknown as string[] },
  { name: 'goes where it is marked as no claim', input: [claim('a.txt', '45', { kind: 'not-claim' })], expected: expect.not.arrayContaining(['injured 45']) as unknown as string[] },
  { name: 'stays beside what is marked as no claim', input: [claim('a.txt', '45', { kind: 'not-claim' })], expected: expect.arrayContaining(['flare 18']) as unknown as string[] },
]);

function conflicts(annotations: readonly Annotation[], more: Partial<Decisions> = {}): readonly string[] {
  return corpusOf(TEXTS, { annotations, ...more }).conflicts().map(({ rule, severity, slot, sides }) => `${rule} ${severity}: ${slot.subject}, ${slot.attribute}: ${sides.map(({ text }) => text).sort().join(' / ')}`).filter((line) => !line.startsWith('name.variant'));
}
const WHEEL: readonly Annotation[] = [claim('a.txt', 'Olli Niemi', { subject: 'Meri', attribute: 'captain', value: 'Olli Niemi' }), claim('b.txt', 'Pekka Aro', { subject: 'Meri', attribute: 'Captain', value: 'Pekka Aro' })];

cases('claims marked by hand', conflicts, [
  { name: 'are not needed for what is recognised', input: [], expected: expect.arrayContaining([expect.stringContaining('injured: 45 / 52')]) as unknown as string[] },
  { name: 'take a conflict away with what was recognised', input: [claim('a.txt', '45', { kind: 'not-claim' })], expected: [] },
  { name: 'are held against each other', input: [claim('a.txt', 'Dozens of cars', { subject: 'Meri', attribute: 'cars lost', value: '60' }), claim('b.txt', 'Two lifeboats', { subject: 'the Meri', attribute: 'Cars lost', value: '80' }), claim('a.txt', '45', { kind: 'not-claim' })], expected: ['figure.mismatch warning: Meri, cars lost: 60 / 80'] },
  { name: 'are not held against those of another subject', input: [claim('a.txt', 'Dozens of cars', { subject: 'Meri', attribute: 'cars lost', value: '60' }), claim('b.txt', 'Two lifeboats', { subject: 'Calder Tidal', attribute: 'cars lost', value: '80' }), claim('a.txt', '45', { kind: 'not-claim' })], expected: [] },
  { name: 'nor against those of another attribute', input: [claim('a.txt', 'Dozens of cars', { subject: 'Meri', attribute: 'cars lost', value: '60' }), claim('b.txt', 'Two lifeboats', { subject: 'Meri', attribute: 'cars saved', value: '80' }), claim('a.txt', '45', { kind: 'not-claim' })], expected: [] },
  { name: 'agree where the values do', input: [claim('a.txt', 'Dozens of cars', { subject: 'Meri', attribute: 'cars lost', value: 'about 60' }), claim('b.txt', 'Two lifeboats', { subject: 'Meri', attribute: 'cars lost', value: '60' }), claim('a.txt', '45', { kind: 'not-claim' })], expected: [] },
  { name: 'are held against what is recognised', input: [claim('a.txt', 'Dozens', { attribute: 'injured', value: '30' }), claim('a.txt', '45', { kind: 'not-claim' })], expected: [expect.stringMatching(/^figure\.mismatch \w+: .*injured: 30 \/ 52$/) as unknown as string] },
  { name: 'may be names', input: [...WHEEL, claim('a.txt', '45', { kind: 'not-claim' })], expected: ['claim.mismatch warning: Meri, captain: Olli Niemi / Pekka Aro'] },
  { name: 'may be words', input: [claim('a.txt', 'nobody is to blame', { subject: 'Meri', attribute: 'guilt', value: 'none' }), claim('b.txt', 'Calder Tidal said', { subject: 'Meri', attribute: 'guilt', value: 'the pilot' }), claim('a.txt', '45', { kind: 'not-claim' })], expected: ['claim.mismatch information: Meri, guilt: none / the pilot'] },
  { name: 'may be days', input: [claim('a.txt', 'Monday', { subject: 'Meri', attribute: 'date of grounding' }), claim('b.txt', 'The accident', { subject: 'Meri', attribute: 'date of the grounding', value: '1 March 2024' }), claim('a.txt', '45', { kind: 'not-claim' })], expected: ['date.mismatch warning: Meri, date of ground: 1 March 2024 / Monday'] },
]);

describe('a claim marked by hand', () => {
  it('is held against facts', () => {
    const facts = [{ subject: 'Meri', attribute: 'cars lost', values: ['50'], source: 'the insurer' }];
    const marks = [claim('a.txt', 'Dozens of cars', { subject: 'Meri', attribute: 'cars lost', value: '60' })];
    expect(conflicts([], { facts }).filter((line) => line.startsWith('fact'))).toEqual([]);
    expect(conflicts(marks, { facts }).filter((line) => line.startsWith('fact'))).toEqual(['fact.mismatch warning: Meri, cars lost: 60 / Meri, cars lost: 50']);
  });

  it('makes a corpus that is the same as a new one, whatever was marked before', () => {
    const states: readonly (readonly Annotation[])[] = [WHEEL, [WHEEL[0]!], [claim('a.txt', '45', { kind: 'not-claim' }), ...WHEEL], [], WHEEL];
    const corpus = corpusOf(TEXTS);
    for (const annotations of states) {
      const [decide, fresh] = [decider({ annotations }), corpusOf(TEXTS, { annotations })];
      for (const [id, text] of Object.entries(TEXTS)) corpus.put({ id, text, ...(decide(id) && { decisions: decide(id)! }) });
      expect(corpus.conflicts()).toEqual(fresh.conflicts());
      expect(corpus.get('a.txt')).toEqual(fresh.get('a.txt'));
    }
  });
});

const fact = (attribute: string, ...values: readonly string[]) => ({ subject: 'Meri', attribute, values, source: 'the register' });
const CAPTAIN = claim('a.txt', 'Olli Niemi', { subject: 'Meri', attribute: 'captain', value: 'Olli Niemi' });
const BLAME = claim('a.txt', 'nobody is to blame', { subject: 'Meri', attribute: 'cause', value: 'a broken rudder' });
const againstFacts = ([annotations, facts]: readonly [readonly Annotation[], Decisions['facts']]): readonly string[] => conflicts(annotations, { facts }).filter((line) => line.startsWith('fact.mismatch'));

cases('names and other words marked as claims are held against facts', againstFacts, [
  { name: 'another name', input: [[CAPTAIN], [fact('captain', 'Pekka Aro')]], expected: ['fact.mismatch warning: Meri, captain: Meri, captain: Pekka Aro / Olli Niemi'] },
  { name: 'a name that no article gives', input: [[CAPTAIN], [fact('Captain', 'Aino Hakala')]], expected: ['fact.mismatch warning: Meri, Captain: Meri, Captain: Aino Hakala / Olli Niemi'] },
  { name: 'other words', input: [[BLAME], [fact('cause', 'an error of the pilot')]], expected: ['fact.mismatch information: Meri, cause: Meri, cause: an error of the pilot / a broken rudder'] },
  { name: 'not the same name', input: [[CAPTAIN], [fact('captain', 'Olli Niemi')]], expected: [] },
  { name: 'not its short form', input: [[CAPTAIN], [fact('captain', 'Niemi')]], expected: [] },
  { name: 'not one of several', input: [[CAPTAIN], [fact('captain', 'Pekka Aro', 'Olli Niemi')]], expected: [] },
  { name: 'not the same words', input: [[BLAME], [fact('cause', 'A broken  rudder')]], expected: [] },
  { name: 'not another attribute', input: [[CAPTAIN], [fact('owner', 'Calder Tidal')]], expected: [] },
  { name: 'not another subject', input: [[CAPTAIN], [{ ...fact('captain', 'Pekka Aro'), subject: 'Calder Tidal' }]], expected: [] },
  { name: 'not what was true at some time', input: [[CAPTAIN], [{ ...fact('captain', 'Pekka Aro'), range: ['2010-01-01', '2010-12-31'] }]], expected: [] },
  { name: 'not what is only recognised', input: [[], [fact('captain', 'Pekka Aro')]], expected: [] },
]);
