import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { callOffVersion, takeBack } from '#main/usecases/deploy-settings.ts';
import { settingsNow } from '#main/usecases/settings.ts';
import { versionsView } from '#main/usecases/views/versions-view.ts';
import { giveEntries, siteLogInMemory, type SiteLogInMemory } from '#test/support/site-log.ts';
import { deploy, names, rename, serve } from '#test/support/supervisor-acts.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const HOUR = 3_600_000;
const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const desk = async (name: string, seeded = true): Promise<TestTerminal> => {
  const one = await testTerminal({ name, seeded, profile: { roles: ['supervisor'] } });
  terminals.push(one);
  return one;
};

/** Two supervisors of one site, and the log that joins them. */
const joined = async () => {
  const log = siteLogInMemory('config');
  const [one, two] = [await desk('DH1'), await desk('DH2', false)];
  const seen = new Map<TestTerminal, number>([
    [one, 0],
    [two, 0],
  ]);
  const entries: ReturnType<SiteLogInMemory['take']>[number][] = [];
  const push = (from: TestTerminal) => entries.push(...log.take(from.store, from.store.now()));
  const pull = (to: TestTerminal) => {
    giveEntries(to.store, log, 'config', entries.slice(seen.get(to)));
    seen.set(to, entries.length);
  };
  push(one);
  pull(one);
  pull(two);
  return { one, two, push, pull };
};

test('two supervisors who deploy while cut off: both versions stand in the order of the log, and the later one says what it took the place of', async () => {
  const { one, two, push, pull } = await joined();
  rename(one, 'A', 'Của một');
  deploy(one);
  two.advance(60_000);
  rename(two, 'A', 'Của hai');
  serve(two, 'Q2', ['A', 'B']);
  deploy(two);
  // The second is heard first.
  for (const each of [two, one]) push(each);
  for (const each of [one, two]) pull(each);
  const [first, second] = [versionsView(one, []), versionsView(two, [])];
  expect(first.versions).toEqual(second.versions);
  expect(first.versions.map(({ number, by }) => [number, by])).toEqual([
    [2, 'DH1'],
    [1, 'DH2'],
  ]);
  expect(first.versions[0]?.overwrote).toMatchObject([
    { number: 1, by: 'DH2', pages: [{ key: 'service:A', fields: [{ field: 'name.vi' }, { field: 'name.en' }] }] },
  ]);
  expect([names(one), names(two)]).toEqual([
    ['Của một', 'Đất đai'],
    ['Của một', 'Đất đai'],
  ]);
  expect(one.site.counter('Q2')?.services).toEqual(['A', 'B']);
});

type Act = (
  here: TestTerminal,
  text: string,
  wire: Pick<Awaited<ReturnType<typeof joined>>, 'push' | 'pull'>,
) => unknown;
const acts = {
  a: (here, text) => rename(here, 'A', text),
  b: (here, text) => rename(here, 'B', `${text} B`),
  counter: (here, text) => serve(here, 'Q2', text === 'Một' ? ['A'] : ['A', 'B']),
  takeBack: (here) => {
    const [draft] = settingsNow(here).drafts;
    return takeBack(here, draft?.key ?? '', draft?.uid ?? '', here.newId());
  },
  deploy: (here) => deploy(here),
  later: (here) => deploy(here, here.store.now() + HOUR),
  callOff: (here) => {
    const waiting = versionsView(here, []).versions.find(({ standing }) => standing === 'waiting');
    return callOffVersion(here, waiting?.uid ?? '', here.newId());
  },
  push: (here, _text, { push }) => push(here),
  pull: (here, _text, { pull }) => pull(here),
  wait: (here) => here.advance(20 * 60_000),
} satisfies Readonly<Record<string, Act>>;
const actNames = Object.keys(acts) as (keyof typeof acts)[]; // the keys of a literal
const isOfDrafts = (act: keyof typeof acts): boolean => ['a', 'b', 'counter', 'takeBack', 'callOff'].includes(act);

test('any order of drafts, take-backs, deployments and call-offs over two terminals that exchange their logs late ends in one version and one centre', async () => {
  const steps = fc.array(
    fc.record({
      at: fc.constantFrom(0, 1),
      act: fc.constantFrom(...actNames),
      text: fc.constantFrom('Một', 'Hai', 'Ba'),
    }),
    { minLength: 5, maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { one, two, push, pull } = await joined();
      for (const { at, act, text } of all) {
        const here = at === 0 ? one : two;
        const counts = () => ({ names: names(here), q2: here.site.counter('Q2')?.services });
        const before = counts();
        acts[act](here, text, { push, pull });
        // Nothing of a draft counts before it is deployed.
        if (isOfDrafts(act)) expect(counts()).toEqual(before);
      }
      const end = NOON_ISH + 48 * HOUR;
      for (const each of [one, two]) {
        each.advance(end - each.store.now());
        push(each);
      }
      for (const each of [one, two]) pull(each);
      const told = [one, two].map((each) => ({
        values: [...settingsNow(each).inForce.values],
        versions: versionsView(each, []).versions,
        drafts: settingsNow(each).drafts,
        version: each.site.version,
      }));
      expect(told[0]).toEqual(told[1]);
      for (const each of terminals.splice(0)) each.dispose();
    }),
    { numRuns: 15 },
  );
}, 120_000);
