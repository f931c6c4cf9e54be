import { fold } from '../recognise/entities/fold.ts';
import { groupBy } from '../collections.ts';
import { perObject } from '../memo.ts';
import { gazetteer, type Pronoun } from '../recognise/entities/gazetteer.ts';
import { firstEndingAfter, overlapping } from '../span.ts';
import type { Article, Span } from '../types.ts';
import type { RelatedEntities, ResolvedEntityMention } from './entities.ts';

/** How far a determiner, a title or closing punctuation may stand between a name and the end of the words it names. */
const SLACK = 5;

/** Local id of the entity that a stretch of words names ("a Russian official" names none), for speakers. */
export function entityAt(mentions: readonly ResolvedEntityMention[], span: Span): string | undefined {
  const inside = overlapping(mentions, span).filter(({ start, end }) => start >= span.start && end <= span.end);
  // "Kremlin spokesperson Dmitry Peskov", "Dmitry Peskov, a spokesman for the Kremlin".
  const people = inside.filter(({ type }) => type === 'person');
  const last = people.at(-1);
  if (last && span.end - last.end <= 2) return last.entity;
  const [first] = people;
  if (first && first.start - span.start <= SLACK) return first.entity;
  if (people.length === 1 && first === inside[0]) return first?.entity;
  const whole = inside.find(({ start, end }) => start - span.start <= SLACK && span.end - end <= 2);
  return whole?.entity;
}

const PRONOUNS: ReadonlySet<string> = new Set<Pronoun>(['he', 'she']);
/** "The 39-year-old", with nothing behind it that says who. */
const BY_AGE = /^the \d{1,3}[- ]year[- ]old$/;
const MALE = new Set(['king', 'prince', 'duke', 'chairman', 'spokesman', 'congressman', 'actor', 'businessman', 'policeman']);
const FEMALE = new Set(['queen', 'princess', 'duchess', 'chairwoman', 'spokeswoman', 'congresswoman', 'actress', 'businesswoman', 'policewoman', 'first lady']);

/** "he" or "she" as told by a person's roles, when they tell. */
function byRoles(roles: readonly string[]): Pronoun | undefined {
  const heads = roles.map((role) => role.split(' of ')[0] ?? '');
  if (heads.some((head) => FEMALE.has(head))) return 'she';
  return heads.some((head) => MALE.has(head)) ? 'he' : undefined;
}

/** "he" or "she" as told by a given name, the first that is more than an initial. */
function byName(name: string): Pronoun | undefined {
  const words = fold(name).split(/[\s-]+/);
  const given = words.slice(0, -1).find((word) => /^\p{L}{2,}$/u.test(word));
  return given === undefined ? undefined : gazetteer().pronoun(given);
}

/** What each person of an article is called; `isByRole` where a role says so, which a name says less surely. */
const pronounsOf = perObject(({ entities }: RelatedEntities): ReadonlyMap<string, { readonly pronoun: Pronoun; readonly isByRole: boolean }> =>
  new Map(entities.flatMap(({ id, type, name, roles }) => {
    if (type !== 'person') return [];
    const told = byRoles(roles);
    const pronoun = told ?? byName(name);
    return pronoun ? [[id, { pronoun, isByRole: told !== undefined }] as const] : [];
  })));

/** How many paragraphs back a pronoun may reach where those between name nobody: in news most paragraphs are of one sentence. */
const REACH = 5;

/**
 * Local id of the person whom "he", "she" or "the 39-year-old" at `at` means, when one antecedent is clear: the only person named in its paragraph and the last before it that names
 * anybody who may be meant, or the only one in the last sentence there that does, or the one who opens that sentence and is whom the article is about.
 */
