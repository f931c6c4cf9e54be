import type { Decisions } from '../core/decisions/index.ts';
import type { Diagnostic } from '../ide/diagnostics.ts';
import { fileDiagnostics } from '../ide/decision-file/diagnostics.ts';
import { idleIn } from '../ide/decision-file/idle.ts';
import { unusedEvents } from '../ide/decision-file/unused.ts';
import { staleDiagnostic } from '../ide/review/stale.ts';
import { decisionFile } from './completion.ts';
import { staleIn } from './conflicts.ts';
import type { Session } from './session.ts';

/** What is to be said of a file of decisions beside its mistakes: what finds nothing, has no effect, is needless now, or names what is not there. Nothing of articles. */
export function decisionDiagnostics(session: Session, id: string): readonly Diagnostic[] {
  const { library, loaded } = session;
  const kind = library.decisionKind(id);
  if (kind === 'review') return staleIn(session, id).map(staleDiagnostic);
  if (!loaded || (kind !== 'events' && kind !== 'annotations')) return [];
  const file = decisionFile(session, id);
  return file ? fileDiagnostics(file, eventsAreKnown(session, id)) : [];
}

/** While a file of events has mistakes, nobody knows all that it says. */
const eventsAreKnown = ({ library }: Session, id: string): boolean => !library.problems(library.decisionFile(id, 'events') ?? '').some(({ severity }) => severity === 'error');

/** Tells of which files of decisions that may be other than when it was last asked, though they are the same. */
export class Otherwise {
  /** What it hung on, by file. */
  private readonly before = new Map<string, readonly unknown[]>();

  constructor(private readonly session: Session) {}

  files(): readonly string[] {
    if (!this.session.loaded) return [];
    return this.session.library.decisionFiles().filter((file) => {
      const now = this.hangsOn(file);
      const before = this.before.get(file) ?? [];
      this.before.set(file, now);
      return now.length !== before.length || now.some((each, i) => each !== before[i]);
    });
  }

  private hangsOn(file: string): readonly unknown[] {
    const { corpus, library } = this.session;
    const { events = [], annotations = [] }: Partial<Decisions> = library.decisionsAround(file) ?? {};
    const kind = library.decisionKind(file);
    if (kind === 'events') return [unusedEvents(corpus, events).join(' ')];
    return kind === 'annotations' && annotations.length > 0 ? [annotations, events, eventsAreKnown(this.session, file), library.pathsRevision, [...idleIn(corpus, annotations, library.articlesAround(file))].join('\n')] : [];
  }
}
