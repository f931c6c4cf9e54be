import { epochDay } from '../../calendar.ts';
import { hashOf } from '../../read/hash.ts';
import type { ResolvedDate } from '../../recognise/dates/index.ts';
import type { PlacedFigure } from '../../recognise/index.ts';
import type { Mark } from '../../recognise/marks.ts';
import type { Certainty, Claim, ClaimValue, DateRange, Modality, Span } from '../../types.ts';
import type { TokenRange } from '../chunks.ts';
import type { ResolvedEntityMention } from '../entities.ts';
import type { EventDraft } from '../events.ts';
import { modalityOf } from '../modality.ts';
import type { SentenceView } from '../sentences.ts';

/** What carries a value: a figure, a date or a name. */
export type ClaimSource = PlacedFigure | ResolvedDate | ResolvedEntityMention;

/** What a family of claims makes of one value; the rest (period, modality, source) is the same for all families. */
export interface ClaimDraft {
  readonly attribute: string;
  readonly subject: Claim['subject'];
  readonly counted?: string;
  readonly governor?: string;
  readonly modifiers?: readonly string[];
  readonly basis: Certainty;
  /** Nothing where other words carry the value ("no injuries", "shotgun"). */
  readonly mention?: ClaimSource;
  readonly value: ClaimValue;
  /** The tokens that carry the claim: the value with what it counts. */
  readonly range: TokenRange;
  readonly view: SentenceView;
  /** The event that it is said of; else it is the one nearest to the value. */
  readonly event?: EventDraft;
  /** Set where the words of the value itself say so ("a goal of $200 billion"). */
  readonly modality?: Modality;
  /** The mark by hand that says so. */
  readonly mark?: Mark;
}

/** The words of a claim: those that are marked, else those that carry the value. */
export const placeOf = ({ mark, mention, view, range }: ClaimDraft): Span => mark ?? mention ?? view.span(range);

/** A family reads one figure in its sentence; `previous` is the last claim made before it, for "this figure". */
export type FigureFamily = (view: SentenceView, figure: PlacedFigure, previous: ClaimDraft | undefined) => ClaimDraft | undefined;

/** The value of a figure as an interval in its unit. */
export function figureValue(figure: Pick<PlacedFigure, 'text' | 'value' | 'min' | 'max' | 'unit' | 'approximate'>): ClaimValue {
  return {
    kind: 'figure',
    text: figure.text,
    value: figure.value,
    min: figure.min ?? (figure.approximate === 'under' ? -Infinity : figure.value),
    max: figure.max ?? (figure.approximate === 'over' ? Infinity : figure.value),
    unit: figure.unit ?? '',
  };
}

/** Days as an interval. */
export const dateValue = (text: string, [first, last]: DateRange): ClaimValue => ({ kind: 'date', text, value: epochDay(first), min: epochDay(first), max: epochDay(last), unit: 'day' });

/** What a name says, or other words: no number, but whom or what they name. */
export const namedValue = ({ text }: { readonly text: string }): ClaimValue => ({ kind: 'name', text, value: 0, min: 0, max: 0, unit: '' });

/** One of many values that exclude each other and have no list: those of one key are one. */
export function wordValue(text: string, key: string): ClaimValue {
  const value = hashOf(key);
  return { kind: 'word', text, value, min: value, max: value, unit: '' };
}

/** The modality of a value that words carry: what a denial in their clause denies is not that they hold ("no one was hurt", "pleaded not guilty"). */
export function modalityOfWords(view: SentenceView, range: TokenRange): Modality {
  const modality = modalityOf(view, range);
  return modality === 'denied' ? 'actual' : modality;
}

/** What the words of a figure's own clause say for certain of a subject; `counted` is what a count counts. */
export function figureDraft(view: SentenceView, figure: PlacedFigure, range: TokenRange, attribute: string, subject: ClaimDraft['subject'], counted?: string): ClaimDraft {
  return { attribute, subject, ...(counted !== undefined && { counted }), basis: 'certain', mention: figure, value: figureValue(figure), range, view };
}
