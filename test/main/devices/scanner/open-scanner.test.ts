import { expect, test } from 'vitest';
import { openScanner } from '#main/devices/scanner/open-scanner.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';

test('a serial address gives a port that looks for its device', async () => {
  const opened = openScanner('serial:///nowhere/ttyACM0', systemTimers);
  expect(opened.kind).toBe('scanner');
  if (opened.kind !== 'scanner') return;
  expect(opened.port.state().kind).toBe('opening');
  await opened.port.close();
  expect(opened.port.state().kind).toBe('closed');
});

test('a keyboard address is handed on, a bad one is named', () => {
  expect([openScanner('keyboard:F9', systemTimers), openScanner('usb:1', systemTimers)]).toEqual([
    { kind: 'keyboard', prefixKey: 'F9' },
    { kind: 'bad-address', problem: 'unknown-scheme' },
  ]);
});
