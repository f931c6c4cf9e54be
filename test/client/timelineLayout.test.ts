import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { core, pack, padded, type Stretch } from '../../client/timeline/layout.ts';

const stretch = (id: string, start: number, end: number, weight = 1): Stretch => ({ id, start, end, weight });

describe('rows of the timeline', () => {
  it('puts what does not overlap into one row', () => {
    expect([...pack([stretch('a', 0, 10), stretch('b', 20, 30)], 5, 9)]).toEqual([['a', 0], ['b', 0]]);
  });

  it('starts a new row when there is no room, and keeps the gap', () => {
    expect(pack([stretch('a', 0, 10), stretch('b', 12, 30)], 5, 9).get('b')).toBe(1);
  });

  it('gives the heaviest the first row and leaves out the lightest when all rows are full', () => {
    const rows = pack([stretch('light', 0, 10, 1), stretch('middle', 0, 10, 2), stretch('heavy', 0, 10, 3)], 5, 2);
    expect([...rows]).toEqual([['heavy', 0], ['middle', 1]]);
  });

  it('never lets two in a row overlap', () => {
    const any = fc.array(fc.record({ start: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 80 }), weight: fc.nat(5) }), { maxLength: 40 });
    fc.assert(fc.property(any, (list) => {
      const stretches = list.map(({ start, length, weight }, i) => stretch(String(i), start, start + length, weight));
      const rows = pack(stretches, 3, 50);
      expect(rows.size).toBe(stretches.length);
      for (const a of stretches) {
        for (const b of stretches) {
          if (a !== b && rows.get(a.id) === rows.get(b.id)) expect(a.end + 3 <= b.start || b.end + 3 <= a.start).toBe(true);
        }
      }
    }));
  });
});

describe('what is shown at first', () => {
  it('is where most events are', () => {
    expect(core([-900, 1, 2, 3, 4, 5, 6, 90_000])).toEqual([1, 6]);
    expect(core([7])).toEqual([7, 7]);
    expect(core([])).toBeUndefined();
  });

  it('has a margin and is never too narrow', () => {
    const [first, last] = padded(0, 100, 10);
    expect(first).toBeLessThan(0);
    expect(last).toBeGreaterThan(100);
    const [start, end] = padded(50, 50, 10);
    expect(end - start).toBeGreaterThanOrEqual(10);
    expect(start).toBeLessThan(50);
    expect(end).toBeGreaterThan(50);
  });
});
