import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPrinterAddress,
  parsePrinterAddress,
  type PrinterAddress,
} from '#main/devices/printer/printer-address.ts';

const addresses: fc.Arbitrary<PrinterAddress> = fc.oneof(
  fc.record({
    kind: fc.constant('tcp' as const),
    host: fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain()),
    port: fc.integer({ min: 1, max: 65_535 }),
  }),
  fc.record({
    kind: fc.constant('serial' as const),
    path: fc.constantFrom('/dev/ttyUSB0', '/dev/serial/by-id/usb-1', 'COM3'),
    baud: fc.constantFrom(9600, 115_200),
    flow: fc.constantFrom('none' as const, 'rtscts' as const, 'xonxoff' as const),
  }),
  fc.record({ kind: fc.constant('file' as const), path: fc.constantFrom('/dev/usb/lp0', '/tmp/a b') }),
  fc.record({ kind: fc.constant('system' as const), queue: fc.constantFrom('EPSON_TM', 'HP LaserJet 2') }),
);

test('every address is read back as it was written', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(parsePrinterAddress(formatPrinterAddress(address))).toEqual({ kind: 'address', address });
    }),
  );
});

test.each([
  ['tcp://10.0.0.5', { kind: 'tcp', host: '10.0.0.5', port: 9100 }],
  [' TCP://may-in-quay-1:9101/ ', { kind: 'tcp', host: 'may-in-quay-1', port: 9101 }],
  ['tcp://[fe80::1%eth0]:9100', { kind: 'tcp', host: 'fe80::1%eth0', port: 9100 }],
  ['serial:///dev/ttyUSB0', { kind: 'serial', path: '/dev/ttyUSB0', baud: 115_200, flow: 'none' }],
  ['serial://COM7?baud=19200', { kind: 'serial', path: 'COM7', baud: 19_200, flow: 'none' }],
] as const)('%s is understood', (text, address) => {
  expect(parsePrinterAddress(text)).toEqual({ kind: 'address', address });
});

test.each([
  ['', 'empty'],
  ['192.168.1.9', 'unknown-scheme'],
  ['http://printer', 'unknown-scheme'],
  ['system:', 'bad-queue'],
  ['system:-o raw', 'bad-queue'],
  ['system:../x', 'bad-queue'],
  ['tcp://', 'bad-host'],
  ['tcp://bad host', 'bad-host'],
  ['tcp://10.0.0.5:70000', 'bad-port'],
  ['serial://ttyUSB0', 'bad-path'],
  ['serial:///dev/ttyUSB0?baud=fast', 'bad-baud'],
  ['serial:///dev/ttyUSB0?flow=maybe', 'bad-flow'],
  ['file://lp0', 'bad-path'],
] as const)('%j is refused as %s', (text, problem) => {
  expect(parsePrinterAddress(text)).toEqual({ kind: 'bad-address', problem });
});
