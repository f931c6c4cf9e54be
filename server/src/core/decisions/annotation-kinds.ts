/** What a mark by hand says of its words. */
export const ANNOTATION_KINDS = ['entity', 'not-entity', 'event', 'not-event', 'claim', 'not-claim', 'note', 'tag'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];
