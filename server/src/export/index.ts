import { brat } from './brat/index.ts';
import { csv } from './csv.ts';
import type { FilePiece } from './file.ts';
import { ftm } from './ftm.ts';
import { markdown } from './markdown.ts';
import { schemaOrg } from './schema-org.ts';
import type { ExportSource } from './source.ts';
import { w3c } from './w3c.ts';

export { documentName } from './brat/index.ts';
export { importBrat, type Imported } from './brat/import.ts';
export type { FilePiece } from './file.ts';
export { ExportSource } from './source.ts';

interface ExportFormat {
  /** What a person chooses by. */
  readonly title: string;
  /** What it is for. */
  readonly detail: string;
  /** The files read like articles themselves: they must not lie among the articles. */
  readonly readsLikeArticles?: true;
  readonly write: (source: ExportSource) => Iterable<FilePiece>;
}

/** What the model can be written as, by the name on the command line. Pure: each makes files as text, piece by piece. */
export const EXPORT_FORMATS = {
  w3c: { title: 'W3C Web Annotation', detail: 'JSON-LD with quote and position selectors', write: w3c },
  brat: { title: 'brat', detail: 'Standoff: text, annotations and labels', readsLikeArticles: true, write: (source) => brat(source, { meaning: 'normalizations' }) },
  inception: { title: 'INCEpTION', detail: 'brat standoff with notes in place of normalisations', readsLikeArticles: true, write: (source) => brat(source, { meaning: 'notes' }) },
  ftm: { title: 'FollowTheMoney', detail: 'JSON lines for Aleph', write: ftm },
  'schema-org': { title: 'schema.org', detail: 'JSON-LD: articles, events and claims', write: schemaOrg },
  csv: { title: 'CSV', detail: 'Timeline, claims and conflicts for a spreadsheet', write: csv },
  markdown: { title: 'Markdown', detail: 'A report of the conflicts for an editor’s desk', readsLikeArticles: true, write: markdown },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as ExportFormatName[];
