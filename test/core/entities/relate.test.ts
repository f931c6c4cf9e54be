import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/read/index.ts';
import type { EntityCandidate } from '../../../server/src/core/recognise/entities/index.ts';
import { entityAt, referent, relateEntities, type RelatedEntities } from '../../../server/src/core/relate/entities.ts';
import type { Article, EntityType } from '../../../server/src/core/types.ts';
import { cases } from '../../support/cases.ts';

const TYPES: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organization', l: 'place', f: 'facility', g: 'group', e: 'event' };

/** Reads a text whose names are marked "[p:Ann Example]" (see TYPES), so that a test of relating needs no recogniser. */
function marked(text: string): { article: Article; names: EntityCandidate[]; related: RelatedEntities } {
  const names: EntityCandidate[] = [];
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(/\[([polfge]):([^\]]+)\]/g)) {
    plain += text.slice(at, match.index);
    const words = match[2] ?? '';
    names.push({ start: plain.length, end: plain.length + words.length, text: words, type: TYPES[match[1] ?? ''] ?? 'misc' });
    plain += words;
    at = match.index + match[0].length;
  }
  const article = readArticle('a.txt', plain + text.slice(at));
  return { article, names, related: relateEntities(article, names) };
}

/** Name of each entity with the forms of its mentions. */
function groups(text: string): readonly string[] {
  const { related } = marked(text);
  return related.entities.map(({ id, name }) => `${name}: ${[...new Set(related.mentions.filter(({ entity }) => entity === id).map((mention) => mention.text))].join(', ')}`);
}

