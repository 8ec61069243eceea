import { onTestFinished, expect, test } from 'vitest';
import { SerialScanner } from '#main/devices/scanner/serial-scanner.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { scannerContract } from '#test/contract/scanner.ts';
import { PtyPair } from '#test/support/pty-pair.ts';
import { ScanRecorder } from '#test/support/scan-recorder.ts';

const scannerAt = (path: string): SerialScanner => {
  const scanner = new SerialScanner({ path, baud: 9_600, timers: systemTimers });
  onTestFinished(() => scanner.close());
  return scanner;
};

const newPair = async (): Promise<PtyPair> => {
  const pair = await PtyPair.create();
  onTestFinished(() => pair.dispose());
  return pair;
};

scannerContract('serial scanner on a pty', async () => {
  const pair = await PtyPair.create();
  await pair.plugIn();
  const port = new SerialScanner({ path: pair.devicePath, baud: 9_600, timers: systemTimers });
  return {
    port,
    send: (bytes) => pair.send(bytes),
    unplug: () => pair.unplug(),
    plugIn: () => pair.plugIn(),
    dispose: async () => {
      await port.close();
      await pair.dispose();
    },
  };
});

test('a device that is not there yet is found when it is plugged in', async () => {
  const pair = await newPair();
  const scanner = scannerAt(pair.devicePath);
  const heard = new ScanRecorder(scanner);
  await heard.untilState('disconnected');
  expect(scanner.state()).toEqual({ kind: 'disconnected', since: expect.any(Number), reason: 'not-found' });
  await pair.plugIn();
  await heard.untilState('connected');
  await pair.send(new TextEncoder().encode('A025\r'));
  await heard.until(({ kind }) => kind === 'scan');
  expect(heard.said()).toEqual(['[disconnected]', '[connected]', 'A025']);
});

test('a device another program holds is busy, and taken over when it is let go', async () => {
  const pair = await newPair();
  await pair.plugIn();
  const first = scannerAt(pair.devicePath);
  await new ScanRecorder(first).untilState('connected');
  const second = scannerAt(pair.devicePath);
  const heard = new ScanRecorder(second);
  await heard.untilState('disconnected');
  expect(second.state()).toMatchObject({ kind: 'disconnected', reason: 'busy' });
  await first.close();
  await heard.untilState('connected');
});

test('a path that is no serial line fails by name and is tried on', async () => {
  const heard = new ScanRecorder(scannerAt('/dev/null'));
  await heard.untilState('disconnected');
  expect(heard.events).toEqual([
    { kind: 'state', state: { kind: 'disconnected', since: expect.any(Number), reason: 'failed' } },
  ]);
});

test('closed while it is still opening, it ends closed and never says connected', async () => {
  const pair = await newPair();
  await pair.plugIn();
  const scanner = scannerAt(pair.devicePath);
  const heard = new ScanRecorder(scanner);
  await scanner.close();
  expect([scanner.state().kind, heard.said()]).toEqual(['closed', ['[closed]']]);
});

test('half a scan before the cable was pulled is torn and not glued to the first scan after it', async () => {
  const pair = await newPair();
  await pair.plugIn();
  const scanner = scannerAt(pair.devicePath);
  const heard = new ScanRecorder(scanner);
  await heard.untilState('connected');
  await pair.send(new TextEncoder().encode('A1\rH49.12-2611'));
  await heard.until(({ kind }) => kind === 'scan');
  await pair.unplug();
  await heard.untilState('disconnected');
  await pair.plugIn();
  await heard.untilState('connected');
  await pair.send(new TextEncoder().encode('22-0501\r'));
  await heard.until(({ kind }) => kind === 'scan', 2);
  expect(heard.said()).toEqual(['[connected]', 'A1', '<torn>', '[disconnected]', '[connected]', '22-0501']);
});
