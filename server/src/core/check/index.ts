import { groupBy } from '../collections.ts';
import { hashOf } from '../read/hash.ts';
import { LinkGraph } from '../model/link-graph.ts';
import { areTwoMoments } from '../model/moments.ts';
import type { Match, SlotClaim } from '../model/slot-claim.ts';
import { countsBoth } from '../model/same-slot.ts';
import type { Slot } from '../model/slots.ts';
import type { Analysis, ClaimValue, Conflict, ConflictSeverity, ConflictSide } from '../types.ts';
import { agree, inFull, isTolerated } from '../values.ts';
import type { ArticleFinding, Finding, Known, Rule, Side } from './rule.ts';
import { ARTICLE_RULES, RULES } from './rules/index.ts';

export type Severities = Readonly<Record<string, ConflictSeverity | 'off'>>;

/** The codes of all rules. */
export const RULE_CODES: readonly string[] = [...new Set([...RULES, ...ARTICLE_RULES].map(({ code }) => code))];

/** What the settings say for an article. */
export interface CheckOptions {
  readonly severities?: Severities;
  /** Figures that differ by no more than this share of the larger one agree. */
  readonly tolerance?: number;
}

interface Pair {
  readonly a: SlotClaim;
  readonly b: SlotClaim;
  readonly rule: Rule;
  readonly finding: Finding;
}

/** The conflicts of one slot: at most one a rule and group of claims that contradict each other, with every place that states each value. */
export function checkSlot(slot: Slot, optionsOf: (article: string) => CheckOptions = () => ({})): readonly Conflict[] {
  if (slot.claims.length < 2 || slot.tooLarge) return [];
  const byArticle = groupBy(slot.claims, ({ article }) => article);
  const acknowledges = (a: SlotClaim, b: SlotClaim): boolean => a.article !== b.article && (countsBoth(a, b) || byArticle.get(a.article)!.some((other) => isAcknowledged(slot, a, b, other)));
  const isOff = (rule: Rule, { article }: SlotClaim): boolean => optionsOf(article).severities?.[rule.code] === 'off';
  const found = new Map<string, Pair[]>();
  for (const a of slot.claims) {
    for (const [b, match] of slot.linked(a)) {
      if (b.key < a.key || isTolerated(a.value, b.value, Math.min(optionsOf(a.article).tolerance ?? 0, optionsOf(b.article).tolerance ?? 0))) continue;
      const pair = firstFinding(a, b, match, (rule) => isOff(rule, a) || isOff(rule, b));
      if (!pair || acknowledges(a, b) || acknowledges(b, a) || areTwoMoments(a, b, byArticle)) continue;
      const dispute = pair.rule.joins ?? pair.rule.code;
      const pairs = found.get(dispute);
      if (pairs) pairs.push(pair);
      else found.set(dispute, [pair]);
    }
  }
  return [...found.values()].flatMap((pairs) => disputes(pairs).map((group) => conflictOf(group, slot, optionsOf))).filter(({ severity, sides }) => severity !== 'hint' || sides.length <= MOST_OF_HINT);
}

/** What the first rule that finds something says of two claims. */
function firstFinding(a: SlotClaim, b: SlotClaim, match: Match, isOff: (rule: Rule) => boolean): Pair | undefined {
  for (const rule of RULES) {
    const finding = isOff(rule) ? undefined : rule.compare(a, b, match);
    if (finding) return { a, b, rule, finding };
  }
  return undefined;
}

/** What is only possible and has more values than this is rather a list of things of one kind. */
const MOST_OF_HINT = 5;

/** What an article contradicts itself in by its own words alone, and what the reader knows better; the same values said again are one conflict. */
export function checkArticle(analysis: Analysis, known: Known, severities: Severities = {}): readonly Conflict[] {
  return ARTICLE_RULES.filter(({ code }) => severities[code] !== 'off').flatMap((rule) => {
    const same = groupBy(rule.find(analysis, known), ({ sides }) => sides.map(({ value }) => value).join('/'));
    return [...same].map(([values, findings]) => internalConflict(rule.code, values, findings, analysis.article, severities[rule.code]));
  });
}

