import { expect, test } from 'vitest';
import { parseScannerAddress } from '#main/devices/scanner/scanner-address.ts';

test('serial, HID and keyboard addresses are read as technicians type them', () => {
  expect(
    [
      ' serial:///dev/ttyACM0 ',
      'serial:///dev/ttyUSB1?baud=115200',
      'SERIAL://COM3?baud=19200',
      'serial:///dev/a b/pty',
      'keyboard:F9',
      'keyboard:f12',
      'hid:auto',
      'HID:0C2E:0b8f',
    ].map(parseScannerAddress),
  ).toEqual(
    [
      { kind: 'serial', path: '/dev/ttyACM0', baud: 9_600 },
      { kind: 'serial', path: '/dev/ttyUSB1', baud: 115_200 },
      { kind: 'serial', path: 'COM3', baud: 19_200 },
      { kind: 'serial', path: '/dev/a b/pty', baud: 9_600 },
      { kind: 'keyboard', prefixKey: 'F9' },
      { kind: 'keyboard', prefixKey: 'F12' },
      { kind: 'hid', model: null },
      { kind: 'hid', model: { vendorId: 0x0c2e, productId: 0x0b8f } },
    ].map((address) => ({ kind: 'address', address })),
  );
});

test('every other text says what is wrong with it', () => {
  const texts = [
    '',
    '  ',
    'tcp://host:1',
    '/dev/ttyACM0',
    'serial://',
    'serial://ttyACM0',
    'serial:///dev/x?baud=1',
    'serial:///dev/x?baud=',
    'keyboard:',
    'keyboard:F25',
    'keyboard:Enter',
    'hid:',
    'hid:c2e:b8f',
  ];
  expect(texts.map((text) => parseScannerAddress(text))).toEqual(
    [
      'empty',
      'empty',
      'unknown-scheme',
      'unknown-scheme',
      'bad-path',
      'bad-path',
      'bad-baud',
      'bad-baud',
      'bad-key',
      'bad-key',
      'bad-key',
      'bad-model',
      'bad-model',
    ].map((problem) => ({ kind: 'bad-address', problem })),
  );
});
