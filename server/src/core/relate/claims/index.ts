import { groupBy } from '../../collections.ts';
import type { ResolvedDate } from '../../recognise/dates/index.ts';
import { contains } from '../../span.ts';
import type { Claim, QuoteMention } from '../../types.ts';
import { isTelling } from '../events-words.ts';
import type { EventDraft } from '../events.ts';
import type { TokenRange } from '../chunks.ts';
import { FATE, HAZARD } from '../lexicon.ts';
import { modalityOf } from '../modality.ts';
import { clauseAround, type SentenceView } from '../sentences.ts';
import { aboard } from './aboard.ts';
import { addresses } from './addresses.ts';
import { affiliations } from './affiliations.ts';
import { ages } from './ages.ts';
import { approvals } from './approvals.ts';
import { awards } from './awards.ts';
import { bests } from './bests.ts';
import { builds } from './builds.ts';
import { children } from './children.ts';
import { clockTimes, TIME_OF_DAY } from './clock-times.ts';
import { feats } from './feats.ts';
import { fines } from './fines.ts';
import { isBilateral, isReference, wordsAt } from './context.ts';
import { corners } from './corners.ts';
import { costs } from './costs.ts';
import { counts } from './counts.ts';
import { damages } from './damages.ts';
import { figureValue, placeOf, type ClaimDraft, type ClaimSource, type FigureFamily } from './draft.ts';
import { durations, spansOfTime } from './durations.ts';
import { eventDates } from './event-dates.ts';
import { details } from './details/index.ts';
import { distances } from './distances.ts';
import { falls } from './falls.ts';
import { fates } from './fates.ts';
import { withMarks, type MarkSources } from './marked.ts';
import { markets } from './markets.ts';
import { measures } from './measures.ts';
import { nones } from './nones.ts';
import { offsets } from './offsets.ts';
import { ordinals } from './ordinals.ts';
import { origins } from './origins.ts';
import { parties } from './parties.ts';
import { populations } from './populations.ts';
import { prices } from './prices.ts';
import { prisonTerms, timesServed } from './prison-terms.ts';
import { records } from './records.ts';
import { results } from './results.ts';
import { retailPrices } from './retail-prices.ts';
import { shots } from './shots.ts';
import { sizes } from './sizes.ts';
import { spells } from './spells.ts';
import { takings } from './takings.ts';
import { tallies } from './tallies.ts';
import { thefts } from './thefts.ts';
import { turnouts } from './turnouts.ts';
import { votes } from './votes.ts';
import { whereabouts } from './whereabouts.ts';
import { workforces } from './workforces.ts';

/** The families in order: the first that reads a figure makes its claim. */
const FIGURE_FAMILIES: readonly FigureFamily[] = [ages, approvals, children, shots, fates, aboard, workforces, fines, awards, thefts, damages, costs, prices, retailPrices, populations, turnouts, distances, falls, results, feats, records, bests, markets, builds, sizes, votes, measures, takings, ordinals, tallies, counts];

export interface ClaimSources extends MarkSources {
  /** Local ids of the two countries that the article is most about, for "the two countries"; empty when there are not two. */
  readonly countries: readonly string[];
  /** The name of an entity. */
  readonly nameOf: (entity: string) => string;
  readonly events: readonly EventDraft[];
  readonly quotes: readonly QuoteMention[];
  /** The id that the article gave to a figure, a date or a name. */
  readonly idOf: (mention: ClaimSource) => string;
}

