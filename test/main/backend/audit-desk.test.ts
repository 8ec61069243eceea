import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditWork } from '#common/ipc/audit-calls.ts';
import { openAuditDesk, type AuditDesk } from '#main/backend/audit-desk.ts';
import { verifyExport } from '#test/support/audit-export.ts';
import { auditedTerminal } from '#test/support/audited-terminal.ts';
import { mountSmallDisk } from '#test/support/small-disk.ts';
import type { TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
let desk: AuditDesk;
let stick: string;
let heard: AuditWork[];
const by = { role: 'supervisor' } as const;
const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const openDesk = (): AuditDesk =>
  openAuditDesk({
    terminal,
    link: () => null,
    log: { info: () => {}, error: () => {} },
    onChange: () => {
      heard.push(work());
    },
    places: () => Promise.resolve([{ path: stick, name: 'USB' }]),
  });
const work = (): AuditWork => desk.handlers['audit.work']?.({}, by) as AuditWork; // answers at once
const settled = async (): Promise<AuditWork> => {
  while (work().kind === 'running') await new Promise((resolve) => setImmediate(resolve));
  return work();
};
beforeEach(async () => {
  terminal = await auditedTerminal(40, 5);
  stick = mkdtempSync(path.join(tmpdir(), 'motcua-stick-'));
  heard = [];
  desk = openDesk();
});
afterEach(async () => {
  await desk.stop();
  terminal.dispose();
  rmSync(stick, { recursive: true, force: true });
});

test('verifying goes on in slices, tells how far it came, and ends with what it found; the same press begins nothing again', async () => {
  expect(work()).toEqual({ kind: 'none' });
  expect(await desk.handlers['audit.verify']?.({ requestId: id(1) }, by)).toEqual({ kind: 'started' });
  expect(await desk.handlers['audit.verify']?.({ requestId: id(2) }, by)).toEqual({ kind: 'busy' });
  const done = await settled();
  expect(done).toMatchObject({ kind: 'verified', report: { moved: false } });
  expect(heard.at(-1)).toEqual(done);
  expect(await desk.handlers['audit.verify']?.({ requestId: id(1) }, by)).toEqual({ kind: 'started' });
  expect(work()).toEqual(done);
});

test('verifying and exporting can be stopped, and a stopped export leaves nothing behind', async () => {
  for (const [n, begin] of [
    () => desk.handlers['audit.verify']?.({ requestId: id(3) }, by),
    () => desk.handlers['audit.export']?.({ requestId: id(4), days: null, place: stick }, by),
  ].entries()) {
    await begin();
    await desk.handlers['audit.cancel']?.({}, by);
    expect(await settled()).toEqual({ kind: 'cancelled', what: n === 0 ? 'verify' : 'export' });
  }
  expect(readdirSync(stick)).toEqual([]);
});

test('an export goes to the place that was chosen among the offered ones, whole or not at all', async () => {
  expect(await desk.handlers['audit.export']?.({ requestId: id(5), days: null, place: '/etc' }, by)).toEqual({
    kind: 'no-such-place',
  });
  await desk.handlers['audit.export']?.({ requestId: id(6), days: null, place: stick }, by);
  const done = await settled();
  expect(done).toMatchObject({ kind: 'exported', folder: stick, name: 'nhat-ky-test-S1-20260915-1000' });
  expect(readdirSync(stick)).toEqual(['nhat-ky-test-S1-20260915-1000']);
  expect(readdirSync(path.join(stick, 'nhat-ky-test-S1-20260915-1000')).toSorted()).toEqual([
    'DOC-TOI.txt',
    'SHA256SUMS',
    'manifest.json',
    'own-config.jsonl',
    'own-dossier.jsonl',
    'own-floor.jsonl',
    'site-config.jsonl',
    'site-dossier.jsonl',
    'site-floor.jsonl',
  ]);
});

test('a second export in the same minute takes nothing of the first one away', async () => {
  const first = 'nhat-ky-test-S1-20260915-1000';
  await desk.handlers['audit.export']?.({ requestId: id(11), days: null, place: stick }, by);
  await settled();
  const seal = readFileSync(path.join(stick, first, 'SHA256SUMS'), 'utf8');
  await desk.handlers['audit.export']?.({ requestId: id(12), days: null, place: stick }, by);
  expect(await settled()).toMatchObject({ kind: 'exported', name: `${first}-2` });
  expect(readdirSync(stick).toSorted()).toEqual([first, `${first}-2`]);
  expect(readFileSync(path.join(stick, first, 'SHA256SUMS'), 'utf8')).toBe(seal);
});

test('an export of a training centre says so in its name and in what stands beside it, and is checked like any other', async () => {
  await desk.stop();
  terminal = { ...terminal, profile: { ...terminal.profile, training: true } };
  desk = openDesk();
  await desk.handlers['audit.export']?.({ requestId: id(21), days: null, place: stick }, by);
  const name = 'TAP-HUAN-nhat-ky-test-S1-20260915-1000';
  expect(await settled()).toMatchObject({ kind: 'exported', name });
  expect(readFileSync(path.join(stick, name, 'DOC-TOI.txt'), 'utf8')).toMatch(
    /^TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ · TRAINING – NOT VALID\n\nNHẬT KÝ/u,
  );
  expect(await verifyExport(path.join(stick, name))).toMatchObject({ code: 0, breaks: [] });
});

test('a day without entries is an export with nothing but what no hub has confirmed', async () => {
  const days = { from: '2026-08-01', to: '2026-08-01' };
  await desk.handlers['audit.export']?.({ requestId: id(7), days, place: stick }, by);
  expect(await settled()).toMatchObject({ kind: 'exported', entries: 2 });
});

test('a place that cannot be written is a named outcome', async () => {
  rmSync(stick, { recursive: true });
  const file = path.join(terminal.dir, 'file');
  stick = path.join(file, 'no-folder');
  writeFileSync(file, '');
  await desk.handlers['audit.export']?.({ requestId: id(8), days: null, place: stick }, by);
  expect(await settled()).toEqual({ kind: 'failed', what: 'export', why: 'not-written' });
});

test('a full disk is a named outcome, and nothing half-done is left on it', async () => {
  const disk = mountSmallDisk(stick);
  try {
    disk.fill();
    await desk.handlers['audit.export']?.({ requestId: id(9), days: null, place: stick }, by);
    expect(await settled()).toEqual({ kind: 'failed', what: 'export', why: 'disk-full' });
    expect(readdirSync(stick)).toEqual(['filler']);
    disk.free();
    await desk.handlers['audit.export']?.({ requestId: id(10), days: null, place: stick }, by);
    expect(await settled()).toMatchObject({ kind: 'exported' });
  } finally {
    disk.unmount();
  }
});
