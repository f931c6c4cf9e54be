import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';

/** Head and first paragraph of an article, so that the sentences under test are read as its body. */
const HEAD = 'Council of Ardenne meets\n\nARDENNE, March 3, 2024 — The council of Ardenne opened its spring session.\n\n';

function analysed(text: string) {
  const { analysis } = analyse({ id: 'a', text: HEAD + text });
  const nameOf = (id: string): string => analysis.entities.find((entity) => entity.id === id)?.name ?? id;
  return { events: analysis.events.filter(({ start }) => start >= HEAD.length), nameOf };
}

const words = (text: string): readonly string[] => analysed(text).events.map((event) => event.text);
const ofNote = (text: string): readonly string[] => analysed(text).events.filter(({ minor }) => !minor).map((event) => event.text);
const typed = (text: string): readonly string[] => analysed(text).events.filter(({ minor }) => !minor).map(({ text: word, type }) => `${word}: ${type}`);
const occurrences = (text: string): readonly string[] => analysed(text).events.filter(({ minor }) => !minor).map(({ text: word, occurrence }) => `${word}: ${occurrence}`);

function roles(text: string): readonly string[] {
  const { events, nameOf } = analysed(text);
  return events.filter(({ minor }) => !minor).map(({ text: word, participants }) => `${word}: ${participants.map(({ role, entity }) => `${role} ${nameOf(entity)}`).join(', ')}`);
}

/** Words of events in groups, one for each event. */
function grouped(text: string): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { id, sameAs, minor, text: word } of analysed(text).events) {
    if (minor) continue;
    const first = sameAs ?? id;
    groups.set(first, [...(groups.get(first) ?? []), word]);
  }
  return [...groups.values()].map((group) => group.join(' = '));
}

function parts(text: string): readonly string[] {
  const { events } = analysed(text);
  return events.flatMap(({ text: word, partOf }) => (partOf === undefined ? [] : [`${word} in ${events.find(({ id }) => id === partOf)!.text}`]));
}

cases('words of events', words, [
  { input: 'Rebels attacked the harbor and the garrison fled.', expected: ['attacked', 'fled'] },
  { input: 'The arrival of the ferry delayed the ceremony.', expected: ['arrival', 'delayed', 'ceremony'] },
  { name: 'not how things are', input: 'The town has a harbor and the river seems deep.', expected: [] },
  { name: 'not names and dates', input: 'In March the First Battle Museum was quiet.', expected: [] },
  { name: 'somebody’s presence at a gathering', input: 'The mayor praised Anna Velden’s honored presence at the fair.', expected: ['praised', 'honored', 'presence', 'fair'] },
  { name: 'not the presence of things', input: 'The army has kept its presence at the border.', expected: ['kept'] },
  { name: 'not who it comes from', input: 'According to the mayor, the bridge collapsed.', expected: ['collapsed'] },
]);

cases('events of note', ofNote, [
  { name: 'not what carries another word', input: 'The minister made a visit and continued to hope.', expected: ['visit'] },
  { name: 'not what is said', input: 'The mayor said that the factory exploded.', expected: ['exploded'] },
]);

cases('types', typed, [
  { name: 'a fire is not a dismissal', input: 'A fire destroyed the mill, and the owner fired the guard.', expected: ['fire: accident', 'fired: appointment'] },
  { name: 'derived from a listed verb', input: 'The acquisition followed an investigation.', expected: ['acquisition: deal', 'investigation: other'] },
]);

cases('what happened and what is to come', occurrences, [
  { input: 'The minister will visit Oslo.', expected: ['visit: planned'] },
  { input: 'The minister visited Oslo.', expected: ['visited: happened'] },
  { input: 'The minister did not visit Oslo.', expected: ['visit: denied'] },
  { name: 'a noun follows the verb', input: 'The minister will visit Oslo. The visit was prepared for weeks.', expected: ['visit: planned', 'visit: planned'] },
  { name: 'unless it happened', input: 'The minister visited Oslo in May. The visit went well.', expected: ['visited: happened', 'visit: happened'] },
]);

cases('what words around a noun say of it', occurrences, [
  { name: 'a denial does not reach what stands behind "during"', input: 'She did not confirm it during a meeting.', expected: ['meeting: happened'] },
  { name: 'nor does the future what stands behind "since"', input: 'The town will mark ten years since the earthquake.', expected: ['earthquake: happened'] },
  { name: 'the verb before it counts', input: 'The court issued a warrant for his arrest.', expected: ['warrant: happened', 'arrest: happened'] },
  { name: 'days that are over', input: 'The talks were set for March 1, 2024.', expected: ['talks: happened'] },
  { name: 'days to come', input: 'Tomas Ruud told of his trip to Bergen on May 4, 2024.', expected: ['trip: planned'] },
]);

