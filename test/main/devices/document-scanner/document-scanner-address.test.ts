import { expect, test } from 'vitest';
import { parseDocumentScannerAddress } from '#main/devices/document-scanner/document-scanner-address.ts';

test('addresses are read as technicians type them', () => {
  expect(
    [
      'sane:auto',
      ' sane:escl:http://192.168.1.20:80 ',
      'naps2:wia:auto',
      'NAPS2:escl:Canon MF640',
      'simulated',
      'naps2:usb:x',
      'wia',
      '',
    ].map(parseDocumentScannerAddress),
  ).toEqual([
    { kind: 'sane', device: null },
    { kind: 'sane', device: 'escl:http://192.168.1.20:80' },
    { kind: 'naps2', driver: 'wia', device: null },
    { kind: 'naps2', driver: 'escl', device: 'Canon MF640' },
    { kind: 'simulated' },
    null,
    null,
    null,
  ]);
});
