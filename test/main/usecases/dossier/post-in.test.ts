import { afterEach, expect, test } from 'vitest';
import { makePostRecord, recordOfParcel, signPostRecord } from '#main/usecases/dossier/post-in.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { intakeOf } from '#test/support/intake.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const HOUR_MS = 3_600_000;
let one: TestTerminal;
const open = async (): Promise<TestTerminal> => (one = await testTerminal({ name: 'Q1' }));
afterEach(() => one.dispose());

const parcel = (number: string) => ({ parcel: number, slip: 'PG-1', complete: true, note: '' });
const make = (...numbers: readonly string[]) => {
  const outcome = makePostRecord(one, {
    requestId: one.newId(),
    from: 'Bưu cục Hòn Gai',
    parcels: numbers.map(parcel),
  });
  if (outcome.kind !== 'record') throw new Error(outcome.kind);
  return outcome.record;
};
const sign = (record: string, side: 'giver' | 'receiver', name: string) =>
  signPostRecord(one, { requestId: one.newId(), record, side, name });

test('a batch of parcels: the second signature is the legal time of filing, from which the due date of what is opened counts', async () => {
  await open();
  const record = make('eh 123456785 vn', 'CP000000014VN');
  expect([record.number, record.parcels.map((one_) => one_.parcel), record.sealedAt]).toEqual([
    '0100-260915/BBGN',
    ['EH123456785VN', 'CP000000014VN'],
    null,
  ]);
  const source = { kind: 'parcel', record: record.id, parcel: 'EH123456785VN' } as const;
  sign(record.id, 'giver', 'Trần Văn Bưu');
  expect(receiveDossier(one, 'Q1', intakeOf(one.newId(), { source }))).toEqual({
    kind: 'not-signed',
    number: record.number,
  });
  one.advance(HOUR_MS);
  expect(sign(record.id, 'receiver', ' Lê  Lan ')).toMatchObject({
    kind: 'record',
    record: { sealedAt: NOON_ISH + HOUR_MS, receiver: { name: 'Lê Lan' } },
  });
  // Opened two days later: the limit has been running since the record was signed.
  one.advance(48 * HOUR_MS);
  const outcome = receiveDossier(one, 'Q1', intakeOf(one.newId(), { source }));
  expect(outcome).toMatchObject({
    kind: 'received',
    dossier: {
      channel: 'post',
      ref: 'EH123456785VN',
      arrivedAt: NOON_ISH + HOUR_MS,
      receivedAt: NOON_ISH + HOUR_MS,
      code: 'H49.12-260917-0100',
      dueAt: Date.UTC(2026, 8, 18, 4, 0),
    },
  });
  expect(recordOfParcel(one, 'EH123456785VN')?.parcels[0]?.opened).toEqual(['H49.12-260917-0100']);
});

test('a side signs once, with a name; a number stands in a record once', async () => {
  await open();
  const record = make('EH123456785VN');
  expect(sign(record.id, 'giver', ' ')).toEqual({ kind: 'no-name' });
  expect(sign('nothing', 'giver', 'A')).toEqual({ kind: 'not-found' });
  sign(record.id, 'giver', 'Trần Văn Bưu');
  expect(sign(record.id, 'giver', 'Người khác')).toMatchObject({ record: { giver: { name: 'Trần Văn Bưu' } } });
  expect(
    makePostRecord(one, {
      requestId: one.newId(),
      from: '',
      parcels: [parcel('EH123456785VN'), parcel('eh123456785vn')],
    }),
  ).toEqual({ kind: 'twice', parcel: 'EH123456785VN' });
});
