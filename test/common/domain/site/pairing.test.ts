import { expect, test } from 'vitest';
import { codeIn, pairingText, readPairing } from '#common/domain/site/pairing.ts';

const pairing = { address: '192.168.1.10:4700', code: 'K7M2PX4C' };

test('what the QR of the supervisor says is read back, also when a keyboard changed case or spaces', () => {
  expect(readPairing(pairingText(pairing))).toEqual(pairing);
  expect(readPairing(' motcua  192.168.1.10:4700  k7m2 px4c\n')).toEqual(pairing);
  expect(readPairing(pairingText({ ...pairing, address: 'may-chu.local:4700' }))?.address).toBe('may-chu.local:4700');
});

test('nothing else is taken for a pairing, and a code alone is still a code', () => {
  for (const text of [
    '',
    'K7M2PX4C',
    'MOTCUA 192.168.1.10 K7M2PX4C',
    'MOTCUA 1.1.1.1:80',
    'OTHER 1.1.1.1:80 K7M2PX4C',
  ]) {
    expect(readPairing(text)).toBeNull();
  }
  expect(codeIn('k7m2-px4c')).toBe('K7M2PX4C');
  expect(codeIn(pairingText(pairing))).toBe('K7M2PX4C');
  expect(codeIn('MC1T01JBXK7R3MZP5QTV9W2N4C8D')).toBeNull();
});
