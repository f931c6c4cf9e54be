import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, readFacts, writeEvents, type EventChange } from '../../../server/src/core/decisions/index.ts';
import { cases } from '../../support/cases.ts';

const problems = (list: readonly { readonly start: number; readonly end: number; readonly message: string; readonly severity: string }[], text: string): readonly string[] =>
  list.map(({ start, end, message, severity }) => `${severity} ${text.slice(0, start).split('\n').length} ${text.slice(start, end)}: ${message.split(/\. |: write|, such as/)[0]}`);

const toldOf = (yaml: string): readonly string[] => {
  const text = `events:\n${yaml}`;
  return problems(readEvents(text).problems, text);
};

describe('events.yaml', () => {
  it('is read in full', () => {
    expect(readEvents(`events:
- id: storm
  label: The storm of  Turku
  type: disaster
  when: 2024-02
  where: Turku
  participants: Aino Hakala
  mentions: {words: storm, with: [Turku], when: 2024-02-01/2024-02-29, articles: a.txt, quote: the worst storm}
  distinctFrom: gale
- id: gale
  type: disaster
  when: 2023
  rejected: true
`)).toEqual({
      decisions: [
        {
          id: 'storm', label: 'The storm of Turku', type: 'disaster', range: ['2024-02-01', '2024-02-29'], where: 'Turku', participants: ['Aino Hakala'], sameAs: [], distinctFrom: ['gale'],
          mentions: [{ words: ['storm'], with: ['Turku'], range: ['2024-02-01', '2024-02-29'], articles: ['a.txt'], quote: 'the worst storm' }],
        },
        // Without mentions, what is said of it also finds it.
        { id: 'gale', type: 'disaster', range: ['2023-01-01', '2023-12-31'], sameAs: [], distinctFrom: [], rejected: true, mentions: [{ type: 'disaster', with: [], range: ['2023-01-01', '2023-12-31'] }] },
      ],
      problems: [],
    });
  });
});

const FOUND = 'mentions: {words: storm}';

cases('a mistake in events.yaml is told of at its place', toldOf, [
  { input: `- {label: X, ${FOUND}}`, expected: ['error 2 label: Give the event a short name of its own that stays'] },
  { input: `- {id: the storm, ${FOUND}}`, expected: ['error 2 the storm: An id has letters, digits, "-", "_" and "." only'] },
  { input: '- id: storm\n  label: Storm', expected: ['error 2 storm: Say how the articles tell of it: "mentions:" and below it "- words: [storm]" (and with whom, when, in which articles), or give its type and who takes part, where or when it is.'] },
  { input: `- {id: storm, ${FOUND}, type: visitt}`, expected: [`error 2 visitt: "visitt" is not a type`] },
  { input: `- {id: storm, ${FOUND}, type: Summit}`, expected: [`error 2 Summit: "Summit" is not a type`] },
  { input: `- {id: storm, ${FOUND}, when: May 16 2024}`, expected: ['error 2 May 16 2024: Write the date as YEAR-MONTH-DAY: 2024-05-16.'] },
  { input: `- {id: storm, ${FOUND}, when: 2024-02-30}`, expected: ['error 2 2024-02-30: There is no such day as "2024-02-30".'] },
  { input: `- {id: storm, ${FOUND}, when: 2024-05-17/2024-05-16}`, expected: ['error 2 2024-05-17/2024-05-16: The last day comes before the first.'] },
  { input: `- {id: storm, ${FOUND}, when: soon}`, expected: ['error 2 soon: "soon" is not a time'] },
  { input: '- id: storm\n  mentions:\n  - words: [storm]\n    wiht: [Turku]', expected: ['error 5 wiht: "wiht" is not known here'] },
  { input: '- id: storm\n  mentions:\n  - with: [Turku]', expected: ['error 4 with: Say with which words the articles name it'] },
  { input: `- {id: storm, ${FOUND}, labl: X}`, expected: ['error 2 labl: "labl" is not known here'] },
  { input: `- {id: a, ${FOUND}}\n- {id: a, ${FOUND}}`, expected: ['warning 3 a: "a" is given more than once; the first counts'] },
  { input: `- {id: storm, ${FOUND}}\n- {id: gale, ${FOUND}, sameAs: [strom]}`, expected: ['warning 3 strom: No event here has the id "strom"'] },
  { input: `- {id: storm, ${FOUND}, sameAs: storm}`, expected: ['error 2 storm: An event is the same as itself: name another, or remove the line.'] },
  { input: `- {id: a, ${FOUND}, sameAs: b}\n- {id: b, ${FOUND}, distinctFrom: a}`, expected: ['warning 2 b: "b" is also said to be different'] },
  { input: `- {id: a, ${FOUND}, sameAs: b, rejected: true}\n- {id: b, ${FOUND}}`, expected: ['error 2 true: What is rejected is the same as no event: keep one of the two lines.'] },
].map(({ input, expected }) => ({ input, expected })));

