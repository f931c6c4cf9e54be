import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import { asPattern, ENTITY_TYPES, writeAnnotations, writeEntities, writeEvents, writeReviewed, type AnnotationChange, type Said } from '../core/decisions/index.ts';
import { entityChanges } from '../ide/decide/entities.ts';
import { attachChanges } from '../ide/marks/attach.ts';
import { eventEntry } from '../ide/marks/event.ts';
import { markWith } from '../ide/marks/items.ts';
import { prefill } from '../ide/marks/prefill.ts';
import { nextUnreviewed, progress } from '../ide/marks/review.ts';
import { markChanges, UNSAID, type MarkWish } from '../ide/marks/wish.ts';
import { nameAt, wordsAt } from '../ide/marks/words.ts';
import { tidy } from '../ide/render.ts';
import type { Span } from '../core/types.ts';
import { marksOf, registerAnnotationLists } from './annotation-lists.ts';
import { decisionEdit, joinEdits, mayWrite, NO_FOLDER, withPaths } from './decision-edits.ts';
import { parse } from './guard.ts';
import {
  ANNOTATE, AnnotateParams, ATTACH, AttachParams, MARK_COMMANDS, NEXT_UNREVIEWED, NextUnreviewedParams, PREFILL, PrefillParams, PROGRESS, ProgressParams,
  type DecideAnswer, type DecideParams, type Progress,
} from './protocol.ts';
import { idOf, type Session } from './session.ts';

const GONE = 'This is no longer in newsmodel/annotations.yaml. Look at the list again.';

/** Marks by hand: lists of them, making them, and reading an article through. */
export function registerAnnotations(session: Session): void {
  const { connection, corpus, guard, positions } = session;
  registerAnnotationLists(session);
  connection.onRequest(ANNOTATE, guard.request('annotate', async (params): Promise<DecideAnswer> => {
    const { uri, ranges, everywhere, folder, mark: { label, ...mark } } = parse(AnnotateParams, params);
    await session.upToDate();
    const article = session.article(uri);
    const wish: MarkWish = { spans: ranges.map((range) => positions.span(article, range)), everywhere, said: given(mark) };
    const edit = folder ? decideName(session, article, wish) : annotate(session, article, wish, label);
    return typeof edit === 'string' ? { problem: edit } : { edit };
  }));
  connection.onRequest(ATTACH, guard.request('attach', async (params): Promise<DecideAnswer> => {
    const { id, uri, range } = parse(AttachParams, params);
    await session.upToDate();
    const article = session.article(uri);
    const edit = attach(session, id, article, positions.span(article, range));
    return typeof edit === 'string' ? { problem: edit } : { edit };
  }));
  connection.onRequest(PREFILL, guard.request('prefill', (params) => {
    const { uri, range } = parse(PrefillParams, params);
    const article = session.article(uri);
    return prefill(corpus, article, positions.span(article, range)) ?? null;
  }));
  connection.onRequest(PROGRESS, guard.request('progress', (params): Progress | null => {
    const { uri, kinds } = parse(ProgressParams, params);
    const article = session.article(uri);
    return corpus.get(article) ? { ...progress(corpus, article, kinds), done: isReviewed(session, article) } : null;
  }));
  connection.onRequest(NEXT_UNREVIEWED, guard.request('nextUnreviewed', (params) => {
    const { uri, position, step, kinds } = parse(NextUnreviewedParams, params);
    const article = session.article(uri);
    const span = nextUnreviewed(corpus, article, positions.offset(article, position), step, kinds);
    return span ? positions.location({ article, ...span }) : null;
  }));
}

/** Code actions that mark words by hand, in a client that asks as what. */
export function markActions(session: Session, { textDocument: { uri }, range }: CodeActionParams): CodeAction[] {
  const { client, corpus, positions } = session;
  const article = session.article(uri);
  const form = client.commands && mayWrite(session, article, 'annotations') ? prefill(corpus, article, positions.span(article, range)) : undefined;
  if (!form) return [];
  const action = (title: string, command: string): CodeAction => ({ title, kind: CodeActionKind.RefactorRewrite, command: { title, command } });
  return [action(`Crosscheck: Mark “${tidy(form.words, 40)}” here as…`, MARK_COMMANDS.markAs), action(`Crosscheck: Add a note on “${tidy(form.words, 40)}”…`, MARK_COMMANDS.addNote)];
}

/** What is said, without keys that say nothing. */
const given = (mark: AnnotateParams['mark']): MarkWish['said'] => Object.fromEntries(Object.entries(mark).filter(([, value]) => value !== undefined && value !== '')) as unknown as MarkWish['said'];

/** @param label of a new event. */
function annotate(session: Session, article: string, wish: MarkWish, label: string | undefined): WorkspaceEdit | string {
  const { corpus, library } = session;
  const path = library.pathBeside(article, article);
  if (path === undefined) return NO_FOLDER;
  return withEvent(session, article, wish.said, label, (event) => {
    const changes = markChanges(corpus, article, path, { ...wish, said: { ...wish.said, ...event } });
    return 'problem' in changes ? changes.problem : decisionEdit(session, article, 'annotations', (text) => writeAnnotations(text, changes));
  });
}

const ENTITY_WISHES = { accept: 'entity.confirm', reject: 'entity.reject', 'not-entity': 'entity.reject', entity: 'entity.retype' } as const;

