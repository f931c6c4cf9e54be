import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import { decider, type Decisions, type ReviewDecision } from '../../../server/src/core/decisions/index.ts';

const first = (count = '24', before = '') => `Fire at a paper mill in Lahti

${before}LAHTI, Finland, March 5, 2024 - A fire at a paper mill in Lahti injured ${count} people on Monday, March 4, 2024, the rescue department said.

Mayor Pekka Rautio visited the mill on Tuesday. The fire destroyed two halls of the mill in Lahti.
`;
const second = (count = '42', more = '') => `Lahti mill fire: what is known

LAHTI, Finland, March 5, 2024 - A fire at a paper mill in Lahti injured ${count} people on Monday, March 4, 2024, the rescue department said.${more}

Mayor Pekka Rautio promised an inquiry.
`;

const DISMISSED: ReviewDecision = {
  rule: 'figure.mismatch', about: 'injured', reason: 'explained',
  sides: [{ article: 'a.txt', quote: 'in Lahti injured 24 people on Monday,' }, { article: 'b.txt', quote: 'in Lahti injured 42 people on Monday,' }],
};

type Texts = Readonly<Record<string, string>>;

function put(corpus: Corpus, texts: Texts, decisions: Partial<Decisions>): Corpus {
  const of = decider(decisions);
  for (const [id, text] of Object.entries(texts)) {
    const own = of(id);
    corpus.put({ id, text, ...(own && { decisions: own }) });
  }
  return corpus;
}

const corpusWith = (texts: Texts, review: readonly ReviewDecision[] = [], events: Decisions['events'] = []): Corpus => put(createCorpus(), texts, { review, events });
/** The conflicts that are open, each by the words of its sides. */
const lines = (corpus: Corpus): readonly string[] => corpus.conflicts().map(({ sides }) => sides.map(({ text, spans }) => `${text} in ${spans.map(({ article }) => article).join('+')}`).join(' / '));
const OPEN = ['24 in a.txt / 42 in b.txt'];
const BOTH = { 'a.txt': first(), 'b.txt': second() };