function internalConflict(code: string, values: string, findings: readonly ArticleFinding[], article: string, severity: ConflictSeverity | 'off' | undefined): Conflict {
  const first = findings[0]!;
  return {
    id: `${code}:${hash([code, first.attribute, article, values].join('\n'))}`,
    rule: code,
    kind: first.sides.every(({ span }) => span) ? 'internal' : 'conflict',
    severity: severity !== undefined && severity !== 'off' ? severity : first.severity,
    message: first.message,
    slot: { subject: first.subject, attribute: first.attribute },
    sides: first.sides.map(({ value, text, entry }, i) => ({
      value,
      text,
      ...(entry && { entry }),
      spans: findings.flatMap(({ sides }) => [...(sides[i]!.span ? [sides[i]!.span] : []), ...(sides[i]!.also ?? [])]).map(({ start, end }) => ({ article, start, end })),
    })),
  };
}

/** Whether `other`, from the article of `a`, gives the value of `b`: then that article knows of both, of one thing or of two, and the difference is its report. */
function isAcknowledged(slot: Slot, a: SlotClaim, b: SlotClaim, other: SlotClaim): boolean {
  return other !== a && !other.claim.inHeadline && states(other.value, b.value) && slot.linked(other).some(([one]) => one === b || (one.article !== other.article && sameValue(one, b)));
}

/**
 * The pairs that make one dispute each. Pairs that are only possible neither join two disputes nor add to one, but for a value that stands against all
 * those of a dispute, where the rule says so: they are told where nothing surer is.
 */
function disputes(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const possible = pairs.filter(({ finding }) => finding.severity === 'hint');
  const sure = connected(pairs.filter(({ finding }) => finding.severity !== 'hint')).map((group) => (group[0]!.rule.addsPossible ? [...group, ...againstAll(group, possible)] : group));
  const disputed = new Set(sure.flat().flatMap(({ a, b }) => [a.key, b.key]));
  return [...sure, ...connected(possible.filter(({ a, b }) => !disputed.has(a.key) && !disputed.has(b.key)))];
}

/** Pairs of a value that a dispute has not with those that it has, where it stands against each of them: a name in a third spelling. */
function againstAll(dispute: readonly Pair[], possible: readonly Pair[]): readonly Pair[] {
  const valueOf = ({ claim }: SlotClaim): string => inFull(claim.value);
  const inside = new Map(dispute.flatMap(({ a, b }) => [[a.key, valueOf(a)], [b.key, valueOf(b)]] as const));
  const values = new Set(inside.values());
  const across = possible.filter(({ a, b }) => inside.has(a.key) !== inside.has(b.key) && !(values.has(valueOf(a)) && values.has(valueOf(b))));
  const outside = groupBy(across, ({ a, b }) => valueOf(inside.has(a.key) ? b : a));
  return [...outside.values()].filter((group) => new Set(group.map(({ a, b }) => inside.get(a.key) ?? inside.get(b.key)!)).size === values.size).flat();
}

/** Whether a value is another one, and not only compatible with it: "at least 50" does not say 70. */
const states = (a: ClaimValue, b: ClaimValue): boolean => agree(a, b) && ((Number.isFinite(a.min) && Number.isFinite(a.max)) || (a.value >= b.min && a.value <= b.max));

/** Parts the pairs so that each part is one dispute: claims that are joined by pairs, directly or through others. */
function connected(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const graph = new LinkGraph<true>();
  for (const { a, b } of pairs) graph.link(a.key, b.key, true);
  const dispute = new Map<string, string>();
  for (const { a } of pairs) if (!dispute.has(a.key)) for (const key of graph.component(a.key).nodes) dispute.set(key, a.key);
  return [...groupBy(pairs, ({ a }) => dispute.get(a.key)!).values()];
}

