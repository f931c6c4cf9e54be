import type { ANNOTATION_WORDS } from '../../core/decisions/index.ts';
import type { EntityType, EventType, ParticipantRole } from '../../core/types.ts';

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
/** What a normalisation refers to: things and events of the model, values of dates. */
export const DATABASES = { model: 'Crosscheck', date: 'TIMEX3' } as const;

/** The kind of our notes on what was recognised; one begins with the label that we gave, so that what people make of it is told apart. */
export const NOTES = 'Crosscheck';
/** Stands on the reader's own marks. */
export const BY_HAND = 'ByHand';
/** The notes that hold what a mark says; its type is the label, and its note an `AnnotatorNotes`. */
export const MARK_NOTES = { name: 'Name', event: 'EventId', subject: 'Subject', attribute: 'Attribute', value: 'Value', tag: 'Tag' } as const satisfies Partial<Record<(typeof ANNOTATION_WORDS)[number], string>>;
/** The notes of people, as brat calls them. */
export const PEOPLES_NOTES = 'AnnotatorNotes';
