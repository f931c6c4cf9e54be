import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { readPageFile } from '../pages/run.ts';
import { hold } from '../workspace/hold.ts';
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
  readPage: readPageFile,
  hold,
  pause: () => setImmediate(),
  now: () => performance.now(),
};
