import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import { decider, readEvents, readFacts, writeEvents } from '../../../server/src/core/decisions/index.ts';
import { eventChanges } from '../../../server/src/ide/decide/events.ts';
import { cases } from '../../support/cases.ts';

/** Invented articles on two visits of one minister, and on two earthquakes. */
const TEXTS: Readonly<Record<string, string>> = {
  'plan.txt': '---\npublished: 2024-05-10\n---\nPlans of the ministry\n\nOSLEV - Minister Aino Hakala will visit Norvale on May 16, 2024, the ministry said.\n',
  'done.txt': '---\npublished: 2024-05-17\n---\nA day in Norvale\n\nNORVALE - Minister Aino Hakala visited Norvale on May 16, 2024, and thanked Mayor Pekka Rautio.\n',
  'autumn.txt': '---\npublished: 2023-10-17\n---\nThe minister in Norvale\n\nNORVALE - Minister Aino Hakala visited Norvale on October 16, 2023.\n',
  'quake.txt': '---\npublished: 2024-03-05\n---\nNorvale shaken\n\nNORVALE - An earthquake in Norvale on March 4, 2024 destroyed a mill. The earthquake began at night.\n',
  'second.txt': '---\npublished: 2024-03-06\n---\nNorvale shaken again\n\nNORVALE - An earthquake in Norvale on March 5, 2024 destroyed a boat, Aino Hakala said.\n',
};

const decisionsOf = (yaml: string) => {
  const { decisions, problems } = readEvents(`events:\n${yaml}`);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return decider({ events: decisions! });
};

function corpusOf(yaml: string, texts = TEXTS): Corpus {
  const corpus = createCorpus();
  const decide = decisionsOf(yaml);
  for (const [id, text] of Object.entries(texts)) corpus.put({ id, text, ...(decide(id) && { decisions: decide(id)! }) });
  return corpus;
}

/** The visits and earthquakes: name, day, articles. */
const told = (corpus: Corpus): readonly string[] => corpus.events()
  .filter(({ label, minor, confirmed }) => !minor && (confirmed || /visit|earthquake/i.test(label)))
  .map(({ label, when, mentions, confirmed }) => `${label}, ${when}: ${[...new Set(mentions.map(({ article }) => article.replace('.txt', '')))].sort().join(' ')}${confirmed ? ' (confirmed)' : ''}`);

const [AUTUMN, QUAKE, SECOND, MAY] = ['Aino Hakala’s visit to Norvale, 2023-10-16: autumn', 'Earthquake in Norvale, 2024-03-04: quake', 'Earthquake in Norvale, 2024-03-05: second', 'Aino Hakala’s visit to Norvale, 2024-05-16: done plan'];
const MAY_FOUND = 'mentions: {words: visit, with: Aino Hakala, when: 2024-05}';
const AUTUMN_FOUND = 'mentions: {words: visit, with: Aino Hakala, when: 2023-10}';

cases('the events of the model', (yaml) => told(corpusOf(yaml)), [
  { name: 'are as the articles tell them', input: '', expected: [AUTUMN, QUAKE, SECOND, MAY] },
  { name: 'have the name that the reader gives, in all articles', input: `- {id: a, label: The May visit, ${MAY_FOUND}}`, expected: [AUTUMN, QUAKE, SECOND, 'The May visit, 2024-05-16: done plan (confirmed)'] },
  { name: 'have the time that the reader gives', input: `- {id: a, label: The May visit, when: 2024-05-17, ${MAY_FOUND}}`, expected: [AUTUMN, QUAKE, SECOND, 'The May visit, 2024-05-17: done plan (confirmed)'] },
  { name: 'are found by another word for them', input: '- {id: a, label: The May visit, mentions: {words: [trip], with: [Norvale], when: 2024-05-16}}', expected: [AUTUMN, QUAKE, SECOND, 'The May visit, 2024-05-16: done plan (confirmed)'] },
  { name: 'are found by type, place and time', input: '- {id: a, type: visit, where: Norvale, when: 2023-10-16}', expected: [`${AUTUMN} (confirmed)`, QUAKE, SECOND, MAY] },
  { name: 'are found by words of an article', input: '- {id: a, label: Trip, mentions: {quote: "Hakala will visit Norvale"}}', expected: [AUTUMN, QUAKE, SECOND, 'Trip, 2024-05-16: done plan (confirmed)'] },
  { name: 'are not found at another time', input: '- {id: a, label: X, mentions: {words: visit, with: Aino Hakala, when: 2024-06}}', expected: [AUTUMN, QUAKE, SECOND, MAY] },
  { name: 'are not found with somebody else', input: '- {id: a, label: X, mentions: {words: visit, with: [Aino Hakala, Maria Lotanve], when: 2024-05}}', expected: [AUTUMN, QUAKE, SECOND, MAY] },
  { name: 'are not found in other articles', input: '- {id: a, label: X, mentions: {words: visit, with: Aino Hakala, articles: quake.txt}}', expected: [AUTUMN, QUAKE, SECOND, MAY] },
  { name: 'are one where the reader says so, against their times', input: `- {id: a, label: Visits, ${MAY_FOUND}}\n- {id: b, ${AUTUMN_FOUND}, sameAs: a}`, expected: [QUAKE, SECOND, 'Visits, 2024-05-16: autumn done plan (confirmed)'] },
  { name: 'are several where the reader says so, against their words', input: '- {id: a, label: A, mentions: {words: visit, articles: plan.txt}}\n- {id: b, label: B, mentions: {words: visit, articles: done.txt}, distinctFrom: a}', expected: [AUTUMN, QUAKE, SECOND, 'A, 2024-05-16: plan (confirmed)', 'B, 2024-05-16: done (confirmed)'] },
  { name: 'stay one where two entries find them', input: '- {id: a, label: A, mentions: {words: visit, articles: plan.txt}}\n- {id: b, label: B, mentions: {words: visit, articles: done.txt}}', expected: [AUTUMN, QUAKE, SECOND, 'A, 2024-05-16: done plan (confirmed)'] },
  { name: 'stay apart when they are both the same and different', input: `- {id: a, label: A, ${MAY_FOUND}}\n- {id: b, label: B, ${AUTUMN_FOUND}, sameAs: a, distinctFrom: a}`, expected: ['B, 2023-10-16: autumn (confirmed)', QUAKE, SECOND, 'A, 2024-05-16: done plan (confirmed)'] },
  { name: 'go when the reader rejects them', input: '- {id: a, rejected: true, mentions: {words: earthquake}}', expected: [AUTUMN, MAY] },
]);

