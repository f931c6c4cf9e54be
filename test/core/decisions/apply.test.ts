import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, createCorpus, type ArticleInput } from '../../../server/src/core/corpus.ts';
import { decidedAlike, decider, readArticleDecisions, readEntities, type ArticleDecisions, type EntityDecision } from '../../../server/src/core/decisions/index.ts';
import type { Analysis } from '../../../server/src/core/types.ts';
import { cases } from '../../support/cases.ts';

const TEXT = `Storm damages the harbour of Turku

TURKU, Finland, March 5, 2024 - A storm damaged the harbour of Turku on Monday, March 4, 2024, the police said.

"We lost two boats," said Aino Hakala, who works for the quiet hands. Hakala's brother sails. The quiet
hands have 40 members.

Mayor Pekka Rautio said the University of Turku would help. Rautio will visit the harbour on May Day.
`;

const entitiesOf = (yaml: string): readonly EntityDecision[] => {
  const { decisions, problems } = readEntities(`entities:\n${yaml}`);
  expect(problems).toEqual([]);
  return decisions!;
};

const decided = (yaml: string, path = 'a.txt'): ArticleDecisions | undefined => decider({ entities: entitiesOf(yaml), articles: [] })(path);

const read = (yaml: string, text = TEXT): Analysis => analyse({ id: 'a.txt', text, ...withDecisions(decided(yaml)) }).analysis;

const withDecisions = (decisions: ArticleDecisions | undefined): Pick<ArticleInput, 'decisions'> => (decisions ? { decisions } : {});

/** The mentions whose words hold a word, with their types. */
const mentions = ({ mentions }: Analysis, word: string): readonly string[] =>
  mentions.filter(({ kind, text }) => kind !== 'quote' && text.includes(word)).map(({ kind, type, text }) => `${kind} ${type}: ${text}`);

/** The entities that mentions with a word name: name, type, spellings, and whether the reader has set them. */
const entities = (analysis: Analysis, word: string): readonly string[] => analysis.entities.flatMap(({ name, type, mentions, decided }) => {
  const texts = mentions.map((id) => analysis.mentions.find((mention) => mention.id === id)!.text);
  return texts.some((text) => text.includes(word)) ? [`${name}, ${type}: ${texts.join(', ')}${decided ? ' (set)' : ''}`] : [];
});

cases('a name that the reader adds', ([yaml, word]: readonly [string, string]) => mentions(read(yaml), word), [
  { name: 'is not there without', input: ['', 'quiet'], expected: [] },
  { name: 'is found wherever it stands, in the case it is written', input: ['- {name: the quiet hands, type: organization}', 'quiet'], expected: ['entity organization: the quiet hands'] },
  { name: 'is found over the end of a line', input: ['- {name: quiet hands, type: organization}', 'quiet'], expected: ['entity organization: quiet hands', 'entity organization: quiet\nhands'] },
  { name: 'is not found inside a word', input: ['- {name: hand, type: misc}', 'hand'], expected: [] },
  { name: 'leaves a possessive out', input: ["- {name: Hakala, type: person}", "Hakala"], expected: ['entity person: Aino Hakala', 'entity person: Hakala'] },
  { name: 'is found without the parts of other names', input: ['- {name: Turku, type: organization}', 'Turku'], expected: ['entity organization: Turku', 'entity organization: Turku', 'entity organization: University of Turku'] },
  { name: 'wins over a date', input: ['- {name: May Day, type: work}', 'May'], expected: ['entity work: May Day'] },
  { name: 'wins over what it contains', input: ['- {name: Aino Hakala, type: product}', 'Aino'], expected: ['entity product: Aino Hakala'] },
  { name: 'is found in the articles it is for', input: ['- {name: quiet hands, type: group, articles: [other.txt, "*.txt"]}', 'quiet hands'], expected: ['entity group: quiet hands'] },
  { name: 'is not there in an article it is not for', input: ['- {name: quiet hands, type: group, articles: other.txt}', 'quiet'], expected: [] },
  { name: 'is what the narrower entry says', input: ['- {name: quiet hands, type: group}\n- {name: quiet hands, type: work, articles: a.txt}', 'quiet hands'], expected: ['entity work: quiet hands'] },
]);