/** Everything that the article states about values: figures, durations and dates of events, in text order. */
export function recogniseClaims(sources: ClaimSources): readonly Claim[] {
  const { views } = sources;
  const events = sources.events.filter(({ event }) => isTelling(event.lemma));
  const drafts: ClaimDraft[] = [];
  let previous: ClaimDraft | undefined;
  for (const view of views) {
    for (const figure of view.figures) {
      const converted = figure.converts && figure.type === 'money' ? drafts.find(({ mention }) => mention === figure.converts) : undefined;
      // "85 million euros ($108 million)": the same in dollars. A length in two units is one value and said once.
      if (converted) drafts.push({ ...converted, mention: figure, value: figureValue(figure), range: view.range(figure) });
      if (figure.converts || isReference(view, figure)) continue;
      const read = firstOf(FIGURE_FAMILIES, (family) => family(view, figure, previous));
      if (!read) continue;
      const draft = withCountries(read, sources.countries);
      drafts.push(draft);
      if (draft.basis === 'certain') previous = draft;
    }
  }
  const bySentence = groupBy(events, ({ view }) => view);
  for (const view of views) drafts.push(...clockTimes(view, bySentence.get(view) ?? []), ...prisonTerms(view), ...timesServed(view), ...spansOfTime(view), ...spells(view), ...addresses(view), ...corners(view), ...affiliations(view), ...parties(view), ...offsets(view), ...origins(view), ...whereabouts(view), ...nones(view), ...details(view));
  for (const event of events) drafts.push(...durations(event), ...eventDates(event));
  return [...withMarks(drafts, sources)]
    .sort((a, b) => placeOf(a).start - placeOf(b).start || (a.attribute < b.attribute ? -1 : 1))
    .map((draft, i) => complete(draft, `c${i + 1}`, bySentence.get(draft.view) ?? [], sources));
}

/** What two countries have with each other. */
const BETWEEN_COUNTRIES = new Set(['trade', 'exports', 'imports', 'investment']);

function withCountries(draft: ClaimDraft, countries: readonly string[]): ClaimDraft {
  if (draft.subject.entities.length > 0 || !BETWEEN_COUNTRIES.has(draft.attribute) || !isBilateral(draft.view)) return draft;
  return { ...draft, subject: { ...draft.subject, entities: countries } };
}

function firstOf<T, R>(list: readonly T[], make: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const made = make(item);
    if (made !== undefined) return made;
  }
  return undefined;
}

function complete(draft: ClaimDraft, id: string, events: readonly EventDraft[], { quotes, idOf, nameOf }: ClaimSources): Claim {
  const { view, range } = draft;
  const span = view.span(range);
  const quote = quotes.filter((candidate) => contains(candidate, span)).at(-1);
  const event = draft.event ?? nearest(events, range.from);
  const { entities } = draft.subject;
  const period = draft.value.kind === 'date' ? undefined : periodOf(draft);
  const hazard = hazardOf(view, range);
  return {
    start: placeOf(draft).start,
    end: placeOf(draft).end,
    id,
    subject: { ...draft.subject, text: entities.length > 0 ? entities.map(nameOf).sort().join(' and ') : draft.subject.text },
    attribute: draft.attribute,
    ...(draft.counted !== undefined && { counted: draft.counted }),
    ...(draft.governor !== undefined && { governor: draft.governor }),
    ...(draft.modifiers && { modifiers: draft.modifiers }),
    basis: draft.basis,
    ...(draft.mention && { mention: idOf(draft.mention) }),
    value: draft.value,
    ...(period && { period }),
    modality: draft.modality ?? modalityOf(view, range),
    ...(quote?.speakerSpan && { attribution: { text: wordsAt(view, quote.speakerSpan), ...(quote.speaker !== undefined && { entity: quote.speaker }) } }),
    ...(event && { event: event.event.id }),
    scope: [...new Set(view.names.map((name) => name.entity))],
    inHeadline: view.inHeadline,
    ...(hazard !== undefined && { hazard }),
    context: contextOf(view),
    ...(draft.mark && { marked: true }),
  };
}

const nearest = (events: readonly EventDraft[], index: number): EventDraft | undefined =>
  events.reduce<EventDraft | undefined>((best, event) => (!best || Math.abs(event.index - index) < Math.abs(best.index - index) ? event : best), undefined);

