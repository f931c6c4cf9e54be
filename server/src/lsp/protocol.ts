/**
 * What the language server and its client say to each other beyond LSP: names, settings and messages. The only server file that the client
 * imports; it needs nothing but zod and lists. Every message is checked with its schema where it arrives.
 */
import * as z from 'zod';
import { FORMAT_NAMES } from '../export/formats.ts';
import { ANNOTATION_KINDS } from '../core/decisions/annotation-kinds.ts';
import { REASONS } from '../core/decisions/reasons.ts';

/** The language of a recognised article (`.txt`, `.article`); Markdown keeps its own. */
export const ARTICLE_LANGUAGE = 'news-article';

export { FORMATS as EXPORT_FORMATS, type ExportFormatName } from '../export/formats.ts';
export { ARTICLE_EXTENSIONS } from '../workspace/extensions.ts';

/** The reader's decisions, which the client sends like articles. */
export const DECISION_PATTERN = '**/newsmodel/*.yaml';

/** Scheme of the read-only event model document, served with `workspace/textDocumentContent`. */
export const MODEL_SCHEME = 'crosscheck-model';
export const MODEL_URI = `${MODEL_SCHEME}:/event-model.txt`;

// ------------------------------------------------------------------------------------------------------------- settings

/** Section of all settings. */
export const SECTION = 'crosscheck';

const globs = z.array(z.string());

export const RuleSeverity = z.enum(['off', 'hint', 'information', 'warning']);

/**
 * The settings the server reads, each with its default. Patterns are matched against the path below the workspace folder (a pattern without
 * a slash against the file's name). A pattern that is exactly a file's path outweighs every glob; otherwise `exclude` outweighs `include`.
 */
export const Settings = {
  articles: {
    /** Always articles, whatever they read like. */
    include: globs.default([]),
    /** Never articles. */
    exclude: globs.default([]),
  },
  /** Severity by rule code, or "off". */
  rules: z.record(z.string(), RuleSeverity).default({}),
  /** Figures that differ by no more than this share of the larger one agree. */
  tolerance: z.number().min(0).max(1).default(0),
  /** What is said in the text of dates and figures: nothing, what the words leave open, or also what large figures in words come to. */
  inlayHints: z.enum(['off', 'unclear', 'all']).default('unclear'),
} as const;

