import { afterEach, expect, test } from 'vitest';
import { printJobOf } from '#main/store/print-jobs.ts';
import { registeredDossiers } from '#main/store/arrived.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { turnAway } from '#main/usecases/dossier/turn-away.ts';
import { arrivalOf, dao, intakeOf } from '#test/support/intake.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
const open = async (): Promise<TestTerminal> => (one = await testTerminal({ name: 'Q1' }));
afterEach(() => one.dispose());

const askPapers = { event: 'ask-papers', reason: '', items: [{ name: 'Giấy chứng sinh', note: '' }] } as const;
const asked = () => ({ ...askPapers, items: [...askPapers.items] });

test('missing papers at the counter: noted as arrived with Mẫu 02 to print, no code; when they are there the same dossier is received', async () => {
  await open();
  const request = one.newId();
  const outcome = turnAway(one, { ...intakeOf(request), step: asked() });
  if (outcome.kind !== 'turned-away') throw new Error(outcome.kind);
  const { dossier } = outcome;
  expect([dossier.state, dossier.channel, dossier.code, dossier.history.map(({ event }) => event)]).toEqual([
    'registered',
    'counter',
    '',
    ['arrive', 'ask-papers'],
  ]);
  expect(printJobOf(one.store.db, dossier.id, 'supplement')?.title).toBe(dao.fullName);
  // The same request again does nothing more.
  expect(turnAway(one, { ...intakeOf(request), step: asked() })).toEqual(outcome);
  const back = receiveDossier(one, 'Q1', intakeOf(one.newId(), { source: { kind: 'arrived', dossier: dossier.id } }));
  expect(back).toMatchObject({ kind: 'received', dossier: { id: dossier.id, code: 'H49.12-260915-0100' } });
  expect(registeredDossiers(one.store.db, 10)).toEqual([]);
});

test('a refusal needs a reason, ends the dossier and prints Mẫu 03', async () => {
  await open();
  expect(turnAway(one, { ...intakeOf(one.newId()), step: { event: 'refuse', reason: ' ' } })).toEqual({
    kind: 'empty-letter',
    field: 'reason',
  });
  const outcome = turnAway(one, { ...intakeOf(one.newId()), step: { event: 'refuse', reason: 'Không đúng nơi' } });
  if (outcome.kind !== 'turned-away') throw new Error(outcome.kind);
  expect(outcome.dossier.state).toBe('refused');
  expect(printJobOf(one.store.db, outcome.dossier.id, 'refusal')?.state).toBe('pending');
});

test('an online dossier is turned away under its own id; one that was received meanwhile is not', async () => {
  await open();
  one.store.append([arrivalOf('online-1'), arrivalOf('online-2')]);
  const source = { kind: 'arrived', dossier: 'online-1' } as const;
  const outcome = turnAway(one, { ...intakeOf(one.newId(), { source }), step: asked() });
  expect(outcome).toMatchObject({ kind: 'turned-away', dossier: { id: 'online-1', state: 'registered' } });
  const other = { kind: 'arrived', dossier: 'online-2' } as const;
  receiveDossier(one, 'Q1', intakeOf(one.newId(), { source: other }));
  expect(turnAway(one, { ...intakeOf(one.newId(), { source: other }), step: asked() })).toEqual({
    kind: 'not-open',
    state: 'received',
  });
});
