import { expect, test } from 'vitest';
import { keyRows, signOfKey } from '#renderer/kiosk/keyboard/key-rows.ts';

test('every letter and digit has one key', () => {
  expect([...keyRows.join('')].toSorted().join('')).toBe('0123456789abcdefghijklmnopqrstuvwxyz');
});

test('each key says what it also makes in the method chosen', () => {
  expect({
    telex: [signOfKey('w', 'telex'), signOfKey('d', 'telex'), signOfKey('j', 'telex'), signOfKey('1', 'telex')],
    vni: [signOfKey('6', 'vni'), signOfKey('9', 'vni'), signOfKey('5', 'vni'), signOfKey('s', 'vni')],
    plain: [signOfKey('s', 'plain'), signOfKey('6', 'plain')],
  }).toEqual({ telex: ['ươă', 'đ', 'ạ', ''], vni: ['âêô', 'đ', 'ạ', ''], plain: ['', ''] });
});
