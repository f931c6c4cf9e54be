import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { ARTICLES, exported, MARKS, sourceOf } from './support.ts';

interface Node {
  readonly '@id': string;
  readonly '@type': string;
  readonly [key: string]: unknown;
}

const text = exported('schema-org').get('schema-org.jsonld')!;
const graph = (JSON.parse(text) as { '@graph': readonly Node[] })['@graph'];
const of = (type: string): readonly Node[] => graph.filter((node) => node['@type'] === type);

/** All references in a value. */
function references(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === '@id') return [(value as Node)['@id']];
  return Object.values(value).flatMap(references);
}

// That types and properties are those of schema.org, the compiler checks: server/src/export/schema-org.ts makes values of the types of schema-dts.
describe('schema.org', () => {
  it('is JSON-LD in which nothing is lost', async () => {
    const expanded = await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, {
      base: 'https://example.org/stories/', safe: true,
      documentLoader: async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } }),
    } as jsonld.Options.Expand);
    expect(expanded).toHaveLength(graph.length);
  });

  it('refers only to what it describes, and describes each thing once', () => {
    const ids = new Set(graph.map((node) => node['@id']));
    expect(ids.size).toBe(graph.length);
    expect(graph.flatMap(references).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('tells claims of one sentence that comes again apart', () => {
    const twice = 'TURKU, Finland - At least 45 people were injured when a ferry ran aground off Turku on Tuesday.';
    const nodes = (JSON.parse(exported('schema-org', sourceOf({ 'a.txt': `${twice}\n\nThe crew was safe.\n\n${twice}\n` })).get('schema-org.jsonld')!) as { '@graph': readonly Node[] })['@graph'];
    const claims = nodes.filter((node) => node['@type'] === 'Claim' && String(node['name']).includes('45')).map((node) => node['@id']);
    expect([claims.length, new Set(claims).size]).toEqual([2, 2]);
  });

  it('has only persons and organizations say something, and events only in places', () => {
    const nodes = (JSON.parse(exported('schema-org', sourceOf({
      'a.txt': 'MOSCOW, May 2 (Wire) - Moscow said 45 people were injured when a train left the rails near Tula on Tuesday. Finland said on Monday that 12 of its citizens were aboard.',
    })).get('schema-org.jsonld')!) as { '@graph': readonly Node[] })['@graph'];
    const types = new Map(nodes.map((node) => [node['@id'], node['@type']]));
    const said = nodes.flatMap((node) => (node['author'] === undefined ? [] : [node['author'] as Node]));
    expect(said).toContainEqual({ '@type': 'Organization', name: 'Moscow' });
    expect(said.map((author) => author['@type'] ?? types.get(author['@id'])).filter((type) => type !== 'Person' && type !== 'Organization')).toEqual([]);
    expect(nodes.flatMap((node) => (node['location'] === undefined || typeof node['location'] === 'string' ? [] : [types.get((node['location'] as Node)['@id'])])).filter((type) => type !== 'Place')).toEqual([]);
  });

  it('can stand in a page: no text ends the element that holds it', () => {
    expect(text).toContain('\\u003cscript>alert(1)');
    expect(text).not.toContain('<');
  });

  it('reviews no claim', () => {
    expect([...new Set(graph.map((node) => node['@type']))].sort()).toEqual(expect.arrayContaining(['Claim', 'Event', 'NewsArticle', 'Organization', 'Person', 'Place']));
    expect(text).not.toMatch(/ClaimReview|reviewRating|claimReviewed/);
  });

  it('describes an article by what it states of itself', () => {
    expect(of('NewsArticle')).toContainEqual(expect.objectContaining({
      '@id': 'coast/post.txt', headline: 'Ferry aground off Turku', url: 'https://island-post.example/ferry', datePublished: '2024-05-15',
      author: { '@type': 'Person', name: 'Leena Aro' }, publisher: { '@type': 'Organization', name: 'The Island Post' },
    }));
    expect(text).not.toContain('javascript:alert');
  });

  it('gives a claim with its sentence, its article and who says so', () => {
    const claim = of('Claim').find(({ text, appearance }) => String(text).includes('28 people') && (appearance as Node)['@id'] === 'gazette%2C%20morning.txt')!;
    expect(claim['name']).toContain('28');
    expect(claim['author']).toBeDefined();
  });

  it('dates an event and tells what is planned', () => {
    expect(of('Event')).toContainEqual(expect.objectContaining({ startDate: '2024-05-20', endDate: '2024-05-20', eventStatus: 'https://schema.org/EventScheduled' }));
    expect(of('Event')).toContainEqual(expect.objectContaining({ startDate: '2024-05-14', endDate: '2024-05-14', location: { '@id': 'urn:crosscheck:entity:thing:turku' } }));
  });

  it('has tags as keywords and notes as comments, those whose words are gone too, and no others', async () => {
    const marked = JSON.parse(exported('schema-org', sourceOf(ARTICLES, MARKS)).get('schema-org.jsonld')!) as { '@graph': readonly Node[] };
    const articles = new Map(marked['@graph'].filter((node) => node['@type'] === 'NewsArticle').map((node) => [node['@id'], node]));
    const post = articles.get('coast/post.txt')!;
    expect(post['keywords']).toEqual(['sea', 'to check']);
    expect((post['comment'] as readonly Node[]).map(({ text, about }) => [text, about])).toEqual([
      ['call the owner', { '@type': 'Quotation', text: 'Luz Marina' }], ['by whom? "the police"', { '@type': 'Quotation', text: 'was questioned' }], ['when?', { '@type': 'Quotation', text: 'was questioned' }],
    ]);
    expect((articles.get('coast/herald.md')!['comment'] as readonly Node[]).map(({ text }) => text)).toEqual(['gone']);
    expect(articles.get('gazette%2C%20morning.txt')).not.toHaveProperty('comment');
    expect(of('NewsArticle').some((node) => 'comment' in node || 'keywords' in node)).toBe(false);
    const ids = [...articles.values()].flatMap((node) => (node['comment'] as readonly Node[] | undefined) ?? []).map((node) => node['@id']);
    expect(new Set(ids).size).toBe(4);
    expect(await jsonld.expand(marked as unknown as jsonld.JsonLdDocument, {
      base: 'https://example.org/', safe: true, documentLoader: async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } }),
    } as jsonld.Options.Expand)).toHaveLength(marked['@graph'].length);
  });
});
