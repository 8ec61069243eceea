import { afterAll, beforeAll, expect, test } from 'vitest';
import { outboxMessenger } from '#central/appointment/messenger.ts';
import { remindDue } from '#central/appointment/remind.ts';
import { openCentralDatabase, type CentralDatabase } from '#central/store/postgres/database.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { at, MORNING, seedWithAppointments, somebody, testBookings } from '#test/support/booking-site.ts';
import { tempDir } from '#test/support/sync-site.ts';

const { dir, remove } = tempDir();
let postgres: OwnPostgres;
let first: CentralDatabase;
let second: CentralDatabase;

beforeAll(async () => {
  postgres = await startOwnPostgres(dir, () => undefined);
  first = await openCentralDatabase(postgres.url, () => undefined);
  second = await openCentralDatabase(postgres.url, () => undefined);
}, 120_000);

afterAll(async () => {
  await first.close();
  await second.close();
  await postgres.stop();
  remove();
}, 120_000);

const TODAY = '2026-09-15';
const slow = 120_000;

test(
  'thirty people who want the last places of a slot at once over two connections get exactly as many as there are, and the log says the same',
  async () => {
    const time = { now: MORNING };
    const seed = seedWithAppointments({ perSlot: 4 });
    const desks = [testBookings(first, seed, time), testBookings(second, seed, time)];
    const slot = at(TODAY, 9, 30);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => desks[n % 2]!.desk.book('crowd', { service: 'A', slot, ...somebody(n) })),
    );
    const kinds = answers.map(({ kind }) => kind);
    expect([kinds.filter((kind) => kind === 'booked').length, new Set(kinds)]).toEqual([
      4,
      new Set(['booked', 'slot-full']),
    ]);
    const ops = (await desks[0]!.logs.opsAfter({ site: 'crowd', audience: 'floor' }, '', 0))?.ops ?? [];
    const ids = answers.flatMap((answer) => (answer.kind === 'booked' ? [answer.booking.id] : []));
    expect(ops.map((op) => (JSON.parse(op) as { id: string }).id).toSorted()).toEqual(ids.toSorted());
    expect((await desks[1]!.desk.slots('crowd', 'A', TODAY)).find((one) => one.slot === slot)?.left).toBe(0);
  },
  slow,
);

test(
  'one person who books at once over two connections gets one appointment, and a second one after giving the first back',
  async () => {
    const time = { now: MORNING };
    const desks = [
      testBookings(first, seedWithAppointments(), time).desk,
      testBookings(second, seedWithAppointments(), time).desk,
    ];
    const wish = (hours: number) => ({ service: 'A', slot: at(TODAY, hours), ...somebody(1) });
    const answers = await Promise.all([8, 9, 10].map((hours, n) => desks[n % 2]!.book('greedy', wish(hours))));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['booked', 'has-appointment', 'has-appointment']);
    const booked = answers.find((answer) => answer.kind === 'booked')!;
    expect(await desks[1]!.cancel('greedy', booked.booking.code)).toEqual({ kind: 'cancelled' });
    expect(await desks[0]!.cancel('greedy', booked.booking.code)).toEqual({ kind: 'not-found' });
    expect((await desks[0]!.book('greedy', wish(12))).kind).toBe('no-such-slot');
    expect((await desks[0]!.book('greedy', wish(10))).kind).toBe('booked');
  },
  slow,
);

test(
  'what the site hears and what stays in the log names nobody: neither the citizen number nor the telephone stands in any op',
  async () => {
    const { logs, desk } = testBookings(first, seedWithAppointments(), { now: MORNING });
    const { citizenNumber, phone } = somebody(77);
    await desk.book('quiet', { service: 'A', slot: at(TODAY, 9), citizenNumber, phone });
    const { ops } = (await logs.opsAfter({ site: 'quiet', audience: 'floor' }, '', 0))!;
    const { rows } = await first.pool.query("SELECT person, state FROM booking WHERE site = 'quiet'");
    expect([ops.length, ops.join().includes(citizenNumber.slice(3)), ops.join().includes(phone.slice(1))]).toEqual([
      1,
      false,
      false,
    ]);
    expect(JSON.stringify(rows)).not.toContain(citizenNumber);
    expect(JSON.parse(ops[0]!)).toMatchObject({
      t: 'appointment.book',
      day: TODAY,
      by: null,
      d: {
        service: 'A',
        slot: at(TODAY, 9),
        person: expect.stringMatching(/^[0-9a-f]{8}$/u),
        phone: expect.stringMatching(/^[0-9a-f]{6}$/u),
      },
    });
  },
  slow,
);

test(
  'wishes that cannot be are refused by name, and nothing is written',
  async () => {
    const { logs, desk } = testBookings(first, seedWithAppointments({ daysAhead: 2 }), { now: at(TODAY, 9, 10) });
    const book = (more: object) => desk.book('strict', { service: 'A', slot: at(TODAY, 10), ...somebody(1), ...more });
    const kinds = await Promise.all([
      book({ citizenNumber: '12345' }),
      book({ citizenNumber: '001299000001' }),
      book({ phone: '113' }),
      book({ service: 'B' }),
      book({ slot: at(TODAY, 9) }),
      book({ slot: at(TODAY, 12) }),
      book({ slot: at(addDays(TODAY, 3), 9) }),
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'bad-number',
      'bad-number',
      'bad-phone',
      'no-such-service',
      'past',
      'no-such-slot',
      'too-far-ahead',
    ]);
    expect(await logs.opsAfter({ site: 'strict', audience: 'floor' }, '', 0)).toBe(null);
  },
  slow,
);

test(
  'a reminder is handed over once, names nobody, and telephones are forgotten when the day is over',
  async () => {
    const time = { now: MORNING };
    const { store, desk, bookOf } = testBookings(first, seedWithAppointments(), time);
    const wish = { service: 'A', slot: at(TODAY, 9), ...somebody(905) };
    const answer = await desk.book('reminded', wish);
    const messenger = outboxMessenger(store.handMessage, () => time.now);
    const remind = () => remindDue({ store, bookOf, messenger, now: time.now });
    await Promise.all([remind(), remind()]);
    const sent = async () =>
      (
        await first.pool.query<{ phone: string; text: string }>(
          'SELECT phone, text FROM message_outbox WHERE phone = $1',
          [wish.phone],
        )
      ).rows;
    const code = answer.kind === 'booked' ? `${answer.booking.code.slice(0, 5)}-${answer.booking.code.slice(5)}` : '';
    expect(await sent()).toEqual([
      {
        phone: wish.phone,
        text: `Trung tâm thử: lịch hẹn 09:00 ngày 15/09/2026, Hộ tịch. Mã hẹn ${code}. Không đến được, xin hủy để nhường chỗ.`,
      },
    ]);
    time.now = at(addDays(TODAY, 1), 0, 5);
    await remind();
    const { rows } = await first.pool.query("SELECT phone FROM booking WHERE site = 'reminded'");
    expect([rows, await sent()]).toEqual([[{ phone: null }], []]);
  },
  slow,
);
