/**
 * The data that flows through the core: read -> recognise -> relate -> model -> check.
 *
 * Offsets are UTF-16 code units, half-open. Unless a comment says "in the paragraph" they count from the start of the
 * article's text (byte-order mark stripped, line ends as they are). Everything here is plain, immutable data.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something wrong with the text of an article itself (not a contradiction): said at its place, never thrown. */
export interface Problem extends Span {
  /** Stable dotted code, such as `front-matter.invalid-date`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

// ---------------------------------------------------------------------------------------------------------------- read

export type SectionRole = 'front-matter' | 'headline' | 'byline' | 'dateline' | 'body' | 'furniture';

/** A stretch of the article with one role. Sections are sorted, do not overlap, and cover every non-blank line. */
export interface Section extends Span {
  readonly role: SectionRole;
}

/** A word, number or punctuation mark; offsets in the paragraph. */
export interface Token extends Span {
  readonly text: string;
  /** See `read/tagger.ts`. */
  readonly pos: PartOfSpeech;
  /** Lower-case base form: "arrived" -> "arrive", "visits" -> "visit". */
  readonly lemma: string;
}

/** Universal part-of-speech tags, with finer tags where later stages need them. */
export type PartOfSpeech =
  | 'NOUN' | 'PROPN' | 'PRON' | 'ADJ' | 'ADV' | 'NUM' | 'DET' | 'ADP' | 'CCONJ' | 'SCONJ' | 'PART' | 'INTJ' | 'PUNCT' | 'SYM' | 'X'
  /** Verbs: base, present, past (finite), past participle, -ing form; AUX_* are auxiliaries and modals. */
  | 'VERB' | 'VERB_PRES' | 'VERB_PAST' | 'VERB_PART' | 'VERB_ING' | 'AUX' | 'AUX_PRES' | 'AUX_PAST' | 'MODAL';

/** Offsets in the paragraph. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/**
 * A paragraph's words, wherever it stands: the unit of caching. While the text of a paragraph stays the same, an edit elsewhere
 * keeps this very object, so that what is derived from it alone can be remembered by identity (see `memo.ts`).
 */
export interface ParagraphContent {
  readonly text: string;
  readonly role: 'headline' | 'byline' | 'dateline' | 'body';
  /** A short line that titles what follows it ("Recent Diplomatic Engagements"). */
  readonly heading: boolean;
  readonly sentences: readonly Sentence[];
}

/** A paragraph to analyse (never front matter or furniture). */
export interface Paragraph {
  /** Offset of the paragraph's first character in the article. */
  readonly start: number;
  readonly content: ParagraphContent;
}

export interface FrontMatter {
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly author?: string;
  /** As written; whether it is a date is decided (and complained about) by the reader. */
  readonly published?: string;
  /** Rules whose conflicts are not reported in this article, as written. */
  readonly 'crosscheck-ignore'?: string;
  /** Where each known field's value stands. */
  readonly fields: Readonly<Record<string, Span>>;
}

/** A note in the article itself that no contradiction is to be reported here; the span is where it is written. */
export interface Ignore extends Span {
  /** Codes of rules; undefined: all. */
  readonly rules?: readonly string[];
  /** The paragraph that it is for; undefined: the whole article. */
  readonly covers?: Span;
}

/** What `read` makes of a text. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly frontMatter?: FrontMatter;
  readonly ignores?: readonly Ignore[];
  readonly problems: readonly Problem[];
}

// ----------------------------------------------------------------------------------------------------------- recognise

export type EntityType = 'person' | 'organization' | 'place' | 'facility' | 'group' | 'event' | 'product' | 'work' | 'misc';

export type Certainty = 'certain' | 'inferred';

interface MentionBase extends Span {
  /** Local to the article: "m1", "m2", … in text order. */
  readonly id: string;
  readonly text: string;
}

export interface EntityMention extends MentionBase {
  readonly kind: 'entity';
  readonly type: EntityType;
  /** Local entity id, set by `relate`. */
  readonly entity: string;
  /** The reader has marked these words by hand. */
  readonly marked?: true;
}

/** ISO dates, inclusive on both ends: "2023-10-01" to "2023-10-31". */
export type DateRange = readonly [first: string, last: string];

export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value. */
  readonly value: string;
  /** TIMEX3 mod: APPROX, START, MID, END, BEFORE, AFTER, ON_OR_BEFORE, LESS_THAN, MORE_THAN, … */
  readonly mod?: string;
  /** The days it covers, where they are known. */
  readonly range?: DateRange;
  /** "published", "explicit", or the id of the mention it is counted from. */
  readonly anchor?: string;
  readonly basis: Certainty;
  /** Why it has this value, in plain words for a hover: "the article is of 13 October 2023 and speaks of the past". */
  readonly because: string;
}

/** A `score` is the result of a game or vote or a team's record ("3-1"): its value is the first number, and no claim compares it. */
export type FigureType = 'money' | 'percent' | 'quantity' | 'age' | 'ordinal' | 'number' | 'score';

