import { describe, expect, it } from 'vitest';
import { decider, readEvents, type Annotation, type Decisions, type EventDecision } from '../../../server/src/core/decisions/index.ts';
import type { ArticleEvent } from '../../../server/src/core/types.ts';
import { hover } from '../../../server/src/ide/hover/index.ts';
import { tokens } from '../../../server/src/ide/tokens.ts';
import { cases } from '../../support/cases.ts';
import { corpusOf, markIn, type Texts } from './support.ts';

const TEXTS: Texts = {
  'a.txt': `Mill lost in Lahti

LAHTI, Finland, March 5, 2024 - A night of smoke and flames at the Aalto Mill cost 40 jobs on Monday, Aino Hakala said. Hakala, who is the mayor of Lahti, visited the mill on Tuesday.

"We lost everything," the owner, Pekka Rautio, said during the visit. The March of the Lamps was called off.
`,
  'b.txt': `Lahti mill to be rebuilt

LAHTI, Finland, March 9, 2024 - The Aalto Mill in Lahti will be rebuilt after the blaze of last Monday, Pekka Rautio said. Aino Hakala visited the mill on Tuesday.
`,
};
type Said = Partial<Annotation>;
const event = (article: string, words: string, said: Said = {}, nth = 0): Annotation => markIn(TEXTS, article, words, { kind: 'event', ...said }, nth);
const events = (annotations: readonly Annotation[], article = 'a.txt'): readonly ArticleEvent[] => corpusOf(TEXTS, { annotations }).get(article)!.events;
const told = (list: readonly ArticleEvent[], article = 'a.txt'): readonly string[] => list.map(({ start, end, type, when, minor }) => `${TEXTS[article]!.slice(start, end)} | ${type}${when === undefined ? '' : ` | ${when}`}${minor ? ' | minor' : ''}`);
const marked = (annotations: readonly Annotation[]): readonly string[] => told(events(annotations).filter((each) => each.marked));

cases('words marked as an event', marked, [
  { name: 'are none of themselves', input: [], expected: [] },
  { name: 'are one, of their time', input: [event('a.txt', 'smoke and flames', { type: 'disaster' })], expected: ['smoke and flames | disaster | 2024-03-04'] },
  { name: 'are of the type that their word has, where the mark gives none', input: [event('a.txt', 'visited the mill')], expected: ['visited the mill | visit | 2024-03-05'] },
  { name: 'are one also where a name stands', input: [event('a.txt', 'March of the Lamps', { type: 'other' })], expected: ['March of the Lamps | other'] },
  { name: 'are the first of two that overlap', input: [event('a.txt', 'smoke and flames', { type: 'disaster' }), event('a.txt', 'flames at the', { type: 'other' })], expected: ['smoke and flames | disaster | 2024-03-04'] },
  { name: 'are none outside the text', input: [event('a.txt', '\n\n"We', { type: 'other' })], expected: [] },
]);

cases('what was recognised', (annotations: readonly Annotation[]) => told(events(annotations)).map((line) => line.split(' | ')[0]), [
  { name: 'stays without a mark', input: [], expected: expect.arrayContaining(['visited', 'visit']) as unknown as string[] },
  { name: 'gives way to the mark that holds it', input: [event('a.txt', 'visited the mill')], expected: expect.not.arrayContaining(['visited']) as unknown as string[] },
  { name: 'goes where it is marked as no event', input: [event('a.txt', 'visited', { kind: 'not-event' })], expected: expect.not.arrayContaining(['visited']) as unknown as string[] },
  { name: 'stays beside what is marked as no event', input: [event('a.txt', 'visited', { kind: 'not-event' })], expected: expect.arrayContaining(['visit', 'lost']) as unknown as string[] },
]);

const FIRE: EventDecision = { id: 'mill-fire', label: 'The fire at Aalto Mill', type: 'disaster', mentions: [], sameAs: [], distinctFrom: [] };
const BOTH = [event('a.txt', 'smoke and flames', { event: 'mill-fire' }), event('b.txt', 'blaze', { event: 'mill-fire' })];
const places = (decisions: Partial<Decisions>, id: string): readonly string[] => corpusOf(TEXTS, decisions).events().find((each) => each.id === id)?.mentions.map(({ article, start, end }) => `${article} ${TEXTS[article]!.slice(start, end)}`) ?? [];

describe('an event that is marked by hand', () => {
  const TEXT = { 'a.txt': `Shipyard sold

NORVALE, May 16, 2024 — Aino Hakala told staff on Thursday that their jobs were safe. The cup final will be played in Turku on Saturday. Hakala visited Norvale on Friday.
` };
  it.each([
    ['told staff', { type: 'meeting' }, 'Aino Hakala told staff'],
    ['Aino Hakala told staff', { type: 'meeting' }, 'Aino Hakala told staff'],
    ['told', { type: 'meeting' }, 'Aino Hakala told'],
    ['The cup final', { type: 'sport' }, 'Cup final'],
    ['visited', {}, 'Aino Hakala’s visit to Norvale'],
    ['visited', { type: 'visit' }, 'Aino Hakala’s visit to Norvale'],
  ] as const)('is called by its words: %s', (words, said, label) => {
    const corpus = corpusOf(TEXT, { annotations: [markIn(TEXT, 'a.txt', words, { kind: 'event', ...said })] });
    expect(corpus.events().filter(({ marked }) => marked).map((event) => event.label)).toEqual([label]);
  });
});

