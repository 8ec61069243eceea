import { expect, test } from 'vitest';
import { inEffectOrder, nextEffect, settingsInForce, type SetValue } from '#common/domain/site/in-force.ts';
import type { SettingsVersion } from '#common/domain/site/settings-version.ts';

const officer = (name: string, setAt = 0): SetValue => ({
  id: 'officer:o1',
  kind: 'officer',
  value: { name, role: '' },
  uid: 'direct',
  setAt,
  setBy: 'S',
  version: null,
});
const version = (uid: string, name: unknown, parts: Partial<SettingsVersion> = {}): SettingsVersion => ({
  uid,
  at: 100,
  term: 'DH',
  from: null,
  base: null,
  drafts: [],
  who: '',
  calledOff: null,
  patches: [{ id: 'officer:o1', kind: 'officer', set: { name }, unset: [] }],
  ...parts,
});
const nameAt = (now: number, direct: readonly SetValue[], ...versions: readonly SettingsVersion[]) =>
  settingsInForce(direct, versions, now).values.get('officer:o1')?.value['name'];

test('versions that count at once follow the log, whatever the clocks of their terminals said', () => {
  const versions = [version('a', 'A', { at: 500 }), version('b', 'B', { at: 100 })];
  expect(inEffectOrder(versions).map(({ number, effectAt }) => [number, effectAt])).toEqual([
    [1, 500],
    [2, 500],
  ]);
  expect(nameAt(0, [officer('S')], ...versions)).toBe('B');
});

test('a version with a time counts from that millisecond on, over what was deployed before it', () => {
  const versions = [version('a', 'A', { from: 1_000 }), version('b', 'B', { at: 200 })];
  expect([999, 1_000].map((now) => nameAt(now, [officer('S')], ...versions))).toEqual(['B', 'A']);
  expect([nextEffect(versions, 999), nextEffect(versions, 1_000)]).toEqual([1_000, null]);
});

test('a version of which this program cannot use one piece is not used at all', () => {
  const patches = [
    { id: 'officer:o1', kind: 'officer', set: { name: 'X' }, unset: [] },
    { id: 'robot:r1', kind: 'robot', set: { name: 'R' }, unset: [] },
  ];
  const newer = version('b', 'X', { patches });
  const settings = settingsInForce([officer('S')], [version('a', 'A'), newer], 1_000);
  expect([settings.values.get('officer:o1')?.value['name'], settings.version?.number, settings.refused]).toEqual([
    'A',
    1,
    [2],
  ]);
});

test('what was set directly after a version took effect is the newer word; what was set before is not', () => {
  expect(nameAt(1_000, [officer('S', 101)], version('a', 'A'))).toBe('S');
  expect(nameAt(1_000, [officer('S', 100)], version('a', 'A'))).toBe('A');
});

test('a version changes only its own fields, takes away what it says, and one that was called off changes nothing', () => {
  const direct = { ...officer('S'), value: { name: 'S', role: 'Hộ tịch', duties: ['counter'] } };
  const patches = [{ id: 'officer:o1', kind: 'officer', set: { name: 'A' }, unset: ['duties'] }];
  const one = version('a', 'A', { patches });
  expect(settingsInForce([direct], [one], 1_000).values.get('officer:o1')?.value).toEqual({
    name: 'A',
    role: 'Hộ tịch',
  });
  const off = { ...one, from: 500, calledOff: { at: 400, term: 'DH' } };
  expect(nameAt(1_000, [direct], off)).toBe('S');
});
