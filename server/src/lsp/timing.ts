import type { Host } from './host.ts';

/** How long a loop may run before it lets messages in. */
const SLICE_MS = 10;

/** For long loops: `await slice()` on each turn lets waiting messages be read every few milliseconds. */
export function slicer(host: Host): () => Promise<void> | undefined {
  let began = host.now();
  return () => {
    if (host.now() - began < SLICE_MS) return undefined;
    return host.pause().then(() => {
      began = host.now();
    });
  };
}

/** Runs a task (which must not throw) a moment after it was last asked for, and never twice at once. */
export class Debouncer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly delay: number, private readonly task: () => Promise<void>) {}

  schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.running = this.running.then(this.task);
    }, this.delay);
  }
}

/** Runs tasks one after the other, in the order in which they came. A task that fails does not stop the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  add<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task);
    this.last = result.catch(() => undefined);
    return result;
  }
}

/** Something to wait for that happens once. */
export class Gate {
  open!: () => void;
  readonly passed = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}
