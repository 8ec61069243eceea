import { businessDay } from '#common/domain/calendar/business-day.ts';
import { addDays, type LocalDay } from '#common/domain/calendar/local-day.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { FeeLine } from '#common/domain/dossier/filing-data.ts';
import { foldDossier, type DossierOp } from '#common/domain/dossier/fold-dossier.ts';
import type { MoneyEvent } from '#common/domain/dossier/money-data.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import { writeState } from '#main/store/folded-tables.ts';
import { receiveData } from './dossier-ops.ts';
import { seeded } from './many-dossiers.ts';
import type { TestTerminal } from './terminal.ts';
import { askSupplement, extend, forward, handOut, result } from './whole-dossiers.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const procedures = [
  ['1.001193', 'Thủ tục đăng ký khai sinh', 'UBND cấp xã'],
  ['1.012783', 'Cấp Giấy chứng nhận quyền sử dụng đất', 'Văn phòng đăng ký đất đai'],
  ['9.999999', 'Thủ tục không còn trong danh mục', 'Sở Tư pháp'],
] as const;
const officers = ['Nguyễn Thị Hoa', 'Trần Văn Đức', 'Lê Hoàng Yến'];
const channels = ['counter', 'counter', 'online', 'post'] as const;
const act = 'Nghị quyết 66.22/2026/NQ-CP';

type Random = (n: number) => number;

const pick = <T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T => {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
};

/** What the fold is given, at an instant: parsed as from a log. */
const opOf = (id: string, at: number, t: string, d: unknown): DossierOp => {
  const read = readOp(
    {
      uid: `${id}/${at}/${t}`,
      t,
      v: 1,
      id,
      at,
      off: 0,
      by: 'Q1',
      day: businessDay(at),
      d: d as Record<string, unknown>,
    },
    'dossier',
  );
  if (read.kind !== 'known') throw new Error(`${t}: ${read.why}`);
  return { op: read.op as DossierOp['op'], term: 'Q1', verdict: null };
};

type Event = readonly [after: number, t: 'dossier.step' | 'dossier.money', d: Step | MoneyEvent];

const step = (after: number, one: Step): Event => [after, 'dossier.step', one];
const money = (after: number, one: MoneyEvent): Event => [after, 'dossier.money', one];

/** How long something takes, ms: hours to days. */
const some = (random: Random, days: number): number => (1 + random(days * 24)) * HOUR;

const way = (random: Random, at: number): readonly Event[] => {
  const due = (days: number): number => at + days * DAY;
  const end: readonly Event[] =
    random(10) === 0
      ? [step(some(random, 3), { event: 'not-eligible', number: '1/TB', reason: 'Không đủ điều kiện', from: 'Phòng' })]
      : [
          step(some(random, 9), {
            ...result,
            results: [{ type: 'Giấy', number: '1', summary: '', file: random(2) === 0 ? '' : 'c'.repeat(64) }],
          } as Step),
        ];
  const back: readonly Event[] = random(3) === 0 ? [] : [step(some(random, 4), handOut)];
  const again: readonly Event[] =
    random(15) === 0
      ? [step(some(random, 40), { event: 'correct', reason: 'Sai tên', dueAt: due(60) }), step(some(random, 5), result)]
      : [];
  const sent = step(some(random, 1), forward);
  switch (random(12)) {
    case 0:
      return [sent];
    case 1:
      return [sent, step(some(random, 3), askSupplement)];
    case 2:
      return [
        sent,
        step(some(random, 3), askSupplement),
        step(some(random, 9), { event: 'supplemented', brought: [], dueAt: due(12 + random(9)) }),
        ...end,
        ...back,
      ];
    case 3:
      return [
        sent,
        step(some(random, 3), askSupplement),
        step(15 * DAY, { event: 'supplement-expired', number: '2/TB', reason: 'Quá hạn bổ sung' }),
      ];
    case 4:
      return [
        sent,
        step(some(random, 4), { ...extend, newDueAt: due(6 + random(20)) } as Step),
        // A second one does not count: once is allowed.
        step(some(random, 4), { ...extend, newDueAt: due(90) } as Step),
        ...end,
        ...back,
      ];
    case 5:
      return [
        step(some(random, 2), { event: 'ask-stop', reason: 'Rút hồ sơ', how: 'in-person' }),
        step(some(random, 2), { event: 'stop', number: '3/TB', givenBack: 'Đủ', fee: '' }),
      ];
    case 6:
      return [
        sent,
        step(some(random, 2), { event: 'ask-payment', reason: 'Thuế', amountVnd: 50_000 }),
        ...(random(2) === 0
          ? []
          : [step(some(random, 9), { event: 'obligation-paid', dueAt: due(15) }), ...end, ...back]),
      ];
    default:
      return [sent, ...end, ...back, ...again];
  }
};

