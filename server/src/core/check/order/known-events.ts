import { epochDay } from '../../calendar.ts';
import type { EventDecision, Fact } from '../../decisions/index.ts';
import { lemmatize } from '../../read/lemma.ts';
import { eventFamily } from '../../relate/events-words.ts';
import { relateTimes } from '../../times.ts';
import type { Analysis, ArticleEvent, DateRange } from '../../types.ts';
import { factSide, NAME, readFact, sayFact } from '../facts/read-fact.ts';
import type { ArticleSide, Known } from '../rule.ts';

/** When something happens, by the reader, and what it is and who is in it. */
interface Dated {
  readonly range: DateRange;
  readonly names: readonly string[];
  isKind(event: ArticleEvent): boolean;
  readonly side: ArticleSide;
  /** For a message. */
  readonly said: string;
}

/** An event of the article whose days the reader gives. */
export type KnownEvent = Pick<Dated, 'range' | 'side' | 'said'> & { readonly event: ArticleEvent };

/** Several days of one fact are the ends of one stretch when they lie as near as this; else they are several events. */
const LONGEST = 60;

/** What happens again is another event this long before or after the article. */
const NEAR = 365;

/** The events whose days stand in `newsmodel/events.yaml` or in a fact, such as "Aino Hakala, trip to Norvale: 2024-05-05/2024-05-10". */
export function knownEvents(analysis: Analysis, known: Known): readonly KnownEvent[] {
  if (known.facts.length + known.events.length === 0) return [];
  const byId = new Map(known.events.map((decision) => [decision.id, decision]));
  const dated = [...known.events.flatMap((decision) => decidedEvent(decision)), ...known.facts.flatMap((fact) => factEvent(fact, known))].filter(({ range }) => isNear(range, analysis));
  return analysis.events.flatMap((event): readonly KnownEvent[] => {
    const decided = known.decided(event.id);
    const own = decided === undefined ? [] : decidedEvent(byId.get(decided));
    if (own.length > 0) return [{ event, ...own[0]! }];
    if (event.minor) return [];
    const who = new Set([...event.participants.map(({ entity }) => entity), ...(event.where === undefined ? [] : [event.where]), ...possessorOf(event, analysis)]);
    const found = dated.filter(({ range, names, isKind }) => isKind(event) && names.length > 0 && names.every((name) => known.called(name).some((entity) => who.has(entity))) && relateTimes(event, { range }) !== 'different');
    return found.map(({ range, side, said }) => ({ event, range, side, said }));
  });
}

/** "Aino Hakala's long-planned trip". */
function possessorOf(event: ArticleEvent, { mentions, text }: Analysis): readonly string[] {
  const before = mentions.findLast((mention) => mention.kind === 'entity' && mention.end <= event.start);
  return before?.kind === 'entity' && /^['’]s (?:[\p{L}-]+ ){0,3}$/u.test(text.slice(before.end, event.start)) ? [before.entity] : [];
}

/** An entry of events.yaml, as it stands: who, where and what kind. */
function decidedEvent(decision: EventDecision | undefined): readonly Dated[] {
  if (!decision?.range || decision.rejected) return [];
  const { id, range, type, label = id, participants = [], where } = decision;
  const days = range[0] === range[1] ? range[0] : range.join('/');
  const families = new Set(label.toLowerCase().split(/\P{L}+/u).map((word) => eventFamily(lemmatize(word, 'NOUN'))));
  return [{
    range, names: [...participants, ...(where === undefined ? [] : [where])],
    isKind: (event) => (type === undefined ? families.has(event.lemma) : event.type === type),
    side: { value: days, text: `${label}: ${days}`, entry: { file: 'events', key: id } }, said: `${label}: ${days} (newsmodel/events.yaml)`,
  }];
}

function factEvent(fact: Fact, known: Known): readonly Dated[] {
  const { families, values, names } = readFact(fact);
  const days = values.flatMap(({ range }) => range ?? []).sort();
  if (days.length === 0 || values.some(({ range }) => !range) || epochDay(days.at(-1)!) - epochDay(days[0]!) > LONGEST) return [];
  // "Aino Hakala", or "Aino Hakala's trip to Norvale".
  const whose = known.called(fact.subject).length > 0 ? [fact.subject] : fact.subject.match(NAME) ?? [fact.subject];
  return [{ range: [days[0]!, days.at(-1)!], names: [...whose, ...names], isKind: (event) => families.has(event.lemma), side: factSide(fact), said: sayFact(fact) }];
}

const isNear = ([first, last]: DateRange, { published }: Analysis): boolean =>
  !published || (epochDay(first) - epochDay(published.range[1]) <= NEAR && epochDay(published.range[0]) - epochDay(last) <= NEAR);