describe('an event that the reader rejects', () => {
  it('is known nowhere', () => {
    const corpus = corpusOf('- {id: a, rejected: true, mentions: {words: earthquake}}');
    const { events } = corpus.get('quake.txt')!;
    const [quake] = events.filter(({ lemma }) => lemma === 'earthquake');
    expect(corpus.eventOf('quake.txt', quake!.id)).toBeUndefined();
    expect(corpus.eventsAround('quake.txt').map(({ label }) => label).filter((label) => label.startsWith('Earthquake'))).toEqual([]);
    expect(corpus.events().map(({ partOf }) => partOf)).not.toContain('a');
  });
});

describe('facts', () => {
  it('are those of the folders of the articles', () => {
    const facts = readFacts('facts:\n- {subject: Norvale, attribute: population, value: 4000, source: census}\n').decisions!;
    const decide = decider({ facts });
    const corpus = createCorpus();
    for (const [id, text] of Object.entries(TEXTS)) corpus.put({ id, text, decisions: decide(id)! });
    expect(corpus.facts()).toEqual(facts);
    for (const id of Object.keys(TEXTS)) expect(corpus.decide(id, undefined)).toBe(true);
    expect(corpus.facts()).toEqual([]);
  });
});

describe('how an event is found again', () => {
  it('finds just that event, for all of them', () => {
    const corpus = corpusOf('');
    const before = told(corpus);
    for (const { id } of corpus.events()) {
      const changes = eventChanges(corpus, { kind: 'event.confirm', ids: [id] }, []);
      const made = writeEvents('', 'problem' in changes ? [] : changes);
      const file = 'change' in made ? made.change.text : '';
      const again = corpusOf(file.slice(file.indexOf('events:\n') + 'events:\n'.length));
      const confirmed = again.events().filter((event) => event.confirmed);
      expect(confirmed.map(({ mentions }) => mentions), file).toEqual([corpus.events().find((event) => event.id === id)!.mentions]);
      expect(told(again).filter((line) => !line.endsWith('(confirmed)')), file).toEqual(before.filter((line) => !line.startsWith(`${confirmed[0]!.label}, ${confirmed[0]!.when}:`)));
    }
  });
});

