import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import { decider, type Annotation, type EntityDecision } from '../../../server/src/core/decisions/index.ts';
import { quoteAt } from '../../../server/src/core/selectors.ts';
import { hover } from '../../../server/src/ide/hover/index.ts';
import { tokens } from '../../../server/src/ide/tokens.ts';
import { cases } from '../../support/cases.ts';

const TEXT = `Storm damages the harbour of Turku

TURKU, Finland, March 5, 2024 - A storm damaged the harbour of Turku on Monday, the police said.

"We lost two boats," said Aino Hakala of the quiet hands. Hakala owns the Meri. The University of Turku lent a boat on May Day.
`;

/** A mark on the nth such words. */
function mark(words: string, said: Partial<Annotation>, nth = 0, text = TEXT): Annotation {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  const position = { start, end: start + words.length };
  return { article: 'a.txt', ...quoteAt(text, position), position, kind: 'entity', type: 'organization', ...said };
}

function read(annotations: readonly Annotation[], text = TEXT, entities: readonly EntityDecision[] = []): Corpus {
  const decisions = decider({ annotations, entities })('a.txt');
  const corpus = createCorpus();
  corpus.put({ id: 'a.txt', text, ...(decisions && { decisions }) });
  return corpus;
}

const names = (corpus: Corpus, word: string): readonly string[] => corpus.get('a.txt')!.mentions.filter(({ kind, text }) => kind !== 'quote' && text.includes(word)).map(({ kind, type, text }) => `${kind} ${type}: ${text}`);

cases('words marked as a name', ([marks, word]: readonly [readonly Annotation[], string]) => names(read(marks), word), [
  { name: 'were none', input: [[], 'quiet'], expected: [] },
  { name: 'are one at that place', input: [[mark('quiet hands', {})], 'quiet'], expected: ['entity organization: quiet hands'] },
  { name: 'are what the mark says, and others of the same words what they were', input: [[mark('Turku', { type: 'facility' }, 1)], 'Turku'], expected: ['entity place: Turku', 'entity facility: Turku', 'entity organization: University of Turku'] },
  { name: 'break up a longer name', input: [[mark('Turku', { type: 'place' }, 2)], 'Turku'], expected: ['entity place: Turku', 'entity place: Turku', 'entity place: Turku'] },
  { name: 'win over a date', input: [[mark('May Day', { type: 'work' })], 'May'], expected: ['entity work: May Day'] },
  { name: 'are the first of two marks that overlap', input: [[mark('quiet hands', {}), mark('the quiet', { type: 'work' })], 'quiet'], expected: ['entity work: the quiet'] },
  { name: 'are nothing outside the text of the article', input: [[mark('\n\n"We', {})], 'We'], expected: [] },
]);

cases('words marked as no name', ([marks, word]: readonly [readonly Annotation[], string]) => names(read(marks), word), [
  { name: 'are none at that place', input: [[mark('Turku', { kind: 'not-entity' }, 1)], 'Turku'], expected: ['entity place: Turku', 'entity organization: University of Turku'] },
  { name: 'leave a longer name alone', input: [[mark('Turku', { kind: 'not-entity' }, 2)], 'University'], expected: ['entity organization: University of Turku'] },
  { name: 'take shorter names along', input: [[mark('Aino Hakala of', { kind: 'not-entity' })], 'Aino'], expected: [] },
]);

describe('a mark', () => {
  it('goes before what is said of the name everywhere', () => {
    const entities: EntityDecision[] = [{ name: 'Hakala', spellings: ['Hakala'] }];
    expect(names(read([mark('Hakala', { type: 'person' }, 1)], TEXT, entities), 'Hakala')).toContain('entity person: Hakala');
  });

  it('joins the entity that its name names, under the name it gives', () => {
    const corpus = read([mark('the Meri', { type: 'product', name: 'MS Meri' }), mark('quiet hands', { type: 'person', name: 'Aino Hakala' })]);
    const entities = corpus.entities().map(({ name, type, mentionCount }) => `${name}, ${type}, ${mentionCount}`);
    expect(entities).toContain('MS Meri, product, 1');
    expect(entities).toContain('Aino Hakala, person, 3');
  });

  it('takes shorter forms of the name along to another type', () => {
    expect(names(read([mark('Aino Hakala', {})]), 'Hakala')).toEqual(['entity organization: Aino Hakala', 'entity organization: Hakala']);
  });

  it('follows its words, and is listed as orphaned when they are gone', () => {
    const marks = [mark('quiet hands', {})];
    const moved = `Weather\n\n${TEXT}`;
    expect(names(read(marks, moved), 'quiet')).toEqual(['entity organization: quiet hands']);
    const gone = read(marks, TEXT.replace('quiet hands', 'loud feet'));
    expect(names(gone, 'loud')).toEqual([]);
    expect(gone.marksIn('a.txt')).toEqual({ placed: [], orphaned: marks, idle: [] });
  });

  it('is coloured, and said in a hover with its note and tag', () => {
    const corpus = read([mark('quiet hands', { note: 'see <b>archive</b>', tag: 'clubs' }), mark('two boats', { kind: 'note', note: 'which?' })]);
    const at = TEXT.indexOf('quiet');
    expect(tokens(corpus, 'a.txt').find(({ start }) => start === at)).toMatchObject({ type: 'organization', modifiers: ['annotated'] });
    const lines = (offset: number): readonly string[] => hover(corpus, 'a.txt', offset)!.lines.map((row) => row.map(({ text }) => text).join(''));
    expect(lines(at + 1)).toEqual(['1 mention in 1 article', 'Marked by hand in newsmodel/annotations.yaml: organization, tag clubs', 'Note: see <b>archive</b>']);
    expect(lines(TEXT.indexOf('two boats'))).toContain('Note: which?');
    expect(lines(TEXT.indexOf('Aino'))).not.toContain('Set in newsmodel/entities.yaml');
  });

  it('makes a corpus that is the same as a new one, whatever was marked before', () => {
    const corpus = createCorpus();
    const states: readonly (readonly Annotation[])[] = [[], [mark('quiet hands', {})], [mark('quiet hands', { type: 'group' }), mark('Turku', { kind: 'not-entity' })], []];
    for (const annotations of states) {
      const decisions = decider({ annotations })('a.txt');
      corpus.put({ id: 'a.txt', text: TEXT, ...(decisions && { decisions }) });
      const fresh = read(annotations);
      expect(corpus.get('a.txt')).toEqual(fresh.get('a.txt'));
      expect(corpus.entities()).toEqual(fresh.entities());
      expect(corpus.marksIn('a.txt')).toEqual(fresh.marksIn('a.txt'));
    }
  });
});
