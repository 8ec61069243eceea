import { afterEach, expect, test } from 'vitest';
import { deskId } from '#common/domain/floor/desk.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { printJobOf } from '#main/store/print-jobs.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { arrivalOf, dao, intakeOf } from '#test/support/intake.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const DAY_MS = 86_400_000;
let one: TestTerminal;
const open = async (): Promise<TestTerminal> => (one = await testTerminal({ name: 'Q1' }));
afterEach(() => one.dispose());

const received = (input: ReturnType<typeof intakeOf>) => {
  const outcome = receiveDossier(one, 'Q1', input);
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  return outcome.dossier;
};

/** Another procedure beside the seed's: certified copies, with a limit of its own by post. */
const setCopies = (change: Record<string, unknown> = {}) => {
  const value = { ...one.site.procedure('1.001193'), code: '2.000815', feeVnd: null, ...change };
  one.store.append([{ t: 'config.set', id: 'procedure:2.000815', d: { kind: 'procedure', value } }]);
};

test('what was true at acceptance is copied in: channel, officer, limit, rules, parties, fee', async () => {
  await open();
  one.store.append([
    { t: 'desk.sign-in', id: deskId('Q1', '2026-09-15'), d: { counter: 'Q1', officer: 'lan', name: 'Lê Lan' } },
  ]);
  setCopies({ fee: { kind: 'certified-copies' } });
  const owner = { ...dao, fullName: 'Y Thị Niê Kđăm', citizenNumber: '066190000001' };
  const dossier = received(
    intakeOf(one.newId(), {
      procedure: '2.000815',
      owner,
      ownerName: owner.fullName,
      authority: ' Giấy ủy quyền  số 12 ',
      organisation: { name: 'Công ty Thử', taxCode: '0100109106-001' },
      delivery: { way: 'post', receiver: 'Đỗ Thị Đào', phone: '0912 345 678', address: '1 Phố Thử' },
      fee: { counts: [{ name: 'Bằng', pages: 3, copies: 2 }], typedVnd: null, group: null },
    }),
  );
  expect(dossier).toMatchObject({
    channel: 'counter',
    officerName: 'Lê Lan',
    procedureVersion: '2026-07',
    limit: { amount: 3, unit: 'working-day', sameDayIfBefore15h: false },
    rules: { supplementTimes: 1, supplementPolicy: 'restart', extendTimes: 1 },
    owner: { fullName: 'Y Thị Niê Kđăm', citizenNumber: '066190000001' },
    authority: 'Giấy ủy quyền số 12',
    organisation: { name: 'Công ty Thử', taxCode: '0100109106-001' },
    delivery: { wish: { way: 'post', phone: '0912345678' } },
    feeVnd: 10_000,
    money: { state: 'unpaid', dueVnd: 10_000, lines: [{ name: 'Bằng', count: 2, unitVnd: 5_000, exemption: '' }] },
  });
});

test.each([
  ['a wrong check digit', { organisation: { name: 'Công ty', taxCode: '0100109107' } }, ['taxCode']],
  [
    'a result by post without an address',
    { delivery: { way: 'post' as const, receiver: '', phone: '', address: ' ' } },
    ['deliveryAddress'],
  ],
  ['copies nobody counted', { procedure: '2.000815' }, ['feeCounts']],
])('%s is named and nothing is written', async (_what, change, fields) => {
  await open();
  setCopies({ fee: { kind: 'certified-copies' } });
  expect(receiveDossier(one, 'Q1', intakeOf(one.newId(), change))).toEqual({ kind: 'incomplete', fields });
});

test('an amount set elsewhere may stay open; without a number the catalogue’s word stays', async () => {
  await open();
  setCopies();
  const known = received(
    intakeOf(one.newId(), { procedure: '2.000815', fee: { counts: [], typedVnd: 75_000, group: null } }),
  );
  const open_ = received(intakeOf(one.newId(), { procedure: '2.000815' }));
  expect([known.money.dueVnd, open_.money.dueVnd, open_.feeVnd]).toEqual([75_000, 0, null]);
});

