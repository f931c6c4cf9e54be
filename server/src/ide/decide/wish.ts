/** What the reader decides in a view: of which events or entities of the model (by id), and for some kinds a value. */
export interface Wish {
  readonly kind: string;
  readonly ids: readonly string[];
  readonly value?: string | undefined;
  /** Ids of articles, for some kinds. */
  readonly articles?: readonly string[] | undefined;
}

/** Why there is nothing to write. */
export interface Refusal {
  readonly problem: string;
}
