import { describe, expect, it } from 'vitest';
import { cases } from '../../support/cases.ts';
import { conflictLines, corpusOf } from '../../support/corpus.ts';

const article = (sentence: string): string => `A walk above the lake

The path opened in Norwick on Monday after two years of work. ${sentence}
`;

const conflicts = (sentence: string): readonly string[] => conflictLines(corpusOf(article(sentence)));

cases('figure.conversion finds', conflicts, [
  { input: 'It starts 10 kilometers (9 miles) from the town.', expected: ['warning figure.conversion internal: a “10 kilometers” / a “9 miles”'] },
  { input: 'It crosses a 600-metre (200-foot) drop.', expected: ['warning figure.conversion internal: a “600-metre” / a “200-foot”'] },
  { input: 'It was 40 degrees Celsius (90 degrees Fahrenheit) there.', expected: ['warning figure.conversion internal: a “40 degrees Celsius” / a “90 degrees Fahrenheit”'] },
  { input: 'It measures 42.2 km (24.7 miles) in all.', expected: ['information figure.conversion internal: a “42.2 km” / a “24.7 miles”'] },
  { name: 'once for the same said twice', input: 'It is 10 km (9 miles) long. It is 10 km (9 miles) long.', expected: ['warning figure.conversion internal: a “10 km”, a “10 km” / a “9 miles”, a “9 miles”'] },
]);

cases('figure.conversion leaves alone', conflicts, [
  { name: 'what is rounded', input: 'It starts 10 kilometers (6 miles) out, at 600 metres (2,000 feet), and ends after 20 miles (30 km).', expected: [] },
  { name: 'areas, weights and speeds', input: 'The 25-acre (10-hectare) site lost 150 lbs (68 kg) in winds of 120 kph (75 mph).', expected: [] },
  { name: 'temperatures', input: 'It was 40C (104F), or 90 degrees (32 Celsius), and -40 C (-40 F).', expected: [] },
  { name: 'a difference of temperatures', input: 'It was 5 degrees Celsius (9 degrees Fahrenheit) warmer.', expected: [] },
  { name: 'a bound on one side', input: 'It is more than 10 km (6 miles) long and about 3 m (almost 10 feet) wide.', expected: [] },
  { name: 'a range', input: 'It rises 2,000-3,000 meters (6,560-9,840 feet).', expected: [] },
  { name: 'money', input: 'It cost £8 million ($90 million).', expected: [] },
  { name: 'units with one name', input: 'It holds 300 tons (300 tonnes), 40 gallons (182 litres) and 40 gallons (151 litres).', expected: [] },
  { name: 'another figure in brackets', input: 'It starts 10 kilometers (and later 9 miles) from the town.', expected: [] },
]);

describe('figure.conversion in a folder', () => {
  it('says what the conversion should be', () => {
    expect(corpusOf(article('It starts 10 kilometers (9 miles) from the town.')).conflicts()[0]!.message).toBe('“9 miles” stands for “10 kilometers”, which is about 6.21 miles.');
  });

  it('goes when the words are mended, the article is deleted or the rule is off, and comes again', () => {
    const corpus = corpusOf(article('It starts 10 kilometers (9 miles) from the town.'));
    expect(corpus.conflictCounts().warning).toBe(1);
    corpus.setOptions({ severities: { 'figure.conversion': 'off' } });
    expect(corpus.conflicts()).toEqual([]);
    corpus.setOptions({ severities: { 'figure.conversion': 'hint' } });
    expect(corpus.conflictCounts()).toEqual({ warning: 0, information: 0, hint: 1 });
    corpus.setOptions({});
    corpus.put({ id: 'a', text: article('It starts 10 kilometers (6 miles) from the town.') });
    expect(corpus.conflicts()).toEqual([]);
    corpus.put({ id: 'a', text: article('It starts 10 kilometers (9 miles) from the town.') });
    expect(corpus.conflictsIn('a')).toHaveLength(1);
    expect([...corpus.takeTouched()]).toEqual(['a']);
    corpus.delete('a');
    expect(corpus.conflictCounts().warning).toBe(0);
  });
});