describe('a mark of an event', () => {
  it('makes an event of note of its own', () => {
    const made = corpusOf(TEXTS, { annotations: [event('a.txt', 'smoke and flames', { type: 'disaster' })] }).events().find((each) => each.marked);
    expect(made).toMatchObject({ type: 'disaster', when: '2024-03-04', articles: 1 });
    expect(made).not.toHaveProperty('minor');
  });

  it('is of the event in events.yaml that it names, in all articles', () => {
    const corpus = corpusOf(TEXTS, { annotations: BOTH, events: [FIRE] });
    expect(corpus.events().find(({ id }) => id === 'mill-fire')).toMatchObject({ label: 'The fire at Aalto Mill', type: 'disaster', confirmed: true, marked: true, articles: 2 });
    expect(places({ annotations: BOTH, events: [FIRE] }, 'mill-fire')).toEqual(['a.txt smoke and flames', 'b.txt blaze']);
    expect(corpus.foundEvents()).toContain('mill-fire');
  });

  it('goes before the ways of other entries to find it', () => {
    const other: EventDecision = { id: 'other', mentions: [{ words: ['blaze'], with: [] }], sameAs: [], distinctFrom: [] };
    expect(places({ annotations: BOTH.slice(1), events: [other, FIRE] }, 'mill-fire')).toEqual(['b.txt blaze']);
    expect(places({ annotations: [], events: [other, FIRE] }, 'other')).toEqual(['b.txt blaze']);
  });

  it('parts what would be one event in the article, and joins what would be two', () => {
    const [first, second] = [event('a.txt', 'visited the mill', { event: 'x' }), event('a.txt', 'during the visit', { event: 'y' })];
    const same = (annotations: readonly Annotation[]): boolean => {
      const [a, b] = events(annotations).filter((each) => each.marked);
      return (a!.sameAs ?? a!.id) === (b!.sameAs ?? b!.id);
    };
    expect(same([first, { ...second, event: 'x' }])).toBe(true);
    expect(same([first, second])).toBe(false);
    expect(same([event('a.txt', 'smoke and flames', { event: 'x' }), event('a.txt', 'lost everything', { event: 'x' })])).toBe(true);
  });

  it('is a plain event where no entry has its id', () => {
    expect(corpusOf(TEXTS, { annotations: BOTH }).events().filter((each) => each.marked).map(({ confirmed }) => confirmed)).toEqual([undefined, undefined]);
  });

  it('takes part in what claims say of their events', () => {
    const corpus = corpusOf(TEXTS, { annotations: BOTH, events: [FIRE] });
    const at = TEXTS['a.txt']!.indexOf('40');
    expect(corpus.eventAt({ article: 'a.txt', start: at, end: at + 2 })?.id).toBeDefined();
    expect(corpus.get('a.txt')!.claims.find(({ value }) => value.text === '40')?.event).toBeDefined();
  });

  it('is coloured and told in a hover', () => {
    const corpus = corpusOf(TEXTS, { annotations: BOTH, events: [FIRE] });
    const at = TEXTS['a.txt']!.indexOf('flames');
    const card = hover(corpus, 'a.txt', at)!;
    expect([card.title, ...card.lines].flatMap((row) => row.map(({ text }) => text)).join('\n')).toContain('The fire at Aalto Mill');
    expect(card.lines.flatMap((row) => row.map(({ text }) => text))).toContain('Marked by hand in newsmodel/annotations.yaml: event mill-fire');
    expect(tokens(corpus, 'a.txt').find(({ start, end }) => start <= at && at < end)).toMatchObject({ type: 'markedEvent', modifiers: ['annotated'] });
    expect(tokens(corpusOf(TEXTS), 'a.txt').find(({ start, end }) => start <= at && at < end)).toBeUndefined();
  });

  it('makes a corpus that is the same as a new one, whatever was marked before', () => {
    const states: readonly Partial<Decisions>[] = [{}, { annotations: BOTH, events: [FIRE] }, { annotations: BOTH.slice(1), events: [FIRE] }, { annotations: BOTH }, { events: [FIRE] }, { annotations: [event('a.txt', 'visited', { kind: 'not-event' }), ...BOTH], events: [FIRE] }, {}];
    const corpus = corpusOf(TEXTS);
    for (const decisions of states) {
      const [decide, fresh] = [decider(decisions), corpusOf(TEXTS, decisions)];
      for (const [id, text] of Object.entries(TEXTS)) corpus.put({ id, text, ...(decide(id) && { decisions: decide(id)! }) });
      expect(corpus.events()).toEqual(fresh.events());
      expect(corpus.entities()).toEqual(fresh.entities());
      expect(corpus.conflicts()).toEqual(fresh.conflicts());
    }
  });
});

cases('an entry that only marks find', (text: string) => readEvents(text).problems.map(({ message }) => message), [
  { input: 'events:\n  - id: mill-fire\n    mentions: []\n', expected: [] },
  { input: 'events:\n  - id: mill-fire\n    label: The fire\n', expected: [expect.stringContaining('"mentions:"') as unknown as string] },
]);
