import { expect, test } from 'vitest';
import { SimulatedScanner } from '#main/devices/scanner/simulated-scanner.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { scannerContract } from '#test/contract/scanner.ts';
import { ManualTimers } from '#test/support/manual-timers.ts';
import { ScanRecorder } from '#test/support/scan-recorder.ts';

scannerContract('simulated scanner', () => {
  const scanner = new SimulatedScanner(systemTimers);
  return Promise.resolve({
    port: scanner,
    send: (bytes) => Promise.resolve(scanner.sendBytes(bytes)),
    unplug: () => Promise.resolve(scanner.unplug()),
    plugIn: () => Promise.resolve(scanner.plugIn()),
    dispose: () => scanner.close(),
  });
});

test('a scan is a text with its end; while unplugged or closed nothing arrives', async () => {
  const scanner = new SimulatedScanner(new ManualTimers());
  const heard = new ScanRecorder(scanner);
  scanner.scan('A001');
  scanner.unplug();
  scanner.scan('A002');
  scanner.plugIn();
  scanner.scan('A003');
  await scanner.close();
  scanner.plugIn();
  scanner.scan('A004');
  expect(heard.said()).toEqual(['A001', '[disconnected]', '[connected]', 'A003', '[closed]']);
});
