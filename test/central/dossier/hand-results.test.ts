import { expect, test } from 'vitest';
import type { StoreAnswer, StoreItem } from '#central/connectors/citizen-store/citizen-store.ts';
import { simulatedCitizenStore } from '#central/connectors/citizen-store/simulated.ts';
import { handResults } from '#central/dossier/hand-results.ts';
import type { StoreOutbox } from '#central/store/postgres/store-outbox.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import { parseOp } from '#common/domain/log/op.ts';

const item = (key: string, more: Partial<StoreItem> = {}): StoreItem => ({
  key,
  site: 'test',
  dossier: `dossier-${key}`,
  code: 'H49.12-1',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  citizenNumber: '001199012345',
  fullName: 'Đỗ Thị Đào',
  papers: [{ type: 'Giấy khai sinh', number: '1', summary: '', file: '' }],
  ...more,
});

/** An outbox in memory. */
const outboxOf = (...items: readonly StoreItem[]) => {
  const rows = items.map((one) => ({ item: one, tries: 0, at: 0, answer: null as string | null }));
  const told: string[] = [];
  const outbox: StoreOutbox = {
    due: (now) => Promise.resolve(rows.filter(({ at, answer }) => answer === null && at <= now)),
    later: (key, at) => {
      for (const row of rows) if (row.item.key === key) Object.assign(row, { at, tries: row.tries + 1 });
      return Promise.resolve();
    },
    done: ({ key }, answer, op) => {
      for (const row of rows) if (row.item.key === key) row.answer = answer;
      told.push(op);
      return Promise.resolve();
    },
  };
  return { outbox, told, rows };
};

const deliveryIn = (text: string): unknown => {
  const parsed = parseOp(text);
  const read = parsed.kind === 'op' ? readOp(parsed.op, 'dossier') : null;
  return read?.kind === 'known' && read.op.t === 'dossier.delivery' ? [read.op.id, read.op.d.delivery] : read;
};
const hash = (text: string) => text;

test('a result that gets no answer is handed over again, less and less often, until it is taken; then the site is told once', async () => {
  const { outbox, told } = outboxOf(item('k1'));
  const store = simulatedCitizenStore();
  const tried: number[] = [];
  let now = 0;
  const flaky = {
    put: (one: StoreItem): Promise<StoreAnswer> => {
      tried.push(now);
      return tried.length < 4 ? Promise.resolve({ kind: 'away' }) : store.put(one);
    },
  };
  for (; now < 600_000; now += 10_000) {
    await handResults({ outbox, store: flaky, hash, written: () => undefined, now });
  }
  expect(tried).toEqual([0, 30_000, 90_000, 210_000]);
  expect([store.kept.size, told.map(deliveryIn)]).toEqual([1, [['dossier-k1', { event: 'stored' }]]]);
});

test('taken a second time because this process died in between, the store keeps one and the op has the same uid', async () => {
  const store = simulatedCitizenStore();
  const first = outboxOf(item('k1'));
  const second = outboxOf(item('k1'));
  for (const { outbox } of [first, second]) {
    await handResults({ outbox, store, hash, written: () => undefined, now: 5 });
  }
  expect(store.kept.size).toBe(1);
  expect(second.told).toEqual(first.told);
});

test('what the store refuses is told to the site as failed, and not sent again', async () => {
  const { outbox, told, rows } = outboxOf(item('k1', { citizenNumber: '' }), item('k2', { papers: [] }));
  const store = simulatedCitizenStore();
  expect(await handResults({ outbox, store, hash, written: () => undefined, now: 5 })).toBe(2);
  expect(await handResults({ outbox, store, hash, written: () => undefined, now: 5 })).toBe(0);
  expect(told.map(deliveryIn)).toEqual([
    ['dossier-k1', { event: 'failed', reason: 'no-citizen-number' }],
    ['dossier-k2', { event: 'failed', reason: 'no-result' }],
  ]);
  expect(rows.map(({ answer }) => answer)).toEqual(['no-citizen-number', 'no-result']);
});
