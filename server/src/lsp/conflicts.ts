import type { WorkspaceEdit } from 'vscode-languageserver';
import { asPattern, placedReview, REASONS, reviewKey, writeEvents, writeFact, writeReview, type PlacedReview, type Reason, type ReviewChange } from '../core/decisions/index.ts';
import type { Conflict } from '../core/types.ts';
import { eventChanges } from '../ide/decide/events.ts';
import { dismissal, dismissalOfAll } from '../ide/review/dismiss.ts';
import { apartChanges, eventsOfSides } from '../ide/review/events.ts';
import { factOf } from '../ide/review/facts.ts';
import { conflictItems, staleItems, type ConflictListItem } from '../ide/review/items.ts';
import { staleReview, type StaleReview } from '../ide/review/stale.ts';
import { decisionFile } from './completion.ts';
import { entryPlace } from './entry-places.ts';
import { decisionEdit, NO_FOLDER, withPaths } from './decision-edits.ts';
import { MOST_PLACES, type ConflictActionData, type ConflictItem, type DecideParams } from './protocol.ts';
import { idOf, type Session } from './session.ts';

const GONE = 'The articles have changed, and this conflict is no longer what it was. Look at the list again.';

/** The edit that writes what a code action of a conflict decides, or why there is none. */
export function conflictEdit(session: Session, { article, conflict: id, does, reason, side }: ConflictActionData): WorkspaceEdit | string {
  const { corpus, library } = session;
  const conflict = corpus.reviewedWith(id)?.conflict;
  if (!conflict) return GONE;
  switch (does) {
    case 'dismiss':
      return dismissEdit(session, article, [{ dismiss: dismissal(corpus, conflict, pathsBeside(session, article), reason ?? 'other') }]);
    case 'tell apart': {
      const known = library.decisionsAround(article)?.events ?? [];
      return decisionEdit(session, article, 'events', (text) => writeEvents(text, apartChanges(corpus, conflict, pathsBeside(session, article), known)));
    }
    case 'same event': {
      const changes = eventChanges(corpus, { kind: 'event.merge', ids: eventsOfSides(corpus, conflict) ?? [] }, library.decisionsAround(article)?.events ?? []);
      return 'problem' in changes ? changes.problem : decisionEdit(session, article, 'events', (text) => writeEvents(text, changes.map((change) => withPaths(session, article, change))));
    }
    case 'add fact': {
      const fact = conflict.sides[side ?? 0] && factOf(corpus, conflict, conflict.sides[side ?? 0]!);
      return fact ? decisionEdit(session, article, 'facts', (text) => writeFact(text, fact)) : GONE;
    }
  }
}

/** The edit that writes a decision of the view of conflicts, or why there is none. */
export function conflictDecision(session: Session, { kind, ids, value, note, article }: DecideParams['decision']): WorkspaceEdit | string {
  if (kind === 'conflict.reopen') return reopenEdit(session, ids);
  const { corpus } = session;
  const conflicts = ids.flatMap((id) => corpus.reviewedWith(id)?.conflict ?? []);
  const first = conflicts[0] && firstArticle(conflicts[0]);
  if (first === undefined || conflicts.length < ids.length) return GONE;
  const reason = REASONS.find((each) => each === value);
  if (!reason) return `"${value ?? ''}" is no reason: a reason is one of ${REASONS.join(', ')}.`;
  if (kind === 'conflict.dismiss') return dismissAll(session, conflicts, reason, note);
  if (kind === 'conflict.dismissRule') return dismissEdit(session, first, [{ dismiss: dismissalOfAll({ rule: conflicts[0]!.rule }, reason, note) }]);
  const id = idOf(article ?? first);
  const path = session.library.pathBeside(id, id);
  return path === undefined ? NO_FOLDER : dismissEdit(session, id, [{ dismiss: dismissalOfAll({ articles: [asPattern(path)] }, reason, note) }]);
}

/** One edit for the conflicts of one folder; each is kept where its first article is. */
function dismissAll(session: Session, conflicts: readonly Conflict[], reason: Reason, note: string | undefined): WorkspaceEdit | string {
  const article = firstArticle(conflicts[0]!)!;
  const file = session.library.decisionFile(article, 'review');
  const here = conflicts.filter((conflict) => session.library.decisionFile(firstArticle(conflict)!, 'review') === file);
  if (here.length < conflicts.length) return 'These conflicts are in several folders: choose those of one.';
  return dismissEdit(session, article, here.map((conflict) => ({ dismiss: dismissal(session.corpus, conflict, pathsBeside(session, article), reason, note) })));
}