export interface FigureMention extends MentionBase {
  readonly kind: 'figure';
  readonly type: FigureType;
  /** In `unit`, scale words applied: "$190 million" is 190000000 USD. */
  readonly value: number;
  /** ISO 4217 for money, else the singular English name in lower case ("square meter"). */
  readonly unit?: string;
  /** Why it has this unit, in plain words for a hover, where its own words do not say it: "a bare $ is the Canadian dollar in The Halden Star". */
  readonly because?: string;
  /** Bounds that the words allow, in `unit`: stated precision, ranges, "at least", "about". Infinity is left out. */
  readonly min?: number;
  readonly max?: number;
  readonly approximate?: 'about' | 'over' | 'under';
  /** Of a quantity, half a unit of the last place that its digits state, in `unit`, whatever words stand around it: 0.05 for "more than 6.1 km". */
  readonly precision?: number;
  /** What it counts or measures: "130 countries" -> "country"; lemma(s), lower case. */
  readonly of?: string;
  /** Where the words of `of` stand. */
  readonly ofSpan?: Span;
  /** The mention that says the same in another unit ("10 kilometers (6 miles)"). */
  readonly conversionOf?: string;
}

export interface QuoteMention extends MentionBase {
  readonly kind: 'quote';
  readonly type: 'direct' | 'indirect';
  /** Local entity id of who says it, when known. */
  readonly speaker?: string;
  /** The words that name the speaker, when there are any ("a Russian official"). */
  readonly speakerSpan?: Span;
  /** The reporting words: "said", "according to". */
  readonly cue?: Span;
}

export type Mention = EntityMention | DateMention | FigureMention | QuoteMention;

export interface PublicationDate {
  /** ISO date, or the first day of `range` when only the range is known. */
  readonly value: string;
  readonly range: DateRange;
  readonly basis: 'front-matter' | 'dateline' | 'url' | 'inferred' | 'given';
  /** Reasons in plain words. */
  readonly because: readonly string[];
}

// -------------------------------------------------------------------------------------------------------------- relate

/** Whom or what an article's mentions name. */
export interface Entity {
  /** Local to the article: "e1", … */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name the article gives. */
  readonly name: string;
  readonly mentions: readonly string[];
  /** Titles and roles given to it, lower case: "president", "foreign minister". */
  readonly roles: readonly string[];
  /** What the article calls it for short, where that is a name, too: "Calder" for "Calder Tidal". */
  readonly short?: string;
  /** For a group or a metonym: the country or body it stands for ("Russian" -> "Russia"). */
  readonly of?: string;
  /** The reader has given its name and type, by an entry or a mark. */
  readonly decided?: boolean;
  /** An entry of `newsmodel/entities.yaml` finds it here. */
  readonly listed?: boolean;
}

export type EventType =
  | 'meeting' | 'visit' | 'statement' | 'attack' | 'disaster' | 'accident' | 'crime' | 'legal' | 'election' | 'appointment'
  | 'deal' | 'product' | 'sport' | 'economic' | 'movement' | 'death' | 'other';

export type Occurrence = 'happened' | 'planned' | 'possible' | 'denied';

export type ParticipantRole = 'agent' | 'patient' | 'participant' | 'place';

/** An event mention with what the article says of it; the span is the word that names it, or the words that are marked, `text` the word ("arrive", "visit"). */
export interface ArticleEvent extends Span {
  /** Local to the article: "v1", … */
  readonly id: string;
  readonly type: EventType;
  readonly text: string;
  readonly lemma: string;
  readonly when?: string;
  readonly range?: DateRange;
  readonly whenBasis?: Certainty;
  /** Local entity id of the place. */
  readonly where?: string;
  readonly participants: readonly { readonly role: ParticipantRole; readonly entity: string }[];
  readonly occurrence: Occurrence;
  /** The word is a noun that leaves open whether it has happened, as most do: whose presence is told of was there. */
  readonly noun?: true;
  /** What it is called between quotation marks. */
  readonly name?: string;
  /** The word alone makes no event of note ("continued", "told"). */
  readonly minor?: true;
  /** The first mention of the same event in this article. */
  readonly sameAs?: string;
  /** The first mention of a larger event that this one is a part of: talks during a visit. */
  readonly partOf?: string;
  /** The reader has marked these words by hand; the span is that of the mark. */
  readonly marked?: true;
  /** The marked words on one line, where they tell more of the event than its word and its type do. */
  readonly words?: string;
  /** The id of the event in `events.yaml` that the mark says it is. */
  readonly entry?: string;
}

export type Modality = 'actual' | 'target' | 'forecast' | 'possible' | 'denied';

