/** A piece of a file: its text stands behind that of the pieces of the same path before it, which come one after the other. */
export interface FilePiece {
  /** Below the folder that is written, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Items as a file of one JSON value each line ("JSON lines"). */
export function* jsonLines(path: string, items: Iterable<object>): Generator<FilePiece> {
  yield { path, text: '' };
  for (const item of items) yield { path, text: `${JSON.stringify(item)}\n` };
}

/** An object one of whose keys, the last, is a list of items: one item a line, so that versions of the file can be compared. */
export function* jsonWithList(path: string, head: object, key: string, items: Iterable<object>): Generator<FilePiece> {
  const before = JSON.stringify(head, undefined, 2).replace(/\n?\}$/, '');
  yield { path, text: `${before}${before === '{' ? '' : ','}\n  ${JSON.stringify(key)}: [` };
  let separator = '\n';
  for (const item of items) {
    // Written so that the file can stand in a page (`script` of the type `application/ld+json`): no text ends the element.
    yield { path, text: `${separator}    ${JSON.stringify(item).replaceAll('<', '\\u003c')}` };
    separator = ',\n';
  }
  yield { path, text: '\n  ]\n}\n' };
}