export interface ArticleSettings {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
export type HintSetting = z.infer<typeof Settings.inlayHints>;
export type RuleSettings = Readonly<Record<string, z.infer<typeof RuleSeverity>>>;

/** Settings that only the client reads, listed here so that nobody invents them twice. */
export const CLIENT_SETTINGS = {
  /** boolean, default true: give recognised `.txt` articles the language "News Article". */
  setLanguage: 'crosscheck.articles.setLanguage',
} as const;

// ----------------------------------------------------------------------------------------------------------- initialize

export const InitializationOptions = z.object({
  /** URI of the folder with the rules' pages (`<rule>.md`); without it, codes carry no link. */
  docsUri: z.string().optional(),
  /** Whether the client has the commands below and trusts links to them; otherwise hovers link to files only. */
  commands: z.boolean().default(false),
});
export type InitializationOptions = z.input<typeof InitializationOptions>;

/**
 * Commands of the client that links in hovers run: `command:NAME?JSON-ARRAY-OF-ARGUMENTS`. The client trusts these and no others
 * (`markdown: { isTrusted: { enabledCommands: Object.values(COMMANDS) } }`) and checks the argument with its schema.
 */
export const COMMANDS = {
  /** Argument: `OpenLocation`. */
  openLocation: 'crosscheck.openLocation',
  /** Argument: `Place`. Shows the references of what stands there. */
  showMentions: 'crosscheck.showMentions',
} as const;

/** Commands of the client that mark the selected words, behind code actions. Never in a link. */
export const MARK_COMMANDS = { markAs: 'crosscheck.markAs', addNote: 'crosscheck.addNote' } as const;

/** Commands of the client behind code actions and in the view of conflicts. Never in a link. Argument: `ConflictArgument`. */
export const CONFLICT_COMMANDS = {
  /** Shows all sides. */
  compare: 'crosscheck.compareConflict',
  /** Asks for the reason and dismisses it. */
  dismiss: 'crosscheck.dismissConflict',
} as const;
export const ConflictArgument = z.object({ conflict: z.string(), reason: z.string().optional() });
export type ConflictArgument = z.infer<typeof ConflictArgument>;

const LspPosition = z.object({ line: z.int().min(0), character: z.int().min(0) });
const LspRange = z.object({ start: LspPosition, end: LspPosition });
export const LspLocation = z.object({ uri: z.string(), range: LspRange });
export type LspLocation = z.infer<typeof LspLocation>;

export const Place = z.object({ uri: z.string(), position: LspPosition });
export type Place = z.infer<typeof Place>;

/** A place in a file, or an entity or event of the model, whose line is asked for with `MODEL_LOCATION` when the link is followed. */
export const OpenLocation = z.union([LspLocation, z.object({ model: z.string() })]);
export type OpenLocation = z.infer<typeof OpenLocation>;

// ------------------------------------------------------------------------------------------------------------- messages

/** Notification, server to client: what the status item shows. Sent on every change, at most a few times a second. */
export const STATUS = 'crosscheck/status';
export const Status = z.object({
  /** `reading`: the folder is being read; `read` of `total` files looked at. */
  state: z.enum(['reading', 'ready']),
  read: z.int().min(0),
  total: z.int().min(0),
  articles: z.int().min(0),
  conflicts: z.object({ warning: z.int().min(0), information: z.int().min(0), hint: z.int().min(0) }),
});
export type Status = z.infer<typeof Status>;

/** Request, client to server: whether the text is an article (settings first, then how it reads). Answers a boolean. */
export const IS_ARTICLE = 'crosscheck/isArticle';
export const IsArticleParams = z.object({
  uri: z.string(),
  languageId: z.string().optional(),
  /** The text, when the document is not open at the server; else the server reads what it has. */
  text: z.string().optional(),
});
export type IsArticleParams = z.infer<typeof IsArticleParams>;

/** Request, client to server: the next (1) or previous (-1) mention of what stands at a place, over all articles. Answers `LspLocation | null`. */
export const NEXT_MENTION = 'crosscheck/nextMention';
export const NextMentionParams = Place.extend({ step: z.union([z.literal(1), z.literal(-1)]) });
export type NextMentionParams = z.infer<typeof NextMentionParams>;

/** Request, client to server: where an entity or event (by model id) stands in the event model document. Answers `LspLocation | null`. */
export const MODEL_LOCATION = 'crosscheck/modelLocation';
export const ModelLocationParams = z.object({ id: z.string() });
export type ModelLocationParams = z.infer<typeof ModelLocationParams>;

// -------------------------------------------------------------------------------------------------- the model, for views

/** Words of an article, with what they are. */
export const ModelMention = LspLocation.extend({ text: z.string() });
export type ModelMention = z.infer<typeof ModelMention>;

export const EventItem = z.object({
  /** Model id: names the event in `DECIDE` and `MODEL_LOCATION`. Of a confirmed event it is the one in `newsmodel/events.yaml`. */
  id: z.string(),
  label: z.string(),
  type: z.string(),
  /** In words: "16 to 17 May 2024". */
  when: z.string().optional(),
  /** First and last day (ISO dates), where they are known. */
  start: z.string().optional(),
  end: z.string().optional(),
  /** The place's name. */
  where: z.string().optional(),
  /** What a larger event is called that it is a part of. */
  partOf: z.string().optional(),
  occurrence: z.enum(['happened', 'planned', 'possible', 'denied']),
  /** The articles state when it is; false: nothing says when, or it was worked out. */
  certain: z.boolean(),
  /** The reader has confirmed it. */
  confirmed: z.boolean(),
  /** `entity` is a model id. */
  participants: z.array(z.object({ role: z.string(), name: z.string(), entity: z.string() })),
  /** How many articles tell of it. */
  articles: z.int().min(0),
  /** At most `MOST_MENTIONS`. */
  mentions: z.array(ModelMention),
});
export type EventItem = z.infer<typeof EventItem>;

export const MOST_MENTIONS = 200;

/** Request, client to server, `{}`: the events of note in the order of time, those without a time last. Answers `EventList`. */
export const EVENTS = 'crosscheck/events';
export const EventList = z.object({ events: z.array(EventItem) });
export type EventList = z.infer<typeof EventList>;

export const EntityItem = z.object({
  /** Model id. */
  id: z.string(),
  name: z.string(),
  type: z.string(),
  aliases: z.array(z.string()),
  mentionCount: z.int().min(0),
  articles: z.int().min(0),
  /** The reader has given its name and type. */
  decided: z.boolean(),
});
export type EntityItem = z.infer<typeof EntityItem>;

/** Request, client to server, `{}`: the entities, by name. Answers `EntityList`. */
export const ENTITIES = 'crosscheck/entities';
export const EntityList = z.object({ entities: z.array(EntityItem) });
export type EntityList = z.infer<typeof EntityList>;

/** Request, client to server: the mentions of an entity, by model id, at most `MOST_MENTIONS`. Answers `EntityMentions`. */
export const ENTITY_MENTIONS = 'crosscheck/entityMentions';
export const EntityMentionsParams = z.object({ id: z.string() });
export type EntityMentionsParams = z.infer<typeof EntityMentionsParams>;
export const EntityMentions = z.object({ mentions: z.array(ModelMention) });
export type EntityMentions = z.infer<typeof EntityMentions>;

export const ConflictItem = z.object({
  /** Names the conflict in `DECIDE`; of a stale entry, `entry:` with its key. */
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['warning', 'information', 'hint']),
  /** `stale`: no conflict, but an entry of `newsmodel/review.yaml` that dismisses none any more. */
  state: z.enum(['open', 'dismissed', 'stale']),
  /** What is disputed: "injured". */
  about: z.string(),
  /** One sentence. */
  message: z.string(),
  /** Why it is dismissed, in words. */
  reason: z.string().optional(),
  note: z.string().optional(),
  /** An entry of `newsmodel/review.yaml` for it alone can be taken out. */
  canReopen: z.boolean(),
  /** Where it is dismissed: the entry, or the note in an article. */
  dismissedAt: LspLocation.optional(),
  /** The event or story that it belongs to. */
  group: z.object({ id: z.string(), label: z.string() }),
  /** Each with at most `MOST_PLACES` places in articles, or with the place in `newsmodel` at which the reader says so. */
  sides: z.array(z.object({ text: z.string(), places: z.array(ModelMention), entry: ModelMention.optional() })),
});
export type ConflictItem = z.infer<typeof ConflictItem>;

