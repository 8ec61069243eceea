import { afterEach, expect, test } from 'vitest';
import { claimDossier, releaseDossier } from '#main/usecases/dossier/claim-dossier.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { arrivedDossiers, rivalReceptions, rivalsHere } from '#main/usecases/views/arrived-view.ts';
import { arrivalOf, intakeOf } from '#test/support/intake.ts';
import { giveEntries, opTextOf, siteLogInMemory, type SiteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const MINUTE_MS = 60_000;
let one: TestTerminal;
let two: TestTerminal | null = null;
let log: SiteLogInMemory;

/** A counter that has what central wrote: one dossier from the portal. */
const open = async () => {
  one = await testTerminal({ name: 'Q1' });
  log = siteLogInMemory('dossier');
  const entries = log.write(
    'central',
    [opTextOf({ at: NOON_ISH, day: '2026-09-15' }, arrivalOf('online-1'))],
    NOON_ISH,
  );
  giveEntries(one.store, log, 'dossier', entries);
  return entries;
};
afterEach(() => {
  one.dispose();
  two?.dispose();
  two = null;
});

test('while cut off a claim is taken alone; with the hub’s word it is sure, and another counter is told whose it is', async () => {
  const arrived = await open();
  expect(await claimDossier(one, { dossier: 'online-1', requestId: one.newId() })).toMatchObject({
    kind: 'claimed',
    alone: true,
  });
  const mine = log.take(one.store, NOON_ISH);
  giveEntries(one.store, log, 'dossier', mine);
  two = await testTerminal({ name: 'Q2', profile: { name: 'Q2', counter: 'Q2' } });
  giveEntries(two.store, log, 'dossier', [...arrived, ...mine]);
  expect(await claimDossier(two, { dossier: 'online-1', requestId: two.newId() })).toEqual({
    kind: 'taken',
    by: 'Quầy 1',
  });
  expect(arrivedDossiers(two)[0]).toMatchObject({ claimedBy: 'Quầy 1', claimedHere: false });
  releaseDossier(one, { dossier: 'online-1', requestId: one.newId() });
  expect(arrivedDossiers(one)[0]).toMatchObject({ claimedBy: null });
});

test('a dossier nobody follows up is free again after half an hour', async () => {
  await open();
  await claimDossier(one, { dossier: 'online-1', requestId: one.newId() });
  one.advance(31 * MINUTE_MS);
  expect(arrivedDossiers(one)[0]?.claimedBy).toBeNull();
});

test('eight working hours to answer online, the reminder after two; who was asked for papers has no limit', async () => {
  await open();
  const [online] = arrivedDossiers(one);
  expect([online?.answerBy, online?.alertAt].map((at) => new Date(at ?? 0).toISOString())).toEqual([
    '2026-09-16T03:00:00.000Z',
    '2026-09-15T07:00:00.000Z',
  ]);
});

test('two counters receive the same online dossier while cut off: both receipts are kept, one as the rival, for both to see', async () => {
  const arrived = await open();
  two = await testTerminal({ name: 'Q2', profile: { name: 'Q2', counter: 'Q2' } });
  giveEntries(two.store, log, 'dossier', arrived);
  const source = { kind: 'arrived', dossier: 'online-1' } as const;
  receiveDossier(one, 'Q1', intakeOf(one.newId(), { source }));
  receiveDossier(two, 'Q2', intakeOf(two.newId(), { source }));
  const both = [...log.take(one.store, NOON_ISH), ...log.take(two.store, NOON_ISH)];
  for (const terminal of [one, two]) giveEntries(terminal.store, log, 'dossier', both);
  const rival = {
    dossier: 'online-1',
    code: 'H49.12-260915-0100',
    counter: 'Quầy 1',
    rivalCode: 'H49.12-260915-0200',
    rivalCounter: 'Quầy 2',
    at: NOON_ISH,
  };
  expect([rivalReceptions(one), rivalsHere(one), rivalsHere(two)]).toEqual([[rival], [rival], [rival]]);
  expect(await claimDossier(one, { dossier: 'online-1', requestId: one.newId() })).toEqual({
    kind: 'not-open',
    state: 'received',
  });
  expect(await claimDossier(one, { dossier: 'nothing', requestId: one.newId() })).toEqual({ kind: 'not-found' });
});
