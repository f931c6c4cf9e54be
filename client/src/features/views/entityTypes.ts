export interface EntityType {
  readonly id: string;
  readonly name: string;
  readonly plural: string;
  /** A codicon. */
  readonly icon: string;
}

const OTHER: EntityType = { id: 'misc', name: 'other name', plural: 'Other names', icon: 'tag' };

/** The types of entities, in the order in which they are listed. */
export const ENTITY_TYPES: readonly EntityType[] = [
  { id: 'person', name: 'person', plural: 'People', icon: 'person' },
  { id: 'organization', name: 'organization', plural: 'Organizations', icon: 'organization' },
  { id: 'place', name: 'place', plural: 'Places', icon: 'location' },
  { id: 'facility', name: 'facility', plural: 'Facilities', icon: 'home' },
  { id: 'group', name: 'group', plural: 'Groups', icon: 'globe' },
  { id: 'event', name: 'named event', plural: 'Named events', icon: 'calendar' },
  { id: 'product', name: 'product', plural: 'Products', icon: 'package' },
  { id: 'work', name: 'work', plural: 'Works', icon: 'book' },
  OTHER,
];

/** The type with this id; of one that is not known here, "other name". */
export const entityTypeOf = (id: string): EntityType => ENTITY_TYPES.find((type) => type.id === id) ?? OTHER;
