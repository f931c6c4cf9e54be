import type { Modality, Occurrence } from '../../core/types.ts';
import type { FilePiece } from '../file.ts';
import { ENTITY_LABELS, EVENT_LABELS, MARKED_EVENT, OTHER_LABELS, ROLE_LABELS, SPEAKER } from './labels.ts';

/** The files that tell brat which labels there are and how they look. It looks for them in the folder of a document and in those above. */
export function* configuration(): Generator<FilePiece> {
  yield { path: 'annotation.conf', text: annotations() };
  yield { path: 'visual.conf', text: looks() };
  yield { path: 'tools.conf', text: TOOLS };
}

/** Values of an attribute, each with the sign that stands behind its label; brat wants one for each. */
type Values<T extends string> = Readonly<Record<T, string>>;

const OCCURRENCES: Values<Occurrence> = { happened: '·', planned: '→', possible: '?', denied: '✗' };
const MODALITIES: Values<Modality> = { actual: '·', target: '→', forecast: '→', possible: '?', denied: '✗' };

/** Attributes, each with what it stands on. */
export const ATTRIBUTES = {
  Occurrence: { on: '<EVENT>', values: OCCURRENCES },
  Modality: { on: OTHER_LABELS.claim, values: MODALITIES },
} as const;

function annotations(): string {
  const participants = Object.values(ROLE_LABELS).map((role) => `${role}*:<ENTITY>`).join(', ');
  return lines(
    '[entities]', ...Object.values(ENTITY_LABELS), ...Object.values(OTHER_LABELS), '',
    // Words may be several things at once: a claim is a figure, a quotation holds names.
    '[relations]', '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>', `${SPEAKER}\tArg1:${OTHER_LABELS.quote}, Arg2:<ENTITY>`, '',
    '[events]', ...[...Object.values(EVENT_LABELS), MARKED_EVENT].map((label) => `${label}\t${participants}`), '',
    '[attributes]', ...Object.entries(ATTRIBUTES).map(([name, { on, values }]) => `${name}\tArg:${on}, Value:${Object.keys(values).join('|')}`),
  );
}

const NAME = '#f2e6c9';
const PLACE = '#a9ead2';

/** Behind black letters. Events have brat's green. */
const BACKGROUNDS: Readonly<Record<string, string>> = {
  [ENTITY_LABELS.person]: '#ffccaa', [ENTITY_LABELS.organization]: '#a9c4ff', [ENTITY_LABELS.place]: PLACE, [ENTITY_LABELS.facility]: PLACE, [ENTITY_LABELS.group]: '#dccbff',
  [ENTITY_LABELS.event]: NAME, [ENTITY_LABELS.product]: NAME, [ENTITY_LABELS.work]: NAME, [ENTITY_LABELS.misc]: NAME,
  [OTHER_LABELS.date]: '#fff0a0', [OTHER_LABELS.figure]: '#a5e6f7', [OTHER_LABELS.quote]: '#e6e6e6', [OTHER_LABELS.claim]: '#ffc4dd',
};

/** What the reader says has this colour. */
const BY_HAND_BACKGROUND = '#ffffff';

const SPELLED_OUT: Readonly<Record<string, string>> = {
  [OTHER_LABELS['not-entity']]: 'Not a name', [OTHER_LABELS['not-event']]: 'Not an event', [OTHER_LABELS['not-claim']]: 'Not a claim', [ENTITY_LABELS.event]: 'Named event',
};

function looks(): string {
  return lines(
    '[labels]', ...Object.entries(SPELLED_OUT).map(([label, words]) => `${label} | ${words}`), '',
    '[drawing]', 'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken', 'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    ...[...Object.values(ENTITY_LABELS), ...Object.values(OTHER_LABELS)].map((label) => `${label}\tbgColor:${BACKGROUNDS[label] ?? BY_HAND_BACKGROUND}`),
    ...Object.entries(ATTRIBUTES).map(([name, { values }]) => `${name}\tglyph:${Object.values(values).join('|')}`),
  );
}

/** One line of the article is one of brat's, so that its numbers of lines are ours. */
const TOOLS = lines('[options]', 'Sentences\tsplitter:newline');

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