export function antecedent(article: Article, related: RelatedEntities, at: Span): string | undefined {
  const pronoun = fold(article.text.slice(at.start, at.end));
  const isByAge = BY_AGE.test(pronoun);
  if (!PRONOUNS.has(pronoun) && !isByAge) return undefined;
  const index = article.paragraphs.findLastIndex(({ start }) => start <= at.start);
  const here = article.paragraphs[index];
  if (!here) return undefined;
  const known = pronounsOf(related);
  const mayBeMeant = ({ type, entity }: ResolvedEntityMention): boolean => type === 'person' && (isByAge || (known.get(entity)?.pronoun ?? pronoun) === pronoun);
  const before = article.paragraphs.slice(Math.max(0, index - REACH), index + 1);
  const mentions = related.mentions.slice(firstEndingAfter(related.mentions, before[0]!.start), firstEndingAfter(related.mentions, at.start)).filter(mayBeMeant);
  const lastNamed = mentions.findLast(({ start }) => start < here.start)?.start ?? here.start;
  const first = Math.max(0, before.findLastIndex(({ start }) => start <= lastNamed));
  const named = mentions.filter(({ start }) => start >= before[first]!.start);
  // Somebody whose role says "she" is meant before people of whom nothing is known.
  const told = isByAge ? [] : named.filter(({ entity }) => known.get(entity)?.isByRole);
  const people = told.length > 0 ? told : named;
  if (isOne(people)) return people[0]?.entity;
  const inSentence = ({ start, end }: Span): readonly ResolvedEntityMention[] => people.filter((mention) => mention.start >= start && mention.end <= Math.min(end, at.start));
  const sentences = before.slice(first).flatMap(({ start, content }) => content.sentences.map((sentence) => ({ start: sentence.start + start, end: sentence.end + start })));
  const nearest = sentences.findLast((sentence) => sentence.start < at.start && inSentence(sentence).length > 0);
  const there = nearest ? inSentence(nearest) : [];
  if (!nearest || isOne(there)) return there[0]?.entity;
  // "Berg was stopped by Officer Hale on Route 52. He was booked …"; who comes last, as speakers do, may be meant as well.
  const isOpener = nearest.end <= at.start && there[0]!.start - nearest.start <= SLACK && !/['’]/.test(article.text.charAt(there[0]!.end)) && nearest.end - there.at(-1)!.end > SLACK;
  return isOpener && !isByAge && there[0]!.entity === mostNamed(related) ? there[0]!.entity : undefined;
}

/** The person whom an article names most often, by far: twice as often as anybody else. */
const mostNamed = perObject(({ mentions }: RelatedEntities): string | undefined => {
  const counts = [...groupBy(mentions.filter(({ type }) => type === 'person'), ({ entity }) => entity)].map(([entity, { length }]) => ({ entity, length })).sort((a, b) => b.length - a.length);
  const [first, second] = counts;
  return first && first.length >= 2 * (second?.length ?? 1) ? first.entity : undefined;
});

const isOne = (mentions: readonly ResolvedEntityMention[]): boolean => mentions.every(({ entity }) => entity === mentions[0]!.entity);

const DESCRIPTION = /^(?:the|its|their|that|this) /;

/**
 * Local id of whom some words mean: a name, "he" or "she", or a description by role ("the Russian president", "the foreign minister")
 * that fits one person of the article alone.
 */
export function referent(article: Article, related: RelatedEntities, span: Span): string | undefined {
  const named = entityAt(related.mentions, span);
  if (named) return named;
  const words = fold(article.text.slice(span.start, span.end)).trim();
  if (PRONOUNS.has(words) || BY_AGE.test(words)) return antecedent(article, related, span);
  if (!DESCRIPTION.test(words)) return undefined;
  const [role = '', owner] = describe(words.replace(DESCRIPTION, ''));
  const fitting = related.entities.filter(({ type, roles }) => type === 'person' && roles.some((known) => {
    const [head, of] = known.split(' of ');
    return head === role && (owner === undefined || of === owner);
  }));
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

/** "russian president", "president of russia" -> president, Russia. */
function describe(words: string): readonly [role: string, owner?: string] {
  const [head = '', of] = words.split(/ of (?:the )?/);
  if (of) return [head, gazetteer().country(of)?.name ?? of];
  for (let at = head.indexOf(' '); at > 0; at = head.indexOf(' ', at + 1)) {
    const country = gazetteer().country(head.slice(0, at));
    if (country) return [head.slice(at + 1), country.name];
  }
  return [head];
}
