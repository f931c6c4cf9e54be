import { isOnTop } from '../relate/claims/things.ts';
import { COUNTED_OFTEN, SCORED } from '../relate/lexicon.ts';
import type { Claim } from '../types.ts';
import { apart, isAlone, type SlotClaim } from './slot-claim.ts';

/** Share of content words that two sentences must have in common before words found near a value name a slot. */
export const LIKE_CONTEXT = 0.34;
/** Share from which they rather do. */
export const VERY_LIKE_CONTEXT = 0.5;

/** Whether two counts of one noun may be of the same things: nothing before the noun tells them apart, and their sentences are alike or the numbers could hardly be of two things. */
export function isSameCount(a: SlotClaim, b: SlotClaim): boolean {
  // Whose points these are, only a name tells.
  if (SCORED.has(a.claim.counted ?? '') && (a.subject.size === 0 || b.subject.size === 0)) return false;
  const [x = [], y = []] = [a.claim.modifiers, b.claim.modifiers];
  if (isNearMany(a, b)) return true;
  // What comes on top of others comes so in one way: "called in an additional six engines", "called a further four engines".
  if (isOnTop(a.claim.counted ?? '') && isAlone(a) && isAlone(b) && isSameVerb(a, b)) return true;
  if (x.length > 0 && y.length > 0) {
    if (!x.some((word) => y.includes(word))) return false;
    if (isAlike(x, y)) return true;
  }
  return likeness(a.claim.context, b.claim.context) >= LIKE_CONTEXT;
}

/** From how many on a number is one that a story has of few things, and how many times one may be the other. */
const MANY = 100;
export const NEAR = 1.5;

/** Of the only numbers of such things in two articles on one story, two large ones that are near each other. */
function isNearMany(a: SlotClaim, b: SlotClaim): boolean {
  const [x, y] = [a.value.value, b.value.value];
  return isAlone(a) && isAlone(b) && !COUNTED_OFTEN.has(a.claim.attribute) && Math.min(x, y) >= MANY && apart(x, y) <= NEAR;
}

/**
 * Whether they are rather likely of the same things. Of pairs of counts that stand alone in their articles, in folders of one story each, nine in ten agree where the sentences are
 * this alike, and half where they are not; things that are counted over and over, as in sport, are never sure.
 */
export function isLikelyCount(a: SlotClaim, b: SlotClaim): boolean {
  if (COUNTED_OFTEN.has(a.claim.attribute) || isVague(a.claim) || isVague(b.claim)) return false;
  const like = likeness(a.claim.context, b.claim.context);
  return isNearMany(a, b) || like >= VERY_LIKE_CONTEXT || isSameVerb(a, b) || isAlike(a.claim.modifiers ?? [], b.claim.modifiers ?? []);
}

const isSameVerb = ({ claim: a }: SlotClaim, { claim: b }: SlotClaim): boolean => a.governor === b.governor && a.governor !== '';

/** Whether the same words stand before two counted nouns: "strong aftershocks". */
const isAlike = (x: readonly string[], y: readonly string[]): boolean => x.length > 0 && x.length === y.length && x.every((word) => y.includes(word));

/** How far the bounds of a count may lie apart before it says too little to be held against another. */
const VAGUE = 3;

/** Whether a value says little: "millions", "hundreds". */
export const isVague = ({ value: { min, max } }: Claim): boolean => Number.isFinite(min) && Number.isFinite(max) && min > 0 && max / min > VAGUE;

/** The share of the content words of the shorter of two sentences that the other has, too. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const known = new Set(a);
  const shared = b.filter((word) => known.has(word)).length;
  return shared / Math.min(a.length, b.length);
}
