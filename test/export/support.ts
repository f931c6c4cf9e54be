import { createCorpus } from '../../server/src/core/corpus.ts';
import { decider, type Annotation } from '../../server/src/core/decisions/index.ts';
import { quoteAt } from '../../server/src/core/selectors.ts';
import { EXPORTERS, ExportSource, type ExportFormatName } from '../../server/src/export/index.ts';

const page = (head: Readonly<Record<string, string>>, ...paragraphs: readonly string[]): string =>
  ['---', ...Object.entries(head).map(([key, value]) => `${key}: ${value}`), '---', '', ...paragraphs.flatMap((paragraph) => [paragraph, ''])].join('\n');

const REST = [
  'The harbour office said 112 passengers were aboard the ferry Luz Marina. “The bridge was dark,” said Aino Hakala, a cook on the ferry. “Nobody told us anything.”',
  'The Ministry of Transport will open an inquiry on 20 May 2024 in Turku. Prime Minister Maria Ojala visited Turku on Tuesday.',
];

/** Three articles on one accident that count the injured differently, and one that tries to break what it is written into. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'coast/post.txt': page(
    { title: 'Ferry aground off Turku', source: 'The Island Post', author: 'Leena Aro', url: 'https://island-post.example/ferry', published: '2024-05-15' },
    'TURKU, Finland - At least 45 people were injured when the ferry Luz Marina ran aground off Turku on Tuesday, the coast guard said. 🚢 The captain, Olli Niemi, was questioned.', ...REST,
  ),
  'coast/herald.md': page(
    { title: 'Dozens hurt on ferry', source: 'The Coast Herald', published: '2024-05-15' },
    '# Dozens hurt on ferry', 'TURKU, Finland - The coast guard said 45 people were injured when the ferry Luz Marina ran aground off Turku on Tuesday.', ...REST,
  ),
  'gazette, morning.txt': page(
    { title: 'Ferry accident off Turku', source: 'Gazette', url: 'javascript:alert(1)', published: '2024-05-15' },
    'TURKU, Finland - The coast guard said 28 people were injured when the ferry Luz Marina ran aground off Turku on Tuesday.', ...REST,
  ).replaceAll('\n', '\r\n'),
  'hostile.txt': page(
    { title: '\'=HYPERLINK("http://x.example","<b>win</b>")\'', source: '\'@SUM(1)\'', author: '\'[x](javascript:1)\'', published: '2024-05-15' },
    '=cmd|calc said **bold** [link](http://x.example) <script>alert(1)</script> 45 people were injured on Tuesday when a bus overturned in Lahti, said "Olli; Niemi",\u2028the mayor. 😀😀',
    '+358 is a number. -7 degrees were measured in Lahti on Tuesday, the office said. Pekka "quote" Salonen said 12 people were killed.',
  ),
};

export function sourceOf(articles: Readonly<Record<string, string>> = ARTICLES, annotations: readonly Annotation[] = []): ExportSource {
  const corpus = createCorpus();
  const decided = decider({ annotations });
  for (const [id, text] of Object.entries(articles)) {
    const decisions = decided(id);
    corpus.put({ id, text, ...(decisions && { decisions }) });
  }
  return new ExportSource(corpus);
}

/** A mark on words of an article. */
export function mark(article: string, words: string, said: Partial<Annotation>, text = ARTICLES[article]!): Annotation {
  const start = text.indexOf(words);
  const position = { start, end: start + words.length };
  return { article, kind: 'note', ...quoteAt(text, position), position, ...said };
}

/** Marks of every kind: on what is recognised so, on what is recognised otherwise, and on what is not. */
export const MARKS: readonly Annotation[] = [
  mark('coast/post.txt', 'Luz Marina', { kind: 'entity', type: 'product', name: 'MS Luz Marina', note: 'call the owner' }),
  mark('coast/post.txt', 'Aino Hakala', { kind: 'entity', type: 'person' }),
  mark('coast/post.txt', 'Nobody told us', { kind: 'not-entity' }),
  mark('coast/post.txt', 'ran aground', { kind: 'event', event: 'ferry-2024', tag: 'sea' }),
  mark('coast/post.txt', 'visited', { kind: 'event', type: 'visit' }),
  mark('coast/post.txt', '45', { kind: 'claim', subject: 'Luz Marina', attribute: 'injured', value: '45' }),
  mark('coast/post.txt', 'was questioned', { kind: 'note', note: 'by whom? "the police"' }),
  mark('coast/post.txt', 'was questioned', { kind: 'note', note: 'when?' }),
  mark('coast/post.txt', '🚢 The captain', { kind: 'tag', tag: 'to check' }),
  mark('hostile.txt', '😀😀', { kind: 'tag', tag: '=1+1' }),
  { ...mark('coast/herald.md', 'Luz Marina', { kind: 'note', note: 'gone' }), exact: 'Luz Marina III' },
];

/** The files of an export, by path. */
export function exported(format: ExportFormatName, source: ExportSource = sourceOf()): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { path, text } of EXPORTERS[format](source)) files.set(path, (files.get(path) ?? '') + text);
  return files;
}
