import type { Mark } from '../../core/recognise/marks.ts';
import type { Span } from '../../core/types.ts';

/** Whether just these words are marked as a name. */
export const isMarked = (marks: readonly Mark[], { start, end }: Span): boolean => marks.some((mark) => mark.start === start && mark.end === end && mark.annotation.kind === 'entity');
