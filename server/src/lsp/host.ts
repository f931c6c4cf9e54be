import type { PageArticle } from '../pages/page.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import type { LetGo } from '../workspace/hold.ts';

/** What the server needs of where it runs: Node, or one day a browser's worker. */
export interface Host {
  readonly files: FileSystem;
  /** The file system's path of a URI; undefined when it cannot reach it. */
  toPath(uri: string): string | undefined;
  toUri(path: string): string;
  /** Makes an article of a saved web page, apart from everything else. Throws when the file cannot be read. */
  readPage(path: string): Promise<PageArticle>;
  /** Keeps other programs on this machine from deciding in a folder, where that can be done. */
  hold?(folder: string): Promise<LetGo>;
  /** Lets waiting messages be read. Long loops call it every few milliseconds. */
  pause(): Promise<void>;
  /** Milliseconds since some moment. */
  now(): number;
}
