import { describe, expect, it } from 'vitest';
import { groupByDate } from '../../client/src/features/views/eventGroups.ts';

interface Dated {
  readonly start?: string;
  readonly end?: string;
}
const on = (start: string, end = start): Dated => ({ start, end });
const times = (n: number, event: Dated): Dated[] => Array.from({ length: n }, () => ({ ...event }));
const labels = (events: readonly Dated[]): string[] => groupByDate(events).map(({ label, events: group }) => `${label}: ${group.length}`);

describe('events are grouped by date', () => {
  it.each<[string, Dated[], string[]]>([
    ['nothing', [], []],
    ['years with few events stay whole', [on('1949-10-01'), on('2023-03-20'), on('2023-10-17')], ['1949: 1', '2023: 2']],
    ['a year with many is split by month', [...times(10, on('2023-03-20')), ...times(10, on('2023-10-17'))], ['March 2023: 10', 'October 2023: 10']],
    ['a month with many is split by day', [...times(10, on('2023-10-17')), ...times(10, on('2023-10-18'))], ['Tuesday, 17 October 2023: 10', 'Wednesday, 18 October 2023: 10']],
    ['what is known less well stays apart', [...times(13, on('2023-10-17')), on('2023-10-01', '2023-10-31'), on('2023-01-01', '2023-12-31')],
      ['2023, no exact month: 1', 'October 2023, no exact day: 1', 'Tuesday, 17 October 2023: 13']],
    ['a few days are listed under the first, over the end of a month too', [...times(13, on('2024-04-29')), on('2024-04-30', '2024-05-02')],
      ['Monday, 29 April 2024: 13', 'Tuesday, 30 April 2024: 1']],
    ['without a date, last', [{}, on('2023-10-17')], ['2023: 1', 'No date: 1']],
    ['a date that none is', [...times(13, on('2023-99-99'))], ['2023-99-99: 13']],
  ])('%s', (_, events, expected) => {
    expect(labels(events)).toEqual(expected);
  });

  it('loses no event and gives each group a key of its own', () => {
    const events = [...times(30, on('2023-10-17')), ...times(30, on('2023-11-02', '2024-02-01')), ...times(3, {}), on('2023-10-01', '2023-10-31')];
    const groups = groupByDate(events);
    expect(groups.flatMap(({ events: group }) => group)).toHaveLength(events.length);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  });
});