/** The hazard named nearest to the value, before it or behind it. */
function hazardOf({ tokens }: SentenceView, { from, to }: TokenRange): string | undefined {
  for (let distance = 0; distance < tokens.length; distance++) {
    const hazard = HAZARD.get(tokens[to - 1 + distance]?.lemma ?? '') ?? HAZARD.get(tokens[from - distance]?.lemma ?? '');
    if (hazard !== undefined) return hazard;
  }
  return undefined;
}

/** The time that the value is of: the date nearest in its clause, else the only date of its sentence; for what became of somebody also the day of a time of day. */
function periodOf(draft: ClaimDraft): Claim['period'] {
  const dates = draft.view.dates.filter((date) => date !== draft.mention);
  if (draft.attribute.startsWith(TIME_OF_DAY)) return chosenOf(draft, draft.view.dates.flatMap((date) => (date === draft.mention ? dayOf(date) ?? [] : date)));
  const period = chosenOf(draft, dates.filter(({ type }) => type === 'DATE' || type === 'DURATION'));
  return period ?? (FATES.has(draft.attribute) ? chosenOf(draft, dates.flatMap((date) => dayOf(date) ?? [])) : undefined);
}

const FATES: ReadonlySet<string> = new Set(FATE.values());

function chosenOf({ view, range }: ClaimDraft, dates: readonly ResolvedDate[]): Claim['period'] {
  const clause = clauseAround(view.tokens, range.from);
  const placed = dates.filter(({ type }) => type === 'DATE').map((date) => ({ date, at: view.range(date) }));
  const inClause = placed.filter(({ at }) => at.from >= clause.from && at.to <= clause.to);
  const distance = ({ at }: { at: { from: number; to: number } }): number => (at.from >= range.to ? at.from - range.to : range.from - at.to);
  const chosen = inClause.sort((a, b) => distance(a) - distance(b))[0] ?? (placed.length === 1 ? placed[0] : undefined);
  if (!chosen) return undefined;
  const joined = spanOfDates(dates, chosen.date, view);
  return { text: joined.text, value: joined.value, ...(joined.range && { range: joined.range }), basis: inClause.length > 0 ? chosen.date.basis : 'inferred' };
}

/** The day of a time of day: "Wednesday night". */
function dayOf(date: ResolvedDate): ResolvedDate | undefined {
  const day = date.type === 'TIME' ? date.value.slice(0, date.value.indexOf('T')) : '';
  return day === '' || day === 'XXXX-XX-XX' ? undefined : { ...date, type: 'DATE', value: day };
}

/** "from January to November", "between 2019 and 2021", "the first nine months of 2023": two dates that make one period. */
function spanOfDates(dates: readonly ResolvedDate[], chosen: ResolvedDate, view: SentenceView): Pick<ResolvedDate, 'text' | 'value' | 'range'> {
  const index = dates.indexOf(chosen);
  for (const [first, last] of [[dates[index - 1], chosen], [chosen, dates[index + 1]]] as const) {
    if (!first || !last) continue;
    const [a, b] = [view.range(first), view.range(last)];
    const opening = view.tokens[a.from - 1]?.lemma;
    const joining = view.tokens[a.to]?.lemma;
    // A part of a period is not that period; which days it has is left open.
    if (b.from === a.to + 1 && joining === 'of') return { text: wordsAt(view, { start: first.start, end: last.end }), value: `${first.value}/${last.value}` };
    const isSpan = b.from === a.to + 1 && ((opening === 'from' && (joining === 'to' || joining === 'until' || joining === 'through')) || (opening === 'between' && joining === 'and'));
    if (!isSpan) continue;
    return {
      text: wordsAt(view, { start: first.start, end: last.end }),
      value: `${first.value}/${last.value}`,
      ...(first.range && last.range && { range: [first.range[0], last.range[1]] as const }),
    };
  }
  return chosen;
}

const CONTENT = new Set(['NOUN', 'VERB', 'VERB_PRES', 'VERB_PAST', 'VERB_PART', 'VERB_ING', 'ADJ']);

const contextOf = (view: SentenceView): readonly string[] => [...new Set(view.tokens.filter((token) => CONTENT.has(token.pos)).map((token) => token.lemma))];
