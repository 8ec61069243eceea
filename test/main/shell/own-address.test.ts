import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwnAddress, ownAddress } from '#main/shell/own-address.ts';

test('the addresses of our own files are our own', () => {
  expect(isOwnAddress(ownAddress('kiosk.html'))).toBe(true);
  expect(isOwnAddress('app://motcua/assets/a.js?x=1#top')).toBe(true);
});

test.each([
  'app://other/kiosk.html',
  'app://motcua.evil/kiosk.html',
  'app://user@motcua:80/kiosk.html',
  'https://motcua/kiosk.html',
  'file:///app://motcua/kiosk.html',
  'data:text/html,app://motcua/',
  'about:blank',
  'motcua/kiosk.html',
  '',
])('%s is foreign', (address) => {
  expect(isOwnAddress(address)).toBe(false);
});

test('no web address is ever our own', () => {
  fc.assert(fc.property(fc.webUrl(), (address) => !isOwnAddress(address)));
});