describe('a dismissed conflict', () => {
  it('is not among the open ones, nor counted, but is told of', () => {
    expect(lines(corpusWith(BOTH))).toEqual(OPEN);
    const corpus = corpusWith(BOTH, [DISMISSED]);
    expect(lines(corpus)).toEqual([]);
    expect(corpus.conflictsIn('a.txt')).toEqual([]);
    expect(corpus.conflictCounts()).toEqual({ warning: 0, information: 0, hint: 0 });
    expect(corpus.reviewed().map(({ conflict, dismissed }) => [conflict.rule, dismissed])).toEqual([['figure.mismatch', { by: 'entry', decision: DISMISSED }]]);
  });

  it.each<readonly [string, Texts, readonly string[]]>([
    ['edits elsewhere in the article', { 'a.txt': first('24', 'It rained. '), 'b.txt': second('42', ' Nobody was killed.') }, []],
    ['another article that gives the same value', { ...BOTH, 'c.txt': second() }, []],
    ['a line break in the words', { ...BOTH, 'a.txt': first().replace('injured 24 people on', 'injured 24 people\non') }, []],
    ['not: another value', { ...BOTH, 'a.txt': first('25') }, ['25 in a.txt / 42 in b.txt']],
    ['not: other words around the value', { ...BOTH, 'b.txt': second().replace('injured 42 people', 'injured some 42 people') }, ['24 in a.txt / 42 in b.txt']],
    ['not: an article with a third value', { ...BOTH, 'c.txt': second('33') }, ['24 in a.txt / 42 in b.txt / 33 in c.txt']],
    ['not: the quoted article is gone, and another says the same', { 'a.txt': first(), 'c.txt': second() }, ['24 in a.txt / 42 in c.txt']],
  ])('survives %s', (_, texts, expected) => {
    expect(lines(corpusWith(texts, [DISMISSED]))).toEqual(expected);
    // The same when it is edited into that.
    const edited = corpusWith(BOTH, [DISMISSED]);
    expect(lines(edited)).toEqual([]);
    for (const id of Object.keys(BOTH)) if (!(id in texts)) edited.delete(id);
    expect(lines(put(edited, texts, { review: [DISMISSED] }))).toEqual(expected);
    expect(edited.conflictCounts().warning + edited.conflictCounts().information).toBe(expected.length);
  });

  it.each<readonly [string, Partial<ReviewDecision>]>([
    ['another rule', { rule: 'figure.scale-slip' }],
    ['something else', { about: 'killed' }],
    ['one side only', { sides: DISMISSED.sides.slice(0, 1) }],
    ['words that stand nowhere', { sides: [...DISMISSED.sides, { article: 'b.txt', quote: 'promised three inquiries' }] }],
    ['the words of another article', { sides: DISMISSED.sides.map(({ quote }) => ({ article: 'a.txt', quote })) }],
  ])('is not one that is about %s', (_, change) => {
    expect(lines(corpusWith(BOTH, [{ ...DISMISSED, ...change }]))).toEqual(OPEN);
  });

  it.each<readonly [string, ReviewDecision]>([
    ['of its rule', { rule: 'figure.mismatch', sides: [], reason: 'other' }],
    ['of its rule in one of its two articles', { rule: 'figure.mismatch', sides: [], articles: ['b.txt'], reason: 'other' }],
    ['of an article', { articles: ['*.txt'], sides: [], reason: 'other' }],
    ['with those words in any article', { ...DISMISSED, sides: DISMISSED.sides.map(({ quote }) => ({ quote })) }],
  ])('may be dismissed with all %s', (_, decision) => {
    expect(lines(corpusWith(BOTH, [decision]))).toEqual([]);
  });

  it('stays open between the others when one article is dismissed', () => {
    const corpus = corpusWith({ ...BOTH, 'c.txt': second() }, [{ articles: ['b.txt'], sides: [], reason: 'source-wrong' }]);
    expect(lines(corpus)).toEqual(['24 in a.txt / 42 in c.txt']);
    expect(corpus.conflictsIn('b.txt').flatMap(({ sides }) => sides.flatMap(({ spans }) => spans)).filter(({ article }) => article === 'b.txt')).toEqual([]);
  });

  it('is judged again, and nothing checked again, when a decision comes or goes', () => {
    const corpus = corpusWith(BOTH);
    const [before] = corpus.conflicts();
    corpus.takeTouched();
    const decide = (review: readonly ReviewDecision[]): readonly boolean[] => ['a.txt', 'b.txt'].map((id) => corpus.decide(id, decider({ review })(id)));
    expect(decide([DISMISSED])).toEqual([true, true]);
    expect(corpus.check(0)).toBe(0);
    expect([...corpus.takeTouched()].sort()).toEqual(['a.txt', 'b.txt']);
    expect(lines(corpus)).toEqual([]);
    expect(decide([DISMISSED])).toEqual([false, false]);
    expect([...corpus.takeTouched()]).toEqual([]);
    decide([]);
    expect(corpus.conflicts()).toEqual([before]);
  });

  it('is open again as soon as a quotation in an article that is no side of it any more has changed', () => {
    const decision = { ...DISMISSED, sides: [...DISMISSED.sides, { article: 'c.txt', quote: 'the weather was cold' }] };
    const other = 'Weather\n\nOSLO - The weather was cold, said Ingrid Solheim. In Oslo the weather was cold all week long.\n';
    const corpus = corpusWith({ ...BOTH, 'c.txt': other }, [decision]);
    expect(lines(corpus)).toEqual([]);
    put(corpus, { 'c.txt': other.replaceAll('cold', 'warm') }, { review: [decision] });
    expect(lines(corpus)).toEqual(OPEN);
  });
});

