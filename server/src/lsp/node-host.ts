import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { nodeFileSystem } from '../workspace/node-file-system.ts';
import type { Host } from './host.ts';

/** A Node process with a disk. */
export const nodeHost: Host = {
  files: nodeFileSystem,
  toPath(uri) {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? parsed.fsPath : undefined;
  },
  toUri: (path) => URI.file(path).toString(),
  pause: () => setImmediate(),
  now: () => performance.now(),
};