cases('a name that the reader rejects', ([yaml, word]: readonly [string, string]) => mentions(read(yaml), word), [
  { input: ['- {name: Turku, rejected: true}', 'Turku'], expected: ['entity organization: University of Turku'] },
  { input: ['- {name: Aino Hakala, rejected: true}', 'Hakala'], expected: ['entity person: Hakala'] },
  { name: 'not in other cases', input: ['- {name: university of turku, rejected: true}', 'University'], expected: ['entity organization: University of Turku'] },
  { name: 'breaks up into names that are given', input: ['- {name: University of Turku, rejected: true}\n- {name: Turku, type: facility}', 'Turku'], expected: ['entity facility: Turku', 'entity facility: Turku', 'entity facility: Turku'] },
  { name: 'leaves the same words alone elsewhere', input: ['- {name: Turku, rejected: true, articles: b.txt}', 'Finland'], expected: ['entity place: Finland'] },
]);

cases('an entity that the reader describes', ([yaml, word]: readonly [string, string]) => entities(read(yaml), word), [
  { name: 'is as recognised without', input: ['', 'Rautio'], expected: ['Pekka Rautio, person: Pekka Rautio, Rautio'] },
  { name: 'has the name that is given', input: ['- {name: Pekka J. Rautio, type: person, aliases: Pekka Rautio}', 'Rautio'], expected: ['Pekka J. Rautio, person: Pekka Rautio, Rautio (set)'] },
  { name: 'has its aliases among its mentions', input: ['- {name: Aino Hakala, type: person, aliases: [the quiet hands]}', 'Hakala'], expected: ['Aino Hakala, person: Aino Hakala, the quiet hands, Hakala (set)'] },
  { name: 'is not renamed by a shorter form', input: ['- {name: Rautio, type: person}', 'Rautio'], expected: ['Pekka Rautio, person: Pekka Rautio, Rautio'] },
  { name: 'takes its shorter forms along to another type', input: ['- {name: Pekka Rautio, type: organization}', 'Rautio'], expected: ['Pekka Rautio, organization: Pekka Rautio, Rautio (set)'] },
  { name: 'leaves shorter forms of others alone', input: ['- {name: Aino Hakala, type: organization}', 'Rautio'], expected: ['Pekka Rautio, person: Pekka Rautio, Rautio'] },
  { name: 'has the type that is given', input: ['- {name: University of Turku, type: facility}', 'University'], expected: ['University of Turku, facility: University of Turku (set)'] },
]);

cases('a name in capitals', (name) => mentions(read(`- {name: ${name}, type: work}`, 'THE QUIET HANDS OF TURKU\n\nTURKU, Finland - WHO said so, and IT was right.\n'), name.toUpperCase()), [
  { input: 'The Quiet Hands', expected: ['entity work: THE QUIET HANDS'] },
  { name: 'is not that of another word', input: 'Who', expected: mentions(read('', 'THE QUIET HANDS OF TURKU\n\nTURKU, Finland - WHO said so, and IT was right.\n'), 'WHO') },
]);

describe('decisions over all articles', () => {
  const corpusOf = (yaml: string, ...texts: readonly string[]) => {
    const corpus = createCorpus();
    const decide = decider({ entities: entitiesOf(yaml), articles: [] });
    texts.forEach((text, i) => corpus.put({ id: `${i}.txt`, text, ...withDecisions(decide(`${i}.txt`)) }));
    return corpus;
  };

  it('join an entity by its aliases and name it as the reader does', () => {
    const second = 'Quiet Hands help after the storm\n\nTURKU, Finland - QH has raised 4,000 euros, said Aino Hakala on Tuesday.\n';
    const corpus = corpusOf('- {name: The Quiet Hands, type: organization, aliases: [Quiet Hands, the quiet hands, QH]}', TEXT, second);
    const found = corpus.entities().filter(({ name, aliases }) => /quiet|QH/i.test([name, ...aliases].join()));
    expect(found.map(({ name, type, aliases, articles, mentionCount, decided }) => ({ name, type, aliases, articles, mentionCount, decided })))
      .toEqual([{ name: 'The Quiet Hands', type: 'organization', aliases: ['QH', 'Quiet Hands', 'the quiet hands'], articles: 2, mentionCount: 3, decided: true }]);
  });

  it('name an entity also where only other spellings of it stand', () => {
    const corpus = corpusOf('- {name: Björn Ekholm, type: person}', 'Sailor found\n\nTURKU, Finland - Bjoern Ekholm was found on Tuesday. Bjoern Ekholm is well.\n', 'Sailor home\n\nTURKU, Finland - The sailor Björn Ekholm is home.\n');
    expect(corpus.entities().filter(({ type }) => type === 'person').map(({ name, articles }) => [name, articles])).toEqual([['Björn Ekholm', 2]]);
  });
});

