import { describe, expect, it } from 'vitest';
import { diagnostics } from '../../server/src/ide/diagnostics.ts';
import { folds } from '../../server/src/ide/folding.ts';
import { hover } from '../../server/src/ide/hover/index.ts';
import { modelDocument } from '../../server/src/ide/model-document.ts';
import { outline, type OutlineItem } from '../../server/src/ide/outline.ts';
import { definition, highlights, nextMention, references } from '../../server/src/ide/references.ts';
import { cardText } from '../../server/src/ide/render.ts';
import { summary } from '../../server/src/ide/status.ts';
import { entitySymbols } from '../../server/src/ide/symbols.ts';
import { tokens } from '../../server/src/ide/tokens.ts';
import { corpusOf, FERRIES, HARBOUR, placeText, storm, wordsAt } from './support/corpus.ts';

const corpus = storm();
const at = (words: string, text = HARBOUR): number => text.indexOf(words) + 1;

describe('hover', () => {
  const card = (words: string): string => {
    const found = hover(corpus, 'harbour.txt', at(words));
    return found ? cardText(found) : '';
  };

  it('says who a person is and where else', () => {
    expect(card('Pekka Rautio')).toMatch(/^Pekka Rautio — person, mayor\n3 mentions in 2 articles · also "Rautio"/);
  });

  it('leads to the other articles', () => expect(card('Pekka Rautio')).toContain('Also in\n  ferries.txt line 10'));

  it('gives a short name the full one', () => expect(card('Rautio said')).toMatch(/^Pekka Rautio — person/));

  it('says which day a date is, and why', () => {
    expect(card('Monday, March 4')).toMatch(/^Monday, 4 March 2024 — /);
    expect(card('Friday')).toMatch(/^Friday, 8 March 2024 — .+/);
  });

  it('gives a figure in full, what it counts, and what the others say', () => {
    const text = card('24 people');
    expect(text).toMatch(/^24\n/);
    expect(text).toContain('injured');
    expect(text).toMatch(/Elsewhere\n {2}42 .*ferries\.txt line 8/);
  });

  it('explains shares, scores and whose dollar it is', () => {
    const text = '---\nsource: The Sydney Lantern\n---\nTalks\n\nTwo-thirds of the members voted 5-4 to pay $6 million for it on Monday.\n';
    const others = corpusOf({ a: text });
    const of = (words: string): string => cardText(hover(others, 'a', text.indexOf(words) + 1)!);
    expect(of('Two-thirds')).toMatch(/^0\.666667 \(66\.7%\)/);
    expect(of('5-4')).toMatch(/^5-4 \(a score or record\)/);
    expect(of('$6 million')).toMatch(/^6,000,000 AUD[\s\S]*a bare \$ is the Australian dollar in The Sydney Lantern/);
  });

  it('says whose a quotation is', () => expect(card('It has to')).toMatch(/^Pekka Rautio, mayor — quoted word for word/));

  it('prefers what is inside a quotation', () => expect(card('March 4, 2024 I')).toMatch(/^Monday, 4 March 2024/));

  it('is silent elsewhere', () => {
    expect(card('works')).toBe('');
    expect(card('Advertisement')).toBe('');
    expect(hover(corpus, 'nowhere.txt', 3)).toBeUndefined();
  });

  it('marks the words it speaks of', () => {
    const { span } = hover(corpus, 'harbour.txt', at('Pekka Rautio') + 8)!;
    expect(wordsAt(corpus, 'harbour.txt', span)).toBe('Pekka Rautio');
    expect(hover(corpus, 'harbour.txt', span.end)?.span).toEqual(span);
  });
});

