import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { textPositionSelectorMatcher, textQuoteSelectorMatcher, type Chunk, type Chunker, type ChunkRange } from '@apache-annotator/selector';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { ARTICLES, exported, MARKS, sourceOf } from './support.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const reference = (id: string): jsonld.ExpandedTermDefinition => ({ '@id': id, '@type': '@id' });
const number = (id: string): object => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' });

/** The terms of http://www.w3.org/ns/anno.jsonld that are used here, as appendix A of the Web Annotation Vocabulary lists them (compared with a copy of that document). No other may be used. */
const CONTEXT = {
  '@context': {
    id: { '@id': '@id' }, type: { '@id': '@type', '@type': '@id' },
    Annotation: `${OA}Annotation`, TextualBody: `${OA}TextualBody`, SpecificResource: `${OA}SpecificResource`,
    TextQuoteSelector: `${OA}TextQuoteSelector`, TextPositionSelector: `${OA}TextPositionSelector`,
    AnnotationCollection: `${AS}OrderedCollection`, AnnotationPage: `${AS}OrderedCollectionPage`,
    Person: 'http://xmlns.com/foaf/0.1/Person', creator: reference('http://purl.org/dc/terms/creator'),
    classifying: `${OA}classifying`, commenting: `${OA}commenting`, assessing: `${OA}assessing`, describing: `${OA}describing`, identifying: `${OA}identifying`, tagging: `${OA}tagging`,
    body: reference(`${OA}hasBody`), target: reference(`${OA}hasTarget`), source: reference(`${OA}hasSource`), selector: reference(`${OA}hasSelector`),
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' }, purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    exact: `${OA}exact`, prefix: `${OA}prefix`, suffix: `${OA}suffix`, start: number(`${OA}start`), end: number(`${OA}end`),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value', format: 'http://purl.org/dc/elements/1.1/format', label: 'http://www.w3.org/2000/01/rdf-schema#label',
    partOf: reference(`${AS}partOf`), first: reference(`${AS}first`), last: reference(`${AS}last`), next: reference(`${AS}next`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' }, total: number(`${AS}totalItems`), startIndex: number(`${AS}startIndex`),
  },
};

const BASE = 'https://example.org/stories/';

/** Refuses every term that the context does not know, and every address but the standard's own. */
const expand = (path: string, text: string): Promise<unknown> => jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, {
  base: new URL(path.split('/').map(encodeURIComponent).join('/'), BASE).href,
  safe: true,
  documentLoader: async (url) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not the context of the standard`);
    return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
  },
} as jsonld.Options.Expand);

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly creator?: { readonly type: string };
  readonly body: readonly { readonly type: string; readonly purpose: string; readonly value?: string; readonly source?: string }[];
  readonly target: Target | readonly Target[];
}
interface Target {
  readonly source: string;
  readonly selector: readonly [{ readonly type: string; readonly exact: string; readonly prefix: string; readonly suffix: string }, { readonly type: string; readonly start: number; readonly end: number }?];
}
interface Page {
  readonly id: string;
  readonly partOf: string;
  readonly next?: string;
  readonly startIndex: number;
  readonly items: readonly Annotation[];
}

const files = exported('w3c', sourceOf(ARTICLES, MARKS));
const pages = [...files].filter(([path]) => path !== 'annotations.jsonld').map(([path, text]) => [path, JSON.parse(text) as Page] as const);
const targetsOf = ({ target }: Annotation): readonly Target[] => ('selector' in target ? [target] : target);
const pathOf = (from: string, address: string): string => decodeURIComponent(new URL(address, new URL(from, BASE)).href.slice(BASE.length));

/** A text as another reader of the standard walks it: in two pieces, so that it has to join them. */
class TwoChunks implements Chunker<Chunk<string>> {
  readonly chunks: readonly Chunk<string>[];
  at = 0;

  constructor(text: string) {
    const middle = text.indexOf(' ', text.length / 2);
    this.chunks = [{ data: text.slice(0, middle) }, { data: text.slice(middle) }];
  }

  get currentChunk(): Chunk<string> {
    return this.chunks[this.at]!;
  }

  nextChunk(): Chunk<string> | null {
    return this.at === 1 ? null : this.chunks[++this.at]!;
  }

  previousChunk(): Chunk<string> | null {
    return this.at === 0 ? null : this.chunks[--this.at]!;
  }

  precedesCurrentChunk(chunk: Chunk<string>): boolean {
    return this.chunks.indexOf(chunk) < this.at;
  }

  words({ startChunk, startIndex, endChunk, endIndex }: ChunkRange<Chunk<string>>): string {
    return startChunk === endChunk ? startChunk.data.slice(startIndex, endIndex) : startChunk.data.slice(startIndex) + endChunk.data.slice(0, endIndex);
  }
}

describe('W3C Web Annotation', () => {
  it('is JSON-LD of the standard, each term in its vocabulary', async () => {
    const vocabulary = readFileSync(createRequire(import.meta.url).resolve('@vocabulary/oa/oa.nq'), 'utf8');
    const defined = new Set([...vocabulary.matchAll(/^<(http:\/\/www\.w3\.org\/ns\/oa#\w+)> <http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type>/gm)].map(([, term]) => term));
    const used = new Set<string>();
    for (const [path, text] of files) {
      const expanded = JSON.stringify(await expand(path, text));
      for (const [term] of expanded.matchAll(/http:\/\/www\.w3\.org\/ns\/oa#\w+/g)) used.add(term);
      expect(expanded).toContain(`${BASE}${path.split('/').map(encodeURIComponent).join('/')}`);
    }
    expect([...used].filter((term) => !defined.has(term))).toEqual([]);
    expect([...used]).toEqual(expect.arrayContaining([`${OA}Annotation`, `${OA}TextQuoteSelector`, `${OA}TextPositionSelector`]));
  });

  it('is one collection of pages, each leading to the next', () => {
    const { total, first, last } = JSON.parse(files.get('annotations.jsonld')!) as { total: number; first: string; last: string };
    const walked: string[] = [];
    let seen = 0;
    for (let path: string | undefined = pathOf('', first); path !== undefined;) {
      const [, page]: readonly [string, Page] = pages.find(([candidate]) => candidate === path)!;
      expect({ at: page.startIndex, collection: pathOf(path, page.partOf), self: pathOf(path, page.id) }).toEqual({ at: seen, collection: 'annotations.jsonld', self: path });
      seen += page.items.length;
      walked.push(path);
      path = page.next && pathOf(path, page.next);
    }
    expect(walked).toHaveLength(pages.length);
    expect({ total, last: pathOf('', last) }).toEqual({ total: seen, last: walked.at(-1) });
    expect(total).toBeGreaterThan(50);
  });

  it('gives each annotation an address of its own that is the same the next time', () => {
    const ids = pages.flatMap(([, { items }]) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(exported('w3c', sourceOf(ARTICLES, MARKS))).toEqual(files);
  });

  it('selects words that another reader of the standard finds in the text, by position and by quotation', async () => {
    const { corpus } = sourceOf();
    let checked = 0;
    for (const [path, { items }] of pages) {
      for (const target of items.flatMap(targetsOf)) {
        const { text } = corpus.get(pathOf(path, target.source))!;
        const [quote, position] = target.selector;
        if (!position) continue; // the words of this mark are gone
        const byPosition = new TwoChunks(text);
        const byQuote = new TwoChunks(text);
        const found: string[] = [];
        for await (const range of textPositionSelectorMatcher({ ...position, type: 'TextPositionSelector' })(byPosition)) found.push(byPosition.words(range));
        for await (const range of textQuoteSelectorMatcher({ ...quote, type: 'TextQuoteSelector' })(byQuote)) found.push(byQuote.words(range));
        expect(found).toEqual([quote.exact, quote.exact]);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  it('tells of a conflict with every place that takes part', () => {
    const [, conflicts] = pages.find(([path]) => path === 'conflicts.jsonld')!;
    const about = conflicts.items.find(({ body }) => body.some(({ value }) => value === 'figure.mismatch'))!;
    expect(about.motivation).toBe('assessing');
    expect(new Set(targetsOf(about).map(({ source }) => pathOf('conflicts.jsonld', source)))).toEqual(new Set(['coast/post.txt', 'coast/herald.md', 'gazette, morning.txt']));
    expect(targetsOf(about).map(({ selector }) => selector[0].exact)).toContain('28');
  });

  it('tells the reader’s own marks from what is recognised, with all that they say', () => {
    const byHand = pages.flatMap(([, { items }]) => items).filter(({ creator }) => creator);
    const said = byHand.map(({ motivation, body, target }) => ({ words: (target as Target).selector[0].exact, motivation, body: body.map(({ purpose, value, source }) => `${purpose}: ${value ?? source!}`) }));
    expect(byHand).toHaveLength(MARKS.length);
    expect(said).toEqual(expect.arrayContaining([
      { words: 'Luz Marina', motivation: 'identifying', body: expect.arrayContaining(['tagging: product', 'describing: MS Luz Marina', 'commenting: call the owner']) as unknown as string[] },
      { words: 'Nobody told us', motivation: 'classifying', body: ['tagging: not a name'] },
      { words: 'ran aground', motivation: 'identifying', body: expect.arrayContaining(['identifying: urn:crosscheck:event:ferry-2024', 'tagging: sea']) as unknown as string[] },
      { words: '45', motivation: expect.any(String) as unknown as string, body: expect.arrayContaining(['tagging: claim', 'describing: Luz Marina, injured, 45']) as unknown as string[] },
      { words: 'was questioned', motivation: 'commenting', body: ['commenting: when?'] },
      { words: '😀😀', motivation: 'tagging', body: ['tagging: =1+1'] },
    ]));
    for (const { creator } of byHand) expect(creator).toEqual({ type: 'Person' });
  });

  it('keeps a mark whose words are gone, with its quotation and no position', () => {
    const [, herald] = pages.find(([path]) => path === 'coast/herald.md.jsonld')!;
    expect(herald.items.filter(({ target }) => (target as Target).selector.length === 1).map(({ body, target }) => [body[0]!.value, (target as Target).selector[0].exact])).toEqual([['gone', 'Luz Marina III']]);
  });
});
