import { afterEach, expect, test } from 'vitest';
import { watchSettings } from '#main/backend/settings-watch.ts';
import { deploySettings } from '#main/usecases/deploy-settings.ts';
import { saveSetting, settingsNow, showSettings } from '#main/usecases/settings.ts';
import { versionsView } from '#main/usecases/views/versions-view.ts';
import { handClock } from '#test/support/hand-clock.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const open = async (): Promise<TestTerminal> => {
  const one = await testTerminal({ name: 'DH', profile: { roles: ['supervisor'] } });
  terminals.push(one);
  return one;
};
const SECOND = 1_000;

/** Deploys another name of a service, at once or from a time on. */
const deploy = (one: TestTerminal, vi: string, from: number | null) => {
  const [service] = showSettings(one).services;
  if (service === undefined) throw new Error('no service');
  const draft = { ...service.draft, name: { vi, en: vi } };
  saveSetting(one, { page: 'service', id: service.id, draft }, service.last?.uid ?? null, one.newId());
  const drafts = settingsNow(one).drafts.map(({ uid }) => uid);
  return deploySettings(one, { drafts, from, who: '' }, one.newId());
};

test('a terminal that nobody touches takes a version into use at its second, tells it, and says since when', async () => {
  const one = await open();
  const clock = handClock();
  const used: number[] = [];
  const watch = watchSettings({ terminal: one, after: clock.after, onChange: () => used.push(one.store.now()) });
  expect(watch.status()).toEqual({ number: 0, uid: null, since: NOON_ISH, refused: [], newest: null });
  used.splice(0);
  const at = NOON_ISH + 90 * SECOND;
  deploy(one, 'Từ giờ ấy', at);
  // That it waits here is told at once: a supervisor sees before its time who lacks it.
  const [waiting] = versionsView(one, []).versions;
  expect(watch.status()).toMatchObject({ number: 0, newest: waiting?.uid });
  expect(used.splice(0)).toEqual([NOON_ISH]);
  for (let second = 0; second < 120; second += 1) {
    one.advance(SECOND);
    clock.pass(SECOND);
  }
  expect(used).toEqual([at]);
  expect(watch.status()).toMatchObject({ number: 1, since: at, refused: [] });
  watch.stop();
});

test('a version that counts at once is told at once, and the same one is not new after a restart', async () => {
  const one = await open();
  const clock = handClock();
  const used: number[] = [];
  const watch = watchSettings({
    terminal: one,
    after: clock.after,
    onChange: () => used.push(one.site.version.number),
  });
  deploy(one, 'Ngay', null);
  expect(used).toEqual([0, 1]);
  watch.stop();
  one.advance(5 * SECOND);
  const again = await one.reopen();
  terminals.splice(0, 1, again);
  const later = watchSettings({ terminal: again, after: clock.after, onChange: () => used.push(-1) });
  expect(used).toEqual([0, 1]);
  expect(later.status()).toMatchObject({ number: 1, since: NOON_ISH });
  later.stop();
});
