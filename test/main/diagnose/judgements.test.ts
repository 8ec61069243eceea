import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeStore, type StoreMeasured } from '#main/diagnose/check-01-store.ts';
import { judgeDisk } from '#main/diagnose/check-02-disk.ts';
import { judgeClock } from '#main/diagnose/check-03-clock.ts';
import { judgeNetwork } from '#main/diagnose/check-04-network.ts';
import { judgeHub, type HubMeasured } from '#main/diagnose/check-05-hub.ts';
import { judgeCentral } from '#main/diagnose/check-06-central.ts';
import { judgePrinter } from '#main/diagnose/check-07-printer.ts';
import { judgeScanner } from '#main/diagnose/check-09-scanner.ts';
import { judgeDocumentScanner } from '#main/diagnose/check-10-document-scanner.ts';
import { judgeSound } from '#main/diagnose/check-11-sound.ts';
import { judgeScreen } from '#main/diagnose/check-12-screen.ts';
import { judgeDrawer } from '#main/diagnose/check-13-drawer.ts';
import { judgeSign } from '#main/diagnose/check-14-sign.ts';

const NOW = Date.UTC(2026, 10, 22, 3, 0, 0);

test('01 a store is whole only when its pages are, and safe only when every write reaches the disk', () => {
  const good: StoreMeasured = {
    integrity: { kind: 'read-now', answer: 'ok' },
    synchronous: 2,
    bytes: 12_345_678,
    openedAt: NOW,
    putAside: false,
  };
  const reason = (part: Partial<StoreMeasured>) => judgeStore({ ...good, ...part }).reason;
  expect(judgeStore(good)).toEqual({
    reason: 'whole',
    values: { sizeMb: 13, openedAt: NOW },
    detail: 'integrity=ok synchronous=2 mb=13',
  });
  expect(reason({ integrity: { kind: 'read-at-start' } })).toBe('whole-at-start');
  expect(reason({ integrity: { kind: 'read-now', answer: 'row 7 missing from index' } })).toBe('damaged');
  expect(reason({ synchronous: 1 })).toBe('not-durable');
  expect(reason({ putAside: true })).toBe('put-aside');
  expect(reason({ bytes: 2_000_000_001 })).toBe('large');
});

test('02 a disk needs room for a day and must take a write', () => {
  const reason = (freeBytes: number) =>
    judgeDisk({ space: { freeBytes, totalBytes: 500_000_000_000 }, writeError: null }).reason;
  expect([2_000_000_000, 1_999_999_999, 300_000_000, 299_999_999].map(reason)).toEqual([
    'enough',
    'low',
    'low',
    'almost-full',
  ]);
  expect(judgeDisk({ space: null, writeError: null }).reason).toBe('space-unknown');
  expect(judgeDisk({ space: { freeBytes: 9e11, totalBytes: 9e11 }, writeError: 'EROFS' })).toEqual({
    reason: 'not-writable',
    values: { freeGb: 900, totalGb: 900 },
    detail: 'free-gb=900 total-gb=900 write=EROFS',
  });
});

test('03 a clock is judged by its year, then by the hub, then by its zone', () => {
  const reason = (now: number, offset: number | null, zone = 'Asia/Ho_Chi_Minh') =>
    judgeClock({ now, offset, zone }).reason;
  expect(reason(Date.UTC(1970, 0, 2), null)).toBe('impossible-year');
  expect([0, 30_000, -30_001, 120_000, 120_001, -9e9].map((offset) => reason(NOW, offset))).toEqual([
    'right',
    'right',
    'drifting',
    'drifting',
    'wrong',
    'wrong',
  ]);
  expect(reason(NOW, 0, 'Europe/Paris')).toBe('other-zone');
  expect(reason(NOW, null)).toBe('no-hub-yet');
});

test('04 an address that the machine made up is no network', () => {
  const address = (text: string, internal = false) => ({ name: 'eth0', address: text, internal });
  const reason = (...addresses: readonly ReturnType<typeof address>[]) => judgeNetwork({ addresses }).reason;
  expect(reason(address('127.0.0.1', true))).toBe('no-network');
  expect(reason(address('169.254.3.4'), address('fe80::1'))).toBe('no-address');
  expect(reason(address('192.168.1.20'), address('fe80::1'))).toBe('connected');
});

