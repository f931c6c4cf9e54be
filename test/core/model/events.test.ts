import { describe, expect, it } from 'vitest';
import { benchArticles } from '../../bench/articles.ts';
import { corpusOf } from '../../support/corpus.ts';

/** Events of note that more than one article tells of: the words in each article. */
function shared(...texts: readonly string[]): readonly string[] {
  const corpus = corpusOf(...texts);
  return corpus.events().filter(({ minor, articles }) => !minor && articles > 1)
    .map(({ mentions }) => mentions.map(({ article, start, end }) => `${article} ${corpus.get(article)!.text.slice(start, end)}`).join(', ')).sort();
}

const VISIT = 'Velden to visit Norway\n\nOSLO, May 2, 2024 — President Anna Velden of Ruritania will visit Norway on May 16, 2024, Premier Tomas Ruud said.';

describe('one event in two articles', () => {
  it.each([
    ['planned and told of', 'Velden in Norway\n\nOSLO, May 17, 2024 — President Anna Velden of Ruritania arrived in Norway on May 16, 2024, as Premier Tomas Ruud had hoped.', ['a visit, a visit, b arrived']],
    ['on another day', 'Velden in Norway\n\nOSLO, May 17, 2024 — President Anna Velden of Ruritania visited Norway on April 3, 2022, as Premier Tomas Ruud recalled.', []],
    ['by somebody else', 'Marsh in Norway\n\nOSLO, May 17, 2024 — Chancellor Peter Marsh of Ruritania visited Norway on May 16, 2024, as Premier Tomas Ruud had hoped.', []],
    ['elsewhere', 'Velden in Chile\n\nLIMA, May 17, 2024 — President Anna Velden of Ruritania visited Chile on May 16, 2024, as Premier Tomas Ruud had hoped.', []],
  ])('%s', (_, text, expected) => expect(shared(VISIT, text)).toEqual(expected));
});

describe('what is called by one name', () => {
  const SIGNED = 'News from Oslo\n\nOSLO, May 2, 2024 — Anna Velden and Tomas Ruud signed an “open doors” agreement on Thursday.';
  const DECLARED = (name: string): string => `Looking back\n\nOSLO, June 2, 2024 — The declaration of an “${name}” pact by Anna Velden and Tomas Ruud was criticised.`;

  it('is one event', () => expect(shared(SIGNED, DECLARED('open doors'))).toEqual(['a agreement, a signed, b declaration, b pact']));
  it('is not what has another name', () => expect(shared(SIGNED, DECLARED('closed gates'))).not.toContainEqual(expect.stringContaining('declaration')));
});

describe('parts of an event', () => {
  it('name it', () => {
    const corpus = corpusOf(`${VISIT} During the visit, Velden will hold talks with Ida Solberg.`);
    const [talks] = corpus.events().filter(({ type }) => type === 'meeting');
    const visit = corpus.events().find(({ type }) => type === 'visit');
    expect(talks?.partOf).toBe(visit?.id);
    expect(visit?.partOf).toBeUndefined();
  });
});

describe('the events of an entity', () => {
  it('are those around an article in which it takes part', () => {
    const texts = [...benchArticles(10, 150)].map(({ text }) => text);
    const corpus = corpusOf(VISIT, ...texts);
    for (const article of corpus.ids()) {
      const around = corpus.eventsAround(article);
      for (const { id } of corpus.entities()) expect(corpus.eventsWith(id, article)).toEqual(around.filter(({ participants }) => participants.some(({ entity }) => entity === id)));
    }
    const velden = corpus.entities().find(({ name }) => name === 'Anna Velden')!;
    expect(corpus.eventsWith(velden.id, 'a').map(({ type }) => type)).toContain('visit');
  });
});
