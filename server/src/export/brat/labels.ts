import type { ANNOTATION_WORDS } from '../../core/decisions/index.ts';
import type { EntityType, EventType, Modality, Occurrence, ParticipantRole } from '../../core/types.ts';

/** What things are called in brat standoff, where a label is one word and entities and events share no label. */

export const ENTITY_LABELS: Readonly<Record<EntityType, string>> = {
  person: 'Person', organization: 'Organization', place: 'Place', facility: 'Facility', group: 'Group', event: 'NamedEvent', product: 'Product', work: 'Work', misc: 'Name',
};

export const EVENT_LABELS: Readonly<Record<EventType, string>> = {
  meeting: 'Meeting', visit: 'Visit', statement: 'Statement', attack: 'Attack', disaster: 'Disaster', accident: 'Accident', crime: 'Crime', legal: 'Legal', election: 'Election',
  appointment: 'Appointment', deal: 'Deal', product: 'Launch', sport: 'Sport', economic: 'Economic', movement: 'Movement', death: 'Death', other: 'Happening',
};

/** Words that are neither name nor event. */
export const OTHER_LABELS = { date: 'Date', figure: 'Figure', quote: 'Quotation', claim: 'Claim', 'not-entity': 'NotAName', 'not-event': 'NotAnEvent', 'not-claim': 'NotAClaim', note: 'Note', tag: 'Tag' } as const;

/** An event that the reader has marked without saying of what kind it is. */
export const MARKED_EVENT = 'Event';

export const ROLE_LABELS: Readonly<Record<ParticipantRole, string>> = { agent: 'Agent', patient: 'Patient', participant: 'Participant', place: 'Place' };

export const SPEAKER = 'Speaker';
/** The kind of our notes on what was recognised; one begins with the label that we gave, so that what people make of it is told apart. */
export const NOTES = 'Crosscheck';
/** Stands on the reader's own marks. */
export const BY_HAND = 'ByHand';
/** The notes that hold what a mark says; its type is the label, and its note an `AnnotatorNotes`. */
export const MARK_NOTES = { name: 'Name', event: 'EventId', subject: 'Subject', attribute: 'Attribute', value: 'Value', tag: 'Tag' } as const satisfies Partial<Record<(typeof ANNOTATION_WORDS)[number], string>>;
/** The notes of people, as brat calls them. */
export const PEOPLES_NOTES = 'AnnotatorNotes';

/** Attributes, each with what it stands on and its values. */
export const ATTRIBUTES = {
  Occurrence: { on: '<EVENT>', values: ['happened', 'planned', 'possible', 'denied'] satisfies Occurrence[] },
  Modality: { on: OTHER_LABELS.claim, values: ['actual', 'target', 'forecast', 'possible', 'denied'] satisfies Modality[] },
} as const;

/** The file that tells brat which labels there are. */
export function annotationConf(): string {
  const participants = Object.values(ROLE_LABELS).map((role) => `${role}*:<ENTITY>`).join(', ');
  return [
    '[entities]', ...Object.values(ENTITY_LABELS), ...Object.values(OTHER_LABELS), '',
    // Words may be several things at once: a claim is a figure, a quotation holds names.
    '[relations]', '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>', `${SPEAKER}\tArg1:${OTHER_LABELS.quote}, Arg2:<ENTITY>`, '',
    '[events]', ...[...Object.values(EVENT_LABELS), MARKED_EVENT].map((label) => `${label}\t${participants}`), '',
    '[attributes]', ...Object.entries(ATTRIBUTES).map(([name, { on, values }]) => `${name}\tArg:${on}, Value:${values.join('|')}`), '',
  ].join('\n');
}