test('05 the hub: what keeps it from letting us in comes before silence', () => {
  const measured: HubMeasured = {
    connected: true,
    hostsHub: false,
    address: 'ws://10.0.0.1:4700/sync',
    generation: 'g1',
    silentSince: null,
    heard: true,
    troubles: [],
    unsynced: 3,
  };
  const reason = (part: Partial<HubMeasured>) => judgeHub({ ...measured, ...part }).reason;
  expect(judgeHub(measured)).toEqual({
    reason: 'reachable',
    values: { unsynced: 3 },
    detail: 'address=ws://10.0.0.1:4700/sync generation=g1 hosts=false connected=true unsynced=3 troubles=none',
  });
  expect(reason({ hostsHub: true })).toBe('here');
  const silent = { connected: false, silentSince: NOW } as const;
  expect(reason(silent)).toBe('silent');
  expect(reason({ ...silent, heard: false })).toBe('never-heard');
  expect(reason({ ...silent, address: null })).toBe('no-address');
  const refused = (why: 'revoked' | 'not-enrolled' | 'protocol' | 'bad-frame') =>
    reason({ ...silent, troubles: [{ kind: 'refused', why }] });
  expect([refused('revoked'), refused('not-enrolled'), refused('protocol'), refused('bad-frame')]).toEqual([
    'revoked',
    'not-enrolled',
    'other-version',
    'refused',
  ]);
  expect(reason({ ...silent, troubles: [{ kind: 'not-understood' }] })).toBe('other-version');
  expect(reason({ troubles: [{ kind: 'store-failed', detail: 'x' }] })).toBe('reachable');
});

test('06 central is judged by what the hub says, and not at all without it', () => {
  expect(judgeCentral({ connection: 'online', hasCentral: true }).reason).toBe('reachable');
  expect(judgeCentral({ connection: 'hub-only', hasCentral: true }).reason).toBe('away');
  expect(judgeCentral({ connection: 'hub-only', hasCentral: false }).reason).toBe('none');
  expect(judgeCentral({ connection: 'alone', hasCentral: null }).reason).toBe('hub-away');
});

test('07 each condition of a printer has its finding, and one without an answer is never called ready', () => {
  const reason = (condition: Extract<Parameters<typeof judgePrinter>[0], { kind: 'asked' }>['condition']) =>
    judgePrinter({
      kind: 'asked',
      condition,
      since: NOW,
      address: 'tcp://10.0.0.9:9100',
      model: '',
      lastPrintAt: null,
      waiting: 0,
    }).reason;
  expect(
    (['online', 'paper-near-end', 'paper-out', 'cover-open', 'error', 'unreachable', 'unknown'] as const).map(reason),
  ).toEqual(['ready', 'near-end', 'paper-out', 'cover-open', 'error', 'unreachable', 'silent']);
  expect(judgePrinter({ kind: 'none' }).reason).toBe('none');
  expect(judgePrinter({ kind: 'unusable', why: 'fonts-missing', address: 'a' }).reason).toBe('fonts-missing');
});

test('09 a scanner that is not there says why; one that types like a keyboard cannot be seen', () => {
  const device = (state: Extract<Parameters<typeof judgeScanner>[0], { kind: 'device' }>['state']) =>
    judgeScanner({ kind: 'device', address: 'serial:///dev/ttyACM0', state, lastScanAt: null }).reason;
  expect(device({ kind: 'connected', since: NOW })).toBe('connected');
  expect(device({ kind: 'opening', since: NOW })).toBe('opening');
  expect(
    (['not-found', 'busy', 'no-permission', 'unplugged', 'failed', 'no-library'] as const).map((reason) =>
      device({ kind: 'disconnected', since: NOW, reason }),
    ),
  ).toEqual(['not-found', 'busy', 'no-permission', 'unplugged', 'faulty', 'no-library']);
  expect(judgeScanner({ kind: 'keyboard', address: 'keyboard:F9' }).reason).toBe('keyboard');
  expect(judgeScanner({ kind: 'none' }).reason).toBe('none');
});

