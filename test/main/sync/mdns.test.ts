import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { announceHub, browseHubs } from '#main/sync/mdns.ts';

// Real multicast on all interfaces of this machine, on a port of the test's own.
let port: number;
let troubles: string[];
const trouble = (code: string): void => void troubles.push(code);
const soon = { timeout: 10_000, interval: 20 };

const boundSocket = async (): Promise<Socket> => {
  const socket = createSocket('udp4');
  socket.bind(0);
  await once(socket, 'listening');
  return socket;
};

beforeEach(async () => {
  troubles = [];
  const socket = await boundSocket();
  ({ port } = socket.address());
  socket.close();
});
afterEach(() => expect(troubles).toEqual([]));

const browse = (site: string) => {
  const heard: (readonly string[])[] = [];
  onTestFinished(browseHubs(site, (places) => heard.push(places), trouble, port));
  return heard;
};

test('who listens hears of a hub of its site when it comes, and when it goes', async () => {
  const heard = browse('H49.12');
  const other = browse('H49.13');
  const stop = announceHub({ site: 'H49.12', gen: 'g1-a', port: 4711 }, trouble, port);
  await vi.waitFor(
    () => expect(heard.at(-1)).toContainEqual(expect.stringMatching(/^\d+\.\d+\.\d+\.\d+:4711$/u)),
    soon,
  );
  await stop();
  await vi.waitFor(() => expect(heard.at(-1)).toEqual([]), soon);
  expect(other).toEqual([]);
});

test('who comes later than the hub asks and hears of it, of two hubs of both', async () => {
  onTestFinished(announceHub({ site: 'H49.12', gen: 'g1-a', port: 4711 }, trouble, port));
  onTestFinished(announceHub({ site: 'H49.12', gen: 'g2-b', port: 4722 }, trouble, port));
  const first = browse('H49.12');
  await vi.waitFor(() => expect(portsOf(first)).toEqual(['4711', '4722']), soon);
  const later = browse('H49.12');
  await vi.waitFor(() => expect(portsOf(later)).toEqual(['4711', '4722']), soon);
});

const portsOf = (heard: readonly (readonly string[])[]) =>
  [...new Set((heard.at(-1) ?? []).map((place) => place.split(':')[1] ?? ''))].toSorted((a, b) => a.localeCompare(b));

test('a port that another program keeps for itself is named once, and stopping still ends', async () => {
  const keeper = await boundSocket();
  const heard: (readonly string[])[] = [];
  const taken = keeper.address().port;
  const codes: string[] = [];
  const say = (code: string): void => void codes.push(code);
  const stops = [
    announceHub({ site: 'H49.12', gen: 'g1-a', port: 4711 }, say, taken),
    browseHubs('H49.12', (places) => heard.push(places), say, taken),
  ];
  await vi.waitFor(() => expect(codes).toEqual(['EADDRINUSE', 'EADDRINUSE']), soon);
  for (const stop of stops) await stop();
  keeper.close();
  expect([codes, heard]).toEqual([['EADDRINUSE', 'EADDRINUSE'], []]);
});

/** A DNS name as RFC 1035 writes it, and a record of class IN that lives for two minutes. */
const name = (text: string): Buffer =>
  Buffer.concat([
    ...text.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);
const record = (owner: string, type: number, data: Buffer): Buffer =>
  Buffer.concat([name(owner), Buffer.from([0, type, 0, 1, 0, 0, 0, 120, 0, data.length]), data]);

test('a service without TXT and what is no DNS packet cost nothing: hubs are found as before', async () => {
  const heard: (readonly string[])[] = [];
  const codes: string[] = [];
  const say = (code: string): void => void codes.push(code);
  onTestFinished(browseHubs('H49.12', (places) => heard.push(places), say, port));
  const service = 'x._motcua-hub._tcp.local';
  const withoutTxt = Buffer.concat([
    Buffer.from([0, 0, 0x84, 0, 0, 0, 0, 2, 0, 0, 0, 0]),
    record('_motcua-hub._tcp.local', 12, name(service)),
    record(service, 33, Buffer.concat([Buffer.from([0, 0, 0, 0, 0x12, 0x34]), name('x.local')])),
  ]);
  const stranger = await boundSocket();
  onTestFinished(() => void stranger.close());
  await vi.waitFor(() => {
    stranger.send(withoutTxt, port, '127.0.0.1');
    stranger.send('nonsense', port, '127.0.0.1');
    expect(codes).toEqual(['Error']);
  }, soon);
  onTestFinished(announceHub({ site: 'H49.12', gen: 'g1-a', port: 4711 }, trouble, port));
  await vi.waitFor(() => expect(portsOf(heard)).toEqual(['4711']), soon);
});
