import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '#scripts/demo/seed.ts';
import type { FilingChannel } from '#common/domain/dossier/filing-data.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { StepWish } from '#common/ipc/dossier-step-calls.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { printJobsOf } from '#main/store/print-jobs.ts';
import { makePostRecord, signPostRecord } from '#main/usecases/dossier/post-in.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { stepDossier } from '#main/usecases/dossier/step-dossier.ts';
import { dossierSheet } from '#main/usecases/forms/dossier-sheet.ts';
import { takeCash } from '#main/usecases/money/take-money.ts';
import { publishSeed } from '#main/usecases/publish-seed.ts';
import { walker } from '#test/support/calendar-oracle.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

/**
 * Five dossiers from the citizen's card to the returned result, each over every channel, on the real catalogue: the time limits are the portal's, by
 * channel, and are counted here by walking the calendar.
 */
type Whole = {
  readonly name: string;
  readonly code: string;
  /** Working days by channel; 'same-day' for what is due on the day. */
  readonly limit: Readonly<Record<FilingChannel, number | 'same-day' | { readonly days: number }>>;
  readonly feeVnd: Readonly<Record<FilingChannel, number>>;
  readonly counts?: NonNullable<NonNullable<CommandInput<'dossier.receive'>['fee']>['counts']>;
  readonly typedVnd?: number;
  readonly result: string;
};

const every = <T>(value: T): Readonly<Record<FilingChannel, T>> => ({ counter: value, online: value, post: value });

const wholes: readonly Whole[] = [
  {
    name: 'birth registration',
    code: '1.001193',
    limit: every('same-day'),
    feeVnd: every(0),
    result: 'Giấy khai sinh',
  },
  {
    name: 'land certificate',
    code: '1.013978',
    limit: { counter: 27, online: 17, post: 20 },
    feeVnd: every(500_000),
    typedVnd: 500_000,
    result: 'Giấy chứng nhận quyền sử dụng đất',
  },
  {
    name: 'certified copies',
    code: '2.000815',
    limit: every('same-day'),
    // Ten pages: 2 × 2,000 + 8 × 1,000 a copy, three copies.
    feeVnd: every(36_000),
    counts: [{ name: 'Bằng tốt nghiệp', pages: 10, copies: 3 }],
    result: 'Bản sao có chứng thực',
  },
  {
    name: 'business household',
    code: '1.001612',
    limit: every(3),
    feeVnd: every(100_000),
    result: 'Giấy chứng nhận đăng ký hộ kinh doanh',
  },
  {
    name: 'judicial record',
    code: '3.000333',
    limit: every({ days: 10 }),
    feeVnd: every(200_000),
    result: 'Phiếu lý lịch tư pháp',
  },
];

const HOUR = 3_600_000;
const applicant: CommandInput<'dossier.receive'>['applicant'] = {
  fullName: 'Hờ Thị Mỷ Č’Rao',
  citizenNumber: '022190012345',
  formerNumber: '',
  birthDate: '1990-05-20',
  gender: 'female',
  address: 'Thôn Đoài, Xã Ba Chẽ, Quảng Ninh',
  phone: '0912345678',
  email: '',
  cardIssuedOn: '2021-05-15',
};

let one: TestTerminal;
afterEach(() => one.dispose());

const open = async (): Promise<TestTerminal> => {
  one = await testTerminal({ name: 'Q5', seeded: false, profile: { counter: 'Q5' } });
  publishSeed(one, demoSeed(60));
  return one;
};

/** How the dossier comes to the counter: nothing before it, an arrival that central wrote, or a parcel of a signed record. */
const sourceOf = (channel: FilingChannel, whole: Whole): CommandInput<'dossier.receive'>['source'] => {
  const { store, newId, site } = one;
  if (channel === 'counter') return undefined;
  if (channel === 'post') {
    const made = makePostRecord(one, {
      requestId: newId(),
      from: 'Bưu điện Minh Hà',
      parcels: [{ parcel: 'EH123456785VN', slip: 'PG-01', complete: true, note: '' }],
    });
    if (made.kind !== 'record') throw new Error(made.kind);
    for (const side of ['giver', 'receiver'] as const) {
      one.advance(HOUR / 4);
      signPostRecord(one, { requestId: newId(), record: made.record.id, side, name: 'Trần Văn Đưa' });
    }
    return { kind: 'parcel', record: made.record.id, parcel: 'EH123456785VN' };
  }
  const procedure = site.procedure(whole.code);
  if (procedure === null) throw new Error(whole.code);
  const id = newId();
  store.append([
    {
      t: 'dossier.arrive',
      id,
      d: {
        channel: 'online',
        ref: 'DVC-2026-0001',
        counter: '',
        procedureCode: whole.code,
        procedureName: procedure.nameVi,
        procedureVersion: procedure.version,
        agency: procedure.agency,
        applicant,
        ownerName: applicant.fullName,
        components: [],
        sets: 1,
        arrivedAt: store.now(),
      },
    },
  ]);
  return { kind: 'arrived', dossier: id };
};

