import { expect, test } from 'vitest';
import { actMarks } from '#common/domain/audit/act-mark.ts';
import type { Verdict } from '#common/domain/log/verdict.ts';
import { OP_VERSION, opCatalogue, readOp, type OpType } from '#common/domain/log/op-catalogue.ts';

const AT = Date.UTC(2026, 8, 15, 3, 0);

const marksOf = (
  t: OpType,
  d: Readonly<Record<string, unknown>>,
  verdict: Verdict | null = {},
  hat: number | null = AT,
) => {
  const op = { uid: 'u', t, v: OP_VERSION, id: 'x', at: AT, off: 0, by: null, day: '2026-09-15', d: { ...d } };
  const read = readOp(op, opCatalogue[t].audience);
  if (read.kind !== 'known') throw new Error(`${t} was not read`);
  return actMarks(op, read.op, verdict, hat);
};

test('reprints, undos, corrections, own decisions and settings stand out by a word', () => {
  const print = { what: 'ticket', of: 't', title: 'A042', printer: 'main' } as const;
  const back = {
    event: 'return',
    way: 'counter',
    receiver: 'Lê Thị Lan',
    receiverNumber: '',
    authority: '',
    signature: '',
    parcel: '',
  } as const;
  const desk = { counter: 'Q1', officer: 'Hoa' };
  expect({
    plain: marksOf('ticket.call', { counter: 'Q1' }, { ok: true }),
    print: marksOf('print.request', { ...print, copy: 1 }),
    reprint: marksOf('print.request', { ...print, copy: 2 }),
    again: marksOf('print.again', { copy: 2 }),
    undo: marksOf('ticket.undo', { counter: 'Q1', of: 'u' }),
    reopened: marksOf('ticket.return', { counter: 'Q1', finished: true }),
    fee: marksOf('dossier.money', { ...desk, money: { event: 'due', totalVnd: 0, reason: 'nhầm' } }),
    alone: marksOf('ticket.serve-alone', { counter: 'Q1' }),
    priority: marksOf('ticket.priority', { counter: 'Q1', group: null }),
    given: marksOf('dossier.step', { ...desk, step: back }),
    owing: marksOf('dossier.step', { ...desk, step: { ...back, owing: 'giấy cam kết' } }),
    settings: marksOf('config.set', { kind: 'service', value: {} }),
  }).toEqual({
    plain: [],
    print: [],
    reprint: ['reprint'],
    again: ['reprint'],
    undo: ['undo'],
    reopened: ['correction'],
    fee: ['correction'],
    alone: ['override'],
    priority: ['override'],
    given: [],
    owing: ['override'],
    settings: ['settings'],
  });
});

test('what the log says of an entry stands out too: not confirmed, late, lost, repeated, not usable', () => {
  const call = (verdict: Verdict | null, hat: number | null = AT) =>
    marksOf('ticket.call', { counter: 'Q1' }, verdict, hat);
  expect([
    call(null, null),
    call({ ok: true }, AT + 10 * 60_000),
    call({ ok: true }, AT + 10 * 60_000 + 1),
    call({ ok: false, by: 'Q2' }),
    call({ dupOf: 3 }),
    call({ bad: 'unknown-type' }),
  ]).toEqual([['pending'], [], ['late'], ['lost'], ['repeat'], ['parked']]);
});
