import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Entry } from '#common/wire/entry.ts';
import { refoldAll } from '#main/store/refold.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const moment = { at: NOON_ISH, day: '2026-09-15' };
const job = { what: 'ticket', of: 't', title: 'A1', printer: 'main', copy: 1 } as const;
const label = (number: number) => ({ service: 'A', label: `1-00${number}`, series: '1', number, ahead: 0 });

/** What can happen to one of few entities, so that histories of several writers cross. */
const drafts: fc.Arbitrary<Draft> = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.constantFrom('Q1', 'Q2'))
  .chain(([n, counter]) =>
    fc.constantFrom<Draft>(
      { t: 'ticket.issue', id: `t${n}`, d: { service: 'A', lang: 'vi' } },
      { t: 'ticket.label', id: `t${n}`, d: label(n) },
      { t: 'ticket.label', id: `t${n}`, d: label(1) },
      { t: 'ticket.call', id: `t${n}`, d: { counter } },
      { t: 'ticket.serve-alone', id: `t${n}`, d: { counter } },
      { t: 'ticket.no-show', id: `t${n}`, d: { counter } },
      { t: 'ticket.done', id: `t${n}`, d: { counter } },
      { t: 'print.request', id: `j${n}`, d: job },
      { t: 'print.printed', id: `j${n}`, d: { by: 'printer' } },
      { t: 'kiosk.help', id: `h${n}`, d: {} },
      { t: 'printer.state', id: 'printer:K1/main', d: { printer: 'main', condition: 'online' } },
    ),
  );

/** Own ops written; own ops that reach the hub; ops of others there, readable or not, or a copy of an own one; entries that arrive here. */
type Step =
  | { readonly kind: 'own'; readonly drafts: readonly Draft[] }
  | { readonly kind: 'reach' }
  | { readonly kind: 'others'; readonly draft: Draft }
  | { readonly kind: 'relay' }
  | { readonly kind: 'poison'; readonly text: string }
  | { readonly kind: 'arrive'; readonly count: number };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('own' as const),
        drafts: fc.array(drafts, { minLength: 1, maxLength: 2 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('reach' as const) }) },
    fc.record({ kind: fc.constant('others' as const), draft: drafts }),
    fc.record({ kind: fc.constant('relay' as const) }),
    fc.record({
      kind: fc.constant('poison' as const),
      text: fc.constantFrom(
        'no op at all',
        '{"uid":"p","t":"x.y","v":1,"id":"t1","at":0,"off":0,"by":null,"day":"2026-09-15","d":{}}',
      ),
    }),
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('arrive' as const), count: fc.integer({ min: 1, max: 5 }) }),
    },
  ),
  { minLength: 10, maxLength: 60 },
);

const tables = ['ticket', 'print_job', 'printer', 'help_call', 'parked'];
const contents = ({ store }: TestTerminal): unknown =>
  tables.map((table) => store.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());

/** What is folded as things happen, and what folding all logs again makes of the same; the terminal goes on with the former. */
const bothFolds = (one: TestTerminal): readonly [unknown, unknown] => {
  const { db } = one.store;
  const asTheyCame = contents(one);
  db.exec('SAVEPOINT compare');
  refoldAll(db, 'K1');
  const again = contents(one);
  db.exec('ROLLBACK TO compare; RELEASE compare');
  return [asTheyCame, again];
};

const play = async (played: readonly Step[]): Promise<void> => {
  const one = await testTerminal({ seeded: false, audiences: ['floor'] });
  try {
    const log = siteLogInMemory('floor');
    const { store } = one;
    store.restartCopy('floor', log.gen);
    const onTheWay: Entry[] = [];
    for (const step of played) {
      if (step.kind === 'own') store.append(step.drafts);
      if (step.kind === 'reach') onTheWay.push(...log.take(store, 0));
      if (step.kind === 'others') onTheWay.push(...log.write('C1', [opTextOf(moment, step.draft)], 0));
      if (step.kind === 'poison') onTheWay.push(...log.write('C1', [step.text], 0));
      if (step.kind === 'relay') {
        const { ops } = store.opsAfter('floor', { term: 'K1', epoch: store.ownTail('floor').epoch }, 0, 1, 1e6);
        onTheWay.push(...log.write('C2', ops, 0));
      }
      if (step.kind === 'arrive') store.accept('floor', log.gen, onTheWay.splice(0, step.count));
      const [asTheyCame, again] = bothFolds(one);
      expect(asTheyCame).toEqual(again);
    }
  } finally {
    one.dispose();
  }
};

test('entries folded as they arrive give what folding every log again gives, whatever own ops lie between', async () => {
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: 40 });
}, 60_000);

test('after another generation began, an entity is folded from the new copy alone', async () => {
  const one = await testTerminal({ seeded: false, audiences: ['floor'] });
  onTestFinished(one.dispose);
  const { store } = one;
  const call = (): string => opTextOf(moment, { t: 'ticket.call', id: 't1', d: { counter: 'Q1' } });
  for (const gen of ['g1-a', 'g2-b']) {
    const log = siteLogInMemory('floor', gen);
    store.restartCopy('floor', gen);
    store.accept('floor', gen, log.write('C1', [call()], 0));
  }
  const [asTheyCame, again] = bothFolds(one);
  expect(asTheyCame).toEqual(again);
});
