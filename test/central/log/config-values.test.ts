import { expect, test } from 'vitest';
import { configValues } from '#central/log/config-values.ts';
import type { KnownOp } from '#common/domain/log/op-catalogue.ts';
import { VERSIONS } from '#common/domain/site/settings-version.ts';
import { testSeed } from '#test/support/site.ts';

const opOf = (uid: string, at: number, op: Pick<KnownOp, 't' | 'id' | 'd'>): KnownOp =>
  // The parts of one op: t and d were written together.
  ({ uid, v: 1, at, off: 0, by: null, day: '2026-09-15', ...op }) as KnownOp;
const seeded = () => {
  const values = configValues((id) => !id.startsWith('procedure:'));
  testSeed.forEach(({ id, kind, value }, index) =>
    values.take({ op: opOf(`s${index}`, 1, { t: 'config.set', id, d: { kind, value } }), term: 'S1', verdict: {} }),
  );
  return values;
};
const deploy = (uid: string, from: number | null, name: string): KnownOp =>
  opOf(uid, 10, {
    t: 'config.deploy',
    id: VERSIONS,
    d: {
      patches: [{ id: 'service:A', kind: 'service', set: { name: { vi: name, en: name } }, unset: [] }],
      from,
      base: null,
      drafts: [],
      who: '',
    },
  });
const nameOf = (values: ReadonlyMap<string, unknown>): unknown =>
  (values.get('service:A') as { readonly name: { readonly vi: string } }).name.vi;

test('central reads the settings as every terminal does: versions over what was set, each from its time on', () => {
  const values = seeded();
  expect(nameOf(values.at(20))).toBe('Hộ tịch');
  values.take({ op: deploy('v1', null, 'Một'), term: 'DH', verdict: {} });
  values.take({ op: deploy('v2', 1_000, 'Hai'), term: 'DH', verdict: {} });
  expect([20, 999, 1_000].map((now) => nameOf(values.at(now)))).toEqual(['Một', 'Một', 'Hai']);
});

test('the same map is given as long as nothing came and nothing took effect; what is not wanted is not kept', () => {
  const values = seeded();
  values.take({ op: deploy('v1', 1_000, 'Một'), term: 'DH', verdict: {} });
  const before = values.at(20);
  expect(values.at(999)).toBe(before);
  const after = values.at(1_000);
  expect(after).not.toBe(before);
  expect([...after.keys()].filter((id) => id.startsWith('procedure:'))).toEqual([]);
});

test('an op with a verdict that makes it void changes nothing', () => {
  const values = seeded();
  values.take({ op: deploy('v1', null, 'Một'), term: 'DH', verdict: { dupOf: 3 } });
  values.take(null);
  expect(nameOf(values.at(20))).toBe('Hộ tịch');
});
