import { expect, test } from 'vitest';
import { deskId, foldDesk, sittingAt, type Desk } from '#common/domain/floor/desk.ts';
import type { OpOf, OpTypeOf } from '#common/domain/log/op-catalogue.ts';
import type { Verdict } from '#common/domain/log/verdict.ts';

type DeskOp = OpOf<OpTypeOf<'desk'>>;
type Step = readonly [t: DeskOp['t'], d: Record<string, unknown>, verdict?: Verdict];

const day = '2026-09-15';
const fold = (...steps: readonly Step[]): Desk | null =>
  steps.reduce<Desk | null>((state, [t, d, verdict = {}], index) => {
    const at = 1000 * (index + 1);
    const id = deskId('Q1', day);
    const op = { uid: `u${index}`, t, v: 1, id, at, off: 5, by: null, day, d: { counter: 'Q1', ...d } };
    return foldDesk(state, { op: op as DeskOp, term: 'C1', verdict }); // data is right by each test's own table
  }, null);

const an: Step = ['desk.sign-in', { officer: 'an', name: 'Nguyễn Văn An' }];
const base = {
  id: 'desk:Q1/2026-09-15',
  counter: 'Q1',
  day,
  pause: null,
  officer: null,
  pauses: [],
  sessions: [],
  opened: null,
  closed: null,
  handOver: null,
  pausedBy: null,
  sentOut: null,
};

test('a pause stands until the counter is open again', () => {
  const pause: Step = ['desk.pause', { reason: 'break' }];
  expect([fold(pause), fold(pause, ['desk.resume', {}])]).toEqual([
    { ...base, pause: { reason: 'break', since: 1005 }, pauses: [{ reason: 'break', since: 1005, until: null }] },
    { ...base, pauses: [{ reason: 'break', since: 1005, until: 2005 }] },
  ]);
});

test('an officer sits there from sign-in to sign-out; the next one takes over', () => {
  const binh: Step = ['desk.sign-in', { officer: 'binh', name: 'Trần Thị Bình' }];
  expect([fold(an)?.officer, fold(an, binh)?.officer?.name, fold(an, ['desk.sign-out', {}])?.officer]).toEqual([
    { id: 'an', name: 'Nguyễn Văn An', since: 1005 },
    'Trần Thị Bình',
    null,
  ]);
});

test('handing over leaves the note with its writer’s name and frees the seat', () => {
  expect(fold(an, ['desk.hand-over', { note: 'Máy in sắp hết giấy' }])).toEqual({
    ...base,
    sessions: [{ officer: 'an', name: 'Nguyễn Văn An', from: 1005, to: 2005 }],
    opened: 1005,
    closed: 2005,
    handOver: { note: 'Máy in sắp hết giấy', by: 'Nguyễn Văn An', at: 2005 },
  });
  expect(fold(['desk.hand-over', { note: '' }])?.handOver?.by).toBe('');
});

test('a parked or repeated op changes nothing', () => {
  expect(fold(an, ['desk.sign-out', {}, { dupOf: 1 }], ['desk.sign-out', {}, { bad: 'revoked' }])).toEqual(fold(an));
});

test('a day remembers every pause and everybody who sat there, for the report of the day', () => {
  const binh: Step = ['desk.sign-in', { officer: 'binh', name: 'Trần Thị Bình' }];
  const pause = (reason: string): Step => ['desk.pause', { reason }];
  const day2 = fold(an, pause('break'), pause('meeting'), ['desk.resume', {}], binh, an, ['desk.sign-out', {}]);
  expect(day2).toMatchObject({
    pauses: [
      { reason: 'break', since: 2005, until: 3005 },
      { reason: 'meeting', since: 3005, until: 4005 },
    ],
    sessions: [
      { officer: 'an', name: 'Nguyễn Văn An', from: 1005, to: 5005 },
      { officer: 'binh', name: 'Trần Thị Bình', from: 5005, to: 6005 },
      { officer: 'an', name: 'Nguyễn Văn An', from: 6005, to: 7005 },
    ],
    opened: 1005,
    closed: 7005,
  });
});

test('at an instant there sits who signed in last and has not gone; at the moment of a change who came', () => {
  const binh: Step = ['desk.sign-in', { officer: 'binh', name: 'Trần Thị Bình' }];
  const desk = fold(an, binh, ['desk.sign-out', {}], ['desk.pause', { reason: 'break' }], an);
  expect([1004, 1005, 2004, 2005, 3005, 3006, 5004, 5005, 9999].map((at) => sittingAt(desk, at)?.officer)).toEqual([
    undefined,
    'an',
    'an',
    'binh',
    'binh',
    undefined,
    undefined,
    'an',
    'an',
  ]);
  expect(sittingAt(null, 1005)).toBeNull();
});
