import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus.ts';

const FOLDER = process.env.CROSSCHECK_ARTICLES ?? join('..', 'shared', 'articles');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort() : [];

/** Five saved articles on one story, as a reader keeps them. Without the folder (CROSSCHECK_ARTICLES, else ../shared/articles) there is nothing to check. */
describe.skipIf(files.length === 0)('the shared articles (skipped where they are absent)', () => {
  const corpus = createCorpus();
  for (const name of files) corpus.put({ id: name.slice(0, 3), text: readFileSync(join(FOLDER, name), 'utf8') });
  const events = corpus.events().filter(({ minor }) => !minor);
  const visits = events.filter(({ type, articles }) => type === 'visit' && articles > 1);
  const articlesOf = (event: (typeof events)[number] | undefined): readonly string[] => [...new Set(event?.mentions.map(({ article }) => article))].sort();
  const inMonth = (month: string) => visits.find(({ when, range }) => (range?.[0] ?? when ?? '').slice(5, 7) === month);

  it('tell of three visits, each with all the articles that plan it, announce it or look back', () => {
    expect(visits.map(({ label }) => label)).toEqual(['Xi Jinping’s visit to Russia', 'Vladimir Putin’s visit to China', 'Vladimir Putin’s visit to China']);
    expect(articlesOf(inMonth('03'))).toEqual(['000', '001', '003']);
    expect(articlesOf(inMonth('05'))).toEqual(['001', '002', '004']);
    expect(articlesOf(inMonth('10'))).toEqual(['000', '001', '003']);
  });

  it('know who makes them, and which are still to come', () => {
    const who = (month: string) => [inMonth(month)?.occurrence, inMonth(month)?.participants.find(({ role }) => role === 'agent')?.entity];
    expect(who('03')).toEqual(['happened', 'person:xi jinping']);
    expect(who('05')).toEqual(['planned', 'person:vladimir putin']);
    expect(who('10')).toEqual(['happened', 'person:vladimir putin']);
  });

  it('tell of one declaration in four articles', () => {
    const declared = events.filter(({ type, articles }) => type === 'statement' && articles > 1);
    expect(declared.map(articlesOf)).toContainEqual(['000', '001', '002', '004']);
  });

  it('put the talks with the premier and the exposition into the visit of May', () => {
    const parts = events.filter(({ partOf }) => partOf === inMonth('05')?.id);
    const talks = parts.find(({ type, participants }) => type === 'meeting' && participants.some(({ entity }) => entity === 'person:li qiang'));
    expect(articlesOf(talks)).toEqual(['002', '004']);
    const days = (label: string) => parts.find((event) => event.label === label)?.when;
    expect(days('Vladimir Putin’s exposition in Harbin')).toMatch(/-05-16$/);
    expect(days('Vladimir Putin’s visit to Harbin')).toMatch(/-05-16$/);
  });

  it('tell of one invasion, and of another visit in the month of the declaration', () => {
    const invasion = events.filter(({ label }) => label === 'Russia’s invasion of Ukraine');
    expect(invasion.map((event) => [event.when, articlesOf(event)])).toEqual([['2022', ['000', '002']]]);
    expect(events.find(({ type, when }) => type === 'visit' && when === '2022-02')?.label).toBe('Vladimir Putin’s visit to Beijing');
  });

  it('give no event from the page around them', () => {
    for (const { mentions } of events) {
      for (const { article, start } of mentions) expect(corpus.get(article)!.sections.find((section) => section.start <= start && start < section.end)?.role).not.toBe('furniture');
    }
  });
});
