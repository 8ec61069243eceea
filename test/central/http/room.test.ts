import { expect, test } from 'vitest';
import { startPeer } from '#central/http/peer.ts';
import { openRoom } from '#central/http/room.ts';
import type { LogHost } from '#central/log/log-host.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';

const host: LogHost = {
  takes: 'terminal',
  serves: () => true,
  renewal: null,
  headOf: () => null,
  entryHashAt: () => null,
  entriesAfter: () => [],
  tailOf: () => ({ seq: 0, h: '' }),
  writerHashAt: () => null,
  push: () => undefined,
  onCommitted: () => () => undefined,
  idle: () => Promise.resolve(),
};

test('what central has of a log is told once, and to everybody who comes later', () => {
  const said: string[] = [];
  const room = openRoom({
    host,
    now: () => 0,
    book: { all: () => [], note: () => undefined },
    presenceMs: 1,
    after: () => undefined,
  });
  const peer = (term: string) =>
    startPeer(
      {
        send: (text) => void (text.includes('stable') && said.push(`${term} ${text}`)),
        close: () => undefined,
        buffered: () => 0,
      },
      {
        t: 'hello',
        p: PROTOCOL_VERSION,
        as: 'terminal',
        site: 's',
        term,
        name: term,
        roles: ['kiosk'],
        app: '1',
        logs: [{ log: 'floor', own: [], cur: null }],
      },
    );
  room.join(peer('K1'));
  room.setStable('floor', 'g1-a', 4);
  room.setStable('floor', 'g1-a', 4);
  room.join(peer('K2'));
  room.setStable('floor', 'g1-a', 5);
  const frame = (g: number) => `{"t":"stable","log":"floor","gen":"g1-a","g":${g}}`;
  expect(said).toEqual([`K1 ${frame(4)}`, `K2 ${frame(4)}`, `K1 ${frame(5)}`, `K2 ${frame(5)}`]);
});
