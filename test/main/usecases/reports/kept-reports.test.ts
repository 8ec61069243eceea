import { afterEach, expect, test } from 'vitest';
import { ticketById } from '#main/store/tickets.ts';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { pauseDesk, resumeDesk, signIn, signOut } from '#main/usecases/desk.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { floorView } from '#main/usecases/views/floor-view.ts';
import { applySetting } from '#test/support/apply-setting.ts';
import { NOON_ISH, type TestTerminal } from '#test/support/terminal.ts';
import { plainRows, recordsFor, sheetOf } from './hall.ts';
import { MINUTE, oneInThree, serve, take } from './one-in-three.ts';

const today = { from: '2026-09-15', to: '2026-09-15' };
const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const hall = async (): Promise<TestTerminal> => {
  const one = await oneInThree();
  terminals.push(one);
  return one;
};

test('a day of alternating calls proves that nobody was passed beyond the limit, with the numbers', async () => {
  const one = await hall();
  for (const priority of [undefined, undefined, undefined, 'elderly', 'elderly']) await take(one, priority);
  for (let left = 5; left > 0; left -= 1) await serve(one, 1);
  const sheet = await sheetOf(one, 'priority', 'day', today);
  expect(plainRows(sheet)).toMatchObject([
    {
      day: '2026-09-15',
      service: { vi: 'A Hộ tịch' },
      policy: 'policy-ratio',
      normal: 3,
      'normal-longest': 7 * MINUTE,
      prior: 2,
      'prior-longest': 4 * MINUTE,
      passed: 'passed-worst',
      bound: 2,
      'other-passes': 0,
      verdict: 'verdict-kept',
    },
  ]);
  expect(sheet.rows[0]?.cells[7]?.with).toMatchObject({ passed: 2 });
  // One service: its days are a line.
  expect(sheet.chart).toMatchObject({ kind: 'line', along: 'day' });
  // Who was passed most, and nobody else.
  const wish = sheet.rows[0]?.cells[7]?.records ?? null;
  if (wish === null) throw new Error('The passes open nothing.');
  const { count, records } = await recordsFor(one, wish);
  expect([count, records[0]?.cells[0]?.value]).toEqual([1, sheet.rows[0]?.cells[7]?.with?.['label']]);
  expect(sheet.notes).toEqual([{ tone: 'good', key: 'priority-kept', with: { people: 5 } }]);
  expect(plainRows(await sheetOf(one, 'priority', 'service', today))).toMatchObject([
    { normal: 3, prior: 2, bound: 2 },
  ]);
});

test('the wait that is told with a number is written down with it, and its error is measured after the call', async () => {
  const one = await hall();
  for (let index = 0; index < 10; index += 1) {
    await take(one);
    await serve(one, 6);
  }
  const busy = await take(one);
  await callNext(one, 'Q1', one.newId());
  const asked = await take(one);
  const { told } = ticketById(one.store.db, asked) ?? {};
  expect(told).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
  expect(told?.high).toBeGreaterThanOrEqual(told?.low ?? Number.POSITIVE_INFINITY);
  one.advance(30 * MINUTE);
  actOnTicket(one, 'ticket.done', 'Q1', busy, one.newId());
  await serve(one, 1);
  const [row] = plainRows(await sheetOf(one, 'told-waits', 'day', today));
  expect(row).toMatchObject({ day: '2026-09-15', told: 1, longer: 1, within: 0, shorter: 0, untold: 11 });
  expect(row?.['bias']).toBeGreaterThan(10 * MINUTE);
  expect(
    (
      await one.reopen().then((again) => {
        terminals.push(again);
        return ticketById(again.store.db, asked);
      })
    )?.told,
  ).toEqual(told);
});