describe('facts.yaml', () => {
  it('is read in full, values as they are written', () => {
    const text = 'facts:\n- subject: Aino  Hakala\n  attribute: terms as mayor\n  value: [2000, 2004]\n  when: 2000/2008\n  source: town archive\n- {subject: Turku, attribute: population, value: 195 301, source: census}\n';
    expect(readFacts(text)).toEqual({
      decisions: [
        { subject: 'Aino Hakala', attribute: 'terms as mayor', values: ['2000', '2004'], range: ['2000-01-01', '2008-12-31'], source: 'town archive' },
        { subject: 'Turku', attribute: 'population', values: ['195 301'], source: 'census' },
      ],
      problems: [],
    });
  });

  cases('tells of a mistake at its place', (yaml) => problems(readFacts(`facts:\n${yaml}`).problems, `facts:\n${yaml}`), [
    { input: '- {subject: X, attribute: y, value: 1}', expected: ['error 2 subject: Say where the fact is from, so that others can check it'] },
    { input: '- {subject: X, attribute: y, value: [], source: z}', expected: ['error 2 []: Write the value, or several as a list: value: [2000, 2004, 2012].'] },
    { input: '- {subject: X, atribute: y, value: 1, source: z}', expected: ['error 2 atribute: "atribute" is not known here'] },
    { input: '- {subject: X, attribute: y, value: 1, source: z}\n- {subject: x, attribute: Y, value: 2, source: z}', expected: ['warning 3 Y: This is said of "x" more than once; the first counts'] },
  ]);
});

const written = (text: string, ...changes: readonly EventChange[]): string => {
  const made = writeEvents(text, changes);
  return 'reason' in made ? `! ${made.reason}` : text.slice(0, made.change.start) + made.change.text + text.slice(made.change.end);
};

const STORM: EventChange = { id: 'storm', label: 'Storm: Turku', type: 'disaster', range: ['2024-02-01', '2024-02-29'], where: 'Turku', mentions: [{ words: ['storm', 'hit'], with: ['Turku'], range: ['2024-02-03', '2024-02-03'] }] };

const FILE = `# ours
events:
  # the first
  - id: gale # in spring
    label: Gale
    mentions:
      - words: [gale]
    sameAs: [wind]

  - {id: wind, mentions: {words: wind}}
`;

cases('events.yaml is written', (changes: readonly EventChange[]) => written(FILE, ...changes), [
  { name: 'with an entry more', input: [STORM], expected: `${FILE.trimEnd()}
  - id: storm
    label: "Storm: Turku"
    type: disaster
    when: 2024-02
    where: Turku
    mentions:
      - words: [storm, hit]
        with: [Turku]
        when: 2024-02-03
` },
  { name: 'with another label', input: [{ id: 'gale', label: 'The gale' }], expected: FILE.replace('label: Gale', 'label: The gale') },
  { name: 'with a line more', input: [{ id: 'gale', rejected: undefined, distinctFrom: ['wind'], sameAs: [] }], expected: FILE.replace('sameAs: [wind]', 'distinctFrom: [wind]') },
  { name: 'in an entry of one line', input: [{ id: 'wind', label: 'Wind' }], expected: FILE.replace('words: wind}', 'words: wind}, label: Wind') },
].map(({ name, input, expected }) => ({ name, expected, input: input.map(({ ...change }) => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as unknown as EventChange) })));

cases('events.yaml is left to the reader', (text) => written(text, STORM).split('. ')[0], [
  { name: 'when it cannot be read', input: 'events:\n- id: "x\n', expected: '! newsmodel/events.yaml cannot be read, so it is not changed' },
  { name: 'when two versions are merged in it', input: 'events:\n<<<<<<< a\n=======\n>>>>>>> b\n', expected: '! newsmodel/events.yaml cannot be read, so it is not changed' },
  { name: 'when it is of a newer version', input: 'version: 7\nevents: []\n', expected: '! newsmodel/events.yaml cannot be read, so it is not changed' },
  { name: 'when it is in one line', input: '{version: 1}', expected: '! Change newsmodel/events.yaml by hand: it is written in one line.' },
]);

describe('what is written of events', () => {
  const word = fc.constantFrom('storm', 'A: b', 'it\'s "so"', '# no', 'K, L', '[x]', 'Zürich', '- dash', '2024', 'null', '*a');
  const change: fc.Arbitrary<EventChange> = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'gale'),
    label: fc.option(word, { nil: undefined }),
    where: fc.option(word, { nil: undefined }),
    participants: fc.option(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    mentions: fc.constant([{ words: ['storm'], with: ['A: b', 'K, L'], quote: 'it\'s: "so" # no' }]),
    distinctFrom: fc.option(fc.uniqueArray(fc.constantFrom('x', 'y'), { maxLength: 2 }), { nil: undefined }),
  }).map((made) => Object.fromEntries(Object.entries(made).filter(([key, value]) => value !== undefined && !(key === 'mentions' && made.id === 'gale'))) as unknown as EventChange);

  it('reads back the same, with all comments and the others as they were', () => {
    fc.assert(fc.property(fc.constantFrom('', FILE, FILE.replaceAll('\n', '\r\n'), 'events: []\n'), fc.array(change, { minLength: 1, maxLength: 5 }), (start, changes) => {
      let text = start;
      for (const each of changes) {
        const known = readEvents(text).decisions!.find(({ id }) => id === each.id);
        const { mentions, ...rest } = each;
        if (!known && !mentions) continue;
        text = written(text, known ? rest : each);
        expect(readEvents(text).decisions!.find(({ id }) => id === each.id)).toMatchObject(rest);
      }
      expect(text.match(/# (?:ours|the first|in spring)\b/g)).toEqual(start.match(/# (?:ours|the first|in spring)\b/g) ?? null);
      if (start === FILE) expect(text).toContain('{id: wind, mentions: {words: wind}}');
    }), { numRuns: 150 });
  });
});
