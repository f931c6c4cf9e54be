import type { Corpus } from '../../core/corpus.ts';
import { annotationEntries, annotationKey, marksByArticle, type Annotation } from '../../core/decisions/index.ts';
import type { IdleMark } from '../../core/recognise/marks.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { DecisionFile } from './context.ts';

/** The code under which a mark is reported that stands on its words and has no effect. */
export const MARK_IDLE = 'newsmodel.no-effect';

/** More are not told at once. */
const MOST = 100;

const SAID: Readonly<Record<IdleMark['why'], string>> = {
  paragraph: 'These words are not in one paragraph of the article’s text, so the mark has no effect. Mark words of one paragraph, or make it a note or a tag.',
  other: 'Another mark of this kind stands on these words and comes first, so this one has no effect. Remove one of the two.',
  claim: 'Nothing is recognised here that could be claimed, and the mark does not say what is, so it has no effect. Write "attribute:" and what is claimed.',
};

/** The marks of a folder that have no effect though their words are found, each by its key, and why. */
export function idleIn(corpus: Corpus, annotations: readonly Annotation[], articles: DecisionFile['articles']): ReadonlyMap<string, IdleMark['why']> {
  return new Map([...marksByArticle(annotations).keys()].flatMap((path) => {
    const id = articles.get(path);
    return id === undefined ? [] : corpus.marksIn(id).idle.map(({ mark, why }) => [annotationKey(mark.annotation), why] as const);
  }));
}

/** Says at each mark that has no effect that it has none. */
export function idleDiagnostics({ text, corpus, decisions, articles }: DecisionFile): readonly Diagnostic[] {
  const idle = idleIn(corpus, decisions.annotations, articles);
  if (idle.size === 0) return [];
  return (annotationEntries(text).entries ?? []).flatMap(({ value, spanAt }): Diagnostic[] => {
    const why = idle.get(annotationKey(value));
    return why === undefined ? [] : [{ ...spanAt('exact'), severity: 'warning', code: MARK_IDLE, message: SAID[why], related: [] }];
  }).slice(0, MOST);
}
