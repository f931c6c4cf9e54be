import { axisTop } from 'd3-axis';
import { scaleUtc, type ScaleTime } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { EventItem } from '../../server/src/lsp/protocol.ts';
import { eventLabel } from '../src/features/views/eventText.ts';
import { byId } from './dom.ts';
import { pack } from './layout.ts';
import { MARKS, markText, textMeasure, tickText } from './marks.ts';
import { DAY_MS, type Timed } from './timed.ts';

export type Domain = readonly [number, number];

interface Actions {
  /** An event has been chosen by key or pointer. */
  choose(event: EventItem): void;
  /** The reader wants its words. */
  open(event: EventItem): void;
  /** Another time is shown; `leftOut` events find no room at this scale. */
  moved(domain: Domain, leftOut: number): void;
}

/** A timed event with what is drawn of it. */
interface Mark extends Timed {
  readonly id: string;
  readonly text: string;
  /** Pixels that shape and text take up. */
  readonly width: number;
}

const ROW = 26;
const ROWS = 40;
const TOP = 6;
const GLYPH = 6;
const TEXT_AT = 16;
const GAP = 14;
const AXIS = 26;
const TICK = 110;
const STEP = 1.6;
/** The window is at its narrowest a week wide. */
const NARROWEST = 7 * DAY_MS;

/** The time axis with a mark for each event: moved and zoomed by pointer, keys and calls. */
export class Chart {
  readonly #svg = byId<SVGSVGElement>('chart');
  readonly #scroll = byId('scroll');
  readonly #zoom = zoom<SVGSVGElement, unknown>();
  #all: Domain | undefined;
  #shown: Domain | undefined;
  #width = 0;
  #marks: readonly Mark[] = [];
  #chosen: string | undefined;
  #rows: { readonly k: number; readonly of: ReadonlyMap<string, number> } | undefined;

  constructor(private readonly actions: Actions) {
    this.#zoom
      // The plain wheel scrolls the rows; a drag with another button is not ours.
      .filter((event: MouseEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.button))
      .on('zoom', () => this.#zoomed());
    select(this.#svg).call(this.#zoom).on('dblclick.zoom', null);
    this.#svg.addEventListener('keydown', (event) => this.#key(event));
    this.#scroll.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    new ResizeObserver(() => this.#resize()).observe(this.#scroll);
  }

  /** The time that there is. What is shown of it stays. */
  setAll(all: Domain): void {
    this.#all = all;
    this.#limit();
    this.#apply();
  }

  /** The events to show, in the order of time. */
  show(events: readonly Timed[]): void {
    const measure = textMeasure();
    this.#marks = events.map((each) => {
      const text = markText(each.event);
      return { ...each, id: each.event.id, text, width: TEXT_AT + measure(text) };
    });
    this.#rows = undefined;
    this.#draw();
  }

  /** Shows this time, now or as soon as the page has a width. */
  set domain(domain: Domain) {
    this.#shown = domain;
    this.#apply();
  }