export const MOST_PLACES = 50;

/** Request, client to server, `{}`: open and dismissed conflicts, the most severe first, then stale entries. Answers `ConflictList`. */
export const CONFLICTS = 'crosscheck/conflicts';
export const ConflictList = z.object({ conflicts: z.array(ConflictItem) });
export type ConflictList = z.infer<typeof ConflictList>;

/** Request, client to server: the next (1) or previous (-1) place of an open conflict, from a place in an article. Answers `LspLocation | null`. */
export const NEXT_CONFLICT = 'crosscheck/nextConflict';
export const NextConflictParams = NextMentionParams;
export type NextConflictParams = z.infer<typeof NextConflictParams>;

// ------------------------------------------------------------------------------------------------------- marks by hand

export { ANNOTATION_KINDS } from '../core/decisions/annotation-kinds.ts';
export { EVENT_TYPES } from '../core/decisions/event-types.ts';

export const AnnotationItem = z.object({
  /** Names the mark in `DECIDE`. */
  id: z.string(),
  kind: z.enum(ANNOTATION_KINDS),
  /** Path of the article below its folder. */
  article: z.string(),
  /** The marked words. */
  text: z.string(),
  /** What the mark says of them, in words. */
  says: z.string(),
  type: z.string().optional(),
  event: z.string().optional(), subject: z.string().optional(), attribute: z.string().optional(), value: z.string().optional(), tag: z.string().optional(),
  note: z.string().optional(),
  /** Where the words stand; without it the mark is orphaned. */
  place: LspLocation.optional(),
  /** Of an orphaned mark: what once stood around the words. */
  before: z.string().optional(),
  after: z.string().optional(),
});
export type AnnotationItem = z.infer<typeof AnnotationItem>;

/** Which marks are asked for: of these kinds, with these words somewhere. */
const annotationFilter = { kinds: z.array(z.enum(ANNOTATION_KINDS)).default([...ANNOTATION_KINDS]), words: z.string().optional() };