test('10 the wanted document scanner must be the one that is seen', () => {
  const listed = (wanted: string, ...devices: readonly string[]) =>
    judgeDocumentScanner({ kind: 'listed', wanted, devices }).reason;
  expect([listed('', 'a'), listed('b', 'a'), listed('a', 'a'), listed('')]).toEqual([
    'found',
    'not-found',
    'found',
    'not-found',
  ]);
  expect(judgeDocumentScanner({ kind: 'program-missing' }).reason).toBe('program-missing');
});

test('11 a loudspeaker is good only after something was played to its end', () => {
  const board = (
    state: Extract<Parameters<typeof judgeSound>[0], { kind: 'board' }>['state'],
    played: boolean | null = null,
  ) => judgeSound({ kind: 'board', state, last: played === null ? null : { at: NOW, played } }).reason;
  expect([board('on'), board('unknown'), board(null), board(null, true), board('unknown', false)]).toEqual([
    'played',
    'nothing-yet',
    'nothing-yet',
    'played',
    'not-played',
  ]);
  expect([board('no-device', true), board('blocked'), board('clip-missing')]).toEqual([
    'no-device',
    'blocked',
    'clip-missing',
  ]);
});

test('12 a window must stand on a monitor and be large enough for its work; a kiosk may stand or lie', () => {
  const monitor = { x: 0, y: 0, width: 1920, height: 1080, scale: 1 };
  const window = (role: string, width: number, height: number, x = 0) => ({ role, x, y: 0, width, height });
  const reason = (...windows: readonly ReturnType<typeof window>[]) =>
    judgeScreen({ monitors: [monitor], windows }).reason;
  expect(reason(window('counter', 1366, 768))).toBe('fits');
  expect(reason(window('counter', 1024, 768))).toBe('small');
  expect(reason(window('counter', 1366, 768, 1000))).toBe('cut-off');
  expect(reason(window('kiosk', 1920, 1080))).toBe('fits');
  expect(
    judgeScreen({ monitors: [{ ...monitor, width: 1080, height: 1920 }], windows: [window('kiosk', 1080, 1920)] })
      .reason,
  ).toBe('fits');
  expect(judgeScreen({ monitors: [], windows: [] }).reason).toBe('none');
  expect(judgeScreen({ monitors: null, windows: [] }).reason).toBe('unknown');
});

test('13 a drawer opens only by a printer that can print', () => {
  const reason = (condition: 'online' | 'paper-near-end' | 'paper-out' | 'unknown') =>
    judgeDrawer({ kind: 'on-printer', condition }).reason;
  expect([reason('online'), reason('paper-near-end'), reason('paper-out'), reason('unknown')]).toEqual([
    'ready',
    'ready',
    'printer-away',
    'printer-away',
  ]);
  expect(judgeDrawer({ kind: 'none' }).reason).toBe('none');
});

test('14 a sign whose line is closed is missing', () => {
  const reason = (standing: 'opening' | 'connected' | 'missing' | 'closed') =>
    judgeSign({ kind: 'sign', address: 'serial:///dev/ttyUSB1', standing }).reason;
  expect([reason('opening'), reason('connected'), reason('missing'), reason('closed')]).toEqual([
    'opening',
    'connected',
    'missing',
    'missing',
  ]);
  expect(judgeSign({ kind: 'bad-address', address: 'x' }).reason).toBe('bad-address');
});

test('a window inside a monitor is never called cut off, wherever the monitor stands', () => {
  const coordinate = fc.integer({ min: -4000, max: 4000 });
  fc.assert(
    fc.property(coordinate, coordinate, fc.integer({ min: 0, max: 300 }), (x, y, inset) => {
      const monitor = { x, y, width: 1920, height: 1080, scale: 1 };
      const window = { role: 'counter', x: x + inset, y: y + inset, width: 1366, height: 768 };
      return judgeScreen({ monitors: [monitor], windows: [window] }).reason === 'fits';
    }),
  );
});
