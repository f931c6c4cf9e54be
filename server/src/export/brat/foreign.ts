import { groupBy } from '../../core/collections.ts';
import { ATTRIBUTES } from './configuration.ts';
import { DATABASES, ROLE_LABELS, SPEAKER } from './labels.ts';

/** What an `.ann` file says that no mark has a place for, and that Crosscheck did not write: each kind and label once. */
export interface Foreign extends Saying {
  readonly count: number;
}

export interface Saying {
  readonly what: keyof typeof OURS;
  /** Its label; of a normalization, the database. */
  readonly label: string;
  /** Of the first. */
  readonly line: number;
}

/** What our own files hold. */
const OURS = {
  relation: new Set([SPEAKER]),
  attribute: new Set(Object.keys(ATTRIBUTES)),
  normalization: new Set<string>(Object.values(DATABASES)),
  role: new Set<string>(Object.values(ROLE_LABELS)),
  equivalence: new Set(),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;

export function foreignOf(all: readonly Saying[]): readonly Foreign[] {
  const foreign = groupBy(all.filter(({ what, label }) => !(OURS[what] as ReadonlySet<string>).has(label)), ({ what, label }) => `${what} ${label}`);
  return [...foreign.values()].map((same) => ({ ...same[0]!, count: same.length }));
}

/** Layers in which INCEpTION and others that build on UIMA write how they have cut up a text: nobody's marks. */
const SEGMENTATION = /(?:^|-)(?:Token|Sentence|Paragraph|Div|Lemma|Stem|POS|MorphologicalFeatures|SurfaceForm|CompoundPart|DocumentMetaData|TagsetDescription|TagDescription)$/;

export const isSegmentation = (label: string): boolean => SEGMENTATION.test(label);

/** Attributes in which the same programs say what their label is; the label of the file is the name of a layer. */
export const LABEL_OF_LAYER: ReadonlySet<string> = new Set(['value', 'label']);