cases('names of one article', groups, [
  { name: 'a family name is the person named in full', input: '[p:Anna Keller] spoke. Later [p:Keller] left.', expected: ['Anna Keller: Anna Keller, Keller'] },
  { name: 'a family name in the headline before the full name', input: '[p:KELLER] wins.\n\n[p:Anna Keller] won the vote on Sunday.', expected: ['Anna Keller: KELLER, Anna Keller'] },
  { name: 'family names that come first', input: '[p:Shen Liwei] arrived. [p:Shen] waved.', expected: ['Shen Liwei: Shen Liwei, Shen'] },
  { name: 'a family name with its particle', input: '[p:Jorge da Costa] and [p:Da Costa] and [p:Omar al-Hadi] and [p:Hadi].', expected: ['Jorge da Costa: Jorge da Costa, Da Costa', 'Omar al-Hadi: Omar al-Hadi, Hadi'] },
  { name: 'middle names left out', input: '[p:Maria Teresa Lopez] came. [p:Maria Lopez] spoke.', expected: ['Maria Teresa Lopez: Maria Teresa Lopez, Maria Lopez'] },
  { name: 'one family name, two people', input: '[p:Li Ming] met [p:Li Na]. Then [p:Li] spoke.', expected: ['Li Ming: Li Ming', 'Li Na: Li Na', 'Li: Li'] },
  { name: 'one family name, told of one of two', input: '[p:Li Ming] came from [l:Bergen]. [p:Li Na], [p:Omar Hadi] and [p:Anna Keller] waited in [l:Oslo]. Then [p:Li] spoke.', expected: ['Li Ming: Li Ming, Li', 'Bergen: Bergen', 'Li Na: Li Na', 'Omar Hadi: Omar Hadi', 'Anna Keller: Anna Keller', 'Oslo: Oslo'] },
  { name: 'a father, named without his suffix later', input: '[p:Mark Weller Sr.] died. His son [p:Mark Weller Jr.] said that [p:Weller] was ill.', expected: ['Mark Weller Sr.: Mark Weller Sr.', 'Mark Weller Jr.: Mark Weller Jr.', 'Weller: Weller'] },
  { name: 'a father, named before his son', input: '[p:Mark Weller] died. His son [p:Mark Weller Jr.] spoke. [p:Mark Weller] was ill.', expected: ['Mark Weller: Mark Weller', 'Mark Weller Jr.: Mark Weller Jr.'] },
  { name: 'a son, named in full before', input: '[p:Mark Weller Jr.] spoke. [p:Mark Weller] was ill.', expected: ['Mark Weller Jr.: Mark Weller Jr., Mark Weller'] },
  { name: 'a suffix that is left out', input: '[p:Mark Weller Sr.] died. [p:Weller] was ill.', expected: ['Mark Weller Sr.: Mark Weller Sr., Weller'] },
  { name: 'one family name, the second person not yet named', input: '[p:Li Ming] came. [p:Li] spoke. He met [p:Li Na].', expected: ['Li Ming: Li Ming, Li', 'Li Na: Li Na'] },
  { name: 'a person is not the town of that name', input: '[p:George Lincoln] moved to [l:Lincoln]. [p:Lincoln] likes it.', expected: ['George Lincoln: George Lincoln, Lincoln', 'Lincoln: Lincoln'] },
  { name: 'countries under all their names', input: 'The [l:U.S.] and the [l:United States] and [l:US]; [l:Britain] and the [l:UK].', expected: ['United States: U.S., United States, US', 'Britain: Britain, UK'] },
  { name: 'an acronym after the name', input: 'The [o:Harbour Safety Board] met. The [o:HSB] said so.', expected: ['Harbour Safety Board: Harbour Safety Board, HSB'] },
  { name: 'a short form in brackets', input: 'the [o:Northern Grain Exchange] ([o:NorGrain]). Then [o:NorGrain] closed.', expected: ['Northern Grain Exchange: Northern Grain Exchange, NorGrain'] },
  { name: 'no brackets', input: 'They left the [o:Northern Grain Exchange]. [o:NorGrain] closed.', expected: ['Northern Grain Exchange: Northern Grain Exchange', 'NorGrain: NorGrain'] },
  { name: 'an acronym that two bodies share', input: 'The [o:Coastal Power Authority], the [o:City Parks Authority] and the [o:CPA].', expected: ['Coastal Power Authority: Coastal Power Authority', 'City Parks Authority: City Parks Authority', 'CPA: CPA'] },
  { name: 'a company without its suffix', input: '[o:Veltrano Inc.] grew. [o:Veltrano] hired.', expected: ['Veltrano Inc.: Veltrano Inc., Veltrano'] },
  { name: 'a company without its last word', input: '[o:Orbelin Holdings] grew. [o:Orbelin] hired.', expected: ['Orbelin Holdings: Orbelin Holdings, Orbelin'] },
  { name: 'a company by the first word of its name', input: '[o:Orbelin Marine] grew. [o:Orbelin] hired.', expected: ['Orbelin Marine: Orbelin Marine, Orbelin'] },
  { name: 'a company and its country', input: '[o:Orbelin of Sweden] grew. [o:Orbelin] hired.', expected: ['Orbelin of Sweden: Orbelin of Sweden, Orbelin'] },
  { name: 'two companies of one first word', input: '[o:Orbelin Marine] and [o:Orbelin Tidal]. [o:Orbelin] hired.', expected: ['Orbelin Marine: Orbelin Marine', 'Orbelin Tidal: Orbelin Tidal', 'Orbelin: Orbelin'] },
  { name: 'a first word that is a word or a town', input: '[o:Green Harbour] grew. [o:Green] hired. [o:Oslo Ferries] grew. [o:Oslo] hired.', expected: ['Green Harbour: Green Harbour', 'Green: Green', 'Oslo Ferries: Oslo Ferries', 'Oslo: Oslo'] },
  { name: 'a group in the singular and the plural', input: 'A [g:Norwegian] and two [g:Norwegians].', expected: ['Norwegian: Norwegian, Norwegians'] },
]);

function facts(text: string): readonly string[] {
  return marked(text).related.entities.flatMap(({ name, roles, of }) => [...roles.map((role) => `${name}: ${role}`), ...(of ? [`${name} of ${of}`] : [])]);
}

cases('roles and relations', facts, [
  { name: 'a title before', input: 'President [p:Anna Keller] spoke.', expected: ['Anna Keller: president'] },
  { name: 'a title with a country', input: '[g:Norwegian] Foreign Minister [p:Anna Keller] spoke.', expected: ['Norwegian of Norway', 'Anna Keller: foreign minister of Norway'] },
  { name: 'a title with an owner', input: '[l:Norway]’s prime minister [p:Anna Keller] spoke.', expected: ['Anna Keller: prime minister of Norway'] },
  { name: 'a title that other words narrow', input: '[f:Kremlin] trade policy adviser [p:Oleg Panin] spoke.', expected: ['Kremlin of Russia', 'Oleg Panin: trade policy adviser of Kremlin'] },
  { name: 'a title after the name', input: '[p:Anna Keller], the mayor of [l:Bergen], spoke.', expected: ['Anna Keller: mayor of Bergen'] },
  { name: 'a form of address is no role', input: 'Mr. [p:Keller] spoke.', expected: [] },
  { name: 'the next person’s title is not his', input: '[p:Anna Keller], President [p:Omar Hadi] and others came.', expected: ['Omar Hadi: president'] },
  { name: 'a capital that acts is a government', input: 'The talks went on, and [l:Moscow] has denied it.', expected: ['Moscow of Russia'] },
  { name: 'a capital where something happens is a place', input: 'The talks were held in [l:Moscow] on Friday.', expected: [] },
  { name: 'a town that is no capital', input: 'The talks went on, and [l:Rotterdam] has denied it.', expected: [] },
]);

