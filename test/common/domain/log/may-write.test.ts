import { expect, test } from 'vitest';
import { ORDER_MS } from '#common/domain/floor/order-kind.ts';
import { refusalOf, writersOf, type WritersBook } from '#common/domain/log/may-write.ts';
import { opCatalogue } from '#common/domain/log/op-catalogue.ts';
import type { Op } from '#common/domain/log/op.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';

const op = (t: string, id = 'x', d: Record<string, unknown> = {}): Op => ({
  uid: 'u',
  t,
  v: 1,
  id,
  at: 1,
  off: 0,
  by: null,
  day: '2026-11-20',
  d,
});

const NOW = Date.UTC(2026, 10, 20);
const enrolled: Readonly<Record<string, readonly string[]>> = {
  K1: ['kiosk'],
  D1: ['display'],
  P1: ['printer'],
  C1: ['counter'],
  S1: ['supervisor'],
};
const book = (mode: 'required' | 'open' = 'required', host: string | null = null): WritersBook => ({
  mode: () => mode,
  known: (term) => {
    const roles = enrolled[term];
    return roles === undefined ? null : { roles: [...roles] };
  },
  host,
  now: () => NOW,
});
const by = (term: string, via: string | null = null) => ({ term, via });

/** Every op by who may write it, letter by letter as a person would read the office's rules: each terminal above that may. */
const rules = {
  'K1 D1 P1 C1 S1': [
    'ticket.issue ticket.label visit.rated kiosk.help',
    'print.request print.sending print.printed print.unknown print.failed print.again print.move print.cancel print.hint',
    'printer.state terminal.started terminal.answer',
    // Where the door lets nobody but staff in.
    'dossier.arrive dossier.receive dossier.step dossier.money dossier.delivery dossier.file dossier.file-stored dossier.claim',
    'dossier.release dossier.form hand-over.make hand-over.sign hand-over.form',
  ],
  D1: ['ticket.announced speech.ask speech.over'],
  'C1 S1': [
    'ticket.priority ticket.call ticket.serve-alone ticket.recall ticket.no-show ticket.done ticket.transfer ticket.park ticket.return',
    'ticket.add-service ticket.undo desk.pause desk.resume desk.sign-in desk.sign-out desk.hand-over',
  ],
  S1: ['terminal.order alarm.take alarm.over config.set config.deploy config.call-off'],
  '': ['appointment.book appointment.cancel'],
};
const lines = Object.entries(rules).flatMap(([may, ops]) =>
  ops.flatMap((line) => line.split(' ').map((type) => [type, may] as const)),
);

test('every op of the catalogue has a line here, once, and so has the table', () => {
  expect(lines.map(([type]) => type).toSorted()).toEqual(Object.keys(opCatalogue).toSorted());
  expect(Object.keys(writersOf).toSorted()).toEqual(Object.keys(opCatalogue).toSorted());
});

test.each(lines)('%s is written by %s and by nobody else who is enrolled', (type, may) => {
  const writers = Object.keys(enrolled).filter((term) => refusalOf(op(type), by(term), book()) === null);
  expect(writers.join(' ')).toBe(may);
  expect(refusalOf(op(type), by('K1'), book('open'))).toBe(may.includes('K1') ? null : 'not-its-role');
});

test('whom nobody enrolled is not judged, central’s writer among them; nor is an op of a newer program', () => {
  expect([
    refusalOf(op('appointment.book'), by('central.web'), book()),
    refusalOf(op('terminal.order'), by('old'), book()),
    refusalOf(op('thing.of-tomorrow'), by('K1'), book()),
  ]).toEqual([null, null, null]);
});

test('what the hub’s terminal writes of the site’s machines counts, also when another terminal is the hub since', () => {
  const ofHub = [op('config.set', 'terminal:K9'), op('config.set', 'hub:main')];
  const seen = (term: string, host: string) => ofHub.map((one) => refusalOf(one, by(term), book('required', host)));
  expect([seen('K1', 'K1'), seen('C1', 'S1'), seen('K1', 'S1')]).toEqual([
    [null, null],
    [null, null],
    ['not-its-role', 'not-its-role'],
  ]);
  expect(refusalOf(op('config.set', 'counter:Q1'), by('C1'), book('required', 'S1'))).toBe('not-its-role');
});

test('an order counts from its own writer only: not from a machine that brings it in a supervisor’s name', () => {
  const orderUntil = (until: number) => op('terminal.order', 'x', { to: 'K2', what: 'restart', until });
  const order = orderUntil(NOW + 1);
  const seen = ['K1', 'C1', 'unknown', 'H1'].map((via) => refusalOf(order, by('S1', via), book('required', 'H1')));
  expect(seen).toEqual(['hearsay', 'hearsay', 'hearsay', null]);
  const later = [NOW - ORDER_MS, NOW - ORDER_MS - 1].map((until) =>
    refusalOf(orderUntil(until), by('S1', 'K1'), book()),
  );
  // What is over stays on record; nobody begins with it.
  expect(later).toEqual(['hearsay', null]);
  expect(refusalOf({ ...orderUntil(0), v: 2 }, by('S1', 'K1'), book())).toBe('hearsay');
});

test('access that a machine in public brings in a supervisor’s name counts for nothing, and everything else it brings does', () => {
  const value = (enrolment: string) => ({ kind: 'site', value: { enrolment } });
  const patch = (enrolment: string) => ({
    patches: [{ id: 'site:main', kind: 'site', set: { enrolment }, unset: [] }],
    from: null,
    base: null,
    drafts: [],
  });
  const access = [
    op('config.set', 'terminal:K1', { kind: 'kiosk', value: {} }),
    op('config.set', 'enrol-code:S1', { kind: 'enrol-code', value: {} }),
    op('config.set', 'hub:main', { kind: 'hub', value: {} }),
    op('config.set', 'site:main', value('open')),
    op('config.deploy', 'settings', patch('open')),
  ];
  const rest = [
    op('config.set', 'site:main', value('required')),
    op('config.deploy', 'settings', patch('required')),
    op('config.set', 'counter:Q1', { kind: 'counter', value: {} }),
    op('desk.pause'),
    op('ticket.issue'),
  ];
  const seen = (ops: readonly Op[], via: string) => ops.map((one) => refusalOf(one, by('S1', via), book()));
  const all = (ops: readonly Op[], what: string | null) => ops.map(() => what);
  expect(seen(access, 'K1')).toEqual(all(access, 'hearsay'));
  expect(seen(access, 'C1')).toEqual(all(access, null));
  expect(seen(rest, 'K1')).toEqual(all(rest, null));
});

test('a site that is open anyway is not opened by hearsay', () => {
  const open = op('config.set', 'site:main', { kind: 'site', value: { enrolment: 'open' } });
  expect(refusalOf(open, by('S1', 'K1'), book('open'))).toBeNull();
});

test('ops of dossiers are not judged because their log is shut to every machine in public', () => {
  const dossiers = Object.entries(opCatalogue).filter(([, { audience }]) => audience === 'dossier');
  expect(dossiers.map(([type]) => refusalOf(op(type), by('K1'), book())).filter((why) => why !== null)).toEqual([]);
  expect(['kiosk', 'display', 'citizen'].flatMap((role) => logsForRoles([role]))).not.toContain('dossier');
});
