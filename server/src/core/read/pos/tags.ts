import type { PartOfSpeech } from '../../types.ts';

/** The tags in the order in which the weights know them. */
export const TAGS = [
  'NOUN', 'PROPN', 'PRON', 'ADJ', 'ADV', 'NUM', 'DET', 'ADP', 'CCONJ', 'SCONJ', 'PART', 'INTJ', 'PUNCT', 'SYM', 'X',
  'VERB', 'VERB_PRES', 'VERB_PAST', 'VERB_PART', 'VERB_ING', 'AUX', 'AUX_PRES', 'AUX_PAST', 'MODAL',
] as const satisfies readonly PartOfSpeech[];

/** Stands for the tag before the first word and after the last. */
export const NO_TAG = TAGS.length;

/** Verbs and auxiliaries are the last of the list. */
export const FIRST_VERB = TAGS.indexOf('VERB');
