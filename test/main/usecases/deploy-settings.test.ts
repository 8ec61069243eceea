import { afterEach, expect, test } from 'vitest';
import type { SettingsChange } from '#common/domain/settings/drafts.ts';
import { callOffVersion, deploySettings, goBackTo, takeBack } from '#main/usecases/deploy-settings.ts';
import { saveSetting, settingsNow, showSettings } from '#main/usecases/settings.ts';
import { kioskServices } from '#main/usecases/views/kiosk-view.ts';
import { versionsView } from '#main/usecases/views/versions-view.ts';
import { applySetting } from '#test/support/apply-setting.ts';
import { deploy, names, rename, serve } from '#test/support/supervisor-acts.ts';
import { testTerminal, NOON_ISH, type TestTerminal } from '#test/support/terminal.ts';

const HOUR = 3_600_000;
const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const desk = async (): Promise<TestTerminal> => {
  const one = await testTerminal({ name: 'DH', profile: { roles: ['supervisor'] } });
  terminals.push(one);
  return one;
};
const lastOf = (one: TestTerminal, id: string) => showSettings(one).services.find((each) => each.id === id)?.last?.uid;

test('what is saved is a draft that no kiosk shows before it is deployed, and then all of it counts together', async () => {
  const one = await desk();
  rename(one, 'A', 'Hộ tịch mới');
  rename(one, 'B', 'Đất đai mới');
  expect(kioskServices(one).services.map(({ name }) => name.vi)).toEqual(['Hộ tịch', 'Đất đai']);
  expect(showSettings(one)).toMatchObject({
    waiting: 2,
    services: [
      { draft: { name: { vi: 'Hộ tịch mới' } }, waits: true },
      { draft: { name: { vi: 'Đất đai mới' } }, waits: true },
    ],
  });
  expect(versionsView(one, []).drafts.map(({ key, fields, by }) => ({ key, fields, by }))).toMatchObject([
    {
      key: 'service:A',
      by: 'DH',
      fields: [{ field: 'name.vi', from: [{ text: 'Hộ tịch' }], to: [{ text: 'Hộ tịch mới' }] }, { field: 'name.en' }],
    },
    { key: 'service:B' },
  ]);
  expect(deploy(one)).toEqual({ kind: 'deployed', number: 1 });
  expect(names(one)).toEqual(['Hộ tịch mới', 'Đất đai mới']);
  expect(versionsView(one, [])).toMatchObject({
    number: 1,
    drafts: [],
    versions: [{ number: 1, standing: 'in-use', who: 'Nguyễn Thị Hoa', by: 'DH' }],
  });
});

test('a draft is taken back singly; one that says what counts already is none', async () => {
  const one = await desk();
  rename(one, 'A', 'Hộ tịch mới');
  rename(one, 'B', 'Đất đai mới');
  const [first] = settingsNow(one).drafts;
  const request = one.newId();
  expect(takeBack(one, 'service:A', first?.uid ?? '', request)).toEqual({ kind: 'taken-back' });
  expect(takeBack(one, 'service:A', first?.uid ?? '', request)).toEqual({ kind: 'taken-back' });
  expect(takeBack(one, 'service:A', first?.uid ?? '', one.newId())).toEqual({ kind: 'not-found' });
  rename(one, 'B', 'Đất đai');
  const before = showSettings(one).services[1]?.draft.name;
  expect([before, settingsNow(one).drafts.map(({ key }) => key)]).toEqual([
    { vi: 'Đất đai', en: 'Đất đai' },
    ['service:B'],
  ]);
  const { draft, last } = showSettings(one).services[1] ?? {};
  if (draft === undefined) throw new Error('B');
  const asItCounts = { ...draft, name: { vi: 'Đất đai', en: 'Land' } };
  saveSetting(one, { page: 'service', id: 'B', draft: asItCounts }, last?.uid ?? null, one.newId());
  expect(settingsNow(one).drafts).toEqual([]);
});

test('only the chosen drafts are deployed, and what was changed meanwhile is not deployed unseen', async () => {
  const one = await desk();
  rename(one, 'A', 'Hộ tịch mới');
  rename(one, 'B', 'Đất đai mới');
  const [a, b] = settingsNow(one).drafts;
  const wish = { drafts: [a?.uid ?? ''], from: null, who: '' };
  expect(deploySettings(one, wish, one.newId())).toEqual({ kind: 'deployed', number: 1 });
  expect(names(one)).toEqual(['Hộ tịch mới', 'Đất đai']);
  rename(one, 'B', 'Đất đai khác');
  expect(deploySettings(one, { ...wish, drafts: [b?.uid ?? ''] }, one.newId())).toEqual({ kind: 'drafts-changed' });
});