describe('an event that is two', () => {
  const visitIn = (corpus: Corpus) => corpus.events().find(({ label, when }) => label.includes('visit') && when === '2024-05-16')!;
  const split = (corpus: Corpus, articles: readonly string[]) => eventChanges(corpus, { kind: 'event.split', ids: [visitIn(corpus).id], articles }, []);

  it('is parted as the reader says: some articles tell of another', () => {
    const corpus = corpusOf('');
    const changes = split(corpus, ['done.txt']);
    const made = writeEvents('', 'problem' in changes ? [] : changes);
    const file = 'change' in made ? made.change.text : '';
    expect(file).toContain('distinctFrom: [aino-hakalas-visit-to-norvale-2024-05-16]');
    const again = told(corpusOf(file.slice(file.indexOf('events:\n') + 'events:\n'.length)));
    expect(again.filter((line) => line.endsWith('(confirmed)')).map((line) => line.split(': ')[1]).sort()).toEqual(['done (confirmed)', 'plan (confirmed)']);
  });

  it.each([
    ['the entry finds both', `- {id: may, label: The May visit, ${MAY_FOUND}}\n`, ['done.txt']],
    ['the entry finds both, in articles', '- {id: may, label: The May visit, mentions: {words: visit, articles: [plan.txt, done.txt]}}\n', ['done.txt']],
    ['the entry finds what is left', '- {id: may, label: The May visit, mentions: {words: visit, articles: plan.txt}}\n', ['done.txt']],
    ['the entry finds what is chosen', '- {id: may, label: The May visit, mentions: {words: visit, articles: plan.txt}}\n', ['plan.txt']],
  ])('is parted where it is confirmed, and keeps its entry: %s', (_, yaml, articles) => {
    const corpus = corpusOf(yaml);
    expect(told(corpus)).toContain('The May visit, 2024-05-16: done plan (confirmed)');
    const changes = eventChanges(corpus, { kind: 'event.split', ids: ['may'], articles }, readEvents(`events:\n${yaml}`).decisions!);
    const made = writeEvents(`events:\n${yaml}`, 'problem' in changes ? [] : changes);
    const file = 'change' in made ? `events:\n${yaml}`.slice(0, made.change.start) + made.change.text + `events:\n${yaml}`.slice(made.change.end) : '';
    expect(told(corpusOf(file.slice('events:\n'.length))).filter((line) => line.endsWith('(confirmed)'))).toEqual(['Aino Hakala’s visit to Norvale, 2024-05-16: done (confirmed)', 'The May visit, 2024-05-16: plan (confirmed)']);
  });

  it('is left to the reader where a quotation finds it', () => {
    const yaml = '- {id: may, mentions: {words: visit, quote: Aino Hakala will visit Norvale}}\n';
    expect(eventChanges(corpusOf(yaml), { kind: 'event.split', ids: ['may'], articles: ['done.txt'] }, readEvents(`events:\n${yaml}`).decisions!)).toHaveProperty('problem');
  });

  it('is not when all of its articles are chosen, or none', () => {
    for (const articles of [[], ['plan.txt', 'done.txt'], ['quake.txt']]) expect(split(corpusOf(''), articles)).toHaveProperty('problem');
  });
});

describe('entries that find an event', () => {
  it('are known, and those that find nothing are not among them', () => {
    const corpus = corpusOf(`- {id: a, ${MAY_FOUND}}\n- {id: b, mentions: {words: [wedding]}}`);
    expect([...corpus.foundEvents()]).toEqual(['a']);
    corpus.delete('plan.txt');
    expect([...corpus.foundEvents()]).toEqual(['a']);
    corpus.delete('done.txt');
    expect([...corpus.foundEvents()]).toEqual([]);
  });
});

describe('decisions on events that change', () => {
  const WORDS = ['visit', 'earthquake', 'thank', 'say'];
  const entry = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    words: fc.constantFrom(...WORDS),
    with: fc.constantFrom('', 'Aino Hakala', 'Norvale', 'Pekka Rautio'),
    when: fc.constantFrom('', '2024', '2024-05', '2023-10-16'),
    articles: fc.constantFrom('', 'plan.txt', 'done.txt', '*n*.txt'),
    sameAs: fc.constantFrom('', 'a', 'b'),
    distinctFrom: fc.constantFrom('', 'a', 'c'),
    label: fc.constantFrom('', 'One', 'Two'),
    rejected: fc.boolean(),
  });
  const yaml = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 4 }).map((list) => list.map(({ id, label, sameAs, distinctFrom, rejected, ...finder }) => {
    const given = Object.entries(finder).filter(([, value]) => value !== '').map(([key, value]) => `${key}: "${value}"`);
    const rest = [...(label ? [`label: ${label}`] : []), ...(sameAs && sameAs !== id && !rejected ? [`sameAs: ${sameAs}`] : []), ...(distinctFrom && distinctFrom !== id ? [`distinctFrom: ${distinctFrom}`] : []), ...(rejected ? ['rejected: true'] : [])];
    return `- {id: ${id}, mentions: {${given.join(', ')}}${rest.map((each) => `, ${each}`).join('')}}\n`;
  }).join(''));
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ yaml }) },
    { weight: 2, arbitrary: fc.record({ put: fc.constantFrom(...Object.keys(TEXTS)), as: fc.constantFrom(...Object.keys(TEXTS)) }) },
    { weight: 1, arbitrary: fc.record({ delete: fc.constantFrom(...Object.keys(TEXTS)) }) },
  );

  it('leave the events that a new corpus would have', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.boolean(), (steps, look) => {
      let decide = decisionsOf('');
      let said = '';
      const texts: Record<string, string> = { ...TEXTS };
      const corpus = corpusOf('');
      for (const change of steps) {
        if ('yaml' in change) {
          said = change.yaml;
          decide = decisionsOf(said);
          for (const id of Object.keys(texts)) corpus.decide(id, decide(id));
        } else if ('delete' in change) {
          delete texts[change.delete];
          corpus.delete(change.delete);
        } else {
          texts[change.put] = TEXTS[change.as]!;
          corpus.put({ id: change.put, text: TEXTS[change.as]!, ...(decide(change.put) && { decisions: decide(change.put)! }) });
        }
        if (look) corpus.events();
      }
      const fresh = corpusOf(said, Object.fromEntries(Object.entries(texts).reverse()));
      expect(corpus.events()).toEqual(fresh.events());
    }), { numRuns: 120, seed: 5 });
  });
});