test('the exemption that the officer saw the proof of is taken off and named', async () => {
  await open();
  setCopies({ code: '3.000333', feeVnd: 200_000 });
  one.store.append([
    {
      t: 'config.set',
      id: 'procedure:3.000333',
      d: { kind: 'procedure', value: { ...one.site.procedure('1.001193'), code: '3.000333', feeVnd: 200_000 } },
    },
  ]);
  const dossier = received(
    intakeOf(one.newId(), { procedure: '3.000333', fee: { counts: [], typedVnd: null, group: 'student' } }),
  );
  expect(dossier.money.lines).toEqual([
    { name: 'Phí, lệ phí', count: 1, unitVnd: 200_000, totalVnd: 100_000, exemption: 'Thông tư 16/2025/TT-BTC' },
  ]);
});

test('a dossier that arrived is received under its own id; a second reception is refused by its state', async () => {
  await open();
  one.store.append([arrivalOf('online-1')]);
  const source = { kind: 'arrived', dossier: 'online-1' } as const;
  const dossier = received(intakeOf(one.newId(), { source }));
  expect([dossier.id, dossier.channel, dossier.ref, dossier.state]).toEqual([
    'online-1',
    'online',
    'G22.99-260915-000123',
    'received',
  ]);
  expect(receiveDossier(one, 'Q1', intakeOf(one.newId(), { source }))).toEqual({ kind: 'not-open', state: 'received' });
});

test('a dossier that another site accepted keeps the code it got there', async () => {
  await open();
  one.store.append([
    arrivalOf('routed', { channel: 'counter', acceptedAt: 'hon-gai', acceptedCode: 'H49.31-260914-0307' }),
  ]);
  expect(received(intakeOf(one.newId(), { source: { kind: 'arrived', dossier: 'routed' } })).code).toBe(
    'H49.31-260914-0307',
  );
});

test('codes that are known are never given again, also after the database went back', async () => {
  await open();
  const [first, second] = [received(intakeOf(one.newId())), received(intakeOf(one.newId()))];
  // Another counter's receipt for the same dossier that has to be called back is on paper too.
  one.store.append([
    {
      t: 'dossier.receive',
      id: first.id,
      d: { ...first, code: 'H49.12-260915-0102', dueAt: 0, delivery: undefined },
    },
  ]);
  const third = received(intakeOf(one.newId()));
  one.store.startEpoch('dossier');
  const afterRepair = received(intakeOf(one.newId()));
  expect([first, second, third, afterRepair].map(({ code }) => code)).toEqual([
    'H49.12-260915-0100',
    'H49.12-260915-0101',
    'H49.12-260915-0103',
    'H49.12-260915-100100',
  ]);
});

test('a clock set to last year: nothing is received or printed with a date before the last known day, until it is right again', async () => {
  await open();
  received(intakeOf(one.newId()));
  one.advance(-365 * DAY_MS);
  const request = one.newId();
  expect(receiveDossier(one, 'Q1', intakeOf(request))).toEqual({
    kind: 'clock-behind',
    clockDay: '2025-09-15',
    lastDay: '2026-09-15',
  });
  one.advance(365 * DAY_MS);
  expect(received(intakeOf(request)).receivedAt).toBe(NOON_ISH);
});

test('a name of two hundred rare letters goes onto the receipt whole', async () => {
  await open();
  const fullName = 'Ƀlŏ Ktŭl Ơi '.normalize('NFD').repeat(20).slice(0, 200);
  const dossier = received(intakeOf(one.newId(), { applicant: { ...dao, fullName } }));
  expect(dossierById(one.store.db, dossier.id)?.applicant.fullName).toBe(fullName.normalize('NFC').trim());
  expect(printJobOf(one.store.db, dossier.id)?.state).toBe('pending');
});
