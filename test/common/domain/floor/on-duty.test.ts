import { expect, test } from 'vitest';
import { dutyOn, stampIn, stampShown, supervisorStamp } from '#common/domain/floor/on-duty.ts';
import { opSchema } from '#common/domain/log/op.ts';

const officer = { id: 'o1', name: 'Nguyễn Thị Hạnh' };
const set = (value: unknown) => ({ value, setAt: 1_000 });

test('who signed on is on duty on that business day, nobody after signing off, on another day, or where it cannot be read', () => {
  expect([
    dutyOn(set({ officer, day: '2026-09-15' }), '2026-09-15'),
    dutyOn(set({ officer, day: '2026-09-15' }), '2026-09-16'),
    dutyOn(set({ officer: null, day: '2026-09-15' }), '2026-09-15'),
    dutyOn(set({ officer: { id: 'o1', name: '' }, day: '2026-09-15' }), '2026-09-15'),
    dutyOn(set('o1'), '2026-09-15'),
    dutyOn(null, '2026-09-15'),
  ]).toEqual([{ ...officer, since: 1_000 }, null, null, null, null, null]);
});

test('an act carries the person and the terminal, or that nobody had signed on, and both are read back', () => {
  const stamps = [supervisorStamp(officer.name, 'S1'), supervisorStamp(null, 'S1'), supervisorStamp('A · B', 'S1')];
  expect(stamps).toEqual(['Nguyễn Thị Hạnh · S1', '? · S1', 'A · B · S1']);
  expect(stamps.map(stampIn)).toEqual([
    { name: 'Nguyễn Thị Hạnh', term: 'S1' },
    { name: null, term: 'S1' },
    { name: 'A · B', term: 'S1' },
  ]);
});

test('what counters and earlier versions wrote names no person', () => {
  expect([null, '', 'S1', 'Q1', 'Nguyễn Thị Hoa', ' · S1'].map(stampIn)).toEqual([null, null, null, null, null, null]);
});

test('a name too long for an op is cut, its terminal never', () => {
  const term = 'g'.repeat(40);
  const by = supervisorStamp('Hạnh '.repeat(30), term);
  expect(opSchema.shape.by.safeParse(by).success).toBe(true);
  expect(stampIn(by)).toEqual({ name: expect.stringMatching(/^Hạnh .*…$/u), term });
});

test('people are shown the person and the terminal, and only the terminal where nobody had signed on', () => {
  expect(['Nguyễn Thị Hạnh · S1', '? · S1', 'S1'].map(stampShown)).toEqual(['Nguyễn Thị Hạnh · S1', 'S1', 'S1']);
});
