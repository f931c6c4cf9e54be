import type { TimeRelation } from '../times.ts';
import type { Claim, ClaimValue, PublicationDate, Span } from '../types.ts';
import type { Deed } from './deeds.ts';
import type { Game } from './games.ts';
import type { Happening } from './happenings.ts';
import type { SpelledName } from './name-claims.ts';
import type { SaidWords } from './said.ts';
import type { Speaker } from './speakers.ts';

/** A claim with what it takes to compare it with those of other articles. */
export interface SlotClaim {
  readonly key: string;
  readonly article: string;
  /** The first of those in the article that say the same. */
  readonly claim: Claim;
  /** The value for comparison: lengths, areas, weights and the like in the base unit of their dimension. */
  readonly value: ClaimValue;
  /** Every place in the article that states it. */
  readonly places: readonly Span[];
  /** Concepts (see `conceptOf`) that the claim is said of. */
  readonly subject: ReadonlySet<string>;
  /** Geographical places named in its sentence. */
  readonly where: ReadonlySet<string>;
  /** Whether its article tells of unrest, which goes on for days. */
  readonly ofUnrest?: true;
  /** The countries that its article names, also by their people. */
  readonly countries: ReadonlySet<string>;
  readonly published: PublicationDate | null;
  /** For a value that is a name: its concept. */
  readonly concept?: string;
  /** All concepts that its article names. */
  readonly named: ReadonlySet<string>;
  /** What else the article gives in this unit for what meets it. */
  readonly rivals: readonly number[];
  /** For a claim on what something is called. */
  readonly name?: SpelledName;
  /** For a quotation. */
  readonly said?: SaidWords;
  /** For who said something. */
  readonly speaker?: Speaker;
  /** For what one does to another. */
  readonly deed?: Deed;
  /** For what a player made in a game: all that the article says so of players. */
  readonly game?: Game;
  /** For when something happened: what did. */
  readonly happening?: Happening;
}

/** How sure it is that two claims fill one slot, and in what they agree. */
export interface Match {
  readonly certainty: 'certain' | 'likely' | 'possible';
  readonly period: TimeRelation;
}

/** Whether the article gives this attribute one value only. */
export const isAlone = ({ rivals }: SlotClaim): boolean => rivals.length === 0;

/** How many times one value is the other. */
export const apart = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);
