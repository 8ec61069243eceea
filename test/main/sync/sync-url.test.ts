import { expect, test } from 'vitest';
import { syncUrl } from '#main/sync/sync-url.ts';

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