describe('a note in the article', () => {
  const above = (note: string): Texts => ({ ...BOTH, 'a.txt': first().replace('LAHTI, F', `${note}\nLAHTI, F`) });

  it.each<readonly [string, Texts, readonly string[]]>([
    ['for the paragraph below', above('<!-- crosscheck-ignore figure.mismatch -->'), []],
    ['for all rules', above('<!-- crosscheck-ignore -->'), []],
    ['above another comment', above('<!-- crosscheck-ignore: figure.mismatch, date.mismatch -->\n<!-- checked -->'), []],
    ['for another rule', above('<!-- crosscheck-ignore date.mismatch -->'), OPEN],
    ['with another word', above('<!-- crosscheck-ignored -->'), OPEN],
    ['above another paragraph', { ...BOTH, 'a.txt': first().replace('Mayor', '<!-- crosscheck-ignore -->\nMayor') }, OPEN],
    ['for the article', { ...BOTH, 'a.txt': `---\ncrosscheck-ignore: figure.mismatch\n---\n${first()}` }, []],
    ['for the article, a list', { ...BOTH, 'a.txt': `---\ncrosscheck-ignore: [date.mismatch, figure.mismatch]\n---\n${first()}` }, []],
    ['for the article, all rules', { ...BOTH, 'a.txt': `---\ncrosscheck-ignore: all\n---\n${first()}` }, []],
    ['for the article, another rule', { ...BOTH, 'a.txt': `---\ncrosscheck-ignore: date.mismatch\n---\n${first()}` }, OPEN],
  ])('%s', (_, texts, expected) => {
    const corpus = corpusWith(texts);
    expect(lines(corpus)).toEqual(expected);
    if (expected.length === 0) expect(corpus.reviewed()[0]!.dismissed).toMatchObject({ by: 'note', place: { article: 'a.txt' } });
  });

  it('is no text of the article', () => {
    const corpus = corpusWith(above('<!-- crosscheck-ignore figure.mismatch -->'));
    const { sections, text, mentions } = corpus.get('a.txt')!;
    const note = sections.find(({ start, end }) => text.slice(start, end).includes('crosscheck-ignore'))!;
    expect(note.role).toBe('furniture');
    expect(text.slice(note.start, note.end)).toBe('<!-- crosscheck-ignore figure.mismatch -->');
    expect(mentions.map((mention) => mention.text)).toEqual(corpusWith(BOTH).get('a.txt')!.mentions.map((mention) => mention.text));
  });
});

describe('events that are told apart', () => {
  const event = (id: string, article: string, distinctFrom: readonly string[]) => ({ id, mentions: [{ words: ['fire', 'injure'], with: [], articles: [article] }], sameAs: [], distinctFrom });

  it('have no conflict', () => {
    expect(lines(corpusWith(BOTH, [], [event('one', 'a.txt', []), event('two', 'b.txt', ['one'])]))).toEqual([]);
    expect(lines(corpusWith(BOTH, [], [event('one', 'a.txt', []), event('two', 'b.txt', [])]))).toEqual(OPEN);
    expect(lines(corpusWith({ ...BOTH, 'c.txt': second() }, [], [event('one', 'a.txt', []), event('two', 'b.txt', ['one'])]))).toEqual(['24 in a.txt / 42 in b.txt+c.txt']);
  });

  it('are so at once when the reader says so, and no longer when it is taken back', () => {
    const corpus = corpusWith(BOTH);
    const decide = (events: Decisions['events']): void => {
      for (const id of ['a.txt', 'b.txt']) corpus.decide(id, decider({ events })(id));
    };
    decide([event('one', 'a.txt', []), event('two', 'b.txt', ['one'])]);
    expect(lines(corpus)).toEqual([]);
    decide([]);
    expect(lines(corpus)).toEqual(OPEN);
  });
});

describe('settings of the articles', () => {
  it('silence a rule, or make it quieter, in one folder', () => {
    const corpus = createCorpus({ of: (article) => (article === 'b.txt' ? { severities: { 'figure.mismatch': 'off' } } : undefined) });
    expect(lines(put(corpus, { ...BOTH, 'c.txt': second() }, {}))).toEqual(['24 in a.txt / 42 in c.txt']);
    corpus.setOptions({ of: () => ({ severities: { 'figure.mismatch': 'hint' } }) });
    expect(corpus.conflicts().map(({ severity }) => severity)).toEqual(['hint']);
  });

  it.each([[0, 1], [0.3, 1], [0.5, 0]])('tolerate a share of %f: %i conflicts', (tolerance, count) => {
    expect(lines(put(createCorpus({ tolerance }), BOTH, {}))).toHaveLength(count);
  });
});
