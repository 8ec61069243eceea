import { expect, test } from 'vitest';
import { isLoopback, syncUrl } from '#main/sync/sync-url.ts';

test('an address is taken as people write it', () => {
  expect(
    ['10.0.0.5:7010', ' http://hub.local:7010/ ', 'https://central.gov.vn/motcua', 'ws://[::1]:9', 'WSS://a'].map(
      syncUrl,
    ),
  ).toEqual([
    'ws://10.0.0.5:7010/sync',
    'ws://hub.local:7010/sync',
    'wss://central.gov.vn/motcua/sync',
    'ws://[::1]:9/sync',
    'wss://a/sync',
  ]);
});

test('what is no address is told apart', () => {
  expect(['', 'ftp://a', 'http://', 'a b', 'tcp://10.0.0.5:9100'].map(syncUrl)).toEqual([null, null, null, null, null]);
});

test('an address of this very machine is known as such', () => {
  expect(
    ['127.0.0.1:4700', 'localhost:4700', 'ws://[::1]:9', '10.0.0.5:4700', 'hub.local:4700', 'a b'].map(isLoopback),
  ).toEqual([true, true, true, false, false, false]);
});