test('the counters of the day: who sat there, how long it served, paused and had nothing to do', async () => {
  const one = await hall();
  const draft = { name: 'Nguyễn Thị Hoa', role: 'Hộ tịch', left: false, duties: null };
  const added = applySetting(one, { page: 'officer', id: null, draft }, null, one.newId());
  const wish = () => ({ counter: 'Q1', requestId: one.newId() });
  signIn(one, wish(), added.kind === 'saved' ? added.id : '');
  await take(one);
  await serve(one, 5);
  pauseDesk(one, wish(), 'meeting');
  const paused = floorView(one, [], null).counters[0];
  expect(paused).toMatchObject({
    officer: 'Nguyễn Thị Hoa',
    pause: { reason: 'meeting', since: NOON_ISH + 6 * MINUTE },
    idleSince: null,
  });
  one.advance(10 * MINUTE);
  resumeDesk(one, wish());
  one.advance(4 * MINUTE);
  expect(floorView(one, [], null).counters[0]).toMatchObject({ pause: null, idleSince: NOON_ISH + 16 * MINUTE });
  signOut(one, wish());
  expect(plainRows(await sheetOf(one, 'desks', 'day', today))).toEqual([
    {
      day: '2026-09-15',
      counter: 'Quầy 1',
      officer: 'Nguyễn Thị Hoa',
      open: 20 * MINUTE,
      serving: 5 * MINUTE,
      idle: 5 * MINUTE,
      pauses: 1,
      'pause-break': 0,
      'pause-meeting': 10 * MINUTE,
      'pause-paperwork': 0,
      'pause-equipment': 0,
      'pause-other': 0,
    },
  ]);
});

test('a counter that changes hands at noon: each officer has the visits and the minutes of their own shift', async () => {
  const one = await hall();
  const officer = (name: string): string => {
    const draft = { name, role: 'Hộ tịch', left: false, duties: null };
    const added = applySetting(one, { page: 'officer', id: null, draft }, null, one.newId());
    return added.kind === 'saved' ? added.id : '';
  };
  const [morning, noon] = [officer('Nguyễn Thị Hoa'), officer('Trần Văn Bình')];
  const wish = () => ({ counter: 'Q1', requestId: one.newId() });
  signIn(one, wish(), morning);
  await take(one);
  await take(one);
  await serve(one, 5);
  one.advance(3 * MINUTE);
  signOut(one, wish());
  one.advance(10 * MINUTE);
  signIn(one, wish(), noon);
  await serve(one, 7);
  const by = async (name: 'serving' | 'desks' | 'waits' | 'visits', key: string) => {
    const { columns, rows } = await sheetOf(one, name, 'officer', today);
    const place = columns.findIndex((column) => column.key === key);
    return Object.fromEntries(rows.map(({ key: row, cells }) => [row, cells[place]?.value]));
  };
  expect(await by('serving', 'longest')).toMatchObject({ [morning]: 5 * MINUTE, [noon]: 7 * MINUTE });
  expect(await by('waits', 'called')).toMatchObject({ [morning]: 1, [noon]: 1 });
  expect(await by('visits', 'done')).toMatchObject({ [morning]: 1, [noon]: 1 });
  expect(await by('desks', 'serving')).toEqual({ [morning]: 5 * MINUTE, [noon]: 7 * MINUTE, '': 0 });
  expect(await by('desks', 'open')).toEqual({ [morning]: 10 * MINUTE, [noon]: 7 * MINUTE, '': 10 * MINUTE });
});

test('a parked visit is as long as both its times at the counter, and its wait is that of the counter that called first', async () => {
  const one = await hall();
  const id = await take(one);
  await callNext(one, 'Q1', one.newId());
  one.advance(4 * MINUTE);
  one.store.append([{ t: 'ticket.park', id, d: { counter: 'Q1', reason: 'copies' } }]);
  one.advance(30 * MINUTE);
  one.store.append([{ t: 'ticket.call', id, d: { counter: 'Q2' } }]);
  one.advance(2 * MINUTE);
  one.store.append([{ t: 'ticket.done', id, d: { counter: 'Q2' } }]);
  expect(plainRows(await sheetOf(one, 'serving', 'service', today))).toMatchObject([{ longest: 6 * MINUTE }]);
  expect((await sheetOf(one, 'waits', 'counter', today)).rows.map(({ key }) => key)).toEqual(['Q1']);
  expect((await sheetOf(one, 'serving', 'counter', today)).rows.map(({ key }) => key)).toEqual(['Q2']);
  const desks = await sheetOf(one, 'desks', 'counter', today);
  expect(desks.rows.map(({ key, cells }) => [key, cells[2]?.value])).toEqual([
    ['Q1', 4 * MINUTE],
    ['Q2', 2 * MINUTE],
  ]);
});

