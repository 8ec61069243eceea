import { expect, test } from 'vitest';
import { seeDocumentScanners } from '#main/devices/document-scanner/see-document-scanners.ts';

test('a scanner that is named is asked itself, since SANE does not list every one; one that is not there is not seen', async () => {
  expect(await seeDocumentScanners({ kind: 'sane', device: 'test:0' })).toEqual({
    kind: 'listed',
    wanted: 'test:0',
    devices: ['test:0'],
  });
  expect(await seeDocumentScanners({ kind: 'sane', device: 'nosuch:0' })).toEqual({
    kind: 'listed',
    wanted: 'nosuch:0',
    devices: [],
  });
});

test('a machine without NAPS2 says that the program is missing', async () => {
  expect(await seeDocumentScanners({ kind: 'naps2', driver: 'wia', device: null })).toEqual({
    kind: 'program-missing',
  });
});
