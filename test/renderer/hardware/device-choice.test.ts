import { expect, test } from 'vitest';
import { parsePrinterAddress } from '#main/devices/printer/printer-address.ts';
import { parseScannerAddress } from '#main/devices/scanner/scanner-address.ts';
import { addressOf, bauds, choiceOf, type DeviceChoice } from '#renderer/hardware/device-choice.ts';

const printers: readonly DeviceChoice[] = [
  { kind: 'network', host: '192.168.1.50:9100' },
  { kind: 'network', host: '[fe80::1%eth0]:9100' },
  { kind: 'serial', path: '/dev/ttyUSB0', baud: 9600 },
  { kind: 'serial', path: 'COM3', baud: 115_200 },
  { kind: 'usb', path: '/dev/usb/lp0' },
  { kind: 'other', address: 'system:EPSON' },
  { kind: 'none' },
];
const scanners: readonly DeviceChoice[] = [
  { kind: 'serial', path: '/dev/ttyACM0', baud: 9600 },
  { kind: 'keyboard', prefixKey: 'F9' },
  { kind: 'hid' },
  { kind: 'other', address: 'hid:0C2E:0B8F' },
];

test('a choice comes back as it was from the address that was saved', () => {
  for (const choice of [...printers, ...scanners]) expect(choiceOf(addressOf(choice), 9600)).toEqual(choice);
});

test('every address that the fields write is one that the drivers read', () => {
  const kinds = (choices: readonly DeviceChoice[], parse: (address: string) => { readonly kind: string }) =>
    choices.flatMap((choice) => {
      const address = addressOf(choice);
      return address === null ? [] : [parse(address).kind];
    });
  expect(new Set(kinds(printers, parsePrinterAddress))).toEqual(new Set(['address']));
  expect(new Set(kinds(scanners, parseScannerAddress))).toEqual(new Set(['address']));
  const serial = (baud: number) => addressOf({ kind: 'serial', path: '/dev/ttyS0', baud }) ?? '';
  expect(bauds.printer.filter((baud) => parsePrinterAddress(serial(baud)).kind !== 'address')).toEqual([]);
  expect(bauds.scanner.filter((baud) => parseScannerAddress(serial(baud)).kind !== 'address')).toEqual([]);
});

test('a host typed alone gets the port of raw printing, and a speed that is not written is the usual one', () => {
  expect(addressOf({ kind: 'network', host: ' 192.168.1.50 ' })).toBe('tcp://192.168.1.50:9100');
  expect(choiceOf('serial:///dev/ttyACM0', 9600)).toEqual({ kind: 'serial', path: '/dev/ttyACM0', baud: 9600 });
});
