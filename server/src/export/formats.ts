/** What the model can be written as: the name on the command line, what a person chooses by, and what it is for. */
export const FORMATS = [
  { name: 'w3c', title: 'W3C Web Annotation', detail: 'JSON-LD: what stands where, with quote and position selectors' },
  { name: 'brat', title: 'brat', detail: 'Standoff: texts, annotations and labels; can be taken back', readsLikeArticles: true },
  { name: 'inception', title: 'INCEpTION', detail: 'UIMA CAS JSON: texts with labelled spans and relations' },
  { name: 'ftm', title: 'FollowTheMoney', detail: 'JSON lines for Aleph: articles, people, organizations, places, events' },
  { name: 'schema-org', title: 'schema.org', detail: 'JSON-LD: articles, events and claims' },
  { name: 'csv', title: 'CSV', detail: 'Timeline, claims, conflicts and your marks for a spreadsheet' },
  { name: 'markdown', title: 'Markdown', detail: 'A report of the conflicts for an editor’s desk', readsLikeArticles: true },
] as const satisfies readonly ExportFormat[];

export interface ExportFormat {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  /** The files read like articles themselves: they must not lie among the articles. */
  readonly readsLikeArticles?: true;
}

export type ExportFormatName = (typeof FORMATS)[number]['name'];

export const FORMAT_NAMES = FORMATS.map(({ name }) => name);