describe('who is meant', () => {
  /** The name of the entity that the words in braces mean. */
  const meant = (text: string): string | undefined => {
    const open = text.replace(/\[[polfge]:([^\]]+)\]/g, '$1').indexOf('{');
    const close = text.replace(/\[[polfge]:([^\]]+)\]/g, '$1').indexOf('}') - 1;
    const { article, related } = marked(text.replace(/[{}]/g, ''));
    const id = referent(article, related, { start: open, end: close });
    return related.entities.find((entity) => entity.id === id)?.name;
  };
  cases('by name, role or pronoun', meant, [
    { input: '{[p:Anna Keller]} said so.', expected: 'Anna Keller' },
    { input: '{[f:Kremlin] spokesman [p:Oleg Panin]} said so.', expected: 'Oleg Panin' },
    { input: '{[p:Oleg Panin], a spokesman for the [f:Kremlin]} said so.', expected: 'Oleg Panin' },
    { input: '{The [o:Harbour Board]} said so.', expected: 'Harbour Board' },
    { input: '{a [g:Russian] official} said so.', expected: undefined },
    { input: '[g:Russian] President [p:Oleg Panin] came. {the Russian president} said so.', expected: 'Oleg Panin' },
    { input: '[g:Russian] President [p:Oleg Panin] came. {the Norwegian president} said so.', expected: undefined },
    { input: 'Minister [p:Oleg Panin] met Minister [p:Anna Keller]. {the minister} said so.', expected: undefined },
    { input: '[p:Oleg Panin] came. {He} said so.', expected: 'Oleg Panin' },
    { input: '[p:Oleg Panin] met [p:Anna Keller]. {He} said so.', expected: 'Oleg Panin' },
    { input: '[p:Oleg Panin] met [p:Peter Keller]. {He} said so.', expected: undefined },
    { input: '[p:J. Anna Keller] met [p:Oleg Panin]. {She} said so.', expected: 'J. Anna Keller' },
    { input: '[p:Oleg Panin] came. {She} said so.', expected: undefined },
    { input: '[p:Robin Panin] came. {She} said so.', expected: 'Robin Panin' },
    { input: '[p:Oleg Panin] met spokeswoman [p:Anna Keller]. {She} said so.', expected: 'Anna Keller' },
    { input: '[p:Oleg Panin] came. {They} said so.', expected: undefined },
    { name: 'past a paragraph on somebody of the other sex', input: '[p:Oleg Panin] came.\n\n[p:Anna Keller] stayed.\n\n{He} said so.', expected: 'Oleg Panin' },
    { name: 'the subject before, whom the article is about', input: '[p:Oleg Panin] came. [p:Panin] sang. [p:Panin] left. [p:Panin] met [p:Peter Keller] in the old harbor. {He} said so.', expected: 'Oleg Panin' },
    { name: 'a subject whom the article is not about', input: '[p:Oleg Panin] came. [p:Peter Keller] sang. [p:Panin] met [p:Peter Keller] in the old harbor. {He} said so.', expected: undefined },
    { name: 'a speaker at the end of a sentence', input: '[p:Oleg Panin] came. [p:Panin] sang. [p:Panin] left. [p:Panin] was in the old harbor, said [p:Peter Keller]. {He} said so.', expected: undefined },
    { name: 'an owner is no subject', input: "[p:Oleg Panin] came. [p:Panin] sang. [p:Panin] left. [p:Panin]'s friend [p:Peter Keller] met the board. {He} said so.", expected: undefined },
  ]);

  it('never invents an entity for an empty span', () => {
    expect(entityAt([], { start: 0, end: 0 })).toBeUndefined();
  });
});