/** A value that the article states for a slot (whose, what, when); the span is the words that carry the value. */
export interface Claim extends Span {
  /** Local to the article: "c1", … */
  readonly id: string;
  /** Whose: the entities it is said of (local ids), or only words for them ("passenger"); `given` where the words are the reader's. */
  readonly subject: { readonly text: string; readonly entities: readonly string[]; readonly given?: true };
  /** What is measured, counted or dated: "trade", "injured", "magnitude", "date of visit". */
  readonly attribute: string;
  /** What is counted, for a count: "person", "police officer". */
  readonly counted?: string;
  /** For a count that its noun alone names: the family of the verb that governs it (empty for none), and the words before the noun. */
  readonly governor?: string;
  readonly modifiers?: readonly string[];
  /** Whether the attribute is one that names a slot by itself ("injured", "trade"), or only words found near the value. */
  readonly basis: Certainty;
  /** The figure, date or name that carries the value; nothing where other words do. */
  readonly mention?: string;
  readonly value: ClaimValue;
  readonly period?: { readonly text: string; readonly value: string; readonly range?: DateRange; readonly basis: Certainty };
  readonly modality: Modality;
  /** Who says so, when the article does not say it itself. */
  readonly attribution?: { readonly text: string; readonly entity?: string };
  /** Local id of the event it belongs to. */
  readonly event?: string;
  /** Places, people and organisations of its sentence (local entity ids): what it is about, and where. */
  readonly scope: readonly string[];
  readonly inHeadline: boolean;
  /** The natural hazard that it is about ("earthquake", "aftershock"): the one named nearest to the value. */
  readonly hazard?: string;
  /** Content words of its sentence (lemmas), for telling one slot from another. */
  readonly context: readonly string[];
  /** The reader has marked these words by hand; the span is that of the mark. */
  readonly marked?: true;
}

/** An interval in a unit. `value` is what the words say; [min, max] what they allow. Of a `word`, its place and that of its kinds in the list of what the attribute can be. */
export interface ClaimValue {
  readonly kind: 'figure' | 'date' | 'name' | 'word';
  readonly text: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** Of a date: what its words say for certain, as a TIMEX3 value; "XXXX-10-17" where no year is given, whichever is inferred. Where no days follow from it, [min, max] is open. */
  readonly timex?: string;
}

/** Everything the core knows of one article by itself. */
export interface Analysis {
  readonly article: string;
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly published: PublicationDate | null;
  readonly sections: readonly Section[];
  /** Paragraphs that title what follows them (`ParagraphContent.heading`), for the outline. */
  readonly headings: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly events: readonly ArticleEvent[];
  readonly claims: readonly Claim[];
  /** Local ids of the entities that the article is about, most central first (at most `ANCHORS`). */
  readonly anchors: readonly string[];
  readonly ignores?: readonly Ignore[];
  readonly problems: readonly Problem[];
}

// --------------------------------------------------------------------------------------------------------------- model

/** A place in an article. */
export interface Location extends Span {
  readonly article: string;
}

/** One entity over all the articles. */
export interface ModelEntity {
  /** Stable while its name is: "person:vladimir-putin". */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** Every mention; put together when asked for, which costs time for what thousands of articles name. */
  readonly mentions: readonly Location[];
  readonly mentionCount: number;
  /** Number of articles that mention it. */
  readonly articles: number;
  /** The reader has given its name and type (`newsmodel/entities.yaml`). */
  readonly decided?: boolean;
}

/** One event over all the articles. */
export interface ModelEvent {
  readonly id: string;
  readonly type: EventType;
  /** Short, for a list: "Vladimir Putin's visit to China". */
  readonly label: string;
  readonly when?: string;
  readonly range?: DateRange;
  readonly whenBasis?: Certainty;
  /** Model entity id. */
  readonly where?: string;
  readonly participants: readonly { readonly role: ParticipantRole; readonly entity: string }[];
  readonly occurrence: Occurrence;
  readonly mentions: readonly Location[];
  readonly articles: number;
  /** Id of a larger event that it is a part of. */
  readonly partOf?: string;
  /** Of no note by itself: left out of lists and hovers. */
  readonly minor?: true;
  /** The reader has confirmed it (`newsmodel/events.yaml`); the id is the one there. */
  readonly confirmed?: true;
  /** The reader has marked words that tell of it by hand. */
  readonly marked?: true;
}

// --------------------------------------------------------------------------------------------------------------- check

export type ConflictSeverity = 'warning' | 'information' | 'hint';

/** An entry of the reader's files: a fact by its key (`factKey`), an event by its id. */
export interface EntryReference {
  readonly file: 'facts' | 'events';
  readonly key: string;
}

export interface ConflictSide {
  /** The value in full: "200000000 USD", "2023-10-17". */
  readonly value: string;
  /** For people: "$200 million". */
  readonly text: string;
  /** Every place that states it: the words that carry the value. */
  readonly spans: readonly Location[];
  /** What the reader holds true has no place in an article: where it is said. */
  readonly entry?: EntryReference;
}

/** A disputed slot: two or more values that cannot all hold. */
export interface Conflict {
  /** Stable over runs and over edits elsewhere. */
  readonly id: string;
  /** Stable dotted code: "figure.mismatch". */
  readonly rule: string;
  readonly kind: 'conflict' | 'update' | 'internal';
  readonly severity: ConflictSeverity;
  /** One sentence a person can act on. */
  readonly message: string;
  readonly slot: { readonly subject: string; readonly attribute: string; readonly event?: string; readonly period?: string };
  readonly sides: readonly ConflictSide[];
}
