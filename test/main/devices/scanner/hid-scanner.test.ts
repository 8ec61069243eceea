import { expect, onTestFinished, test } from 'vitest';
import { HidScanner } from '#main/devices/scanner/hid-scanner.ts';
import type { HidSystem } from '#main/devices/scanner/hid-system.ts';
import type { HidModel } from '#main/devices/scanner/scanner-address.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { scannerContract } from '#test/contract/scanner.ts';
import { FakeHid, scanReports } from '#test/support/fake-hid.ts';
import { ManualTimers } from '#test/support/manual-timers.ts';
import { ScanRecorder } from '#test/support/scan-recorder.ts';

const AIM = /^\](\w\w)/u;

/** The bytes of the contract as such a scanner reports them: each ended code a scan of its own, a code without end a scan that never ends. */
const reportsOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const text = Buffer.from(bytes).toString('latin1');
  return (text.match(/[^\r]+\r?|\r/gu) ?? []).flatMap((code) => {
    const aim = AIM.exec(code)?.[0];
    const data = Buffer.from(code.slice(aim?.length ?? 0).replace('\r', ''), 'latin1');
    return scanReports(data, aim ?? '\0\0\0', code.endsWith('\r'));
  });
};

scannerContract('HID-POS scanner at the seam of node-hid', () => {
  const hid = new FakeHid();
  const port = new HidScanner({ model: null, load: () => Promise.resolve(hid), timers: systemTimers });
  return Promise.resolve({
    port,
    send: (bytes) => {
      for (const report of reportsOf(bytes)) hid.report(report);
      return Promise.resolve();
    },
    unplug: () => Promise.resolve(hid.unplug()),
    plugIn: () => Promise.resolve(hid.plugIn()),
    dispose: () => port.close(),
  });
});

const scannerOn = (hid: HidSystem | null, model: HidModel | null = null) => {
  const timers = new ManualTimers();
  const scanner = new HidScanner({ model, load: () => Promise.resolve(hid), timers });
  onTestFinished(() => scanner.close());
  return { scanner, timers, heard: new ScanRecorder(scanner) };
};

test('without the library it says so by name', async () => {
  const { scanner, heard } = scannerOn(null);
  await heard.untilState('disconnected');
  expect(scanner.state()).toMatchObject({ reason: 'no-library' });
});

test('another model, or one that is set to keyboard mode, is not taken', async () => {
  const other = scannerOn(new FakeHid(), { vendorId: 0x05e0, productId: 0x1300 });
  const keyboard = scannerOn(new FakeHid({ usagePage: 0x01 }));
  await other.heard.untilState('disconnected');
  await keyboard.heard.untilState('disconnected');
  expect([other.scanner.state(), keyboard.scanner.state()]).toMatchObject([
    { reason: 'not-found' },
    { reason: 'not-found' },
  ]);
});

test('a device that may not be opened is named, and taken as soon as it may', async () => {
  const hid = new FakeHid();
  hid.refuse('cannot open device: Permission denied');
  const { scanner, timers, heard } = scannerOn(hid, { vendorId: 0x0c2e, productId: 0x0b8f });
  await heard.untilState('disconnected');
  expect(scanner.state()).toMatchObject({ reason: 'no-permission' });
  hid.refuse(null);
  timers.advance(1_000);
  await heard.untilState('connected');
  expect(hid.features).toEqual([[0xfe, 0x01]]);
});

test('a report with an impossible length is noise, and the next scan is whole', async () => {
  const hid = new FakeHid();
  const { heard } = scannerOn(hid);
  await heard.untilState('connected');
  hid.report(Uint8Array.of(0x02, 200, 0x5d));
  for (const report of scanReports(new TextEncoder().encode('A025'))) hid.report(report);
  expect(heard.said()).toEqual(['[connected]', '<noise>', 'A025']);
});
