import { describe, expect, it } from 'vitest';
import { conflictDescription, conflictLabel, conflictTitle, groupConflicts } from '../../client/src/features/views/conflictText.ts';
import type { ConflictItem } from '../../server/src/lsp/protocol.ts';

const RANGE = { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } };
const place = (file: string, text: string) => ({ uri: `file:///a/${file}`, range: RANGE, text });

const conflict = (change: Partial<ConflictItem> = {}): ConflictItem => ({
  id: 'figure.mismatch:1', rule: 'figure.mismatch', severity: 'warning', state: 'open', about: 'injured', message: 'People injured: …', canReopen: false, group: { id: 'event:fire', label: 'Fire in Lahti' },
  sides: [{ text: '42', places: [place('second%20half.txt', '42')] }, { text: '24', places: [place('first.txt', '24')] }],
  ...change,
});
const dismissed = conflict({ id: 'b', state: 'dismissed', reason: 'different things', note: 'one counts the crew' });
const stale = conflict({ id: 'c', state: 'stale', reason: 'different things', sides: [{ text: 'injured 25 people', places: [] }] });

describe('a conflict in words', () => {
  it.each([[conflict(), 'figure.mismatch'], [dismissed, 'different things · one counts the crew · figure.mismatch'], [stale, 'figure.mismatch']])('is described', (each, expected) => {
    expect(conflictDescription(each)).toBe(expected);
  });

  it('is named by what is disputed', () => {
    expect(conflictTitle(conflict())).toBe('Injured: 42 / 24');
    expect(conflictTitle(conflict({ about: '' }))).toBe('42 / 24');
  });

  it('says all that icons say', () => {
    expect(conflictLabel(conflict())).toBe('warning, Injured: 42 / 24, figure.mismatch, in second half.txt, first.txt');
    expect(conflictLabel(dismissed)).toBe('dismissed, Injured: 42 / 24, figure.mismatch, different things, one counts the crew, in second half.txt, first.txt');
    expect(conflictLabel(stale)).toBe('stale, Injured: injured 25 people, figure.mismatch');
  });
});

describe('groups of conflicts', () => {
  const other = conflict({ id: 'd', group: { id: 'event:vote', label: 'Vote' } });
  const groups = (...shown: ConflictItem['state'][]) => groupConflicts([conflict(), other, conflict({ id: 'e' }), dismissed, stale], shown).map(({ label, conflicts, closed }) => [label, conflicts.map(({ id }) => id).join(), closed]);

  it('are the stories, then what is stale, then what is dismissed', () => {
    expect(groups('open', 'dismissed', 'stale')).toEqual([['Fire in Lahti', 'figure.mismatch:1,e', false], ['Vote', 'd', false], ['Stale decisions', 'c', false], ['Dismissed', 'b', true]]);
  });

  it('are only those that the filter lets through', () => {
    expect(groups('dismissed')).toEqual([['Dismissed', 'b', true]]);
    expect(groups()).toEqual([]);
  });
});
