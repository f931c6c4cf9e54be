import { AGES_OF_PARTIES } from '../relate/claims/parties.ts';
import { FATE } from '../relate/lexicon.ts';
import type { Claim } from '../types.ts';

// What is known of attributes of claims when they are compared: whose they are, how long they hold, and how often one may have them.

/** Attributes of the one happening that a story is about: they need no owner. All others must be said of somebody or something named. */
export const OF_THE_STORY: ReadonlySet<string> = new Set([...FATE.values(), 'magnitude', 'depth', 'aboard', 'turnout', 'local time from GMT']);

/** What one and the same has in each place anew: votes in a district, shops in a country. */
export const OF_EACH_PLACE: ReadonlySet<string> = new Set(['votes', 'share of votes', 'number', 'result']);

/** Attributes that are likely those of the happening or the person that a story is about where an article gives one value alone. */
const OF_THE_STORY_ALONE: ReadonlySet<string> = new Set(['children', 'value stolen', 'length of fall', 'length of drag', 'time on the run', 'time in captivity', 'time in a coma', 'time at sea', 'maximum sentence', 'temperature', 'share in favour',
  'shots fired', 'times shot', 'times stabbed', 'vote count', 'bail', 'reward', 'wind speed', 'speed of gusts', 'rainfall', 'blood alcohol', 'ransom', 'sum awarded', 'box office', 'value', 'price per share', 'retail price', ...AGES_OF_PARTIES]);

export const isOfTheStoryAlone = ({ attribute }: Claim): boolean => OF_THE_STORY_ALONE.has(attribute) || /^(?:block|number|size|cost|duration) of (?!agreement)/.test(attribute);

/** Attributes that belong to a person, place or thing whenever it is told; the others belong to the time of the story. */
export const LASTING: ReadonlySet<string> = new Set(['age', 'population', 'trade', 'height', 'area', 'capacity', 'workforce', 'revenue', 'profit', 'loss', 'debt', 'budget', 'exports', 'imports', 'production', 'salary']);

/** What a court gives. */
export const PENALTIES: ReadonlySet<string> = new Set(['prison sentence', 'fine']);

/** What one person may get more than once. */
export const OFTEN: ReadonlySet<string> = new Set([...PENALTIES, 'duration of agreement']);

/** How long a thing lasts is longer when it is told later. */
export const GROWING = /^duration of /;

/** What is agreed on is the same before it is paid. */
export const AGREED: ReadonlySet<string> = new Set(['value', 'price per share']);

const BIDDING: ReadonlySet<string> = new Set(['offer', 'bid', 'counter', 'seek', 'ask', 'demand']);

/** Several may bid for one thing, and one may bid again; a price of each share is of the bid that stands. */
export const isBid = ({ attribute, context }: Claim): boolean => attribute === 'value' && context.some((word) => BIDDING.has(word));

/** What several bid, and what several models cost. */
export const OF_BARGAINS: ReadonlySet<string> = new Set([...AGREED, 'retail price']);

/** What one story has at several places at once: marches in many towns. */
export const OF_MANY_PLACES: ReadonlySet<string> = new Set(['attended']);

/** What every night of unrest has anew. */
export const OF_NIGHTS: ReadonlySet<string> = new Set(['arrested', 'injured', 'hospitalised', 'attended']);