/** Request, client to server: in which articles, or as what, words are marked by hand, and how many; those whose words are gone first. Answers `AnnotationGroups`. */
export const ANNOTATION_GROUPS = 'crosscheck/annotationGroups';
export const ANNOTATION_GROUPINGS = ['article', 'kind'] as const;
export type AnnotationGrouping = (typeof ANNOTATION_GROUPINGS)[number];
export const AnnotationGroupsParams = z.object({ ...annotationFilter, by: z.enum(ANNOTATION_GROUPINGS).default('article') });
export type AnnotationGroupsParams = z.input<typeof AnnotationGroupsParams>;
/** The marks of one article (`path`: its path below its folder) or of one kind, or all whose words are gone. */
export const AnnotationGroup = z.discriminatedUnion('by', [
  z.object({ by: z.literal('article'), uri: z.string(), path: z.string(), total: z.int().min(0) }),
  z.object({ by: z.literal('kind'), kind: z.enum(ANNOTATION_KINDS), total: z.int().min(0) }),
  z.object({ by: z.literal('orphaned'), total: z.int().min(0) }),
]);
export type AnnotationGroup = z.infer<typeof AnnotationGroup>;
export const AnnotationGroups = z.object({ groups: z.array(AnnotationGroup) });

/** More are not listed at once. */
export const MOST_ANNOTATIONS = 10_000;

/**
 * Request, client to server: marks by hand, by article, kind and place, those whose words are gone at the end. `uri`: those that stand in one article; `orphaned`: only those whose words are gone, or only the others.
 * Answers `AnnotationList`, with how many there are in all.
 */
export const ANNOTATIONS = 'crosscheck/annotations';
export const AnnotationsParams = z.object({
  ...annotationFilter, uri: z.string().optional(), orphaned: z.boolean().optional(), from: z.int().min(0).default(0), most: z.int().min(0).max(MOST_ANNOTATIONS).default(MOST_ANNOTATIONS),
});
export type AnnotationsParams = z.input<typeof AnnotationsParams>;
export const AnnotationList = z.object({ annotations: z.array(AnnotationItem), total: z.int().min(0) });
export type AnnotationList = z.infer<typeof AnnotationList>;

/** Request, client to server: the change of `newsmodel/annotations.yaml` that marks words of an article. Answers `DecideAnswer`. */
export const ANNOTATE = 'crosscheck/annotate';
export const AnnotateParams = z.object({
  uri: z.string(),
  /** Selected words; an empty range means the name or the word there. */
  ranges: z.array(LspRange).min(1),
  /** Also wherever else in the article the same words stand. */
  everywhere: z.boolean(),
  /** The name there, in all articles of the folder: accepted, rejected or of a type by an entry of `newsmodel/entities.yaml`. */
  folder: z.boolean().optional(),
  mark: z.object({
    /** `accept`: what the words are recognised as; `reject`: that they are not. */
    kind: z.enum([...ANNOTATION_KINDS, 'accept', 'reject']),
    /** What to call a new event, which then is written into `newsmodel/events.yaml`. An `event` of the model that has no entry yet is confirmed. */
    label: z.string().optional(),
    type: z.string().optional(), name: z.string().optional(), event: z.string().optional(), subject: z.string().optional(), attribute: z.string().optional(),
    value: z.string().optional(), tag: z.string().optional(), note: z.string().optional(),
  }),
});
export type AnnotateParams = z.infer<typeof AnnotateParams>;

/** Request, client to server: the change of `newsmodel/annotations.yaml` that puts a mark, by its id, on other words; an empty range means the name or the word there. Answers `DecideAnswer`. */
export const ATTACH = 'crosscheck/attach';
export const AttachParams = z.object({ id: z.string(), uri: z.string(), range: LspRange });
export type AttachParams = z.infer<typeof AttachParams>;

/** What may be accepted, rejected and reviewed. */
export const RecognisedKind = z.enum(['entity', 'event', 'claim']);
export type RecognisedKind = z.infer<typeof RecognisedKind>;
const reviewedKinds = z.array(RecognisedKind).default(['entity']);

/** Request, client to server: what is recognised at a place, for a form. Answers `Prefill | null`. */
export const PREFILL = 'crosscheck/prefill';
export const PrefillParams = z.object({ uri: z.string(), range: LspRange });
export type PrefillParams = z.infer<typeof PrefillParams>;
export const Prefill = z.object({
  words: z.string(),
  /** What is recognised at just these words. */
  is: RecognisedKind.optional(),
  /** The event of the model that the words tell of. */
  event: z.string().optional(),
  claim: z.object({ subject: z.string(), attribute: z.string(), value: z.string() }),
});
export type Prefill = z.infer<typeof Prefill>;

/** Request, client to server: how far an article has been read through. Answers `Progress | null`. */
export const PROGRESS = 'crosscheck/progress';
export const ProgressParams = z.object({ uri: z.string(), kinds: reviewedKinds });
export type ProgressParams = z.input<typeof ProgressParams>;
/** `done`: `newsmodel/articles.yaml` says so. */
export const Progress = z.object({ reviewed: z.int().min(0), total: z.int().min(0), done: z.boolean() });
export type Progress = z.infer<typeof Progress>;