/** What is said of a name holds in all articles of the folder. */
function decideName(session: Session, article: string, { spans, said: { kind, type } }: MarkWish): WorkspaceEdit | string {
  const { corpus, library } = session;
  const analysis = corpus.get(article);
  const ids = (analysis ? spans : []).flatMap((span) => {
    const words = wordsAt(analysis!, span);
    const name = words && nameAt(analysis!, words.start);
    return name ? corpus.entityOf(article, name.entity)?.id ?? [] : [];
  });
  const wish = ENTITY_WISHES[kind as keyof typeof ENTITY_WISHES];
  if (ids.length === 0 || !wish) return 'Put the cursor into a name.';
  const changes = entityChanges(corpus, { kind: wish, ids, value: type }, { known: library.decisionsAround(article)?.entities ?? [], pathOf: (id) => library.pathBeside(article, id) });
  return 'problem' in changes ? changes.problem : decisionEdit(session, article, 'entities', (text) => writeEntities(text, changes));
}

function attach(session: Session, id: string, article: string, span: Span): WorkspaceEdit | string {
  const [file, key] = splitId(id);
  const path = session.library.pathBeside(article, article);
  if (path === undefined) return NO_FOLDER;
  if (session.library.decisionFile(article, 'annotations') !== file) return 'This article is in another folder than the mark.';
  const mark = markWith(marksOf(session, file), key);
  if (!mark) return GONE;
  const changes = attachChanges(session.corpus, mark, article, path, span);
  return 'problem' in changes ? changes.problem : decisionEdit(session, article, 'annotations', (text) => writeAnnotations(text, changes));
}

/** The edit that writes what is decided of marks in a view, or of an article, or why there is none. */
export function markDecision(session: Session, { kind, ids, value, note, mark }: DecideParams['decision']): WorkspaceEdit | string {
  if (kind === 'article.reviewed') return reviewedEdit(session, idOf(ids[0]!), value === 'true');
  const type = ENTITY_TYPES.find((each) => each === value);
  if (kind === 'mark.retype' && !type && value !== 'not-entity') return `"${value ?? ''}" is no type of a name.`;
  const marks = ids.map(splitId);
  const [file] = marks[0] ?? [''];
  if (marks.some(([other]) => other !== file)) return 'These marks are in several folders: choose those of one.';
  const known = new Map(marks.flatMap(([, key]) => {
    const annotation = markWith(marksOf(session, file), key);
    return annotation ? [[key, annotation] as const] : [];
  }));
  if (marks.some(([, key]) => !known.has(key))) return GONE;
  if (kind === 'mark.change') return mark && known.get(marks[0]![1])!.kind === mark.kind ? changeMark(session, file, marks[0]![1], mark) : 'A mark stays of its kind. Mark the words as something else instead.';
  if (kind === 'mark.retype' && marks.some(([, key]) => !['entity', 'not-entity'].includes(known.get(key)!.kind))) return 'Only names have a type.';
  return decisionEdit(session, file, 'annotations', (text) => writeAnnotations(text, marks.map(([, key]): AnnotationChange => {
    if (kind === 'mark.delete') return { remove: key };
    if (kind === 'mark.note') return { change: key, to: { note: note?.trim() || undefined } };
    return { change: key, to: type ? { kind: 'entity', type } : { kind: 'not-entity', type: undefined, name: undefined } };
  })));
}

/** A mark of an event, of a claim or a tag comes to say another thing; its note stays. */
function changeMark(session: Session, file: string, key: string, { label, ...mark }: AnnotateParams['mark']): WorkspaceEdit | string {
  const said = given(mark);
  return withEvent(session, file, said, label, (event) => decisionEdit(session, file, 'annotations', (text) => writeAnnotations(text, [{ change: key, to: { ...UNSAID, ...(said as Said), ...event } }])));
}

/** Writes marks of an event, and its entry before them where it has none yet. */
function withEvent(session: Session, article: string, { event, type }: MarkWish['said'], label: string | undefined, write: (said: { readonly event?: string }) => WorkspaceEdit | string): WorkspaceEdit | string {
  const entry = eventEntry(session.corpus, { event, label: label?.trim() || undefined, type }, session.library.decisionsAround(article)?.events ?? []);
  if ('problem' in entry) return entry.problem;
  const marks = write(entry.id === undefined ? {} : { event: entry.id });
  if (entry.changes.length === 0 || typeof marks === 'string') return marks;
  const events = decisionEdit(session, article, 'events', (text) => writeEvents(text, entry.changes.map((change) => withPaths(session, article, change))));
  return typeof events === 'string' ? events : joinEdits([events, marks]);
}

function reviewedEdit(session: Session, article: string, reviewed: boolean): WorkspaceEdit | string {
  const path = session.library.pathBeside(article, article);
  return path === undefined ? NO_FOLDER : decisionEdit(session, article, 'articles', (text) => writeReviewed(text, asPattern(path), reviewed));
}

/** What is said of the article goes before what is said of a pattern, as in all of `articles.yaml`. */
const isReviewed = ({ library }: Session, article: string): boolean => {
  const path = library.pathBeside(article, article);
  return path !== undefined && (library.decisionsAround(article)?.articles.some((said) => said.path === asPattern(path) && said.reviewed) ?? false);
};

function splitId(id: string): readonly [file: string, key: string] {
  const at = id.indexOf('\n');
  return [id.slice(0, at), id.slice(at + 1)];
}
