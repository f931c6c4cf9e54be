import type { SlotClaim } from '../../model/slot-claim.ts';
import { COUNTRY, gazetteer, LARGE_CITY, REGION } from '../../recognise/entities/gazetteer.ts';
import { CORNER } from '../../relate/claims/corners.ts';
import { relateTimes } from '../../times.ts';
import type { Rule } from '../rule.ts';
import { judgeWords } from '../words.ts';
import { listSides, nameSlot } from '../wording.ts';

/**
 * One person who lives in two places, or was born, arrested or taken to hospital in two. A town in a county is no contradiction, and which lies in which is not known: an article that
 * names both places knows how they stand to each other, and is not accused.
 */
export const placeMismatch: Rule = {
  code: 'place.mismatch',
  compare(a, b, match) {
    const { attribute } = a.claim;
    // Crowds come by many corners.
    if (attribute.startsWith(CORNER)) return a.ofUnrest || b.ofUnrest ? undefined : judgeWords(a, b, match);
    if (attribute === 'place of death' || (BEARINGS.has(attribute) && areOpposite(a, b))) return judgeWords(a, b, match);
    if (!OF_PEOPLE.test(attribute) || a.article === b.article || a.concept === undefined || b.concept === undefined) return undefined;
    if (mayBeOne(nameOf(a.concept), nameOf(b.concept)) || knows(a, b) || knows(b, a) || relateTimes(a.claim.period, b.claim.period) === 'different') return undefined;
    return { severity: 'information', kind: 'conflict' };
  },
  say: (sides) => `${nameSlot(sides)}: ${listSides(sides)}. ${sides[0]!.claims[0]!.claim.attribute === 'residence' ? 'One lies in the other, the person moved, or one article is wrong.' : 'Unless they are two, one is wrong.'}`,
};

/** Where something lies, in degrees of the compass. */
const BEARINGS = new Set(['direction', 'part of the country', 'direction of travel']);
/** Points of the compass this far apart are more than two ways to put one. */
const OPPOSITE = 135;

function areOpposite(a: SlotClaim, b: SlotClaim): boolean {
  const apart = Math.abs(a.value.value - b.value.value);
  return Math.min(apart, 360 - apart) >= OPPOSITE;
}

/** Attributes whose values are names of places. */
const OF_PEOPLE = /^(?:residence|hospital|place of (?!death))/;

const nameOf = (concept: string): string => concept.slice(concept.indexOf(':') + 1);

/** Words that tell of no place by themselves which it is. */
const GENERIC = new Set(['hospital', 'hospitals', 'medical', 'center', 'clinic', 'health', 'the', 'of', 'and', 'saint', 'city', 'general', 'memorial', 'university', 'regional', 'community', 'new', 'north', 'south', 'east', 'west', 'san', 'los', 'fort', 'mount', 'lake', 'port']);

/** Whether two names may be of one place, or of one place in another: they share a telling word, one is a country or a region, or only one is a large city, which has many parts. */
function mayBeOne(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  if (b.split(' ').some((word) => words.has(word) && !GENERIC.has(word))) return true;
  const [x, y] = [gazetteer().bits(a), gazetteer().bits(b)];
  return ((x | y) & (COUNTRY | REGION)) !== 0 || ((x ^ y) & LARGE_CITY) !== 0;
}

const knows = (a: SlotClaim, b: SlotClaim): boolean => a.named.has(b.concept!);
