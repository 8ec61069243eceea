import { expect, test } from 'vitest';
import { parseSignerAddress } from '#main/devices/signer/signer-address.ts';

test.each([
  [
    'pkcs11:///usr/lib/softhsm/libsofthsm2.so?token=C%C3%A1n%20b%E1%BB%99',
    { kind: 'pkcs11', library: '/usr/lib/softhsm/libsofthsm2.so', token: 'Cán bộ' },
  ],
  ['pkcs11:///C:/Windows/System32/a.dll', { kind: 'pkcs11', library: 'C:/Windows/System32/a.dll', token: null }],
  [' pkcs12:///home/an/ký số.p12 ', { kind: 'pkcs12', file: '/home/an/ký số.p12' }],
  ['simulated', { kind: 'simulated' }],
  ['pkcs12://', null],
  ['pkcs12://a.p12', null],
  ['pkcs11:///', null],
  ['usb:token', null],
  ['', null],
])('%s', (text, address) => {
  expect(parseSignerAddress(text)).toEqual(address);
});
