/**
 * The page "Timeline", in a webview of its own. Text of articles comes in messages and is shown as text only.
 */
import type { EventItem, LspLocation } from '../../server/src/lsp/protocol.ts';
import type { ToTimeline } from '../src/features/timelineMessages.ts';
import { count } from '../src/words.ts';
import { Chart, type Domain } from './chart.ts';
import { byId, html } from './dom.ts';
import { core, padded } from './layout.ts';
import { detailsOf, listOf } from './list.ts';
import { MARKS } from './marks.ts';
import { DAY_MS, namesOf, timed, type Timed } from './timed.ts';

/** What is kept while the page is hidden and over restarts. */
interface State {
  /** Only events with this name in them. */
  readonly entity?: string;
  readonly asList?: boolean;
  readonly domain?: Domain;
  readonly chosen?: string;
}

declare function acquireVsCodeApi(): { postMessage(message: unknown): void; getState(): State | undefined; setState(state: State): void };

const MARGIN = 30 * DAY_MS;

const vscode = acquireVsCodeApi();
let state: State = vscode.getState() ?? {};
let events: readonly EventItem[] | undefined;

const entity = byId<HTMLSelectElement>('entity');
const open = ({ uri, range }: LspLocation): void => vscode.postMessage({ type: 'open', place: { uri, range } });

const chart = new Chart({
  choose: (event) => {
    keep({ chosen: event.id });
    showDetails(event);
  },
  open: ({ mentions: [first] }) => first && open(first),
  moved: (domain, leftOut) => {
    keep({ domain });
    byId('range').textContent = rangeText(domain) + (leftOut > 0 ? ` · ${count(leftOut, 'event')} left out for want of room: zoom in, or see the list` : '');
  },
});

function keep(change: Partial<State>): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

const wanted = (): readonly EventItem[] => (events ?? []).filter((event) => state.entity === undefined || namesOf(event).includes(state.entity));
const onAxis = (list: readonly EventItem[]): Timed[] => list.map(timed).filter((each) => each !== undefined).sort((a, b) => a.start - b.start);

/** Where most of these events are. */
function coreOf(list: readonly Timed[]): Domain | undefined {
  const [first, last] = core(list.map(({ start }) => start)) ?? [];
  return first === undefined || last === undefined ? undefined : padded(first, last + DAY_MS, MARGIN);
}

/** The events are there, or there are others now. */
function receive(list: readonly EventItem[]): void {
  const domain = state.domain ?? coreOf(onAxis(list));
  events = list;
  const all = onAxis(list);
  const [first] = all;
  if (domain) chart.domain = domain;
  if (first) chart.setAll(padded(first.start, all.reduce((last, { end }) => Math.max(last, end), first.end), MARGIN));
  fillEntities();
  chart.chosen = state.chosen;
  show();
}

function show(): void {
  const list = wanted();
  const dated = onAxis(list);
  chart.show(dated);
  const undated = list.length - dated.length;
  byId('summary').textContent = `${count(list.length, 'event')}${undated > 0 && !state.asList ? `, ${undated} of them without a date: in the list only` : ''}`;
  byId('list').replaceChildren(...(state.asList ? listOf(list, open) : []));
  byId('axis').hidden = state.asList === true;
  byId('list').hidden = state.asList !== true;
  byId('zoom').hidden = state.asList === true;
  byId('as-axis').setAttribute('aria-pressed', String(!state.asList));
  byId('as-list').setAttribute('aria-pressed', String(state.asList === true));
  showDetails(list.find(({ id }) => id === state.chosen));
}

function showDetails(event: EventItem | undefined): void {
  byId('details').replaceChildren(...(event ? detailsOf(event, open) : []));
}

/** The names that the events have, the most frequent first. */
function fillEntities(): void {
  const often = new Map<string, number>();
  for (const name of (events ?? []).flatMap(namesOf)) often.set(name, (often.get(name) ?? 0) + 1);
  const names = [...often].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  // A name that has gone from the events stays chosen: the reader sees that there are none.
  if (state.entity !== undefined && !often.has(state.entity)) names.push([state.entity, 0]);
  entity.replaceChildren(new Option('Everybody and everything', ''), ...names.map(([name, n]) => new Option(`${name} (${n})`, name)));
  entity.value = state.entity ?? '';
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const rangeText = ([first, last]: Domain): string => `${day.format(first)} to ${day.format(last)}`;

entity.addEventListener('change', () => {
  keep({ entity: entity.value || undefined });
  show();
  const domain = coreOf(onAxis(wanted()));
  if (domain) chart.domain = domain;
});
byId('as-axis').addEventListener('click', () => (keep({ asList: false }), show()));
byId('as-list').addEventListener('click', () => (keep({ asList: true }), show()));
byId('zoom-in').addEventListener('click', () => chart.zoomBy(1));
byId('zoom-out').addEventListener('click', () => chart.zoomBy(-1));
byId('zoom-all').addEventListener('click', () => chart.showAll());
byId('legend').append(...Object.entries(MARKS).map(([occurrence, { name, path }]) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '-7 -7 14 14');
  svg.setAttribute('class', occurrence);
  svg.setAttribute('aria-hidden', 'true');
  shape.setAttribute('class', 'shape');
  shape.setAttribute('d', path);
  svg.append(shape);
  return html('li', svg, name);
}), html('li', '✓ Confirmed by you'));

window.addEventListener('message', ({ data }: MessageEvent<ToTimeline>) => {
  if (data.type === 'events') receive(data.events);
  else byId('summary').textContent = data.text;
});
vscode.postMessage({ type: 'ready' });