/** Takes out the entries that dismiss conflicts, or that are stale. */
function reopenEdit(session: Session, ids: readonly string[]): WorkspaceEdit | string {
  const { corpus } = session;
  const keys = ids.flatMap((id) => {
    if (id.startsWith('entry:')) return [id.slice('entry:'.length)];
    const dismissed = corpus.reviewedWith(id)?.dismissed;
    return dismissed?.by === 'entry' && dismissed.decision.sides.length > 0 ? [reviewKey(dismissed.decision)] : [];
  });
  if (keys.length < ids.length) return GONE;
  const files = reviewFiles(session).filter((file) => placedIn(session, file).some(({ decision }) => keys.includes(reviewKey(decision))));
  const [file] = files;
  if (file === undefined) return 'This is no longer in newsmodel/review.yaml.';
  if (files.length > 1) return 'These conflicts are in several folders: choose those of one.';
  return decisionEdit(session, file, 'review', (text) => writeReview(text, [...new Set(keys)].map((reopen) => ({ reopen }))));
}

const firstArticle = ({ sides }: Conflict): string | undefined => sides.flatMap(({ spans }) => spans)[0]?.article;

const dismissEdit = (session: Session, article: string, changes: readonly ReviewChange[]): WorkspaceEdit | string => decisionEdit(session, article, 'review', (text) => writeReview(text, changes));

const pathsBeside = ({ library }: Session, file: string) => (article: string): string | undefined => {
  const path = library.pathBeside(file, article);
  return path === undefined ? undefined : asPattern(path);
};

// ----------------------------------------------------------------------------------------------------------------- lists

/** The files of dismissals that there are. */
export const reviewFiles = ({ library }: Session): readonly string[] => library.decisionFiles().filter((file) => library.decisionKind(file) === 'review' && library.decisionText(file) !== undefined);

const known = new WeakMap<Session, Map<string, { readonly text: string; readonly placed: readonly PlacedReview[] }>>();

/** The entries of a file with their places, parsed once for each text. */
function placedIn(session: Session, file: string): readonly PlacedReview[] {
  const text = session.library.decisionText(file) ?? '';
  const files = known.get(session) ?? new Map<string, { readonly text: string; readonly placed: readonly PlacedReview[] }>();
  known.set(session, files);
  const before = files.get(file);
  if (before?.text === text) return before.placed;
  const placed = placedReview(text);
  files.set(file, { text, placed });
  return placed;
}

/** The entries of a file that dismiss nothing any more. */
export function staleIn(session: Session, file: string): readonly StaleReview[] {
  const placed = placedIn(session, file);
  // Most entries are in use, and then no article has to be looked at.
  const unused = placed.filter(({ decision }) => session.corpus.dismissedBy(decision) === 0);
  const open = unused.length > 0 && session.loaded ? decisionFile(session, file) : undefined;
  return open ? staleReview(open, unused, (rule) => session.optionsOf(file).severities?.[rule] === 'off') : [];
}

/** All conflicts and stale entries for a view. */
export function conflictList(session: Session): ConflictItem[] {
  const { corpus, positions } = session;
  const item = ({ entry: canReopen, dismissedAt, ...rest }: ConflictListItem, at = dismissedAt): ConflictItem => {
    const article = rest.sides.flatMap(({ places }) => places)[0]?.place.article;
    return {
      ...rest, group: { ...rest.group }, canReopen: canReopen ?? false,
      ...(at && { dismissedAt: positions.location(at) }),
      sides: rest.sides.map(({ text, places, entry }) => {
        const written = entry && article !== undefined ? entryPlace(session, article, entry) : undefined;
        return { text, places: places.map((each) => ({ ...positions.location(each.place), text: each.text })), ...(written && { entry: { ...positions.location(written), text } }) };
      }),
    };
  };
  const entries = new Map(reviewFiles(session).flatMap((file) => placedIn(session, file).map(({ decision, at }) => [reviewKey(decision), { article: file, ...at }] as const)));
  const reviewed = new Map(corpus.reviewed().map(({ conflict, dismissed }) => [conflict.id, dismissed]));
  const entryOf = (id: string) => {
    const dismissed = reviewed.get(id);
    return dismissed?.by === 'entry' ? entries.get(reviewKey(dismissed.decision)) : undefined;
  };
  return [
    ...conflictItems(corpus, MOST_PLACES).map((each) => item(each, each.dismissedAt ?? entryOf(each.id))),
    ...reviewFiles(session).flatMap((file) => {
      const stale = staleIn(session, file);
      return staleItems(stale).map((each, i) => item(each, { article: file, ...stale[i]!.at }));
    }),
  ];
}