describe('tokens', () => {
  const all = tokens(corpus, 'harbour.txt');
  const words = all.map((token) => `${token.type} ${wordsAt(corpus, 'harbour.txt', token)}`);

  it('never overlap and never cross a line', () => {
    for (const [i, token] of all.entries()) {
      expect(token.end).toBeGreaterThan(token.start);
      if (i > 0) expect(token.start).toBeGreaterThanOrEqual(all[i - 1]!.end);
      expect(wordsAt(corpus, 'harbour.txt', token)).not.toMatch(/[\r\n]/);
    }
  });

  it('lie in layers: a date splits the quotation around it', () => {
    const first = words.indexOf('quotation "On ');
    expect(words.slice(first, first + 3)).toEqual(['quotation "On ', 'date March 4, 2024', 'quotation  I lost my boat,"']);
  });

  it('dim page furniture line by line', () => expect(words.slice(-2)).toEqual(['furniture Advertisement', 'furniture Also Read | Ten boats to buy this spring']));

  it('tell what is inferred and what is disputed', () => {
    const modifiers = (text: string): readonly string[] => all.find((token) => wordsAt(corpus, 'harbour.txt', token) === text)!.modifiers;
    for (const mention of corpus.get('harbour.txt')!.mentions) if (mention.kind === 'date') expect(modifiers(mention.text).includes('inferred')).toBe(mention.basis === 'inferred');
    const undated = corpusOf({ 'a.txt': 'Storm in Turku\n\nTURKU - A storm injured 24 people on Monday, the police said.\n' });
    expect(tokens(undated, 'a.txt').find((token) => wordsAt(undated, 'a.txt', token) === 'Monday')!.modifiers).toEqual(['inferred']);
    expect(modifiers('24')).toEqual(['conflict']);
    expect(modifiers('Pekka Rautio')).toEqual([]);
  });

  it('of a part are those of the whole that touch it', () => {
    const part = { start: HARBOUR.indexOf('Mayor'), end: HARBOUR.indexOf('Hakala hopes') };
    expect(tokens(corpus, 'harbour.txt', part)).toEqual(all.filter(({ start, end }) => start < part.end && end > part.start));
  });
});

describe('outline', () => {
  it('has the headline above everything, headings above what follows them', () => {
    const names = (items: readonly OutlineItem[]): unknown[] => items.filter(({ kind }) => kind !== 'event').map(({ name, detail, children }) => [name, detail, names(children)]);
    expect(names(outline(corpus, 'harbour.txt'))).toEqual([
      ['Storm damages the harbour of Turku', '2024-03-05', [
        ['"On March 4, 2024 I lost my boat,"', 'Aino Hakala', []],
        ['What happens next', '', [['"It has to come soon,"', 'Pekka Rautio', []]]],
      ]],
    ]);
  });

  it('keeps every selection inside its item and every item inside its parent', () => {
    const check = ({ start, end, selection, children }: OutlineItem): void => {
      expect(start <= selection.start && selection.end <= end).toBe(true);
      for (const child of children) {
        expect(start <= child.start && child.end <= end).toBe(true);
        check(child);
      }
    };
    for (const article of corpus.ids()) outline(corpus, article).forEach(check);
  });
});

describe('references', () => {
  const rautio = at('Pekka Rautio');

  it('are all mentions in all articles, in order', () => {
    expect(references(corpus, 'harbour.txt', rautio).map((place) => placeText(corpus, place))).toEqual(['ferries.txt: Pekka Rautio', 'harbour.txt: Pekka Rautio', 'harbour.txt: Rautio']);
  });

  it('of a date are those that mean the same day', () => {
    const places = references(corpus, 'harbour.txt', at('Monday, March 4')).map((place) => placeText(corpus, place));
    expect(places).toEqual(expect.arrayContaining(['ferries.txt: Monday, March 4, 2024', 'harbour.txt: March 4, 2024']));
    expect(places.join()).not.toContain('Friday');
  });

  it('of a figure are the others for the same thing', () => {
    expect(references(corpus, 'harbour.txt', at('24 people')).map((place) => placeText(corpus, place))).toEqual(['ferries.txt: 42', 'harbour.txt: 24']);
  });

  it('go round from one to the next', () => {
    const next = (article: string, offset: number, step: 1 | -1): string => placeText(corpus, nextMention(corpus, article, offset, step)!);
    expect(next('harbour.txt', rautio, 1)).toBe('harbour.txt: Rautio');
    expect(next('harbour.txt', at('Rautio said.'), 1)).toBe('ferries.txt: Pekka Rautio');
    expect(next('ferries.txt', at('Pekka Rautio', FERRIES), -1)).toBe('harbour.txt: Rautio');
    expect(nextMention(corpus, 'harbour.txt', at('works'), 1)).toBeUndefined();
  });

  it('lead to where a name is given in full, and from a quotation to its speaker', () => {
    const from = (words: string): string => placeText(corpus, definition(corpus, 'harbour.txt', at(words))!);
    expect(from('Hakala hopes')).toBe('harbour.txt: Aino Hakala');
    expect(from('On March 4')).toMatch(/Hakala$/);
    expect(definition(corpus, 'harbour.txt', at('works'))).toBeUndefined();
  });

  it('light up in the same article', () => {
    expect(highlights(corpus, 'harbour.txt', rautio).map((span) => wordsAt(corpus, 'harbour.txt', span))).toEqual(['Pekka Rautio', 'Rautio']);
    expect(highlights(corpus, 'harbour.txt', at('works'))).toEqual([]);
  });
});