  /** Zooms in (1) or out (-1), about the chosen event when it is in sight. */
  zoomBy(direction: 1 | -1): void {
    const chosen = this.#marks.find(({ id }) => id === this.#chosen);
    const at = chosen ? this.#x()(chosen.start) : this.#width / 2;
    const about = at >= 0 && at <= this.#width ? at : this.#width / 2;
    select(this.#svg).call(this.#zoom.scaleBy, STEP ** direction, [about, 0]);
  }

  showAll(): void {
    if (this.#all) this.domain = this.#all;
  }

  /** Marks an event as chosen, without moving there. */
  set chosen(id: string | undefined) {
    this.#chosen = id;
    this.#draw();
  }

  /** Chooses an event, brings it into sight and gives it the focus. */
  #goTo(mark: Mark): void {
    const x = this.#x();
    const at = x(mark.start) + shift(x, mark);
    if (at < 0 || at + mark.width > this.#width) select(this.#svg).call(this.#zoom.translateTo, this.#base()(mark.start) + mark.width / 2 / this.#k, 0);
    this.#chosen = mark.id;
    this.actions.choose(mark.event);
    this.#draw();
    const element = [...this.#svg.querySelectorAll<SVGGElement>('.mark')].find(({ dataset }) => dataset['id'] === mark.id);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #key(event: KeyboardEvent): void {
    const placed = this.#marks.filter(({ id }) => this.#rowOf(id) !== undefined);
    const at = placed.findIndex(({ id }) => id === this.#chosen);
    const mark = placed[at];
    const go = (next: Mark | undefined): void => {
      if (next) this.#goTo(next);
    };
    const keys: Record<string, () => void> = {
      ArrowRight: () => go(placed[at + 1]),
      ArrowLeft: () => go(placed[at < 0 ? 0 : at - 1]),
      ArrowDown: () => go(mark ? this.#neighbour(mark, 1) : placed[0]),
      ArrowUp: () => go(mark && this.#neighbour(mark, -1)),
      Home: () => go(placed[0]),
      End: () => go(placed.at(-1)),
      Enter: () => mark && this.actions.open(mark.event),
      ' ': () => mark && this.actions.open(mark.event),
      '+': () => this.zoomBy(1),
      '=': () => this.zoomBy(1),
      '-': () => this.zoomBy(-1),
      0: () => this.showAll(),
    };
    const run = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  /** The mark in the next row down (1) or up (-1) that has any in sight, nearest in time. */
  #neighbour(mark: Mark, direction: 1 | -1): Mark | undefined {
    const row = this.#rowOf(mark.id) ?? 0;
    const away = (other: Mark): number => ((this.#rowOf(other.id) ?? row) - row) * direction;
    const candidates = this.#inSight().filter((other) => away(other) > 0);
    const next = Math.min(...candidates.map(away));
    return candidates.filter((other) => away(other) === next).sort((a, b) => Math.abs(a.start - mark.start) - Math.abs(b.start - mark.start))[0];
  }

  #wheel(event: WheelEvent): void {
    const delta = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (event.ctrlKey || event.metaKey || delta === 0) return;
    event.preventDefault();
    select(this.#svg).call(this.#zoom.translateBy, -delta / this.#k, 0);
  }

  #resize(): void {
    const width = this.#scroll.clientWidth;
    if (width === 0 || width === this.#width) return; // hidden, or only higher
    this.#width = width;
    this.#rows = undefined;
    this.#limit();
    this.#apply();
  }

  #limit(): void {
    const [first, last] = this.#all ?? [0, 1];
    this.#zoom
      .extent([[0, 0], [this.#width, 1]])
      .translateExtent([[0, -Infinity], [this.#width, Infinity]])
      .scaleExtent([1, Math.max(1, (last - first) / NARROWEST)]);
  }

  /** Moves and scales so that what is to be shown is shown. */
  #apply(): void {
    const base = this.#base();
    const [from = 0, to = 0] = (this.#shown ?? this.#all ?? []).map((time) => base(time));
    if (to > from) select(this.#svg).call(this.#zoom.transform, zoomIdentity.scale(this.#width / (to - from)).translate(-from, 0));
  }

  #zoomed(): void {
    if (!this.#all || this.#width === 0) return;
    const [first, last] = this.#x().domain();
    this.#shown = [Number(first), Number(last)];
    this.#draw();
  }

  get #k(): number {
    return zoomTransform(this.#svg).k;
  }

  #base(): ScaleTime<number, number> {
    return scaleUtc().domain(this.#all ?? [0, 1]).range([0, this.#width]);
  }

  #x(): ScaleTime<number, number> {
    return zoomTransform(this.#svg).rescaleX(this.#base());
  }

  /** The row of a mark at this scale; moving along the axis does not change it. */
  #rowOf(id: string): number | undefined {
    const k = this.#k;
    if (this.#rows?.k !== k) {
      const base = this.#base();
      const stretches = this.#marks.map(({ event, start, end, width }) => {
        const from = k * base(start);
        return { id: event.id, start: from, end: Math.max(k * base(end), from + width), weight: event.articles };
      });
      this.#rows = { k, of: pack(stretches, GAP, ROWS) };
    }
    return this.#rows.of.get(id);
  }

  #inSight(): Mark[] {
    const x = this.#x();
    return this.#marks.filter((mark) => {
      const from = x(mark.start);
      const inside = from <= this.#width && Math.max(x(mark.end), from + mark.width) >= 0;
      return this.#rowOf(mark.id) !== undefined && (inside || mark.id === this.#chosen);
    });
  }

  #draw(): void {
    if (!this.#shown || this.#width === 0) return;
    const x = this.#x();
    const marks = this.#inSight();
    const height = TOP + ROW * (1 + Math.max(3, ...marks.map(({ id }) => this.#rowOf(id) ?? 0)));
    select(this.#svg).attr('width', this.#width).attr('height', Math.max(height, this.#scroll.clientHeight));
    this.#drawAxis(x);
    this.#drawMarks(x, marks);
    const placed = this.#marks.filter(({ id }) => this.#rowOf(id) !== undefined).length;
    this.actions.moved(this.#shown, this.#marks.length - placed);
  }

  #drawAxis(x: ScaleTime<number, number>): void {
    const ticks = x.ticks(Math.max(2, this.#width / TICK)).filter((date) => Number(date) % DAY_MS === 0);
    const axis = axisTop<Date>(x).tickValues(ticks).tickFormat(tickText).tickSizeOuter(0);
    const svg = select('#scale').attr('width', this.#width).attr('height', AXIS);
    svg.selectAll<SVGGElement, null>('g.axis').data([null]).join('g').attr('class', 'axis').attr('transform', `translate(0,${AXIS - 1})`).call(axis);
    select('#grid').selectAll('line').data(ticks).join('line').attr('x1', x).attr('x2', x).attr('y1', 0).attr('y2', '100%');
  }

  #drawMarks(x: ScaleTime<number, number>, marks: readonly Mark[]): void {
    const numbers = new Map(this.#marks.map(({ id }, i) => [id, i + 1]));
    const inFocusOrder = marks.some(({ id }) => id === this.#chosen) ? this.#chosen : marks[0]?.id;
    const groups = select('#marks').selectAll<SVGGElement, Mark>('g.mark').data(marks, ({ id }) => id).join((enter) => {
      const group = enter.append('g').attr('role', 'option').attr('data-id', ({ id }) => id);
      group.append('rect').attr('class', 'ring').attr('rx', 3).attr('height', ROW - 4);
      group.append('rect').attr('class', 'bar').attr('height', 3).attr('y', ROW - 8);
      const head = group.append('g').attr('class', 'head');
      head.append('path').attr('class', 'shape');
      head.append('text').attr('x', TEXT_AT).attr('y', 14);
      group.on('click', (_event, mark) => {
        this.#goTo(mark);
        this.actions.open(mark.event);
      });
      group.on('focus', (_event, mark) => {
        if (mark.id !== this.#chosen) this.#goTo(mark);
      });
      return group;
    });
    groups
      .attr('class', ({ event }) => `mark ${event.occurrence}${event.confirmed ? ' confirmed' : ''}`)
      .attr('tabindex', ({ id }) => (id === inFocusOrder ? 0 : -1))
      .attr('aria-selected', ({ id }) => String(id === this.#chosen))
      .attr('aria-label', ({ event }) => eventLabel(event))
      .attr('aria-posinset', ({ id }) => numbers.get(id) ?? 0)
      .attr('aria-setsize', this.#marks.length)
      .attr('transform', ({ id, start }) => `translate(${x(start)},${TOP + ROW * (this.#rowOf(id) ?? 0)})`);
    const length = ({ start, end }: Mark): number => x(end) - x(start);
    groups.select('.ring').attr('x', (mark) => shift(x, mark) - 2).attr('width', ({ width }) => width + 6);
    groups.select('.bar').attr('width', (mark) => (length(mark) > 2 * GLYPH ? length(mark) : 0));
    groups.select('.head').attr('transform', (mark) => `translate(${shift(x, mark)},0)`);
    groups.select('.shape').attr('d', ({ event }) => MARKS[event.occurrence].path).attr('transform', `translate(${GLYPH},9)`);
    groups.select('text').text(({ text }) => text);
  }
}

/** How far to the right of its beginning a mark's shape and text stand: what lasts long stays in sight as long as it can. */
function shift(x: ScaleTime<number, number>, { start, end, width }: Mark): number {
  return Math.max(0, Math.min(4 - x(start), x(end) - x(start) - width));
}
