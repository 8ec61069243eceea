import { expect, onTestFinished, test } from 'vitest';
import { lastNewsAt } from '#main/store/last-news.ts';
import { boardView } from '#main/usecases/views/board-view.ts';
import { giveEntries, opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import type { Draft } from '#main/store/terminal-store.ts';

const live = { offlineSince: null, speaks: false, media: [] };
const day = '2026-09-15';

const callOf = (number: number, counter: string): readonly Draft[] => [
  { t: 'ticket.issue', id: `t${number}`, d: { service: number > 5 ? 'B' : 'A', lang: 'vi' } },
  {
    t: 'ticket.label',
    id: `t${number}`,
    d: { service: 'A', label: `A00${number}`, series: 'A', number, ahead: 0 },
  },
  { t: 'ticket.call', id: `t${number}`, d: { counter } },
];

/** A board of the test centre that heard the hub tell of these, one a second, and knows these settings. */
const boardThatHeard = async (drafts: readonly Draft[], config: readonly Draft[] = []): Promise<TestTerminal> => {
  const terminal = await testTerminal({
    name: 'D1',
    profile: { roles: ['display'], counter: undefined },
    audiences: ['floor', 'config'],
  });
  onTestFinished(() => terminal.dispose());
  const log = siteLogInMemory('floor');
  const entries = drafts.flatMap((draft, index) => {
    const at = NOON_ISH - 60_000 + index * 1_000;
    return [...log.write('Q1', [opTextOf({ at, day }, draft)], at)];
  });
  giveEntries(terminal.store, log, 'floor', entries);
  terminal.store.append(config);
  return terminal;
};

const zone: Draft = {
  t: 'config.set',
  id: 'zone:a',
  d: { kind: 'zone', value: { name: { vi: 'Sảnh A', en: 'Hall A' }, counters: ['Q2'] } },
};
const settings = (value: Record<string, unknown>): Draft => ({
  t: 'config.set',
  id: 'board:D1',
  d: { kind: 'board', value },
});
const calls = [...callOf(1, 'Q1'), ...callOf(2, 'Q2')];
const labels = (rows: readonly { readonly label: string }[]): readonly string[] => rows.map(({ label }) => label);

test('the hall board shows every call; what its zone hears are those of counters without a zone of their own', async () => {
  const board = boardView(await boardThatHeard(calls, [zone]), live);
  expect([board.kind, labels(board.calling), labels(board.zoneCalls)]).toEqual(['hall', ['A002', 'A001'], ['A001']]);
});

test('a board in a zone shows the calls of its zone; one with counters of its own shows those, and speaks for its zone', async () => {
  const inZone = boardView(await boardThatHeard(calls, [zone, settings({ zone: 'a' })]), live);
  expect([labels(inZone.calling), labels(inZone.zoneCalls)]).toEqual([['A002'], ['A002']]);
  const ofOne = boardView(await boardThatHeard(calls, [zone, settings({ zone: 'a', counters: ['Q1'] })]), live);
  expect([labels(ofOne.calling), labels(ofOne.zoneCalls)]).toEqual([['A001'], ['A002']]);
});

test('a board of some services shows and counts those only', async () => {
  const waiting: readonly Draft[] = [
    ...callOf(6, 'Q1'),
    { t: 'ticket.issue', id: 'w1', d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.issue', id: 'w2', d: { service: 'B', lang: 'vi' } },
  ];
  const board = boardView(await boardThatHeard([...calls, ...waiting], [settings({ services: ['B'] })]), live);
  expect([labels(board.calling), board.waiting]).toEqual([['A006'], 1]);
});

test("a counter's sign tells its counter, what that serves, and whether it is paused", async () => {
  const pause: Draft = { t: 'desk.pause', id: `desk:Q2/${day}`, d: { counter: 'Q2', reason: 'break' } };
  const sign = settings({ kind: 'counter', counters: ['Q2'] });
  const board = boardView(await boardThatHeard([...calls, pause], [sign]), live);
  expect([board.sign, labels(board.calling)]).toEqual([
    { name: { vi: 'Quầy 2', en: 'Counter 2' }, services: [{ vi: 'Hộ tịch', en: 'Civil status' }], pause: 'break' },
    ['A002'],
  ]);
  const lost = boardView(await boardThatHeard(calls, [settings({ kind: 'counter', counters: ['gone'] })]), live);
  expect(lost.sign).toBeNull();
});

test('a recall of a number that is on the board comes to the top as a call of its own', async () => {
  const recall: Draft = { t: 'ticket.recall', id: 't1', d: { counter: 'Q1' } };
  const { calling } = boardView(await boardThatHeard([...calls, recall]), live);
  expect(calling.map(({ label, call }) => [label, call])).toEqual([
    ['A001', 2],
    ['A002', 1],
  ]);
});

test('after a restart without a hub the last good board is there, and says when the hub was last heard', async () => {
  const before = await boardThatHeard(calls, [
    zone,
    settings({ kind: 'waiting', slides: [{ vi: 'Mời chờ', en: '' }] }),
  ]);
  const good = boardView(before, live);
  before.advance(3_600_000);
  const after = await before.reopen();
  onTestFinished(after.dispose);
  const heardAt = lastNewsAt(after.store.db);
  expect(heardAt).toBe(NOON_ISH - 60_000 + 5_000);
  expect(boardView(after, { ...live, offlineSince: heardAt })).toEqual({
    ...good,
    updatedAt: heardAt,
    offlineSince: heardAt,
  });
});

test('a board whose settings cannot be read is the plain hall board and goes on', async () => {
  const board = boardView(
    await boardThatHeard(calls, [settings({ kind: 'hologram', night: 7, counters: 'Q1' })]),
    live,
  );
  expect([board.kind, labels(board.calling), board.night]).toEqual(['hall', ['A002', 'A001'], null]);
});
