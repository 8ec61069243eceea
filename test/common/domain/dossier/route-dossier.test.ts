import { expect, test } from 'vitest';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { passedOn, routeOf, sentOn, type DossierNews } from '#common/domain/dossier/route-dossier.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';
import { foldOp } from '#common/domain/log/fold.ts';
import { readOp, type KnownOp } from '#common/domain/log/op-catalogue.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { forwardStep, receiveData, resultStep, returnStep } from '#test/support/dossier-ops.ts';

const tools = { nameOf: (site: string) => `Cơ quan ${site}`, hash: (text: string) => text.replaceAll('\n', '/') };
const route = { from: 'A', to: 'B' };

/** An op as the catalogue reads it. */
const op = (t: string, d: object, uid = 'u1'): KnownOp => {
  const parsed = parseOp(JSON.stringify({ uid, t, v: 1, id: 'd1', at: 5, off: 2, by: 'Q5', day: '2026-11-22', d }));
  const read = parsed.kind === 'op' ? readOp(parsed.op, 'dossier') : null;
  if (read?.kind !== 'known') throw new Error(`not an op of this version: ${t}`);
  return read.op;
};
const step = (of: Step, uid?: string) => op('dossier.step', { counter: 'Q5', officer: 'Cán bộ', step: of }, uid);

/** Folds ops one after the other; the news of the last. */
const newsAt = (site: string, ...ops: readonly KnownOp[]): DossierNews => {
  let before: Dossier | null = null;
  let after: Dossier | null = null;
  for (const one of ops) {
    before = after;
    // Only dossiers are folded here.
    after = foldOp(before, { op: one, term: 'C1', verdict: {} }) as Dossier;
  }
  const last = ops.at(-1);
  if (after === null || last === undefined) throw new Error('nothing was folded');
  return { site, op: last, before, after };
};

const received = op('dossier.receive', receiveData({ decidedAt: 'B' }), 'receive');
const forwarded = step(forwardStep, 'forward');
const refusal: Step = { event: 'refuse', number: '3/TC', reason: 'Không thuộc thẩm quyền' };

test('a reception for another site makes a way; one for this site, a second one and one that came from elsewhere make none', () => {
  const arrived = op('dossier.arrive', {
    ...receiveData(),
    ref: '',
    arrivedAt: 1,
    acceptedAt: 'C',
    acceptedCode: 'C-1',
  });
  expect(routeOf(newsAt('A', received))).toEqual(route);
  expect(routeOf(newsAt('B', received))).toBe(null);
  expect(routeOf(newsAt('A', op('dossier.receive', receiveData())))).toBe(null);
  expect(routeOf(newsAt('A', received, received))).toBe(null);
  expect(routeOf(newsAt('A', arrived, received))).toBe(null);
});

test('what arrives there has the code, the date and the files of here, and here it is handed on; both are ops this version reads', () => {
  const file = {
    sha256: 'a'.repeat(64),
    bytes: 5,
    kind: 'component',
    component: 0,
    name: 'Tờ khai',
    pages: 1,
    signed: 'no',
    instead: '',
  };
  const told = sentOn(newsAt('A', op('dossier.file', { counter: 'Q5', officer: '', ...file }), received), route, tools);
  expect(told.map(({ site, op: one }) => [site, one.t, one.uid, one.at + one.off, one.id])).toEqual([
    ['B', 'dossier.arrive', 'route:arrive/d1/', 7, 'd1'],
    ['A', 'dossier.step', 'route:forward/d1/', 7, 'd1'],
  ]);
  expect(told[0]?.op.d).toMatchObject({
    acceptedAt: 'A',
    acceptedCode: 'H49.12-261122-0501',
    acceptedDueAt: 9_000,
    channel: 'counter',
    decidedAt: 'B',
    files: [{ name: 'Tờ khai', sha256: 'a'.repeat(64), bytes: 5 }],
  });
  expect(told[1]?.op.d).toMatchObject({ step: { event: 'forward', from: 'Cơ quan A', to: 'Cơ quan B' } });
  for (const { op: one } of told) expect(readOp(one, 'dossier').kind).toBe('known');
});

test('the deciding site’s steps and files are heard where it was accepted; of there only what the citizen does and gets', () => {
  const at = (site: string, ...ops: readonly KnownOp[]) =>
    passedOn(newsAt(site, ...ops), route, tools).map(({ site: to, op: one }) => [to, one.t, one.uid]);
  const result = step(resultStep, 'result');
  expect(at('B', received, forwarded)).toEqual([['A', 'dossier.step', 'route:B/d1/forward']]);
  expect(at('B', received, forwarded, result)).toEqual([['A', 'dossier.step', 'route:B/d1/result']]);
  expect(at('A', received, forwarded)).toEqual([]);
  expect(at('A', received, forwarded, result, step(returnStep(), 'return'))).toEqual([
    ['B', 'dossier.step', 'route:A/d1/return'],
  ]);
  expect(at('A', received, op('dossier.claim', { counter: 'Q5', officer: '' }))).toEqual([]);
  expect(at('C', received, forwarded)).toEqual([]);
});

test('a step that did not fit the state stays where it was tried', () => {
  expect(passedOn(newsAt('B', received, step(returnStep())), route, tools)).toEqual([]);
});

test('a refusal by the deciding site means, where the dossier is accepted, that it cannot be granted', () => {
  const arrived = op('dossier.arrive', {
    ...receiveData(),
    ref: '',
    arrivedAt: 1,
    acceptedAt: 'A',
    acceptedCode: 'A-1',
  });
  const [told] = passedOn(newsAt('B', arrived, step(refusal)), route, tools);
  expect(told?.op.d).toMatchObject({
    step: { event: 'not-eligible', number: '3/TC', reason: 'Không thuộc thẩm quyền', from: 'Cơ quan B' },
  });
});
