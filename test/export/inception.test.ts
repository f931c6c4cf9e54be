import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ARTICLES, exported, MARKS, sourceOf } from './support.ts';

// UIMA CAS JSON as its draft specification (0.4.0) describes it, with the two layers that every project of INCEpTION has and no feature that these lack.
const Feature = z.strictObject({ '%NAME': z.string(), '%RANGE': z.string() });
const Layer = z.object({ '%NAME': z.string(), '%SUPER_TYPE': z.literal('uima.tcas.Annotation') }).catchall(Feature);
const Sofa = z.strictObject({ '%ID': z.int(), '%TYPE': z.literal('uima.cas.Sofa'), sofaNum: z.literal(1), sofaID: z.literal('_InitialView'), mimeType: z.literal('text/plain'), sofaString: z.string() });
const place = { '%ID': z.int(), '@sofa': z.int(), begin: z.int(), end: z.int(), label: z.string().min(1) };
const Span = z.strictObject({ ...place, '%TYPE': z.literal('custom.Span') });
const Relation = z.strictObject({ ...place, '%TYPE': z.literal('custom.Relation'), '@Governor': z.int(), '@Dependent': z.int() });
const Cas = z.strictObject({
  '%TYPES': z.strictObject({ 'custom.Span': Layer, 'custom.Relation': Layer }),
  '%FEATURE_STRUCTURES': z.tuple([Sofa], z.discriminatedUnion('%TYPE', [Span, Relation])),
  '%VIEWS': z.strictObject({ _InitialView: z.strictObject({ '%SOFA': z.int(), '%MEMBERS': z.array(z.int()) }) }),
});

const documents = [...exported('inception', sourceOf(ARTICLES, MARKS))].map(([path, text]) => {
  const { '%TYPES': types, '%FEATURE_STRUCTURES': [sofa, ...features], '%VIEWS': { _InitialView: view } } = Cas.parse(JSON.parse(text));
  return { path, types, sofa, features, view };
});
const [post] = documents.filter(({ path }) => path === 'coast/post.txt.json');
const spans = post!.features.map(({ label, begin, end }) => `${label}: ${post!.sofa.sofaString.slice(begin, end)}`);

describe('INCEpTION', () => {
  it.each(documents)('$path holds to the specification', ({ types, sofa, features, view }) => {
    expect(types).toEqual({
      'custom.Span': { '%NAME': 'custom.Span', '%SUPER_TYPE': 'uima.tcas.Annotation', label: { '%NAME': 'label', '%RANGE': 'uima.cas.String' } },
      'custom.Relation': {
        '%NAME': 'custom.Relation', '%SUPER_TYPE': 'uima.tcas.Annotation', label: { '%NAME': 'label', '%RANGE': 'uima.cas.String' },
        Governor: { '%NAME': 'Governor', '%RANGE': 'custom.Span' }, Dependent: { '%NAME': 'Dependent', '%RANGE': 'custom.Span' },
      },
    });
    const byId = new Map(features.map((feature) => [feature['%ID'], feature]));
    expect(byId.size).toBe(features.length);
    expect(view).toEqual({ '%SOFA': sofa['%ID'], '%MEMBERS': [...byId.keys()] });
    for (const feature of features) {
      expect(feature['@sofa']).toBe(sofa['%ID']);
      expect(feature.begin >= 0 && feature.begin < feature.end && feature.end <= sofa.sofaString.length).toBe(true);
      if (feature['%TYPE'] === 'custom.Span') continue;
      expect([byId.get(feature['@Governor'])?.['%TYPE'], byId.get(feature['@Dependent'])?.['%TYPE']]).toEqual(['custom.Span', 'custom.Span']);
    }
  });

  it('has the text of each article and, in UTF-16 code units, what stands in it', () => {
    expect(documents.map(({ path, sofa }) => [path.replace(/\.json$/, ''), sofa.sofaString])).toEqual(expect.arrayContaining(Object.entries(ARTICLES)));
    expect(spans).toEqual(expect.arrayContaining(['Person: Aino Hakala', 'Visit: visited', 'Date: Tuesday', 'Claim: 45']));
  });

  it('relates events to who takes part, and quotations to who speaks', () => {
    const labelOf = (id: number): string => post!.features.find((feature) => feature['%ID'] === id)!.label;
    const relations = post!.features.flatMap((feature) => (feature['%TYPE'] === 'custom.Relation' ? [`${labelOf(feature['@Governor'])} ${feature.label} ${labelOf(feature['@Dependent'])}`] : []));
    expect(relations).toEqual(expect.arrayContaining(['Visit Agent Person', 'Quotation Speaker Person']));
  });

  it('has the marks of the reader, with notes and tags as spans of their own', () => {
    expect(spans).toEqual(expect.arrayContaining(['Product: Luz Marina', 'Note: call the owner: Luz Marina', 'NotAName: Nobody told us', 'Tag: to check: 🚢 The captain', 'Note: when?: was questioned']));
    expect(spans.filter((span) => /^(?:Note|Tag): (?:was|🚢)/.test(span))).toEqual([]);
  });
});
