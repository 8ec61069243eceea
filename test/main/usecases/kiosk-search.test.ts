import { afterEach, expect, test } from 'vitest';
import { printJobById } from '#main/store/print-jobs.ts';
import { paperOfJob } from '#main/usecases/paper-of-job.ts';
import { checklistJob, printChecklist } from '#main/usecases/print-checklist.ts';
import { kioskProcedure, kioskSearch } from '#main/usecases/views/kiosk-search-view.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
const terminal = async (options?: Parameters<typeof testTerminal>[0]): Promise<TestTerminal> => {
  const one = await testTerminal(options);
  terminals.push(one);
  return one;
};
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

const birth = '1.001193';
const requestId = '0199aaaa-0000-7000-8000-0000000000c1';

test('typing without marks finds the procedure under its field, and the service by its name', async () => {
  const one = await terminal();
  expect(kioskSearch(one, 'khai sin')).toEqual({
    services: [],
    groups: [
      {
        field: 'Hộ tịch',
        procedures: [{ code: birth, name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' } }],
      },
    ],
    more: false,
  });
  expect(kioskSearch(one, 'dat').services).toEqual([
    { id: 'B', name: { vi: 'Đất đai', en: 'Land' }, icon: 'map', door: { kind: 'open' } },
  ]);
  expect(kioskSearch(one, '')).toEqual({ services: [], groups: [], more: false });
});

test('a procedure says what to bring, what need not be brought, and which queue serves it', async () => {
  const one = await terminal();
  expect(kioskProcedure(one, birth)).toEqual({
    code: birth,
    name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
    field: 'Hộ tịch',
    documents: [
      { name: 'Tờ khai đăng ký khai sinh', fromData: '' },
      { name: 'Giấy chứng sinh', fromData: '' },
      { name: 'Căn cước', fromData: 'Cơ sở dữ liệu quốc gia về dân cư' },
    ],
    deadline: { amount: 3, unit: 'working-day', sameDay: false },
    feeVnd: 0,
    feeNote: '',
    link: birth,
    onPhone: false,
    service: { id: 'A', name: { vi: 'Hộ tịch', en: 'Civil status' }, icon: 'baby', door: { kind: 'open' } },
  });
  expect(kioskProcedure(one, '9.999999')).toBeNull();
});

test('a service that the site gives the field to takes over, from the next look on', async () => {
  const one = await terminal();
  expect(kioskProcedure(one, birth)?.service?.id).toBe('A');
  one.store.append([
    {
      t: 'config.set',
      id: 'service:B',
      d: {
        kind: 'service',
        value: {
          letter: 'B',
          name: { vi: 'Đất đai', en: 'Land' },
          hint: { vi: '', en: '' },
          icon: 'map',
          order: 2,
          fields: ['Hộ tịch'],
        },
      },
    },
  ]);
  expect(kioskProcedure(one, birth)?.service?.id).toBe('B');
});

test('the list of papers is one paper for one request, with the procedure, its papers and its code on it', async () => {
  const one = await terminal();
  const outcomes = [1, 2, 3].map(() => printChecklist(one, birth, requestId));
  const jobs = outcomes.map((outcome) => (outcome.kind === 'asked' ? outcome.job.id : outcome.kind));
  expect(new Set(jobs).size).toBe(1);
  expect(one.store.db.prepare('SELECT count(*) AS n FROM print_job').get()).toEqual({ n: 1 });
  const job = printJobById(one.store.db, jobs[0] ?? '');
  expect(job).toMatchObject({ what: 'checklist', of: birth, title: 'Đăng ký khai sinh', printer: 'main', copy: 1 });
  const paper = JSON.stringify(job === null ? null : paperOfJob(one, job, 576));
  for (const said of [
    'HƯỚNG DẪN HỒ SƠ CẦN NỘP',
    'Đăng ký khai sinh',
    birth,
    'Giấy chứng sinh',
    '3 ngày làm việc',
    'Không thu',
  ]) {
    expect(paper).toContain(said);
  }
});

test('another request is another paper', async () => {
  const one = await terminal();
  printChecklist(one, birth, requestId);
  printChecklist(one, birth, requestId.replace('c1', 'c2'));
  expect(one.store.db.prepare('SELECT count(*) AS n FROM print_job').get()).toEqual({ n: 2 });
});

test('without a printer, or for a procedure nobody knows, nothing is asked for', async () => {
  // A profile without a printer has no such key at all.
  const one = await terminal();
  const { printer: _, ...profile } = one.profile;
  expect(printChecklist({ ...one, profile }, birth, requestId)).toEqual({ kind: 'no-printer' });
  expect(printChecklist(one, '9.999999', requestId)).toEqual({ kind: 'no-such-procedure' });
  expect(one.store.db.prepare('SELECT count(*) AS n FROM print_job').get()).toEqual({ n: 0 });
});

test('a kiosk follows its own lists of papers and no other paper', async () => {
  const one = await terminal();
  const outcome = printChecklist(one, birth, requestId);
  const id = outcome.kind === 'asked' ? outcome.job.id : '';
  one.store.append([
    {
      t: 'print.request',
      id: 'ticket-job',
      d: { what: 'ticket', of: 'x', title: 'A001', printer: 'main', copy: 1 },
    },
  ]);
  expect([checklistJob(one, id)?.id, checklistJob(one, 'ticket-job'), checklistJob(one, 'none')]).toEqual([
    id,
    null,
    null,
  ]);
});

test('a service that gives no numbers now is marked as such among what is found', async () => {
  const one = await terminal();
  one.store.append([
    {
      t: 'config.set',
      id: 'service:B',
      d: {
        kind: 'service',
        value: {
          letter: 'B',
          name: { vi: 'Đất đai', en: 'Land' },
          hint: { vi: '', en: '' },
          icon: 'map',
          order: 2,
          hours: { sessions: [{ opens: 13 * 60 + 30, closes: 17 * 60 }] },
        },
      },
    },
  ]);
  expect(kioskSearch(one, 'dat').services[0]?.door).toMatchObject({ kind: 'closed', why: 'before-opening' });
});
