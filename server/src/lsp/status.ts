import { summary } from '../ide/status.ts';
import { STATUS, type Status } from './protocol.ts';
import type { Session } from './session.ts';

const NO_CONFLICTS: Status['conflicts'] = { warning: 0, information: 0, hint: 0 };

/** Tells the client what its status item shows, when that changes. */
export class StatusReporter {
  private reading: Pick<Status, 'read' | 'total'> | undefined;
  private conflicts = NO_CONFLICTS;
  private last = '';

  constructor(private readonly session: Session) {}

  /** How far the reading of the folders has come. */
  progress(read: number, total: number): void {
    this.reading = { read, total };
    this.send();
  }

  ready(): void {
    this.reading = undefined;
    this.update();
  }

  /** Counts the conflicts again. Not while reading: every file would change them. */
  update(): void {
    if (!this.reading) this.conflicts = summary(this.session.corpus).conflicts;
    this.send();
  }

  private send(): void {
    const { connection, corpus, guard } = this.session;
    const status: Status = { state: this.reading ? 'reading' : 'ready', read: 0, total: 0, ...this.reading, articles: corpus.size, conflicts: this.conflicts };
    const text = JSON.stringify(status);
    if (text === this.last) return;
    this.last = text;
    guard.task('status', () => connection.sendNotification(STATUS, status))();
  }
}
