import { afterEach, expect, test } from 'vitest';
import { callOffVersion, goBackTo } from '#main/usecases/deploy-settings.ts';
import { saveSetting, showSettings } from '#main/usecases/settings.ts';
import type { TerminalPresence } from '#main/usecases/views/floor-view.ts';
import { versionsView } from '#main/usecases/views/versions-view.ts';
import { giveEntries, siteLogInMemory } from '#test/support/site-log.ts';
import { deploy, rename } from '#test/support/supervisor-acts.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const DAY_MS = 86_400_000;
const MONDAY = NOON_ISH + 6 * DAY_MS;
const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const desk = async (name = 'DH', seeded = true): Promise<TestTerminal> => {
  const one = await testTerminal({ name, seeded, profile: { roles: ['supervisor'] } });
  terminals.push(one);
  return one;
};

/** Gives a counter a block of receipts, as a draft. */
const giveReceipts = (one: TestTerminal, id: string, first: number, last: number): void => {
  const found = showSettings(one).counters.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  const receipts = { form: '01BLP0-001', serial: 'MH-26T', first, last };
  const draft = { ...found.draft, receipts };
  const outcome = saveSetting(one, { page: 'counter', id, draft }, found.last?.uid ?? null, one.newId());
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
};
type Priority = ReturnType<typeof showSettings>['priority']['draft'];
const setPriority = (one: TestTerminal, change: (draft: Priority) => Priority): void => {
  const { draft, last } = showSettings(one).priority;
  const outcome = saveSetting(one, { page: 'priority', draft: change(draft) }, last?.uid ?? null, one.newId());
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
};
const withGroup = (draft: Priority): Priority => ({
  ...draft,
  groups: [...draft.groups, { id: '', name: { vi: 'Người hiến máu', en: 'Blood donors' } }],
});
const inTurn = (draft: Priority): Priority => ({ ...draft, policy: { mode: 'ratio', priority: 5, normal: 3 } });

test('one block of receipts for two counters is refused, though the other counter gets it only from Monday on', async () => {
  const one = await desk();
  giveReceipts(one, 'Q1', 1, 500);
  expect(deploy(one, MONDAY)).toMatchObject({ kind: 'deployed' });
  giveReceipts(one, 'Q2', 400, 900);
  const outcome = deploy(one);
  expect(outcome).toMatchObject({ kind: 'problems-ahead', at: MONDAY });
  const problems = outcome.kind === 'problems-ahead' ? outcome.problems : [];
  expect(problems.map(({ key, page, name, problem }) => [key, page, name.vi, problem.problem, problem.name])).toEqual([
    ['counter:Q1', 'counter', 'Quầy 1', 'receipts-overlap', 'Quầy 2'],
    ['counter:Q2', 'counter', 'Quầy 2', 'receipts-overlap', 'Quầy 1'],
  ]);
  expect(deploy(one, MONDAY + DAY_MS)).toMatchObject({ kind: 'problems-ahead', at: MONDAY + DAY_MS });
  expect(versionsView(one, []).versions).toHaveLength(1);
  giveReceipts(one, 'Q2', 501, 900);
  expect(deploy(one)).toMatchObject({ kind: 'deployed', number: 2 });
});

test('what a waiting version sets is set by no other: its field would be taken away on Monday; called off, both are applied together', async () => {
  const one = await desk();
  setPriority(one, inTurn);
  deploy(one, MONDAY);
  setPriority(one, withGroup);
  const refused = { kind: 'waiting-version', number: 1, from: MONDAY };
  expect(deploy(one)).toEqual(refused);
  expect(deploy(one, MONDAY + DAY_MS)).toEqual(refused);
  const [waiting] = versionsView(one, []).versions;
  callOffVersion(one, waiting?.uid ?? '', one.newId());
  setPriority(one, (draft) => inTurn(withGroup({ ...draft, groups: draft.groups.slice(0, -1) })));
  expect(deploy(one, MONDAY)).toMatchObject({ kind: 'deployed', number: 2 });
  one.advance(6 * DAY_MS);
  expect(showSettings(one).priority.draft).toMatchObject({ policy: { normal: 3 } });
  expect(showSettings(one).priority.draft.groups.at(-1)?.name.vi).toBe('Người hiến máu');
  // In force now: nothing waits any more.
  setPriority(one, (draft) => ({ ...draft, policy: { mode: 'strict' } }));
  expect(deploy(one)).toMatchObject({ kind: 'deployed' });
});

test('another page may be applied while a version waits, and going back says which versions still come', async () => {
  const one = await desk();
  rename(one, 'A', 'Từ thứ Hai');
  deploy(one, MONDAY);
  rename(one, 'B', 'Ngay');
  expect(deploy(one)).toMatchObject({ kind: 'deployed', number: 2 });
  expect(goBackTo(one, null, one.newId())).toEqual({ kind: 'drafts-made', count: 1, waiting: [1] });
});

test('two supervisors who give one block at the same moment are both told that it is given twice, and which pages to mend', async () => {
  const [one, two] = [await desk('DH1'), await desk('DH2', false)];
  const log = siteLogInMemory('config');
  const all = log.take(one.store, NOON_ISH).slice();
  for (const each of [one, two]) giveEntries(each.store, log, 'config', all);
  giveReceipts(one, 'Q1', 1, 500);
  giveReceipts(two, 'Q2', 1, 500);
  expect([deploy(one).kind, deploy(two, MONDAY).kind]).toEqual(['deployed', 'deployed']);
  expect(versionsView(one, []).wrong).toEqual([]);
  const later = [one, two].flatMap((each) => log.take(each.store, NOON_ISH));
  for (const each of [one, two]) giveEntries(each.store, log, 'config', later);
  for (const each of [one, two]) {
    const { wrong } = versionsView(each, []);
    expect(wrong.map(({ at, problems }) => [at, problems.map(({ key }) => key)])).toEqual([
      [MONDAY, ['counter:Q1', 'counter:Q2']],
    ]);
  }
  for (const each of [one, two]) each.advance(6 * DAY_MS);
  expect(versionsView(two, []).wrong.map(({ at }) => at)).toEqual([two.store.now()]);
});

test('before its time it is seen which terminal lacks a version that waits', async () => {
  const one = await desk();
  rename(one, 'B', 'Ngay');
  deploy(one);
  rename(one, 'A', 'Từ thứ Hai');
  deploy(one, MONDAY);
  const [waiting, first] = versionsView(one, []).versions;
  const told = (name: string, newest: string | null | undefined): TerminalPresence => ({
    name,
    roles: ['counter'],
    connected: true,
    unsynced: 0,
    lastSeen: NOON_ISH,
    version: '1.0.0',
    status: { settings: { number: 1, uid: first?.uid ?? null, since: NOON_ISH, refused: [], newest } },
  });
  const { receivers } = versionsView(one, [
    told('Q1', waiting?.uid),
    told('Q2', first?.uid),
    told('Q3', null),
    told('Q4', undefined),
    told('Q5', 'a-version-we-do-not-know-yet'),
  ]);
  expect(receivers.map(({ terminal, missing }) => [terminal, missing])).toEqual([
    ['Q1', []],
    ['Q2', [2]],
    ['Q3', [2]],
    ['Q4', [2]],
    ['Q5', []],
  ]);
});
