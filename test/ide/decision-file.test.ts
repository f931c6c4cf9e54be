import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { decider, readEvents, type Decisions } from '../../server/src/core/decisions/index.ts';
import { completions } from '../../server/src/ide/decision-file/completion.ts';
import type { DecisionFile } from '../../server/src/ide/decision-file/context.ts';
import { decisionCard, decisionTargets } from '../../server/src/ide/decision-file/look.ts';
import { cases } from '../support/cases.ts';

const ARTICLE = `---
published: 2024-05-17
---
A day in Norvale

NORVALE - Minister Aino Hakala visited Norvale on May 16, 2024, and thanked Mayor Pekka Rautio. Aino Hakala left in the evening.
`;

const EVENTS = readEvents(`events:
  - id: may
    label: May visit
    mentions: {words: visit, with: Norvale, when: 2024-05}
  - id: june
    mentions: {words: visit, with: Norvale, when: 2024-06}
  - id: also-may
    mentions: {words: visit, with: Pekka Rautio}
    sameAs: may
  - id: leaving
    mentions: {words: leave}
    rejected: true
`).decisions!;

const corpus = createCorpus();
corpus.put({ id: 'x/done.txt', text: ARTICLE, decisions: decider({ events: EVENTS })('done.txt')! });

const fileOf = (kind: keyof Decisions, text: string): DecisionFile =>
  ({ file: 'x/newsmodel', kind, text, corpus, decisions: { entities: [], articles: [], events: EVENTS, facts: [], review: [], annotations: [] }, articles: new Map([['done.txt', 'x/done.txt']]) });

/** What is offered where "|" stands, and what it would replace. */
function offered(kind: keyof Decisions, marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { items, replaces } = completions(fileOf(kind, text), offset);
  return `${text.slice(replaces.start, replaces.end)}> ${items.map(({ insert }) => insert.trim()).join(' ')}`;
}

cases('completion offers', ([kind, marked]: readonly [keyof Decisions, string]) => offered(kind, marked), [
  { name: 'the keys of a file', input: ['entities', '|'], expected: '> entities: version:' },
  { name: 'the keys of an entry', input: ['articles', 'articles:\n  - |'], expected: '> path: published: source: reviewed:' },
  { name: 'those that it does not have yet', input: ['articles', 'articles:\n  - path: a.txt\n    |\n    source: X\n'], expected: '> published: reviewed:' },
  { name: 'those that begin as is typed', input: ['events', 'events:\n  - id: x\n    ty|'], expected: 'ty> type:' },
  { name: 'the keys of an entry in one line', input: ['articles', 'articles: [{path: a.txt, |}]'], expected: '> published: source: reviewed:' },
  { name: 'the keys of an inner entry', input: ['events', 'events:\n  - id: x\n    mentions:\n      - words: [visit]\n        |'], expected: '> with: when: articles: quote:' },
  { name: 'types', input: ['entities', 'entities:\n  - name: X\n    type: pe|\n    aliases: Y'], expected: 'pe> person' },
  { name: 'true', input: ['events', 'events:\n  - id: x\n    rejected: |'], expected: '> true' },
  { name: 'names, the most frequent first', input: ['facts', 'facts:\n  - subject: |'], expected: '> Aino Hakala Norvale Pekka Rautio' },
  { name: 'names in a list of one line, also unfinished', input: ['events', 'events:\n  - id: x\n    participants: [Norvale, Ai|\n    type: visit'], expected: 'Ai> Aino Hakala' },
  { name: 'names in a list of several lines', input: ['events', 'events:\n  - id: x\n    participants:\n      - Pek|'], expected: 'Pek> Pekka Rautio' },
  { name: 'names between quotation marks', input: ['events', 'events:\n  - id: x\n    where: "Nor|"\n'], expected: '"Nor"> Norvale' },
  { name: 'ids of other events', input: ['events', 'events:\n  - id: june\n    sameAs: |'], expected: '> may also-may leaving' },
  { name: 'labels of events', input: ['events', 'events:\n  - id: x\n    label: |'], expected: '> May visit' },
  { name: 'paths', input: ['articles', 'articles:\n  - path: |'], expected: '> done.txt' },
  { name: 'nothing for free words', input: ['facts', 'facts:\n  - source: |'], expected: '> ' },
  { name: 'nothing in a comment', input: ['facts', 'facts: # |'], expected: '> ' },
  { name: 'nothing below an unknown key', input: ['facts', 'facts:\n  - sauce: |'], expected: '> ' },
]);

const TEXT = 'events:\n  - id: may\n    where: Norvale\n    sameAs: june\n  - {id: june, mentions: {words: visit, articles: done.*, with: [Aino Hakala, Nobody]}}\n  - id: leaving\n    distinctFrom: [also-may]\n';

const at = (words: string): number => TEXT.indexOf(words) + 1;

cases('a card in a file of decisions says', (words) => {
  const card = decisionCard(fileOf('events', TEXT), at(words));
  return card && [card.title, ...card.lines].map((row) => row.map(({ text }) => text).join('')).join(' / ');
}, [
  { name: 'what a key means', input: 'where', expected: 'where / Name of the place, whatever the articles say.' },
  { name: 'what an inner key means', input: 'articles: done', expected: 'articles / Only in these articles. Paths or patterns below the folder; without it, all articles.' },
  { name: 'whom a name is', input: 'Aino', expected: 'Aino Hakala — person / 2 mentions in 1 article, first in done.txt line 6' },
  { name: 'that a name is not in the articles', input: 'Nobody', expected: 'Nobody / No article names this.' },
  { name: 'what an event is', input: 'may', expected: 'May visit — event / Thursday, 16 May 2024 / 1 mention in 1 article, first in done.txt line 6' },
  { name: 'what an event is under another id', input: 'also-may', expected: 'May visit — event / Thursday, 16 May 2024 / 1 mention in 1 article, first in done.txt line 6' },
  { name: 'that an event is not in the articles', input: 'june', expected: 'june / No article tells of this event as it is described here.' },
  { name: 'that an event is rejected', input: 'leaving', expected: 'leaving / Rejected: no event of note.' },
  { name: 'which articles a pattern means', input: 'done.', expected: 'done.* — 1 article / done.txt · A day in Norvale' },
  { name: 'nothing of free words', input: 'visit', expected: undefined },
]);

cases('from a file of decisions leads', (words) => decisionTargets(fileOf('events', TEXT), at(words)).map(({ article, start, end }) => (article === 'x/done.txt' ? ARTICLE.slice(start, end) || article : `${TEXT.slice(start, end)}:${start}`)), [
  { name: 'a name to its first mention', input: 'Aino', expected: ['Aino Hakala'] },
  { name: 'an event to its first mention', input: 'may', expected: ['visited'] },
  { name: 'another event to its entry', input: 'june', expected: [`june:${TEXT.lastIndexOf('june')}`] },
  { name: 'a pattern to its articles', input: 'done.', expected: ['x/done.txt'] },
  { name: 'a key to nothing', input: 'where', expected: [] },
]);

describe('any text', () => {
  it('has answers at every place', () => {
    for (const text of ['', '<<<<<<< a\nevents:\n', 'events: [{', 'events:\n\t- id: "x', '- - - - -', 'a: &x [*x]', '{'.repeat(60), TEXT]) {
      for (let offset = 0; offset <= text.length; offset++) {
        completions(fileOf('events', text), offset);
        decisionCard(fileOf('events', text), offset);
        decisionTargets(fileOf('events', text), offset);
      }
    }
    expect(completions(fileOf('events', `${'{'.repeat(60)}`), 3).items).toEqual([]);
  });
});