test('a counter that was closed for a day without a visit has no pause of less than nothing on the days after', async () => {
  const one = await hall();
  pauseDesk(one, { counter: 'Q1', requestId: one.newId() }, 'equipment');
  one.advance(30 * MINUTE);
  const paused = async () => plainRows(await sheetOf(one, 'desks', 'day', today))[0];
  expect(await paused()).toMatchObject({ open: 30 * MINUTE, pauses: 1, 'pause-equipment': 30 * MINUTE });
  one.advance(24 * 60 * MINUTE);
  expect(await paused()).toMatchObject({ open: 0, idle: 0, pauses: 1, 'pause-equipment': 0 });
});

test('a period without anything has an empty table and says of which days something is known, also when it is meant the other way round', async () => {
  const one = await hall();
  await take(one);
  const { rows, known, from, to, at, notes, office } = await sheetOf(one, 'waits', null, {
    from: '2026-09-02',
    to: '2026-09-01',
  });
  expect({ rows, known, from, to, at, notes }).toEqual({
    rows: [],
    known: { from: '2026-09-15', to: '2026-09-15' },
    from: '2026-09-01',
    to: '2026-09-02',
    at: NOON_ISH + MINUTE,
    notes: [],
  });
  expect(office).toMatchObject({ agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', place: 'Hạ Long' });
});

test('ratings are shown per counter and officer with the reasons of low marks', async () => {
  const one = await hall();
  one.store.append([
    { t: 'visit.rated', id: 'rating:Q1/2026-09-15', d: { counter: 'Q1', score: 'very-satisfied', reason: null } },
    {
      t: 'visit.rated',
      id: 'rating:Q1/2026-09-15',
      d: { counter: 'Q1', score: 'not-satisfied', reason: 'waited-long' },
    },
  ]);
  expect(plainRows(await sheetOf(one, 'satisfaction', 'counter', today))).toMatchObject([
    {
      counter: 'Quầy 1',
      officer: 'nobody',
      ratings: 2,
      'very-satisfied': 1,
      'very-satisfied-share': 0.5,
      satisfied: 0,
      'not-satisfied': 1,
      'reason-waited-long': 1,
    },
  ]);
});

test('dossiers of a day count with what was scanned and what came from data', async () => {
  const one = await hall();
  const data = 'CSDL quốc gia về dân cư';
  const [paper, taken] = [1, 0].map((originals) => ({
    name: `Giấy tờ ${originals}`,
    originals,
    certified: 0,
    photocopies: 0,
    fromData: originals === 0 ? data : '',
  }));
  if (paper === undefined || taken === undefined) throw new Error('two papers');
  const outcome = receiveDossier(one, 'Q1', {
    requestId: one.newId(),
    ticket: null,
    procedure: '1.001193',
    applicant: {
      fullName: 'Đỗ Thị Đào',
      citizenNumber: '001090012345',
      formerNumber: '',
      birthDate: '1990-01-01',
      gender: 'female',
      address: '',
      phone: '',
      email: '',
      cardIssuedOn: '',
    },
    ownerName: '',
    components: [paper, paper, taken],
    sets: 1,
  });
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  const counts = { day: '2026-09-15', dossiers: 1, 'on-paper': 2, scanned: 0, components: 3, 'from-data': 1 / 3 };
  expect(plainRows(await sheetOf(one, 'digitised', 'day', today))).toEqual([counts]);
  one.store.append([
    {
      t: 'dossier.file',
      id: outcome.dossier.id,
      d: {
        counter: 'Q1',
        officer: '',
        sha256: 'a'.repeat(64),
        bytes: 1,
        kind: 'component',
        component: 1,
        name: paper.name,
        pages: 1,
        signed: 'no',
        instead: '',
      },
    },
  ]);
  expect(plainRows(await sheetOf(one, 'digitised', 'day', today))).toEqual([{ ...counts, scanned: 0.5 }]);
});
