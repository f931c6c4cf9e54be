import { decider, readAnnotations, readArticleDecisions, readEntities, readEvents, readFacts, readReview, type ArticleDecisions, type Decisions } from '../core/decisions/index.ts';
import { sameContent } from '../core/collections.ts';
import type { Problem } from '../core/types.ts';
import { isMissing } from './find.ts';
import { LARGEST_FILE, LARGEST_MARKS_FILE, type FileText } from './decode.ts';

/** The folder that holds the reader's decisions, in the folder of the articles. */
export const DECISIONS_FOLDER = 'newsmodel';

interface Read<T> {
  readonly decisions?: readonly T[];
  readonly problems: readonly Problem[];
}

/** What each file holds, and how it is read. */
const READERS: { readonly [K in keyof Decisions]: (text: string) => Read<Decisions[K][number]> } = {
  entities: readEntities, articles: readArticleDecisions, events: readEvents, facts: readFacts, review: readReview, annotations: readAnnotations,
};

const KINDS = Object.keys(READERS) as readonly (keyof Decisions)[];

export const decisionPath = (kind: keyof Decisions): string => `${DECISIONS_FOLDER}/${kind}.yaml`;

/** How large a file may be; the others are what people have written by hand. */
export const largestFile = (kind: keyof Decisions | undefined): number => (kind === 'annotations' ? LARGEST_MARKS_FILE : LARGEST_FILE);

/** Paths of the files, below the folder of the articles. */
export const DECISION_PATHS: readonly string[] = KINDS.map(decisionPath);

/** What the file at a path holds. */
export const decisionKind = (path: string): keyof Decisions | undefined => KINDS[DECISION_PATHS.indexOf(path)];

const NOTHING: Decisions = { entities: [], articles: [], events: [], facts: [], review: [], annotations: [] };

/** The decisions of one folder, as its files say now; of a file that cannot be read, as it last said. */
export class DecisionFiles {
  private decisions = NOTHING;
  private readonly texts = new Map<string, string>();
  private decider = decider(NOTHING);

  /** Takes what a file holds now; `undefined` or a missing file when it is gone. */
  set(path: string, file: FileText | undefined): { readonly problems: readonly Problem[]; readonly changed: boolean } {
    const kind = decisionKind(path);
    if (!kind) return { problems: [], changed: false };
    if (!file || isMissing(file)) {
      this.texts.delete(path);
      return { problems: [], changed: this.replace(kind, []) };
    }
    const text = file.text;
    if (text === undefined) return { problems: file.problems.map(inWords), changed: false };
    this.texts.set(path, text);
    const { decisions, problems } = READERS[kind](text);
    return { problems: [...file.problems, ...problems], changed: decisions !== undefined && this.replace(kind, decisions) };
  }

  private replace<K extends keyof Decisions>(kind: K, decisions: Decisions[K]): boolean {
    if (sameContent(this.decisions[kind], decisions)) return false;
    this.decisions = { ...this.decisions, [kind]: decisions };
    this.decider = decider(this.decisions);
    return true;
  }

  /** The text of a file, when there is one. */
  text(path: string): string | undefined {
    return this.texts.get(path);
  }

  /** All that is decided. */
  get all(): Decisions {
    return this.decisions;
  }

  /** What is decided for an article, by its path below the folder. */
  of(path: string): ArticleDecisions | undefined {
    return this.decider(path);
  }
}

/** Files are read as articles are; that one is too large is said otherwise here. */
const inWords = (problem: Problem): Problem =>
  (problem.code === 'file.too-large' ? { ...problem, severity: 'error', message: 'The file is too large for decisions that people have made: it is not read.' } : { ...problem, severity: 'error' });