/** Request, client to server: the next (1) or previous (-1) place of an article about which nothing is said yet. Answers `LspLocation | null`. */
export const NEXT_UNREVIEWED = 'crosscheck/nextUnreviewed';
export const NextUnreviewedParams = NextMentionParams.extend({ kinds: reviewedKinds });
export type NextUnreviewedParams = z.input<typeof NextUnreviewedParams>;

/** Notification, server to client, without parameters: the model may be another now. Sent when things have settled. */
export const MODEL_CHANGED = 'crosscheck/modelChanged';

/**
 * Request, client to server, `{}`: answers when no other window on these folders decides, and keeps all from it until `LET_GO`, or for a minute. In between the client asks for what is to be written, and writes
 * it, so that what is decided is made of what the files hold.
 */
export const HOLD = 'crosscheck/hold';
/** Notification, client to server, without parameters: others may decide again. */
export const LET_GO = 'crosscheck/letGo';

/**
 * Request, client to server: the change of a file in `newsmodel` that writes a decision on events or entities (by model id). The client applies the edit
 * and saves the file. Answers `DecideAnswer`.
 */
export const DECIDE = 'crosscheck/decide';
export const DECISION_KINDS = [
  /** `ids`: one event or several, each confirmed as the model has it. */
  'event.confirm',
  /** `ids`: one event; `value`: its new label. Confirms it. */
  'event.rename',
  /** `ids`: two or more events that are one. */
  'event.merge',
  /** `ids`: two or more events that are different. */
  'event.distinguish',
  /** `ids`: one event or several that are none. */
  'event.reject',
  /** `ids`: one event; `articles`: URIs of those of its articles that tell of another. */
  'event.split',
  /** `ids`: one entity or several that are what the articles say. */
  'entity.confirm',
  /** `ids`: one entity; `value`: the name to show. */
  'entity.rename',
  /** `ids`: two or more entities that are one; the first gives the name. */
  'entity.merge',
  /** `ids`: one entity or several; `value`: an entity type. */
  'entity.retype',
  /** `ids`: one entity; `articles`: URIs of those of its articles that name another; `value`: what to call that one. */
  'entity.split',
  /** `ids`: one entity or several that are none. */
  'entity.reject',
  /** `ids`: one conflict or several; `value`: one of `DISMISS_REASONS`; `note`: words of the reader's. */
  'conflict.dismiss',
  /** `ids`: one conflict; all of its rule are dismissed, with `value` and `note` as above. */
  'conflict.dismissRule',
  /** `ids`: one conflict; `article`: the URI of one of its articles, all conflicts in which are dismissed, with `value` and `note` as above. */
  'conflict.dismissArticle',
  /** `ids`: conflicts that are dismissed one by one, or stale entries: their entries are taken out. */
  'conflict.reopen',
  /** `ids`: marks by hand; `value`: an entity type, or `not-entity`. */
  'mark.retype',
  /** `ids`: a mark of an event, of a claim or a tag; `mark`: what it comes to say, as in `ANNOTATE`. */
  'mark.change',
  /** `ids`: one mark; `note`: its new note, empty for none. */
  'mark.note',
  /** `ids`: marks by hand that go. */
  'mark.delete',
  /** `ids`: the URI of one article; `value`: `true` when all in it has been reviewed. */
  'article.reviewed',
] as const;
export { REASONS as DISMISS_REASONS } from '../core/decisions/reasons.ts';
export const DecideParams = z.object({
  decision: z.object({ kind: z.enum(DECISION_KINDS), ids: z.array(z.string()).min(1), value: z.string().optional(), note: z.string().optional(), article: z.string().optional(), articles: z.array(z.string()).optional(), mark: AnnotateParams.shape.mark.optional() }),
});
export type DecideParams = z.infer<typeof DecideParams>;
/** `edit` is an LSP `WorkspaceEdit`; `problem` is why there is none, for people. */
export const DecideAnswer = z.union([z.object({ edit: z.unknown() }), z.object({ problem: z.string() })]);
export type DecideAnswer = z.infer<typeof DecideAnswer>;

// --------------------------------------------------------------------------------------------------- exports and imports

/**
 * Request, client to server: the model in the format of another tool. Comes in parts, as progress (`$/progress`, `ExportPieces`) on the token; pieces of one path come one after the
 * other and are one file. Answers `ExportAnswer` when all is sent. The client writes the files.
 */