const ORDER: readonly ConflictSeverity[] = ['warning', 'information', 'hint'];

/** The pair with the most severe finding. Where dated articles show that one value came after the other, that goes for undated articles too. */
function worst(pairs: readonly Pair[]): Pair {
  const values = ({ a, b }: Pair): string => [inFull(a.claim.value), inFull(b.claim.value)].sort().join('/');
  const explained = new Set(pairs.filter(({ finding }) => finding.kind === 'update').map(values));
  const left = pairs.filter((pair) => pair.finding.kind === 'update' || (pair.a.published && pair.b.published) || !explained.has(values(pair)));
  return [...left].sort(({ finding: x }, { finding: y }) => ORDER.indexOf(x.severity) - ORDER.indexOf(y.severity) || (x.kind < y.kind ? -1 : 1))[0]!;
}

function conflictOf(pairs: readonly Pair[], slot: Slot, optionsOf: (article: string) => CheckOptions): Conflict {
  const { rule, finding } = worst(pairs);
  const disputed = new Map(pairs.flatMap(({ a, b }) => [[a.key, a], [b.key, b]] as const));
  // Those who state a disputed value without being in a pair of their own stand with it, unless they give both values.
  const givesAnother = (claim: SlotClaim): boolean => [...disputed.values()].some((one) => !sameValue(one, claim) && countsBoth(claim, one));
  const stands = (claim: SlotClaim, other: SlotClaim): boolean => !disputed.has(other.key) && sameValue(claim, other) && !givesAnother(other) && optionsOf(other.article).severities?.[rule.code] !== 'off';
  const supporting = new Map([...disputed.values()].flatMap((claim) => slot.linked(claim).filter(([other]) => stands(claim, other)).map(([other]) => [other.key, other] as const)));
  const sides = sidesOf([...disputed.values(), ...supporting.values()]);
  const { claim, article } = sides[0]!.claims[0]!;
  const severity = optionsOf(article).severities?.[rule.code];
  return {
    id: identify(rule.code, claim.attribute, sides),
    rule: rule.code,
    kind: finding.kind,
    severity: severity !== undefined && severity !== 'off' ? severity : finding.severity,
    message: rule.say(sides, finding),
    slot: {
      subject: claim.subject.text,
      attribute: claim.attribute,
      ...(claim.period && { period: claim.period.text }),
    },
    sides: sides.map(({ value, text, claims }): ConflictSide => ({
      value,
      text,
      spans: claims.flatMap(({ article, places }) => places.map(({ start, end }) => ({ article, start, end }))),
    })),
  };
}

const sameValue = (a: SlotClaim, b: SlotClaim): boolean => inFull(a.claim.value) === inFull(b.claim.value);

/** One side a value; the one that fewest articles give first, then by place. */
function sidesOf(claims: readonly SlotClaim[]): readonly Side[] {
  const ordered = [...claims].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.claim.start - b.claim.start));
  const sides = [...groupBy(ordered, ({ claim }) => inFull(claim.value))].map(([value, group]) => ({ value, text: group[0]!.claim.value.text, claims: group }));
  const articles = (side: Side): number => new Set(side.claims.map(({ article }) => article)).size;
  return sides.map((side, i) => ({ side, i })).sort((x, y) => articles(x.side) - articles(y.side) || x.i - y.i).map(({ side }) => side);
}

/** The same as long as rule, attribute and the values with their articles are: edits elsewhere do not change it. */
function identify(code: string, attribute: string, sides: readonly Side[]): string {
  const parts = sides.flatMap(({ value, claims }) => claims.map(({ article }) => `${article}=${value}`)).sort();
  return `${code}:${hash([code, attribute, ...new Set(parts)].join('\n'))}`;
}

/** In base 36. */
const hash = (text: string): string => (hashOf(text) >>> 0).toString(36);
