import { afterEach, expect, test } from 'vitest';
import type { CommandInput } from '#common/ipc/contract.ts';
import { printJobOf } from '#main/store/print-jobs.ts';
import { noFilters } from '#common/domain/dossier/dossier-filters.ts';
import { findDossiers } from '#main/usecases/dossier/find-dossiers.ts';
import { meaningOfScan } from '#main/usecases/meaning-of-scan.ts';
import { previewIntake } from '#main/usecases/dossier/preview-intake.ts';
import { confirmPaper, printAgain } from '#main/usecases/papers.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { dossierView } from '#main/usecases/views/dossier-view.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
const open = async (): Promise<TestTerminal> => (one = await testTerminal({ name: 'Q1' }));
afterEach(() => one.dispose());

const intake = (requestId: string, name = 'Đỗ Thị Đào'): CommandInput<'dossier.receive'> => ({
  requestId,
  ticket: null,
  procedure: '1.001193',
  applicant: {
    fullName: name,
    citizenNumber: '001 090 012 345',
    formerNumber: '',
    birthDate: '1990-01-01',
    gender: 'female',
    address: 'Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội',
    phone: '0912 345 678',
    email: '',
    cardIssuedOn: '2021-05-15',
  },
  ownerName: '',
  components: [{ name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
  sets: 1,
});

const found = (text: string) => findDossiers(one, 'Q1', { text, filters: noFilters, limit: 10, after: null }).dossiers;
const receive = (terminal: TestTerminal, input: CommandInput<'dossier.receive'>) => {
  const outcome = receiveDossier(terminal, 'Q1', input);
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  return outcome.dossier;
};

test('a received dossier has a code from its counter’s block, a due date by the calendar and a receipt to print', async () => {
  await open();
  const first = receive(one, intake(one.newId()));
  const second = receive(one, intake(one.newId(), 'Nguyễn Văn Đức'));
  expect({
    codes: [first.code, second.code],
    due: new Date(first.dueAt ?? 0).toISOString(),
    job: printJobOf(one.store.db, first.id),
  }).toMatchObject({
    codes: ['H49.12-260915-0100', 'H49.12-260915-0101'],
    due: '2026-09-18T03:00:00.000Z',
    job: { state: 'pending', what: 'receipt', title: 'H49.12-260915-0100' },
  });
});

test('the same request receives one dossier', async () => {
  await open();
  const request = one.newId();
  expect(receive(one, intake(request)).id).toBe(receive(one, intake(request)).id);
  expect(found('')).toHaveLength(1);
});

test('names and numbers are kept tidy: NFC, no stray blanks, the owner is the applicant unless named', async () => {
  await open();
  const dossier = receive(one, intake(one.newId(), '  Đỗ Thị Đào '.normalize('NFD')));
  expect({
    name: dossier.applicant.fullName,
    number: dossier.applicant.citizenNumber,
    phone: dossier.applicant.phone,
    owner: dossier.ownerName,
  }).toEqual({
    name: 'Đỗ Thị Đào',
    number: '001090012345',
    phone: '0912345678',
    owner: 'Đỗ Thị Đào',
  });
});

test('what is missing is named and nothing is written', async () => {
  await open();
  const input = intake(one.newId());
  expect([
    receiveDossier(one, 'Q1', { ...input, applicant: { ...input.applicant, fullName: ' ', citizenNumber: '' } }),
    receiveDossier(one, 'Q1', { ...input, procedure: '9.999999' }),
  ]).toEqual([{ kind: 'incomplete', fields: ['fullName', 'citizenNumber'] }, { kind: 'no-such-procedure' }]);
  expect(found('')).toEqual([]);
});

test('a paper that a database replaces is not asked for', async () => {
  await open();
  const procedure = one.site.procedure('1.001193');
  if (procedure === null || one.site.calendar === null) throw new Error('not configured');
  expect(previewIntake(procedure, one.site.calendar, one.store.now()).components).toEqual([
    { name: 'Tờ khai đăng ký khai sinh', originals: 1, certified: 0, photocopies: 0, fromData: '' },
    { name: 'Giấy chứng sinh', originals: 1, certified: 0, photocopies: 0, fromData: '' },
    { name: 'Căn cước', originals: 0, certified: 0, photocopies: 0, fromData: 'Cơ sở dữ liệu quốc gia về dân cư' },
  ]);
});

test('a paper that only some people bring is listed and not counted', async () => {
  await open();
  const procedure = one.site.procedure('1.001193');
  if (procedure === null || one.site.calendar === null) throw new Error('not configured');
  const documents = [
    'Tờ khai đăng ký khai sinh',
    'Biên bản về việc trẻ bị bỏ rơi (nếu có)',
    'Văn bản xác nhận của cơ sở y tế (trường hợp mang thai hộ)',
    'Giấy chứng sinh (không có: giấy cam đoan)',
  ];
  const { components } = previewIntake({ ...procedure, documents }, one.site.calendar, one.store.now());
  expect(components.map(({ originals }) => originals)).toEqual([1, 0, 0, 1]);
});

test('dossiers are found by name without marks, by code and by procedure', async () => {
  await open();
  const dossier = receive(one, intake(one.newId()));
  expect(
    ['do thi dao', 'DAO', '260915-0100', 'khai sinh', 'nobody'].map((text) => found(text).map(({ id }) => id)),
  ).toEqual([[dossier.id], [dossier.id], [dossier.id], [dossier.id], []]);
});

test('scanning the receipt opens the dossier; an unknown code is named', async () => {
  await open();
  const dossier = receive(one, intake(one.newId()));
  expect(meaningOfScan(one, dossier.code, 'online')).toEqual({
    kind: 'dossier',
    dossier: dossierView(one, dossier, 'online'),
  });
  expect(meaningOfScan(one, 'H49.12-260915-9999', 'online')).toEqual({
    kind: 'dossier-unknown',
    code: 'H49.12-260915-9999',
  });
});

test('scanning a citizen card fills the applicant; an impossible date is refused by name', async () => {
  await open();
  expect(
    meaningOfScan(
      one,
      '001090012345|012345678|Nguyễn Văn An|01011990|Nam|Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội|15052021',
      null,
    ),
  ).toEqual({
    kind: 'citizen-card',
    applicant: {
      fullName: 'Nguyễn Văn An',
      citizenNumber: '001090012345',
      formerNumber: '012345678',
      birthDate: '1990-01-01',
      gender: 'male',
      address: 'Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội',
      phone: '',
      email: '',
      cardIssuedOn: '2021-05-15',
    },
    warnings: [],
  });
  expect(meaningOfScan(one, '001090012345||Nguyễn Văn An|31021990|Nam|Hà Nội|15052021', null)).toEqual({
    kind: 'bad-card',
    error: 'impossible-date',
  });
});

test('foreign text is said to be unknown and is not echoed', async () => {
  await open();
  expect(meaningOfScan(one, 'https://example.com/<script>', null)).toEqual({ kind: 'unknown', length: 28 });
});

test('an unsure paper is settled by a person: yes ends it, no prints a marked copy', async () => {
  await open();
  const dossier = receive(one, intake(one.newId()));
  const job = printJobOf(one.store.db, dossier.id);
  if (job === null) throw new Error('no job');
  one.store.append([{ t: 'print.unknown', id: job.id, d: { cause: 'no-acknowledgement' } }]);
  expect(confirmPaper(one, job.id, false, one.newId())).toMatchObject({ state: 'pending', copy: 2 });
  one.store.append([{ t: 'print.unknown', id: job.id, d: { cause: 'no-acknowledgement' } }]);
  expect(confirmPaper(one, job.id, true, one.newId())).toMatchObject({ state: 'printed', copy: 2 });
});

test('a reprint is a new marked copy, once a press, and never while the first is still on its way', async () => {
  await open();
  const dossier = receive(one, intake(one.newId()));
  expect(printAgain(one, dossier.id, one.newId())).toMatchObject({ state: 'pending', copy: 1 });
  one.store.append([{ t: 'print.printed', id: printJobOf(one.store.db, dossier.id)?.id ?? '', d: { by: 'printer' } }]);
  const press = one.newId();
  expect([printAgain(one, dossier.id, press), printAgain(one, dossier.id, press)]).toMatchObject([
    { state: 'pending', copy: 2 },
    { state: 'pending', copy: 2 },
  ]);
});

test('a dossier that another body accepted keeps its code and date, asks for no money, and has no second receipt', async () => {
  await open();
  const id = one.newId();
  const { applicant, components } = intake('x');
  one.store.append([
    {
      t: 'dossier.arrive',
      id,
      d: {
        channel: 'counter',
        ref: '',
        counter: '',
        procedureCode: '1.001193',
        procedureName: 'Thủ tục đăng ký khai sinh',
        procedureVersion: '2026-07',
        agency: 'UBND cấp xã',
        applicant,
        ownerName: applicant.fullName,
        components,
        sets: 1,
        arrivedAt: 1,
        acceptedAt: 'H49.20',
        acceptedCode: 'H49.20-260914-0301',
        acceptedDueAt: 1_789_000_000_000,
      },
    },
  ]);
  const dossier = receive(one, { ...intake(one.newId()), source: { kind: 'arrived', dossier: id } });
  expect([dossier.id, dossier.state, dossier.code, dossier.dueAt, dossier.money.state, dossier.acceptedAt]).toEqual([
    id,
    'received',
    'H49.20-260914-0301',
    1_789_000_000_000,
    'none',
    'H49.20',
  ]);
  expect(printJobOf(one.store.db, id)).toBe(null);
});
