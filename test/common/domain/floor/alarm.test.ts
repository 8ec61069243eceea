import { expect, test } from 'vitest';
import { alarmId, endedMatters, foldAlarm, localMatter, takenBy, type Alarm } from '#common/domain/floor/alarm.ts';
import type { OpOf } from '#common/domain/log/op-catalogue.ts';

const key = 'printer Ki-ốt 1 main';
const written = { uid: 'u', v: 1, id: alarmId(key), at: 1_000, off: 5, day: '2026-09-15' } as const;
const take = (before: Alarm | null, by: string | null, began: number | null): Alarm | null => {
  const op: OpOf<'alarm.take'> = { ...written, by, t: 'alarm.take', d: { key, began } };
  return foldAlarm(before, { op, term: 'S1', verdict: {} });
};
const over = (before: Alarm | null): Alarm | null => {
  const op: OpOf<'alarm.over'> = { ...written, by: 'S2', t: 'alarm.over', d: {} };
  return foldAlarm(before, { op, term: 'S2', verdict: {} });
};
const list = (alarm: Alarm | null): readonly Alarm[] => (alarm === null ? [] : [alarm]);

test('who took a matter last looks after it until it is over', () => {
  const taken = take(take(null, 'S1', 7), 'S2', 7);
  expect([takenBy(list(taken), { id: key, since: 7 })?.by, over(taken)?.taken, over(null)]).toEqual(['S2', null, null]);
});

test('a matter that ended and began again is nobody’s, and so is another matter', () => {
  const alarms = list(take(null, 'S1', 7));
  expect([takenBy(alarms, { id: key, since: 8 }), takenBy(alarms, { id: 'other', since: 7 })]).toEqual([null, null]);
});

test('a matter without a known beginning stays somebody’s until it is gone', () => {
  const alarms = list(take(null, 'S1', null));
  expect([
    takenBy(alarms, { id: key, since: null })?.by,
    endedMatters(alarms, [{ id: key, since: null }], 'S1'),
    endedMatters(alarms, [], 'S1'),
    endedMatters(list(take(null, 'S1', 7)), [{ id: key, since: 9 }], 'S1'),
    endedMatters(list(over(take(null, 'S1', 7))), [], 'S1'),
  ]).toEqual(['S1', [], [key], [key], []]);
});

test('what only one terminal knows of is over when that terminal says so: another one cannot tell', () => {
  const backup = localMatter('backup', 'S1');
  const alarms = [{ key: backup, taken: { by: 'S1', at: 5, began: null } }];
  expect([
    endedMatters(alarms, [], 'S2'),
    endedMatters(alarms, [], 'S'),
    endedMatters(alarms, [{ id: backup, since: null }], 'S1'),
    endedMatters(alarms, [], 'S1'),
  ]).toEqual([[], [], [], [backup]]);
});