export const EXPORT = 'crosscheck/export';
export const ExportParams = z.object({ format: z.enum(FORMAT_NAMES), partialResultToken: z.union([z.string(), z.int()]) });
export type ExportParams = z.infer<typeof ExportParams>;
export const ExportPieces = z.object({ pieces: z.array(z.object({ path: z.string(), text: z.string() })) });
export type ExportPieces = z.infer<typeof ExportPieces>;
export const ExportAnswer = z.object({ pieces: z.int().min(0) });
export type ExportAnswer = z.infer<typeof ExportAnswer>;

/** Request, client to server: the article that a saved web page holds, or why it gives none. Nothing is written. Answers `ReadPageAnswer`. */
export const READ_PAGE = 'crosscheck/readPage';
export const ReadPageParams = z.object({ uri: z.string() });
export type ReadPageParams = z.infer<typeof ReadPageParams>;
export const ReadPageAnswer = z.union([z.object({ text: z.string() }), z.object({ problem: z.string() })]);
export type ReadPageAnswer = z.infer<typeof ReadPageAnswer>;

// ------------------------------------------------------------------------------------------------------ semantic tokens

/** Semantic token types; the manifest gives each a super type and colours. */
export const TOKEN_TYPES = [
  'person', 'organization', 'place', 'facility', 'group', 'namedEvent', 'product', 'work', 'misc',
  'date', 'figure', 'quotation', 'furniture', 'markedEvent', 'markedClaim',
] as const;

/** `inferred`: worked out, not stated; `conflict`: a side of a contradiction; `annotated`: marked by hand. */
export const TOKEN_MODIFIERS = ['inferred', 'conflict', 'annotated'] as const;

// ---------------------------------------------------------------------------------------------------------- diagnostics

/** `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'Crosscheck';

/** `data` of a code action that writes decisions on names, whose edit is asked for when it is chosen. */
export const CorrectionData = z.object({
  article: z.string(),
  decisions: z.array(z.object({ name: z.string(), type: z.enum(['person', 'organization', 'place', 'facility', 'group', 'event', 'product', 'work', 'misc']).optional() })),
});
export type CorrectionData = z.infer<typeof CorrectionData>;

/** `data` of a code action that writes a decision on a conflict, whose edit is asked for when it is chosen. */
export const ConflictActionData = z.object({
  article: z.string(),
  conflict: z.string(),
  does: z.enum(['dismiss', 'tell apart', 'same event', 'add fact']),
  reason: z.enum(REASONS).optional(),
  /** Of a fact: which side says it. */
  side: z.int().min(0).optional(),
});
export type ConflictActionData = z.infer<typeof ConflictActionData>;

/** `data` of a code action that writes the entry of an event that marks name, whose edit is asked for when it is chosen. */
export const EventActionData = z.object({ marks: z.string(), at: z.object({ start: z.int().min(0), end: z.int().min(0) }), adds: z.string() });
export type EventActionData = z.infer<typeof EventActionData>;

/** `data` of a conflict's diagnostic. */
export const ConflictData = z.object({ conflict: z.string(), rule: z.string() });
export type ConflictData = z.infer<typeof ConflictData>;

/**
 * Request, client to server: marks made in another tool, document by document, as changes of `newsmodel/annotations.yaml`. The client reads the documents, and applies the edit.
 * Answers `ImportAnswer`.
 */
export const IMPORT = 'crosscheck/import';
export const ImportParams = z.object({
  /** Each with its path in the folder that was picked, without an ending; its text, and its `.ann` file. */
  documents: z.array(z.object({ name: z.string(), text: z.string(), ann: z.string() })),
});
export type ImportParams = z.infer<typeof ImportParams>;
const ListedMark = z.object({ name: z.string(), line: z.int().min(1), words: z.string(), reason: z.string() });
export const ImportAnswer = z.object({
  /** An LSP `WorkspaceEdit`; missing when there is nothing to write. */
  edit: z.unknown().optional(),
  marks: z.int().min(0),
  /** How many say what is recognised, or marked here already. */
  known: z.int().min(0),
  /** What could not be taken over, with the line of the `.ann` file. */
  unplaced: z.array(ListedMark),
  /** Those of the marks that have no effect, and why. */
  idle: z.array(ListedMark),
  /** Files that could not be written, and why. */
  problems: z.array(z.string()),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;
