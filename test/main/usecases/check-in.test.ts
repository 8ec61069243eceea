import { afterEach, expect, test } from 'vitest';
import { personTag, phoneTag } from '#common/domain/appointment/person-tags.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { encodeRecordCode } from '#common/domain/scan/record-code.ts';
import { ticketById } from '#main/store/tickets.ts';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { lineAhead } from '#main/usecases/choose-next.ts';
import { findAppointment } from '#main/usecases/find-appointment.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { meaningAtKiosk } from '#main/usecases/meaning-at-kiosk.ts';
import { slowHash } from '#main/usecases/slow-hash.ts';
import { at, seedWithAppointments } from '#test/support/booking-site.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

/** The clock stands at 10:00 on this day. */
const TODAY = '2026-09-15';
const MINUTE_MS = 60_000;
const NUMBER = '022185004321';
const PHONE = '0912345678';
const CARD = `${NUMBER}|100123456|Nguyễn Thị Hoa|12031985|Nữ|Tổ 1, phường Thử, Quảng Ninh|01072021`;

/** A centre that takes appointments for service A, and calls by the policy. */
const centre = async (policy: Record<string, unknown> = { mode: 'ratio', priority: 1, normal: 2 }) => {
  const one = await testTerminal();
  terminals.push(one);
  const seed = seedWithAppointments().find(({ id }) => id === 'service:A')!;
  one.store.append([{ t: 'config.set', id: seed.id, d: { kind: 'service', value: { ...seed.value, policy } } }]);
  return one;
};

/** What central wrote: an appointment of somebody for a slot. */
const booked = (one: TestTerminal, slot: number, who = { number: NUMBER, phone: PHONE }, day = TODAY): string => {
  const id = one.newId();
  const salt = `salt-${day}`;
  const person = personTag.of(slowHash(personTag.text(who.number), salt));
  const phone = phoneTag.of(slowHash(phoneTag.text(who.phone), salt));
  one.store.append([{ t: 'appointment.book', id, day, d: { service: 'A', slot, salt, person, phone } }]);
  return id;
};

const take = async (one: TestTerminal, appointment?: string) => {
  const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId(), appointment });
  one.advance(1000);
  return outcome;
};
const ticketOf = async (one: TestTerminal, appointment?: string): Promise<string> => {
  const outcome = await take(one, appointment);
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  return outcome.ticket.id;
};
const callAll = async (one: TestTerminal): Promise<readonly string[]> => {
  const called: string[] = [];
  for (;;) {
    const call = await callNext(one, 'Q1', one.newId());
    if (call.kind !== 'called') return called;
    called.push(call.ticket.id);
    one.advance(1000);
    actOnTicket(one, 'ticket.done', 'Q1', call.ticket.id, one.newId());
  }
};

test('the QR, the citizen card and the telephone number lead to the same appointment, and somebody else’s do not', async () => {
  const one = await centre();
  const id = booked(one, at(TODAY, 10));
  const kiosk = (text: string) => meaningAtKiosk(one, text, null);
  const seen = {
    kind: 'appointment',
    appointment: {
      id,
      service: 'A',
      serviceName: { vi: 'Hộ tịch', en: 'Civil status' },
      slot: at(TODAY, 10),
      answer: { kind: 'kept' },
    },
  };
  expect([kiosk(encodeRecordCode('MC1B', id)), kiosk(CARD)]).toEqual([seen, seen]);
  expect(findAppointment(one, { by: 'phone', phone: PHONE })?.appointment.id).toBe(id);
  expect(findAppointment(one, { by: 'phone', phone: '0987654321' })).toBeNull();
  expect(kiosk(CARD.replace(NUMBER, '022185004322'))).toEqual({ kind: 'for-counter', what: 'card' });
  expect(kiosk(encodeRecordCode('MC1B', one.newId()))).toEqual({ kind: 'for-counter', what: 'booking' });
});

test('checked in it gives one ticket that holds the slot, and the second time the number that was given', async () => {
  const one = await centre();
  const id = booked(one, at(TODAY, 10));
  const ticket = await ticketOf(one, id);
  expect(ticketById(one.store.db, ticket)?.appointment).toEqual({ id, slot: at(TODAY, 10) });
  expect(await take(one, id)).toMatchObject({
    kind: 'not-kept',
    found: { checkIn: { kind: 'here-already' }, ticket: { id: ticket } },
  });
});