test('the whole set is checked together: a counter that goes on serving what is taken away stops all of it', async () => {
  const one = await desk();
  const found = showSettings(one).services.find(({ id }) => id === 'B');
  if (found === undefined) throw new Error('B');
  serve(one, 'Q1', ['A']);
  saveSetting(
    one,
    { page: 'service', id: 'B', draft: { ...found.draft, retired: true } },
    found.last?.uid ?? null,
    one.newId(),
  );
  const drafts = settingsNow(one).drafts;
  const only = drafts.filter(({ key }) => key === 'service:B').map(({ uid }) => uid);
  const outcome = deploySettings(one, { drafts: only, from: null, who: '' }, one.newId());
  expect(outcome.kind === 'problems' && outcome.problems.map(({ key, problem }) => [key, problem.problem])).toEqual([
    ['service:B', 'still-served'],
    ['counter:Q1', 'unknown-service'],
  ]);
  expect(deploy(one).kind).toBe('deployed');
  expect(names(one)).toEqual(['Hộ tịch']);
  expect(one.site.service('B')?.name.vi).toBe('Đất đai');
});

test('a version with a time counts from exactly then on, also after a restart, and can be called off until then', async () => {
  const one = await desk();
  rename(one, 'A', 'Từ ngày mai');
  const at = NOON_ISH + 21 * HOUR;
  expect(deploy(one, NOON_ISH)).toEqual({ kind: 'no-such-time' });
  expect(deploy(one, at)).toEqual({ kind: 'deployed', number: 1 });
  expect(versionsView(one, []).versions[0]).toMatchObject({ standing: 'waiting', from: at });
  one.advance(at - NOON_ISH - 1);
  expect(names(one)[0]).toBe('Hộ tịch');
  one.advance(1);
  expect(names(one)[0]).toBe('Từ ngày mai');
  const again = await one.reopen();
  terminals.splice(terminals.indexOf(one), 1, again);
  expect(names(again)[0]).toBe('Từ ngày mai');
  const inForce = versionsView(again, []).versions[0]?.uid ?? '';
  expect(callOffVersion(again, inForce, again.newId())).toEqual({ kind: 'in-force' });
});

test('a version that is called off never counts, stays in the history, and its drafts wait again', async () => {
  const one = await desk();
  rename(one, 'A', 'Từ ngày mai');
  deploy(one, NOON_ISH + HOUR);
  const uid = versionsView(one, []).versions[0]?.uid ?? '';
  expect(settingsNow(one).drafts).toEqual([]);
  expect(callOffVersion(one, uid, one.newId())).toEqual({ kind: 'called-off' });
  expect(settingsNow(one).drafts.map(({ key }) => key)).toEqual(['service:A']);
  one.advance(2 * HOUR);
  expect(names(one)[0]).toBe('Hộ tịch');
  expect(versionsView(one, []).versions[0]).toMatchObject({ number: 1, standing: 'called-off' });
});

test('going back makes drafts that restore an earlier version; what came since is taken out of use, not out of the books', async () => {
  const one = await desk();
  applySetting(
    one,
    { ...changeOf(one, 'A'), draft: { ...changeOf(one, 'A').draft, order: 9 } },
    lastOf(one, 'A') ?? null,
    one.newId(),
  );
  const added = { ...changeOf(one, 'B').draft, letter: 'C', name: { vi: 'Kinh doanh', en: 'Business' }, fields: [] };
  applySetting(one, { page: 'service', id: null, draft: added }, null, one.newId());
  const first = versionsView(one, []).versions.at(-1)?.uid ?? '';
  rename(one, 'B', 'Khác');
  expect(goBackTo(one, first, one.newId())).toEqual({ kind: 'drafts-wait' });
  takeBack(one, 'service:B', settingsNow(one).drafts[0]?.uid ?? '', one.newId());
  expect(goBackTo(one, first, one.newId())).toEqual({ kind: 'drafts-made', count: 1, waiting: [] });
  expect(versionsView(one, []).drafts).toMatchObject([{ key: 'service:C', fields: [{ field: 'retired' }] }]);
  deploy(one);
  expect(one.site.services.map(({ id, order }) => [id, order])).toEqual([
    ['B', 2],
    ['A', 9],
  ]);
  expect(goBackTo(one, null, one.newId())).toEqual({ kind: 'drafts-made', count: 1, waiting: [] });
  deploy(one);
  expect(names(one)).toEqual(['Hộ tịch', 'Đất đai']);
  expect(versionsView(one, []).versions).toHaveLength(4);
});

const changeOf = (one: TestTerminal, id: string): Extract<SettingsChange, { page: 'service' }> => {
  const found = showSettings(one).services.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return { page: 'service', id, draft: found.draft };
};
