import fc from 'fast-check';
import { expect, test } from 'vitest';
import { machineSchema, noAnswers, pairingOf, type Answers } from '#common/domain/setup/answers.ts';
import {
  freshSetup,
  isReady,
  maySkip,
  missing,
  moved,
  resumed,
  stepSchema,
  stepsOf,
  told,
  type Move,
  type SetupState,
} from '#common/domain/setup/steps.ts';

const hub = { address: '10.0.0.1:4700', site: 'H49.12', name: 'Minh Hà', counters: [{ id: 'Q1', name: 'Quầy 1' }] };
const centre = {
  name: 'Minh Hà',
  parentAgency: '',
  agencyName: '',
  agencyCode: 'H49.12',
  place: 'Minh Hà',
  address: '',
  hotline: '',
  services: ['A'],
  counters: 2,
};
const at = (step: SetupState['at'], answers: Partial<Answers>): SetupState => ({
  ...freshSetup,
  at: step,
  answers: { ...noAnswers, ...answers },
});

test('each role is asked what it needs and nothing else', () => {
  const steps = (answers: Partial<Answers>) => stepsOf({ ...noAnswers, ...answers }).join(' ');
  expect(steps({ machine: 'kiosk' })).toBe('language machine hub name pair printer scanner screen sound touch finish');
  expect(steps({ machine: 'display' })).toBe('language machine hub name pair screen sound finish');
  expect(steps({ machine: 'counter' })).toBe('language machine site printer scanner finish');
  expect(steps({ machine: 'counter', site: 'join' })).toBe(
    'language machine site hub name pair printer scanner finish',
  );
  expect(steps({ machine: 'supervisor', site: 'new' })).toBe('language machine site centre name finish');
  expect(steps({ machine: 'counter', site: 'restore' })).toBe('language machine site restore');
  // A kiosk in the hall never hosts a centre, whatever was answered before it was one.
  expect(steps({ machine: 'kiosk', site: 'new' })).toContain('hub');
});

test('forward stops at a vital step without an answer, and a step that may be skipped is remembered as skipped', () => {
  expect(moved(at('machine', {}), { kind: 'next' }).at).toBe('machine');
  expect(moved(at('machine', {}), { kind: 'skip' }).at).toBe('machine');
  const skipped = moved(at('printer', { machine: 'kiosk', hub, number: 1 }), { kind: 'skip' });
  expect([skipped.at, skipped.skipped]).toEqual(['scanner', ['printer']]);
  const back = told(skipped, { answers: {}, move: { kind: 'back' }, done: null });
  const printed = told(back, {
    answers: { printer: { address: 'tcp://10.0.0.9:9100', widthDots: 576, model: 'auto' } },
    move: { kind: 'next' },
    done: true,
  });
  expect([printed.at, printed.skipped, missing(printed)]).toEqual([
    'scanner',
    [],
    ['pair', 'scanner', 'screen', 'sound', 'touch'],
  ]);
});

test('what comes out of a backup is never finished as a new machine, whatever was answered before', () => {
  const restored = at('restore', { machine: 'supervisor', site: 'restore', hub, centre, number: 1 });
  for (const kind of ['next', 'skip'] as const) expect(moved(restored, { kind }).at).toBe('restore');
  expect(isReady(restored)).toBe(false);
  expect(isReady(at('finish', { machine: 'supervisor', site: 'join', hub, number: 1 }))).toBe(true);
});

test('a machine that is named anew must be let in anew', () => {
  const paired = at('finish', { machine: 'kiosk', hub, number: 1 });
  const answers = { ...paired.answers, pairedAs: pairingOf(paired.answers) };
  expect(missing({ ...paired, answers })).not.toContain('pair');
  expect(missing({ ...paired, answers: { ...answers, number: 2 } })).toContain('pair');
});

test('a kept state is taken up where it was; another role sends it back to the first question it still needs', () => {
  const kept = at('scanner', { machine: 'kiosk', hub, number: 1 });
  expect(resumed(kept).at).toBe('scanner');
  expect(resumed({ ...kept, done: ['printer', 'centre'], skipped: ['sound'] })).toMatchObject({
    done: ['printer'],
    skipped: ['sound'],
  });
  expect(resumed({ ...kept, answers: { ...kept.answers, machine: 'counter' } }).at).toBe('site');
  expect(resumed({ ...kept, answers: { ...kept.answers, number: null } }).at).toBe('name');
});

test('a new centre is ready with its page and a name; a code of training is no code of a centre', () => {
  const ready = at('finish', { machine: 'supervisor', site: 'new', centre, number: 1 });
  expect(isReady(ready)).toBe(true);
  expect(isReady({ ...ready, answers: { ...ready.answers, centre: { ...centre, agencyCode: 'TAP-HUAN' } } })).toBe(
    false,
  );
  expect(isReady({ ...ready, answers: { ...ready.answers, number: null } })).toBe(false);
});

test('whatever is answered and pressed, the wizard stands at a step of its role, with every vital step before it answered', () => {
  const answers: fc.Arbitrary<Partial<Answers>> = fc.record(
    {
      machine: fc.constantFrom(...machineSchema.options, null),
      site: fc.constantFrom('new' as const, 'join' as const, null),
      centre: fc.constantFrom(centre, null),
      hub: fc.constantFrom(hub, null),
      number: fc.constantFrom(1, 2, null),
      counter: fc.constantFrom('Q1', null),
    },
    { requiredKeys: [] },
  );
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.constantFrom<Move>({ kind: 'next' }, { kind: 'back' }, { kind: 'skip' }, { kind: 'stay' }),
    fc.constantFrom(...stepSchema.options).map((to): Move => ({ kind: 'go', to })),
  );
  const acts = fc.array(fc.record({ answers, move, done: fc.constantFrom(true, false, null) }), { maxLength: 25 });
  fc.assert(
    fc.property(acts, (all) => {
      const end = all.reduce(told, freshSetup);
      const steps = stepsOf(end.answers);
      expect(steps).toContain(end.at);
      expect(end).toEqual(resumed(end));
      const passed = steps.slice(0, steps.indexOf(end.at)).filter((step) => !maySkip(step));
      for (const step of passed) {
        expect(told({ ...end, at: step }, { answers: {}, move: { kind: 'next' }, done: null }).at).not.toBe(step);
      }
    }),
    { numRuns: 300 },
  );
});