const paid = (random: Random, due: number): readonly Event[] => {
  if (due === 0) return [];
  const all: readonly (readonly Event[])[] = [
    [],
    [money(0, { event: 'shown', amountVnd: due, purpose: 'x' })],
    [money(0, { event: 'reported', amountVnd: due }), money(HOUR, { event: 'reported', amountVnd: due })],
    [money(0, { event: 'cash', amountVnd: due })],
    [
      money(0, { event: 'reported', amountVnd: due }),
      money(some(random, 3), { event: 'reconciled', amountVnd: due, ref: `FT${random(1_000_000)}` }),
    ],
    [
      money(0, { event: 'cash', amountVnd: due }),
      money(some(random, 50), { event: 'refunded', amountVnd: Math.ceil(due / 2), reason: 'Hoàn' }),
    ],
    [money(0, { event: 'cash', amountVnd: Math.ceil(due / 3) })],
  ];
  return pick(random, all);
};

const linesOf = (random: Random): readonly FeeLine[] => {
  const line = (name: string, unitVnd: number, percent: number): FeeLine => ({
    name,
    count: 1,
    unitVnd,
    totalVnd: unitVnd - Math.floor((unitVnd * percent) / 100),
    exemption: percent === 0 ? '' : act,
  });
  return pick(random, [
    [],
    [line('Lệ phí hộ tịch', 20_000, 0)],
    [line('Lệ phí hộ tịch', 20_000, 100)],
    [line('Phí thẩm định', 300_000, 50), line('Lệ phí địa chính', 50_000, 0)],
  ]);
};

const arrived = (id: string, random: Random, at: number): readonly DossierOp[] => {
  const { code: _code, ticket: _ticket, counterName: _name, ...filed } = receiveData();
  const letter = { number: '4/TB', reason: 'Thiếu giấy tờ' };
  const after = at + some(random, 1);
  return [
    opOf(id, at, 'dossier.arrive', { ...filed, channel: 'online', ref: `G22.${id}`, counter: '', arrivedAt: at }),
    ...(random(3) === 0
      ? []
      : [
          opOf(id, after, 'dossier.step', {
            counter: 'Q1',
            officer: officers[0],
            step:
              random(2) === 0
                ? { event: 'refuse', ...letter }
                : { event: 'ask-papers', ...letter, contact: '', contactPhone: '', items: [] },
          }),
        ]),
  ];
};

/** The n-th dossier of the months that end with a day: everything about it happened before `until` (UTC ms). */
const dossierOf = (n: number, first: LocalDay, days: number, until: number): Dossier | null => {
  const random = seeded(n * 7 + 11);
  const id = `0198${n.toString(16).padStart(28, '0')}`;
  // Some work after midnight belongs to the business day before.
  const at = toInstant(addDays(first, random(days)), random(50) === 0 ? 25.5 * HOUR : 7.5 * HOUR + random(9 * HOUR));
  const [procedureCode, procedureName, agency] = pick(random, procedures);
  const feeLines = linesOf(random);
  const due = feeLines.reduce((sum, { totalVnd }) => sum + totalVnd, 0);
  const counter = `Q${1 + random(2)}`;
  const officer = pick(random, officers);
  const channel = pick(random, channels);
  const paper = (name: string, originals: number, fromData: string) => ({
    name,
    originals,
    certified: 0,
    photocopies: 0,
    fromData,
  });
  const received = receiveData({
    code: `H49.12-${businessDay(at).slice(2).replaceAll('-', '')}-${String(n).padStart(4, '0')}`,
    counter,
    counterName: counter,
    officerName: officer,
    channel,
    procedureCode,
    procedureName,
    agency,
    feeVnd: due,
    feeLines: [...feeLines],
    components: [
      paper('Tờ khai', 1, ''),
      ...(random(2) === 0 ? [] : [paper('Căn cước', 0, 'Cơ sở dữ liệu quốc gia về dân cư')]),
    ],
    receivedAt: at,
    dueAt: at + (1 + random(10)) * DAY,
  });
  const desk = { counter, officer };
  const events = [...paid(random, due), ...way(random, at)];
  const times = { money: at, step: at };
  const later = events.map(([after, t, d]): DossierOp => {
    const side = t === 'dossier.step' ? 'step' : 'money';
    times[side] += after;
    return opOf(id, times[side], t, { ...desk, [side]: d });
  });
  const scan =
    channel !== 'online' && random(2) === 0
      ? [
          opOf(id, at + 1, 'dossier.file', {
            ...desk,
            sha256: 'a'.repeat(64),
            bytes: 1,
            kind: 'component',
            component: 0,
            name: 'Tờ khai',
            pages: 1,
            signed: 'no',
            instead: '',
          }),
        ]
      : [];
  const ops =
    random(12) === 0 ? arrived(id, random, at) : [opOf(id, at, 'dossier.receive', received), ...scan, ...later];
  return ops
    .filter(({ op }) => op.at < until)
    .toSorted((a, b) => a.op.at - b.op.at)
    .reduce<Dossier | null>(foldDossier, null);
};

/** Fills a terminal with dossiers of some months as the logs would have folded them: every way a dossier can go, money of every kind. */
export const fillMonths = (
  { store }: TestTerminal,
  { count, first, days }: { readonly count: number; readonly first: LocalDay; readonly days: number },
): void => {
  const { db } = store;
  db.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const dossier = dossierOf(n, first, days, store.now());
      if (dossier !== null) writeState(db, 'dossier', dossier.id, dossier);
    }
  })();
};
