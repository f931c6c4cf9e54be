import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import { decidedAlike, decider, readEntities, writeEntities } from '../../../server/src/core/decisions/index.ts';
import { entityChanges } from '../../../server/src/ide/decide/entities.ts';
import type { Wish } from '../../../server/src/ide/decide/wish.ts';
import { cases } from '../../support/cases.ts';

/** Invented articles on two people, and on two places, of one name each. */
const TEXTS: Readonly<Record<string, string>> = {
  'bank.txt': 'The bank\n\nRICHMERE - Ruth Weller opened the bank on Monday. "It is late," Weller said.\n',
  'club.txt': 'The club\n\nRICHMERE - Ruth Weller won the race on Monday, and Ida Brandt lost it. "It was hot," Weller said.\n',
  'race.txt': 'The race\n\nOSLEV - RUTH WELLER lost the race on Friday, and Ruth A. Weller wept.\n',
  'short.txt': 'The mill\n\nOSLEV - Ms. Weller did not answer on Friday.\n',
};

/** The folder under the decisions of a text, and what its people and places are. */
class Folder {
  readonly corpus: Corpus = createCorpus();
  yaml = '';

  constructor(yaml = '') {
    this.decide(yaml);
  }

  /** Reads again only what is read otherwise now, as an editor does. */
  decide(yaml: string): void {
    const decide = (text: string) => decider({ entities: readEntities(text).decisions ?? [] });
    const [before, now] = [decide(this.yaml), decide(yaml)];
    for (const [id, text] of Object.entries(TEXTS)) {
      const decisions = now(id);
      if (!this.corpus.get(id) || !decidedAlike(text, before(id), decisions)) this.corpus.put({ id, text, ...(decisions && { decisions }) });
    }
    this.yaml = yaml;
  }

  /** Takes a decision; why not, when it cannot be taken. */
  wish(kind: string, names: readonly string[], more: Omit<Wish, 'kind' | 'ids'> = {}): string {
    const ids = names.map((name) => this.corpus.entities().find((entity) => entity.name === name)!.id);
    const changes = entityChanges(this.corpus, { kind, ids, ...more }, { known: readEntities(this.yaml).decisions ?? [], pathOf: (id) => id });
    if ('problem' in changes) return changes.problem;
    const written = writeEntities(this.yaml, changes);
    if ('reason' in written) return written.reason;
    const { start, end, text } = written.change;
    this.decide(this.yaml.slice(0, start) + text + this.yaml.slice(end));
    return this.yaml.split('\n').slice(this.yaml.startsWith('#') ? 2 : 1).join('\n');
  }

  people(): readonly string[] {
    return this.corpus.entities().filter(({ name }) => name.includes('Weller')).map(({ name, mentions, decided }) => `${name}: ${mentions.map(({ article }) => article.replace('.txt', '')).join(' ')}${decided ? ' (decided)' : ''}`);
  }
}

const ONE = ['Ruth Weller: bank bank club club race race short'];
const RUNNER = { value: 'Ruth Weller (runner)', articles: ['club.txt', 'race.txt'] };
const ENTRY = '  - name: Ruth Weller (runner)\n    type: person\n    aliases: [Ruth Weller, Ruth A. Weller]\n    articles: [club.txt, race.txt]\n';
const TWO = ['Ruth Weller: bank bank short', 'Ruth Weller (runner): club club race race (decided)'];

describe('people of one name', () => {
  it('are two where the reader says so, and one again when the entry goes', () => {
    const folder = new Folder();
    expect(folder.people()).toEqual(ONE);
    expect(folder.wish('entity.split', ['Ruth Weller'], RUNNER)).toBe(ENTRY);
    expect(folder.people()).toEqual(TWO);
    folder.decide('');
    expect(folder.people()).toEqual(ONE);
  });

  it('are the same whether the entry was there first or the articles', () => {
    expect(new Folder(`entities:\n${ENTRY}`).people()).toEqual(TWO);
  });

  it('are told apart where only the short name stands', () => {
    const folder = new Folder();
    expect(folder.wish('entity.split', ['Ruth Weller'], { value: 'Weller (miller)', articles: ['short.txt'] })).toBe('  - name: Weller (miller)\n    type: person\n    aliases: [Weller]\n    articles: [short.txt]\n');
    expect(folder.people()).toEqual(['Ruth Weller: bank bank club club race race', 'Weller (miller): short (decided)']);
  });

  it('that were told apart are confirmed, renamed, retyped, joined and rejected in their articles alone', () => {
    const after = (kind: string, names: readonly string[], value?: string): readonly string[] => {
      const folder = new Folder(`entities:\n${ENTRY}`);
      folder.wish(kind, names, { value });
      return folder.people();
    };
    expect(after('entity.confirm', ['Ruth Weller'])).toEqual(['Ruth Weller: bank bank short (decided)', TWO[1]]);
    expect(after('entity.rename', ['Ruth Weller (runner)'], 'Ruth A. Weller (runner, Oslev)')).toEqual(['Ruth A. Weller (runner, Oslev): club club race race (decided)', TWO[0]]);
    expect(after('entity.retype', ['Ruth Weller (runner)'], 'misc')).toEqual(TWO);
    expect(after('entity.merge', ['Ruth Weller (runner)', 'Ruth Weller'])).toEqual(ONE.map((line) => `${line} (decided)`));
    expect(after('entity.reject', ['Ruth Weller (runner)'])).toEqual(expect.arrayContaining([TWO[0]]));
    expect(after('entity.reject', ['Ruth Weller (runner)']).join()).not.toMatch(/runner|race/);
  });
});

cases('people are not told apart', ([articles, value]: readonly [readonly string[], string]) => new Folder().wish('entity.split', ['Ruth Weller'], { articles, value }).split(/[,:]/)[0], [
  { name: 'in no article', input: [[], 'Ruth Weller (runner)'], expected: 'Choose some of the articles that name Ruth Weller' },
  { name: 'in all', input: [Object.keys(TEXTS), 'Ruth Weller (runner)'], expected: 'Choose some of the articles that name Ruth Weller' },
  { name: 'under one name', input: [['club.txt'], 'ruth weller'], expected: 'Give a name that tells the two apart' },
  { name: 'under none', input: [['club.txt'], ' '], expected: 'Give a name that tells the two apart' },
]);

it('an article in which an entry names them already is left to the reader', () => {
  const folder = new Folder('entities:\n- {name: Ruth Weller, type: person, articles: club.txt}\n');
  expect(folder.wish('entity.split', ['Ruth Weller'], RUNNER)).toMatch(/^An entry of newsmodel\/entities\.yaml says already .* in club\.txt: change it there\.$/);
});