describe('articles.yaml', () => {
  const decide = (yaml: string): ((path: string) => ArticleDecisions | undefined) => {
    const { decisions, problems } = readArticleDecisions(`articles:\n${yaml}`);
    expect(problems).toEqual([]);
    return decider({ entities: [], articles: decisions! });
  };

  it('gives the date of publication, also against the article, and its source', () => {
    const text = `---\ntitle: Storm\nsource: Other Post\npublished: 2024-03-05\n---\n${TEXT}`;
    const { analysis } = analyse({ id: 'a.txt', text, ...withDecisions(decide('- {path: a.txt, published: 2023-03-09, source: Aura Post}')('a.txt')) });
    expect(analysis.published).toMatchObject({ value: '2023-03-09', basis: 'given' });
    expect(analysis.source).toBe('Aura Post');
  });

  it('gives way to a date that the caller gives', () => {
    const { analysis } = analyse({ id: 'a.txt', text: TEXT, published: '2022-01-02', ...withDecisions(decide('- {path: a.txt, published: 2023-03-09}')('a.txt')) });
    expect(analysis.published).toMatchObject({ value: '2022-01-02', basis: 'given' });
  });

  cases('is for the files that it names, the exact path first', (path) => {
    const { published, source } = decide('- {path: wire, source: Wire}\n- {path: "**/*.md", source: Markdown}\n- {path: wire/a.txt, published: 2023-03-09}\n- {path: a.txt, source: A}')(path) ?? {};
    return [published, source];
  }, [
    { input: 'a.txt', expected: [undefined, 'A'] },
    { input: 'wire/a.txt', expected: ['2023-03-09', 'Wire'] },
    { input: 'wire/deep/b.md', expected: [undefined, 'Wire'] },
    { input: 'b.md', expected: [undefined, 'Markdown'] },
    { input: 'wires/b.txt', expected: [undefined, undefined] },
  ]);
});

describe('decisions that change', () => {
  const WORDS = ['Turku', 'Aino Hakala', 'Hakala', 'University of Turku', 'the harbour', 'harbour of Turku', 'May Day', 'nobody', 'Pekka Rautio', 'Rautio will visit', 'Finland, March', '40 members'];
  const TYPES = ['person', 'organization', 'place', 'group', undefined] as const;
  const decisions = fc.array(fc.record({ spellings: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 }), type: fc.constantFrom(...TYPES) }), { maxLength: 4 })
    .map((list) => list.map(({ spellings, type }): EntityDecision => ({ name: spellings[0]!, spellings, ...(type && { type }) })));
  const some = decisions.map((entities) => decider({ entities, articles: [] })('a.txt'));

  it('need a new look at an article only when they touch it', () => {
    fc.assert(fc.property(some, some, (a, b) => {
      if (decidedAlike(TEXT, a, b)) expect(analyse({ id: 'a', text: TEXT, ...withDecisions(a) })).toEqual(analyse({ id: 'a', text: TEXT, ...withDecisions(b) }));
    }), { numRuns: 100 });
  });

  it('leave a corpus as a new one would be', () => {
    const texts = [TEXT, TEXT.replaceAll('Aino', 'Liisa'), 'Hakala wins\n\nTURKU, Finland - Hakala won in Turku on Sunday, said the University of Turku.\n'];
    const seen = (corpus: ReturnType<typeof createCorpus>) => [corpus.entities().map((entity) => ({ ...entity })), corpus.events(), corpus.conflicts()];
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), some), { minLength: 1, maxLength: 6 }), (steps) => {
      const [corpus, last] = [createCorpus(), new Map<number, ArticleDecisions | undefined>()];
      for (const [i, decisions] of steps) {
        corpus.put({ id: String(i), text: texts[i]!, ...withDecisions(decisions) });
        last.set(i, decisions);
      }
      const fresh = createCorpus();
      for (const [i, decisions] of [...last].reverse()) fresh.put({ id: String(i), text: texts[i]!, ...withDecisions(decisions) });
      expect(seen(corpus)).toEqual(seen(fresh));
    }), { numRuns: 40 });
  });
});
