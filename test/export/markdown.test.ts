import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { decider, readReview } from '../../server/src/core/decisions/index.ts';
import { ExportSource } from '../../server/src/export/index.ts';
import { ARTICLES, exported, MARKS, mark, sourceOf } from './support.ts';

/** The hostile article twice, with another number, so that its words come into the report. */
const hostile = (count: number): string => [
  '---', 'title: \'<img src=x> [t](http://x.example)\'', 'source: \'**S** `c` www.x.example\'', 'published: 2024-05-15', '---', '',
  `LAHTI, Finland - ${count} people were injured when the bus Sampo Star overturned in Lahti on Tuesday, <script>alert(1)</script> ![i](http://x.example/i.png) [link](command:x) # said # https://x.example the police.`, '',
  'The bus Sampo Star overturned in Lahti at noon, the police in Lahti said on Tuesday. “It was loud,” said Aino Hakala, a passenger on the bus.', '',
].join('\n');

const report = (): string => exported('markdown', sourceOf({ 'a.txt': hostile(45), 'b_*c*.txt': hostile(28) })).get('conflicts.md')!;

function tokens(list: readonly Token[]): readonly Token[] {
  return list.flatMap((token) => [token, ...tokens('tokens' in token ? token.tokens ?? [] : []), ...('items' in token ? tokens(token.items as Token[]) : [])]);
}

describe('Markdown', () => {
  it('reports each side with its sentence, the words in bold, and its source', () => {
    const text = exported('markdown').get('conflicts.md')!;
    expect(text).toMatch(/^# Conflicts in 4 articles\n\n\d+ conflicts?: /);
    expect(text).toContain('> TURKU, Finland - The coast guard said **28** people were injured');
    expect(text).toContain('> — Gazette, “Ferry accident off Turku”, 2024-05-15 (gazette, morning.txt, line 8)');
    expect(text).toContain('- [ ] checked; right is:');
  });

  it('shows the words of articles as they are: no link, no image, no HTML, no code', () => {
    const text = report();
    expect(text).toContain('**28**');
    const kinds = new Set(tokens(marked.lexer(text)).map(({ type }) => type));
    expect([...kinds].filter((kind) => ['link', 'image', 'html', 'code', 'codespan', 'table', 'del', 'def'].includes(kind))).toEqual([]);
    const strong = tokens(marked.lexer(text)).filter(({ type }) => type === 'strong').map((token) => ('text' in token ? token.text : ''));
    expect(new Set(strong)).toEqual(new Set(['45', '28']));
  });

  it('leaves out what the reader has dismissed, and says so', () => {
    const on = decider({ review: readReview('review:\n  - rule: figure.mismatch\n    articles: ["*.txt"]\n    reason: explained\n').decisions! });
    const corpus = createCorpus();
    for (const [id, count] of [['a.txt', 45], ['b.txt', 28]] as const) corpus.put({ id, text: hostile(count), decisions: on(id)! });
    const text = exported('markdown', new ExportSource(corpus)).get('conflicts.md')!;
    expect(text).toContain('1 conflict that the reader has dismissed is left out.');
    expect(text).not.toContain('**28**');
  });

  it('says so when nothing disagrees', () => {
    const text = exported('markdown', sourceOf({ 'a.txt': hostile(45) })).get('conflicts.md')!;
    expect(text).toContain('do not contradict each other');
  });
});

describe('Markdown of marks by hand', () => {
  it('lists each mark with its sentence and what it says, article by article, those whose words are gone apart', () => {
    const text = exported('markdown', sourceOf(ARTICLES, MARKS)).get('marks.md')!;
    expect(text).toMatch(/^# 11 marks by hand in 3 articles\n/);
    expect(text).toContain('## The Island Post, “Ferry aground off Turku”, Leena Aro, 2024-05-15 (coast/post.txt)\n');
    expect(text).toMatch(/\n> TURKU, Finland - At least \*\*45\*\* people were injured[^\n]*\n>\n> — claim: Luz Marina, injured, 45 \(line 9\)\n/);
    expect(text).toContain('> — product, named MS Luz Marina: call the owner (line 9)');
    expect(text).toContain('### The words are gone\n\n- “Luz Marina III”: note: gone\n');
  });

  it('is not there where nothing is marked', () => expect([...exported('markdown').keys()]).toEqual(['conflicts.md']));

  it('shows hostile words and notes as they are', () => {
    const texts = { 'a.txt': hostile(45) };
    const words = '<script>alert(1)</script> ![i](http://x.example/i.png)';
    const text = exported('markdown', sourceOf(texts, [mark('a.txt', words, { kind: 'note', note: '[x](command:y) <b> `z` # q' }, texts['a.txt']), { ...mark('a.txt', words, { kind: 'tag', tag: '<i>' }, texts['a.txt']), exact: '- [gone](http://x.example)' }])).get('marks.md')!;
    const kinds = new Set(tokens(marked.lexer(text)).map(({ type }) => type));
    expect([...kinds].filter((kind) => ['link', 'image', 'html', 'code', 'codespan', 'table', 'del', 'def'].includes(kind))).toEqual([]);
  });
});
