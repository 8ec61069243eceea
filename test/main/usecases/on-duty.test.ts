import { afterEach, beforeEach, expect, test } from 'vitest';
import { UNNAMED } from '#common/ipc/audit-calls.ts';
import { noteDeskAct } from '#main/backend/note-desk-act.ts';
import { deskOf } from '#main/store/desks.ts';
import { endAlarm, takeAlarm } from '#main/usecases/alarms.ts';
import { auditPage } from '#main/usecases/audit/audit-page.ts';
import { closeCounter, openCounter } from '#main/usecases/close-counter.ts';
import { setNotice } from '#main/usecases/floor-words.ts';
import { byRole, bySupervisor, dutyState, onDuty, signOffDuty, signOnDuty } from '#main/usecases/on-duty.ts';
import { siteWord } from '#main/usecases/views/site-word.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const DAY_MS = 86_400_000;
let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await testTerminal({ name: 'S1', profile: { roles: ['supervisor'] } });
});
afterEach(() => terminal.dispose());

const officers = [
  ['o1', { name: 'Trần Văn Bình', role: 'Địa chính', duties: ['counter'] }],
  ['o2', { name: 'Nguyễn Thị Hạnh', role: 'Phó Giám đốc', duties: ['supervisor'] }],
  ['o3', { name: 'Lê Thu Hà', role: 'Hộ tịch' }],
] as const;
const withOfficers = () =>
  terminal.store.append(
    officers.map(([id, value]) => ({
      t: 'config.set',
      id: `officer:${id}`,
      d: { kind: 'officer', value: { ...value } },
    })),
  );
let requests = 0;
const request = (): string => {
  requests += 1;
  return `request-${requests}`;
};
/** The journal of that day in the order it happened, without the settings that the test began with. */
const journal = async (filter: { readonly who?: string; readonly kind?: 'counter' | 'terminal' | 'settings' } = {}) => {
  const all = { from: '2026-09-15', to: '2026-09-15', who: '', term: '', kind: null, about: '', parked: false };
  const { rows } = await auditPage(terminal, { filter: { ...all, ...filter }, after: null });
  return rows
    .filter(({ act, who }) => act !== 'config.set' || who !== '')
    .toSorted((a, b) => a.at - b.at)
    .map(({ act, who, words, marks }) => ({ act, who, words, marks: marks.filter((mark) => mark !== 'pending') }));
};

test('who may supervise is offered first, and nobody is turned away', () => {
  withOfficers();
  expect(dutyState(terminal)).toEqual({
    terminal: 'S1',
    officer: null,
    officers: [
      { id: 'o3', name: 'Lê Thu Hà', role: 'Hộ tịch' },
      { id: 'o2', name: 'Nguyễn Thị Hạnh', role: 'Phó Giám đốc' },
      { id: 'o1', name: 'Trần Văn Bình', role: 'Địa chính' },
    ],
  });
  expect(signOnDuty(terminal, 'o1', request())).toEqual({ kind: 'done' });
  expect(onDuty(terminal)?.name).toBe('Trần Văn Bình');
  expect(signOnDuty(terminal, 'o9', request())).toEqual({ kind: 'no-such-officer' });
  expect(onDuty(terminal)?.name).toBe('Trần Văn Bình');
});

test('who signed on stays through a restart, until signing off or the end of the business day; a repeated request signs nobody on again', async () => {
  withOfficers();
  const first = request();
  signOnDuty(terminal, 'o2', first);
  terminal = await terminal.reopen();
  expect(onDuty(terminal)).toEqual({ id: 'o2', name: 'Nguyễn Thị Hạnh', since: terminal.store.now() });
  signOffDuty(terminal, request());
  signOnDuty(terminal, 'o2', first);
  expect(onDuty(terminal)).toBeNull();
  signOnDuty(terminal, 'o3', request());
  expect(onDuty(terminal)?.name).toBe('Lê Thu Hà');
  terminal.advance(DAY_MS);
  expect(onDuty(terminal)).toBeNull();
});

test('a centre without officers writes as before', () => {
  expect([bySupervisor(terminal), byRole(terminal, 'counter')]).toEqual(['S1', null]);
});

test('the journal says who did what at the desk, and that it does not know where nobody had signed on', async () => {
  withOfficers();
  closeCounter(terminal, { counter: 'Q1', requestId: request() }, 'meeting');
  expect(deskOf(terminal.store.db, 'Q1', '2026-09-15')?.pausedBy).toBe('? · S1');
  terminal.advance(1_000);
  signOnDuty(terminal, 'o2', request());
  terminal.advance(1_000);
  openCounter(terminal, { counter: 'Q1', requestId: request() });
  terminal.advance(1_000);
  setNotice(terminal, { to: ['kiosk'], text: { vi: 'Chờ', en: '' }, minutes: 5, requestId: request() });
  terminal.advance(1_000);
  takeAlarm(terminal, { key: 'printer K1 main', began: null, requestId: request() });
  terminal.advance(1_000);
  // A screen saw that it is over: nobody did that.
  endAlarm(terminal, { key: 'printer K1 main', isOver: true, requestId: request() });
  terminal.advance(1_000);
  const seal = 'a'.repeat(64);
  noteDeskAct(
    terminal,
    { info: () => undefined, error: () => undefined },
    { what: 'audit-export', detail: 'nhat-ky-1', seal },
  );
  terminal.advance(1_000);
  signOffDuty(terminal, request());
  const hanh = 'Nguyễn Thị Hạnh';
  expect((await journal()).map(({ act, who }) => [act, who])).toEqual([
    ['desk.pause', UNNAMED],
    ['duty.sign-in', hanh],
    ['desk.resume', hanh],
    ['config.set', hanh],
    ['alarm.take', hanh],
    ['alarm.over', ''],
    ['desk-act.audit-export', hanh],
    ['duty.sign-out', hanh],
  ]);
  expect((await journal({ who: UNNAMED })).map(({ act }) => act)).toEqual(['desk.pause']);
  expect((await journal({ who: hanh, kind: 'counter' })).map(({ act }) => act)).toEqual([
    'duty.sign-in',
    'desk.resume',
    'duty.sign-out',
  ]);
  expect(await journal({ kind: 'terminal', who: hanh })).toEqual([
    expect.objectContaining({ act: 'alarm.take' }),
    expect.objectContaining({ words: expect.objectContaining({ detail: ': nhat-ky-1' }), marks: [] }),
  ]);
  expect((await journal({ kind: 'settings', who: hanh })).map(({ marks }) => marks)).toEqual([['settings']]);
});

test('a counter that a supervisor paused is told by whom', async () => {
  withOfficers();
  const counter: TestTerminal = { ...terminal, profile: { ...terminal.profile, counter: 'Q1' } };
  const pausedBy = () => siteWord(counter, 'counter', { look: null, lookedAt: null }).pausedBy;
  closeCounter(terminal, { counter: 'Q1', requestId: request() }, 'meeting');
  expect(pausedBy()).toBe('S1');
  signOnDuty(terminal, 'o2', request());
  closeCounter(terminal, { counter: 'Q1', requestId: request() }, 'meeting');
  expect(pausedBy()).toBe('Nguyễn Thị Hạnh · S1');
});