cases('who takes part', roles, [
  { input: 'Anna Velden visited Oslo.', expected: ['visited: agent Anna Velden, place Oslo'] },
  { name: 'an owner', input: 'Anna Velden’s visit to Norway was short.', expected: ['visit: agent Anna Velden, place Norway'] },
  { name: 'his and her', input: 'Anna Velden signed the treaty during her visit to Norway.', expected: ['signed: agent Anna Velden, place Norway', 'treaty: agent Anna Velden, place Norway', 'visit: agent Anna Velden, place Norway'] },
  { name: 'a joined verb', input: 'Anna Velden will meet Premier Tomas Ruud and visit Bergen.', expected: ['meet: agent Anna Velden, patient Tomas Ruud', 'visit: agent Anna Velden, place Bergen'] },
  { name: 'both of those whom "by" names', input: 'The treaty was signed by Norway and Sweden.', expected: ['treaty: ', 'signed: agent Norway, agent Sweden'] },
  { name: 'the town behind what it is', input: 'Anna Velden opened an exhibition in the old port city of Bergen.', expected: ['opened: agent Anna Velden, place Bergen', 'exhibition: place Bergen'] },
  { name: 'not a place for whose deeds', input: 'Norway condemned Sweden’s raids.', expected: ['condemned: agent Norway, patient Sweden', 'raids: agent Sweden'] },
  { name: 'what it goes together with', input: 'Her visit was linked to the third “Silk Road” forum.', expected: ['visit: participant Silk Road', 'forum: '] },
  { name: 'a place after "of"', input: 'Her tour of Norway impressed Anna Velden.', expected: ['tour: agent Anna Velden, place Norway'] },
]);

cases('mentions of one event', grouped, [
  { input: 'Anna Velden arrived in Norway on Friday. The visit was short. Her trip cost little.', expected: ['arrived = visit = trip'] },
  { name: 'another day', input: 'Anna Velden visited Norway on May 3, 2021. Anna Velden visited Norway on June 9, 2022.', expected: ['visited', 'visited'] },
  { name: 'others who meet', input: 'Anna Velden met Tomas Ruud. Anna Velden met Ida Solberg.', expected: ['met', 'met'] },
  { name: 'what "this" points back to', input: 'Anna Velden visited Norway in May. This visit was linked to the Oslo Forum.', expected: ['visited = visit'] },
  { name: 'not several', input: 'Anna Velden met Tomas Ruud. Over 40 meetings followed. 12 meetings failed.', expected: ['met', 'meetings', 'meetings'] },
  { name: 'not a new one', input: 'Anna Velden visited Norway in May. Several visits followed.', expected: ['visited', 'visits'] },
]);

cases('parts of larger events', parts, [
  { input: 'During the visit, Anna Velden will meet Tomas Ruud.', expected: ['meet in visit'] },
  { input: 'Anna Velden will arrive in Norway next week to meet Tomas Ruud.', expected: ['meet in arrive'] },
  { name: 'only what depends on the words', input: 'The fire started as guests left during the visit.', expected: ['left in visit'] },
  { input: 'During her visit to Norway, Anna Velden will meet Tomas Ruud and visit Bergen.', expected: ['meet in visit', 'visit in visit'] },
  { name: 'a meeting has no trip as its part', input: 'Anna Velden confirmed her trip to Norway during a meeting.', expected: ['confirmed in meeting'] },
  { name: 'not the years', input: 'During the night, Anna Velden will meet Tomas Ruud.', expected: [] },
]);

const dated = (text: string): readonly string[] => analysed(text).events.flatMap(({ text: word, when }) => (when === undefined ? [] : [`${word}: ${when}`]));

cases('when', dated, [
  { input: 'The council signed a pact in May 2022, coinciding with Anna Velden’s visit to Norway.', expected: ['pact: 2022-05', 'visit: 2022-05'] },
  { name: 'not of words that describe', input: 'Tomas Ruud met the leading industrialized and developing countries on June 9, 2023.', expected: ['met: 2023-06-09'] },
  { name: 'behind a short form', input: 'There was a meeting of the Group of Eight (G8) countries on June 9, 2023.', expected: ['meeting: 2023-06-09'] },
]);

describe('the time of a part', () => {
  it('is that of the whole, as inferred', () => {
    const { events } = analysed('Anna Velden will visit Norway on May 16, 2024. As part of the visit, she will hold talks with Tomas Ruud.');
    const talks = events.find(({ text }) => text === 'talks');
    expect([talks?.when, talks?.whenBasis]).toEqual(['2024-05-16', 'inferred']);
  });
});

describe('names between quotation marks', () => {
  const named = (text: string) => analysed(text).events.flatMap(({ text: word, name }) => (name === undefined ? [] : [`${word}: ${name}`]));

  it.each([
    ['They signed an “open doors” agreement.', ['signed: open doors', 'agreement: open doors']],
    ['The declaration of a “new dawn” pact surprised many.', ['declaration: new dawn', 'pact: new dawn']],
    ['Hailed as “a great day for us all and more”, the treaty passed.', []],
    ['He called it “a mistake” and left.', []],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));
});