describe('folding', () => {
  it('folds front matter, the text under a heading, and furniture', () => {
    expect(folds(corpus, 'harbour.txt')).toEqual([
      { kind: 'front-matter', first: 0, last: 4 },
      { kind: 'section', first: 11, last: expect.any(Number) as number },
      { kind: 'furniture', first: 15, last: 16 },
    ]);
    expect(folds(corpus, 'nowhere.txt')).toEqual([]);
  });
});

describe('diagnostics', () => {
  it('stand at the words of each side and lead to the other', () => {
    const [found] = diagnostics(corpus, 'harbour.txt').filter(({ code }) => code === 'figure.mismatch');
    expect(wordsAt(corpus, 'harbour.txt', found!)).toBe('24');
    expect(found!.related.map(({ place, message }) => `${placeText(corpus, place)} ${message}`)).toEqual(['ferries.txt: 42 "42"']);
    const [other] = diagnostics(corpus, 'ferries.txt').filter(({ code }) => code === 'figure.mismatch');
    expect(other).toMatchObject({ conflict: found!.conflict, message: found!.message });
  });

  it('tell what is wrong with the text itself', () => {
    const bad = corpusOf({ 'a.txt': HARBOUR.replace('2024-03-05', '2024-13-45') });
    expect(diagnostics(bad, 'a.txt').filter(({ conflict }) => !conflict).map(({ code, start, end }) => [code, bad.get('a.txt')!.text.slice(start, end)])).toEqual([[expect.stringMatching(/^front-matter\./), '2024-13-45']]);
  });
});

describe('symbols', () => {
  const names = (query: string): string[] => entitySymbols(corpus, query).map(({ name }) => name);

  it('are found by the beginning of a name or word, by an alias, or by letters in order', () => {
    expect(names('pek')).toEqual(['Pekka Rautio']);
    expect(names('rau')[0]).toBe('Pekka Rautio');
    expect(names('pkrt')).toEqual(['Pekka Rautio']);
    expect(names('zzz')).toEqual([]);
    expect(names('')).toContain('Aino Hakala');
  });
});

describe('status', () => {
  it('counts articles and conflicts', () => {
    const { articles, conflicts } = summary(corpus);
    expect(articles).toBe(2);
    expect(conflicts.warning + conflicts.information + conflicts.hint).toBe(corpus.conflicts().length);
    expect(summary(corpusOf({}))).toEqual({ articles: 0, conflicts: { warning: 0, information: 0, hint: 0 } });
  });
});

describe('the event model as a document', () => {
  const document = modelDocument(corpus);
  const lines = document.text.split('\n');

  it('names every entity and event of note on the line of its anchor', () => {
    for (const { id, name } of corpus.entities()) expect(lines[document.anchors.get(id)!]).toContain(name);
    for (const { id, label } of corpus.events().filter(({ minor }) => !minor)) expect(lines[document.anchors.get(id)!]).toContain(label);
  });

  it('links words to the words in the articles', () => {
    expect(document.links.length).toBeGreaterThan(corpus.entities().length);
    for (const { line, span, place } of document.links) {
      const shown = /^line (\d+) "(.*)"$/.exec(lines[line]!.slice(span.start, span.end))!;
      const text = corpus.get(place.article)!.text;
      expect(text.slice(place.start, place.end)).toContain(shown[2]!.replace('…', ''));
      expect(text.slice(0, place.start).split('\n')).toHaveLength(Number(shown[1]));
    }
  });

  it('says that there is nothing', () => expect(modelDocument(corpusOf({})).text).toMatch(/^Event model of 0 articles: 0 events, 0 entities/));
});