const step = (id: string, wish: StepWish): void => {
  one.advance(HOUR / 6);
  const outcome = stepDossier(one, { dossier: id, requestId: one.newId(), step: wish });
  if (outcome.kind !== 'stepped') throw new Error(`${wish.event}: ${JSON.stringify(outcome).slice(0, 200)}`);
};

const dueBy = (limit: Whole['limit'][FilingChannel], filedAt: number): number => {
  const { calendar } = one.site;
  if (calendar === null) throw new Error('no calendar');
  const walk = walker(calendar);
  if (limit === 'same-day') return walk.lastMinuteEnds(filedAt);
  return typeof limit === 'number' ? walk.workingDays(filedAt, limit) : walk.calendarDays(filedAt, limit.days);
};

describe.each(wholes)('$name', (whole) => {
  test.each(['counter', 'post', 'online'] as const)(
    'by way of the %s: accepted, handled, paid, returned',
    async (channel) => {
      await open();
      const source = sourceOf(channel, whole);
      const filedAt = one.store.now();
      // What came by post counts from the second signature, not from when the parcel is opened.
      if (channel === 'post') one.advance(HOUR);
      const outcome = receiveDossier(one, 'Q5', {
        requestId: one.newId(),
        ticket: null,
        procedure: whole.code,
        applicant,
        ownerName: '',
        components: [{ name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
        sets: 1,
        ...(source === undefined ? {} : { source }),
        fee: { counts: whole.counts ?? [], typedVnd: whole.typedVnd ?? null, group: null },
      });
      if (outcome.kind !== 'received') throw new Error(JSON.stringify(outcome));
      const { id, code } = outcome.dossier;
      expect({
        code,
        channel: outcome.dossier.channel,
        due: outcome.dossier.dueAt,
        fee: outcome.dossier.money.dueVnd,
        money: outcome.dossier.money.state,
        paper: printJobsOf(one.store.db, id).map(({ what }) => what),
      }).toEqual({
        code: 'H49.12-260915-0500',
        channel,
        due: dueBy(whole.limit[channel], filedAt),
        fee: whole.feeVnd[channel],
        money: whole.feeVnd[channel] === 0 ? 'none' : 'unpaid',
        paper: ['receipt'],
      });

      step(id, { event: 'forward', to: 'Phòng chuyên môn', giver: '', receiver: 'Lê Văn Nhận', note: '' });
      step(id, {
        event: 'ask-supplement',
        reason: 'Thiếu giấy',
        items: [{ name: 'Văn bản ủy quyền', note: 'Bản chính' }],
      });
      step(id, {
        event: 'supplemented',
        brought: [{ name: 'Văn bản ủy quyền', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
      });
      const restarted = dossierById(one.store.db, id);
      // The law counts the whole limit again from the moment the papers are complete.
      expect(restarted?.dueAt).toBe(dueBy(whole.limit[channel], one.store.now()));
      step(id, {
        event: 'result',
        results: [{ type: whole.result, number: '152/2026', summary: applicant.fullName, file: '' }],
        giver: 'Lê Văn Nhận',
        note: '',
      });
      if (whole.feeVnd[channel] > 0) {
        const paid = takeCash(one, { dossier: id, requestId: one.newId() }, whole.feeVnd[channel]);
        expect(paid).toMatchObject({ kind: 'done', dossier: { money: { state: 'reconciled' } } });
      }
      step(id, {
        event: 'return',
        way: channel === 'post' ? 'post' : channel === 'online' ? 'electronic' : 'counter',
        receiver: applicant.fullName,
        receiverNumber: applicant.citizenNumber,
        authority: '',
        signature: '',
        signatureBytes: 0,
        parcel: channel === 'post' ? 'CP000000014VN' : '',
        unsigned: '',
        owing: '',
      });

      const ended = dossierById(one.store.db, id);
      expect({
        states: ended?.history.map(({ to }) => to),
        delivery: ended?.delivery.state,
        endedDay: ended?.endedDay,
        refused: ended?.history.filter(({ refused }) => refused !== undefined),
      }).toEqual({
        states: [
          ...(channel === 'counter' ? [] : ['registered']),
          'received',
          'processing',
          'waiting-supplement',
          'processing',
          'done',
          'returned',
        ],
        delivery: { counter: 'handed-over', post: 'posted', online: 'to-store' }[channel],
        endedDay: '2026-09-15',
        refused: [],
      });
      for (const form of ['01', '02', '06'] as const) {
        const text = ended === null ? '' : JSON.stringify(dossierSheet(one.site, form, ended, one.store.now()));
        expect(text, form).toContain(code);
        expect(text, form).toContain(applicant.fullName);
      }
      // A second reception, supplement or return of an ended dossier is refused by name and changes nothing.
      const again = stepDossier(one, { dossier: id, requestId: one.newId(), step: { event: 'obligation-paid' } });
      expect(again).toMatchObject({ kind: 'refused', why: 'wrong-state' });
      expect(dossierById(one.store.db, id)).toEqual(ended);
    },
  );
});
