import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { CheckOptions } from '../core/check/index.ts';
import type { Corpus, CorpusOptions } from '../core/corpus.ts';
import { Library } from '../workspace/library.ts';
import type { ClientAbilities } from './capabilities.ts';
import { Guard } from './guard.ts';
import type { Host } from './host.ts';
import { Positions } from './positions.ts';
import { Settings, type HintSetting } from './protocol.ts';
import { slicer } from './timing.ts';

/** How many slots are checked before the clock is looked at. */
const SLOTS_AT_ONCE = 8;

/** What all parts of the server share. */
export class Session {
  readonly guard: Guard;
  readonly library: Library;
  readonly positions: Positions;
  /** Which hints the settings ask for. */
  hints: HintSetting = Settings.inlayHints.parse(undefined);
  /** How articles are checked, as the settings of their folders say. */
  options: CorpusOptions = {};
  /** The folders have been read once. */
  loaded = false;
  /** Reads the reader's decisions again where a file of them is other than known: another window may have written it a moment ago, and word of that has not come yet. */
  reread: () => Promise<void> = () => Promise.resolve();

  constructor(readonly connection: Connection, readonly host: Host, readonly corpus: Corpus, readonly client: ClientAbilities) {
    this.guard = new Guard(connection.console);
    this.library = new Library(corpus);
    this.positions = new Positions(corpus, this.library);
  }

  /** Checks what changed in the corpus, with pauses in which requests are answered. */
  async check(): Promise<void> {
    const slice = slicer(this.host);
    while (this.corpus.check(SLOTS_AT_ONCE) > 0) await slice();
  }

  /** How an article, or a file in its folder, is checked. */
  optionsOf(article: string): CheckOptions {
    return this.options.of?.(article) ?? this.options;
  }

  /** Shows a warning to the person at the editor. */
  warn(message: string): void {
    this.show(MessageType.Warning, message);
  }

  /** Shows an error to the person at the editor. */
  complain(message: string): void {
    this.show(MessageType.Error, message);
  }

  private show(type: MessageType, message: string): void {
    this.guard.task('message', () => this.connection.sendNotification(ShowMessageNotification.type, { type, message }))();
  }

  /** Reads again what the reader's decisions touch, with pauses in which requests are answered. */
  async decide(): Promise<void> {
    const slice = slicer(this.host);
    for (const article of this.library.toDecide()) {
      this.guard.attempt(`reading ${article} again`, () => this.library.decide(article));
      await slice();
    }
  }

  /** Knows what editors and the disk hold now, and what is decided by that. */
  async upToDate(): Promise<void> {
    await this.reread();
    this.library.refresh();
    await this.decide();
  }

  /** An article's id: its URI in one spelling, whatever the editor's. The article is brought up to date with what editors hold and the reader decided. */
  article(uri: string): string {
    this.library.refresh();
    this.library.decide(idOf(uri));
    return idOf(uri);
  }
}

/** A URI in the spelling that ids have. */
export const idOf = (uri: string): string => URI.parse(uri).toString();