test('too early, too late, another day and given back give no number and say when and why', async () => {
  const one = await centre();
  const cases = {
    early: booked(one, at(TODAY, 11)),
    late: booked(one, at(TODAY, 9, 30)),
    other: booked(one, at(addDays(TODAY, 1), 10), undefined, addDays(TODAY, 1)),
    cancelled: booked(one, at(TODAY, 10)),
  };
  one.store.append([{ t: 'appointment.cancel', id: cases.cancelled, d: {} }]);
  const answers = await Promise.all(Object.values(cases).map((id) => take(one, id)));
  expect(answers.map((answer) => (answer.kind === 'not-kept' ? answer.found.checkIn : answer.kind))).toEqual([
    { kind: 'too-early', from: at(TODAY, 10, 30) },
    { kind: 'too-late', keptUntil: at(TODAY, 9, 45) },
    { kind: 'other-day', slot: at(addDays(TODAY, 1), 10) },
    { kind: 'cancelled' },
  ]);
});

test('an appointment whose slot has begun goes before walk-ins by the ratio of its service, one before its slot only when nobody else waits', async () => {
  const one = await centre();
  const walkIns = [await ticketOf(one), await ticketOf(one), await ticketOf(one)];
  const late = await ticketOf(one, booked(one, at(TODAY, 10, 30), { number: '022185000001', phone: '0900000001' }));
  const due = await ticketOf(one, booked(one, at(TODAY, 10), { number: '022185000002', phone: '0900000002' }));
  const order = [due, ...walkIns, late];
  expect(lineAhead(one, 'Q1', 9).map(({ id }) => id)).toEqual(order);
  expect(await callAll(one)).toEqual(order);
  expect(one.store.now() - NOON_ISH).toBeLessThan(30 * MINUTE_MS);
});

test('two appointments do not starve walk-ins: one passes for every two of them', async () => {
  const one = await centre();
  const walkIns = [await ticketOf(one), await ticketOf(one), await ticketOf(one)];
  one.advance(20 * MINUTE_MS);
  const kept = [
    await ticketOf(one, booked(one, at(TODAY, 10, 10), { number: '022185000003', phone: '0900000003' })),
    await ticketOf(one, booked(one, at(TODAY, 10, 15), { number: '022185000004', phone: '0900000004' })),
  ];
  const order = [kept[0], walkIns[0], walkIns[1], kept[1], walkIns[2]];
  expect(lineAhead(one, 'Q1', 9).map(({ id }) => id)).toEqual(order);
  expect(await callAll(one)).toEqual(order);
});

test('where priority does not pass, an appointment stands as if it had arrived at its slot', async () => {
  const one = await centre({ mode: 'arrival' });
  const before = await ticketOf(one);
  one.advance(20 * MINUTE_MS);
  const after = await ticketOf(one);
  const kept = await ticketOf(one, booked(one, at(TODAY, 10, 10)));
  expect(await callAll(one)).toEqual([before, kept, after]);
});

test('a quota that is used up closes the service for walk-ins and not for those who were given a slot', async () => {
  const one = await centre();
  const seed = seedWithAppointments().find(({ id }) => id === 'service:A')!;
  const hours = { dailyQuota: 1 };
  one.store.append([{ t: 'config.set', id: seed.id, d: { kind: 'service', value: { ...seed.value, hours } } }]);
  await ticketOf(one);
  expect((await take(one)).kind).toBe('closed');
  expect((await take(one, booked(one, at(TODAY, 10)))).kind).toBe('issued');
});

test('a copy that was folded again has the same appointments, whatever order their ops came in', async () => {
  const one = await centre();
  const gone = one.newId();
  one.store.append([{ t: 'appointment.cancel', id: gone, day: TODAY, d: {} }]);
  one.store.append([
    {
      t: 'appointment.book',
      id: gone,
      day: TODAY,
      d: { service: 'A', slot: at(TODAY, 10), salt: 's', person: '00000000', phone: '000000' },
    },
  ]);
  expect(findAppointment(one, { by: 'booking', id: gone })?.checkIn).toEqual({ kind: 'cancelled' });
});
