import type { LetGo } from '../workspace/hold.ts';
import { HOLD, LET_GO } from './protocol.ts';
import type { Session } from './session.ts';
import { Queue } from './timing.ts';

/** A client that has not let go for so long never will. */
const LONGEST_MS = 60_000;

/** Keeps other windows from deciding in the folders of this one while it decides. */
export function offerHold({ connection, guard, host, library }: Session): void {
  const queue = new Queue();
  const held: LetGo[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letGo = async (): Promise<void> => {
    clearTimeout(timer);
    for (const each of held.splice(0)) await each();
  };
  connection.onRequest(HOLD, guard.request('hold', () => queue.add(async () => {
    await letGo();
    // In one order, whatever the order of the folders in a window: no two may wait for each other.
    for (const id of library.folderIds().toSorted()) {
      const path = host.toPath(id);
      if (path !== undefined && host.hold) held.push(await host.hold(path));
    }
    timer = setTimeout(guard.task('let go', () => queue.add(letGo)), LONGEST_MS);
    return {};
  })));
  connection.onNotification(LET_GO, guard.task('let go', () => queue.add(letGo)));
}
