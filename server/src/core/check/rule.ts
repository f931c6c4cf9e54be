import type { EventDecision, Fact } from '../decisions/index.ts';
import type { Match, SlotClaim } from '../model/slot-claim.ts';
import type { Analysis, Conflict, ConflictSeverity, DateMention, EntryReference, FigureMention, Span } from '../types.ts';

/** What a rule says of two claims that fill one slot and cannot both hold. */
export interface Finding {
  readonly severity: ConflictSeverity;
  readonly kind: Conflict['kind'];
}

/** One value of a disputed slot, with all claims that state it. */
export interface Side {
  readonly value: string;
  readonly text: string;
  readonly claims: readonly SlotClaim[];
}

/** One of the ways in which an article says a thing. */
export interface ArticleSide {
  /** In full, as the contract prints it: "9 mile", "2023-10-17". */
  readonly value: string;
  /** For people: "9 miles". */
  readonly text: string;
  /** Where it stands; nothing for what the reader holds true. */
  readonly span?: Span;
  /** Where else it stands. */
  readonly also?: readonly Span[];
  /** The entry of the reader's that says so. */
  readonly entry?: EntryReference;
}

/** What an article says in ways that cannot all be right. */
export interface ArticleFinding {
  readonly severity: ConflictSeverity;
  /** What the sides measure, when the article says it. */
  readonly subject: string;
  readonly attribute: string;
  /** In text order, with what the reader holds true at the end; the first stands in the article. */
  readonly sides: readonly ArticleSide[];
  /** One sentence for a person. */
  readonly message: string;
}

/** What a mention says, as a side of a finding. */
export const sideOf = (mention: FigureMention | DateMention): ArticleSide =>
  ({ value: mention.kind === 'date' || mention.unit === undefined ? String(mention.value) : `${mention.value} ${mention.unit}`, text: mention.text, span: mention });

/** A kind of contradiction that an article has by itself, whatever its claims. To add one: as for `Rule`, in `ARTICLE_RULES`. */
export interface ArticleRule {
  /** Stable dotted code. */
  readonly code: string;
  find(analysis: Analysis, known: Known): readonly ArticleFinding[];
}

/** What the reader holds true, that an article is held against. */
export interface Known {
  readonly facts: readonly Fact[];
  /** The reader's events, with those of their mentions that may stand in the article. */
  readonly events: readonly EventDecision[];
  /** Local ids of the entities of the article that have a name, in the article or in the model. */
  called(name: string): readonly string[];
  /** The id of the reader's event that an event of the article is. */
  decided(event: string): string | undefined;
}

/** A kind of contradiction between claims. To add one: a file in `rules/`, a line in `rules/index.ts`, a page in `docs/rules/`. */
export interface Rule {
  /** Stable dotted code. */
  readonly code: string;
  /** The rule with whose findings it makes one dispute, named by the worst of them. */
  readonly joins?: string;
  /** Whether what is only possible adds to a dispute whose values it all stands against. */
  readonly addsPossible?: true;
  /** Judges two claims; undefined when they agree or the rule has no opinion. Symmetric. */
  compare(a: SlotClaim, b: SlotClaim, match: Match): Finding | undefined;
  /** One sentence for a person, given the sides with the loneliest first. */
  say(sides: readonly Side[], finding: Finding): string;
}
