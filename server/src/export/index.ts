import { brat } from './brat/index.ts';
import { csv } from './csv.ts';
import type { FilePiece } from './file.ts';
import type { ExportFormatName } from './formats.ts';
import { ftm } from './ftm.ts';
import { inception } from './inception.ts';
import { markdown } from './markdown.ts';
import { markdownMarks } from './markdown-marks.ts';
import { schemaOrg } from './schema-org.ts';
import type { ExportSource } from './source.ts';
import { w3c } from './w3c.ts';

export { importBrat, importDocuments, type Imported, type ImportedFolder, type NamedDocument } from './brat/import.ts';
export type { FilePiece } from './file.ts';
export { FORMAT_NAMES, FORMATS, type ExportFormat, type ExportFormatName } from './formats.ts';
export { ExportSource } from './source.ts';

/** How each format is made. Pure: files as text, piece by piece. */
export const EXPORTERS: Readonly<Record<ExportFormatName, (source: ExportSource) => Iterable<FilePiece>>> = {
  w3c,
  brat,
  inception,
  ftm,
  'schema-org': schemaOrg,
  csv,
  *markdown(source) {
    yield* markdown(source);
    yield* markdownMarks(source);
  },
};
