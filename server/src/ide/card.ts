import type { Location, Span } from '../core/types.ts';

/** Where a link in a card leads. */
export type Target =
  | { readonly to: 'place'; readonly place: Location }
  /** An entity or event (by model id) in the event model; `place` is where it first stands, for editors that cannot show the model. */
  | { readonly to: 'model'; readonly id: string; readonly place?: Location }
  /** The entry of a confirmed event in `events.yaml`. */
  | { readonly to: 'entry'; readonly id: string }
  /** All mentions of what stands at a place. */
  | { readonly to: 'mentions'; readonly place: Location };

export interface Inline {
  readonly text: string;
  readonly strong?: boolean;
  readonly target?: Target;
}

export type Row = readonly Inline[];

/** What a hover shows, before it is Markdown or plain text. Always in this order. */
export interface Card {
  /** The words it speaks of. */
  readonly span: Span;
  readonly title: Row;
  /** A sentence or two under the title. */
  readonly lines: readonly Row[];
  /** Titled lists of linked rows. */
  readonly lists: readonly CardList[];
  readonly footer: Row;
}

export interface CardList {
  readonly title?: string;
  readonly rows: readonly Row[];
}

export const plain = (text: string): Inline => ({ text });
export const strong = (text: string): Inline => ({ text, strong: true });
export const link = (text: string, target: Target): Inline => ({ text, target });
