import { expect, test } from 'vitest';
import type { ScanFault } from '#main/devices/document-scanner/document-scanner-port.ts';
import { SaneScanner } from '#main/devices/document-scanner/sane-scanner.ts';
import { documentScannerContract } from '#test/contract/document-scanner.ts';

/** SANE's own test backend (package sane-utils), with the faults it can bring about. */
const sane = (extra: readonly string[] = [], silenceMs = 20_000, device: string | null = 'test:0'): SaneScanner =>
  new SaneScanner({ device, silenceMs, extra: ['--test-picture=Grid', ...extra] });

const statuses: { readonly [Fault in ScanFault]?: string } = {
  jammed: 'JAMMED',
  'no-paper': 'NO_DOCS',
  'cover-open': 'COVER_OPEN',
  'io-error': 'IO_ERROR',
  busy: 'DEVICE_BUSY',
  'no-permission': 'ACCESS_DENIED',
};

/** Reads a little, then waits: 0.2 s for every 256 bytes. */
const slow = ['--read-delay=yes', '--read-delay-duration=200000', '--read-limit=yes', '--read-limit-size=256'];

documentScannerContract('scanimage with SANE’s test device', {
  well: () => ({ port: sane(), sheets: 10 }),
  faulty: (fault) => {
    if (fault === 'not-found') return sane([], 20_000, 'nosuch:0');
    if (fault === 'timed-out') return sane(['--read-delay=yes', '--read-delay-duration=200000'], 100);
    return sane([`--read-return-value=SANE_STATUS_${statuses[fault]}`], 5_000);
  },
  faults: ['jammed', 'no-paper', 'cover-open', 'io-error', 'busy', 'no-permission', 'not-found', 'timed-out'],
  slow: () => sane(slow),
});

test('where nothing is plugged in, "the first scanner" is not found', async () => {
  const end = await new SaneScanner({ device: null, silenceMs: 20_000, extra: [] }).scan({
    wish: { source: 'flatbed', dpi: 150, colour: 'grey', single: false },
    folder: '/nowhere',
    onNews: () => undefined,
    signal: new AbortController().signal,
  });
  expect(end).toEqual({ kind: 'fault', fault: 'not-found', pages: 0 });
});
