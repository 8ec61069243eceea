import { expect, test } from 'vitest';
import { foldHandOver, sealedAt, type HandOver } from '#common/domain/dossier/hand-over.ts';
import type { OpData, OpOf } from '#common/domain/log/op-catalogue.ts';

const made: OpData<'hand-over.make'> = {
  what: 'to-department',
  counter: 'Q1',
  officer: 'Hạnh',
  number: '0100-260915/BG',
  from: 'Trung tâm',
  to: 'Phòng Tư pháp',
  items: [{ dossier: 'd1', code: 'X', title: '', owner: '', parcel: '', slip: '', complete: true, note: '' }],
};
const op = <T extends 'hand-over.make' | 'hand-over.sign'>(t: T, d: OpData<T>, at: number) => ({
  // The type and its data are tied by T.
  op: {
    uid: `u${at}`,
    t,
    v: 1,
    id: 'h1',
    at,
    off: 0,
    by: null,
    day: '2026-09-15',
    d,
  } as unknown as OpOf<'hand-over.make'>,
  term: 'Q1',
  verdict: null,
});
const sign = (side: 'giver' | 'receiver', name: string, at: number) =>
  op('hand-over.sign', { side, name, counter: 'Q1' }, at);
const fold = (ops: readonly ReturnType<typeof op>[]) =>
  ops.reduce<HandOver | null>((before, one) => foldHandOver(before, one), null);

test('a list is made once and signed once by each side, in whatever order the log brings it', () => {
  const usual = fold([op('hand-over.make', made, 1), sign('giver', 'Hạnh', 2), sign('receiver', 'Long', 3)]);
  expect(usual).toMatchObject({ madeAt: 1, giver: { name: 'Hạnh', at: 2 }, receiver: { name: 'Long', at: 3 } });
  expect(fold([sign('receiver', 'Long', 3), op('hand-over.make', made, 1), sign('giver', 'Hạnh', 2)])).toEqual(usual);
  const again = fold([
    op('hand-over.make', made, 1),
    sign('giver', 'Hạnh', 2),
    sign('receiver', 'Long', 3),
    sign('receiver', 'Ai khác', 4),
    op('hand-over.make', { ...made, to: 'Nơi khác' }, 5),
  ]);
  expect(again).toEqual(usual);
});

test('it is sealed by the second signature', () => {
  const one = fold([op('hand-over.make', made, 1), sign('giver', 'Hạnh', 2)]);
  const both = fold([op('hand-over.make', made, 1), sign('giver', 'Hạnh', 9), sign('receiver', 'Long', 3)]);
  expect([one === null ? null : sealedAt(one), both === null ? null : sealedAt(both)]).toEqual([null, 9]);
});
