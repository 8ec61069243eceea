import { expect, test } from 'vitest';
import { serveConnection } from '#central/http/connection.ts';
import { openRoom } from '#central/http/room.ts';
import type { LogHead, LogHost } from '#central/log/log-host.ts';
import { sha256 } from '#central/log/sha256.ts';
import { siteLogStart } from '#common/wire/chain.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';

/** A host whose answers the test lets through one by one, and whose generation it changes meanwhile. */
const heldHost = () => {
  const waiting: (() => void)[] = [];
  const renewed: ((gen: string) => void)[] = [];
  let gen = 'g1-a';
  const here = (): LogHead => ({ gen, head: { seq: 0, h: siteLogStart(sha256, 'test', 'floor', gen) } });
  const host: LogHost = {
    takes: 'terminal',
    serves: () => true,
    renewal: {
      renew: () => Promise.resolve(),
      onRenewed: (listener) => {
        renewed.push(listener);
        return () => undefined;
      },
    },
    headOf: () => {
      const head = here();
      return new Promise((done) => waiting.push(() => done(head)));
    },
    entryHashAt: (_log, of, g) => (g === 0 ? siteLogStart(sha256, 'test', 'floor', of) : null),
    entriesAfter: () => [],
    tailOf: () => ({ seq: 0, h: '' }),
    writerHashAt: () => null,
    push: () => undefined,
    onCommitted: () => () => undefined,
    idle: () => Promise.resolve(),
  };
  const begin = (next: string) => {
    gen = next;
    for (const listener of renewed) listener(next);
  };
  return { host, begin, release: () => waiting.splice(0).forEach((run) => run()) };
};

const hello = JSON.stringify({
  t: 'hello',
  p: PROTOCOL_VERSION,
  as: 'terminal',
  site: 'test',
  term: 'K1',
  name: 'K1',
  roles: ['kiosk'],
  app: '1',
  logs: [{ log: 'floor', own: [], cur: { gen: '', g: 0, hh: '' } }],
});

const greeting = () => {
  const held = heldHost();
  const said: unknown[] = [];
  const room = openRoom({
    host: held.host,
    now: () => 0,
    book: { all: () => [], note: () => undefined },
    presenceMs: 1,
    after: () => undefined,
  });
  const link = { send: (text: string) => void said.push(JSON.parse(text)), close: () => undefined, buffered: () => 0 };
  const connection = serveConnection(room, link);
  connection.receive(hello);
  return { ...held, room, said };
};

/** Lets all promises that wait for each other run. */
const settled = () => new Promise((done) => setImmediate(done));

test('a generation that begins while a terminal is greeted is the one that it is told', async () => {
  const { begin, release, said } = greeting();
  begin('g2-b');
  release();
  await settled();
  expect(said.length).toBe(1);
  release();
  await settled();
  expect(said[1]).toMatchObject({ t: 'welcome', logs: [{ gen: 'g2-b', copy: 'reset' }] });
});

test('a hub that is demoted while a terminal is greeted does not let it in any more', async () => {
  const { release, room, said } = greeting();
  release();
  room.outranked('g2-b');
  await settled();
  expect(said.slice(1)).toEqual([{ t: 'bye', why: 'demoted' }]);
});

test('who is being greeted while the service stops is told so, and comes into no book that is closed', async () => {
  const { release, room, said } = greeting();
  room.close();
  release();
  await settled();
  expect(said.at(-1)).toEqual({ t: 'bye', why: 'stopping' });
  expect(room.presence().terminals).toEqual([]);
});

test('who says that he is a site’s hub may bring its logs and reads none of them', async () => {
  const { host, release } = heldHost();
  const said: unknown[] = [];
  const room = openRoom({
    host: { ...host, takes: 'hub' },
    now: () => 0,
    book: { all: () => [], note: () => undefined },
    presenceMs: 1,
    after: () => undefined,
  });
  const link = { send: (text: string) => void said.push(JSON.parse(text)), close: () => undefined, buffered: () => 0 };
  const says = async (cur: object | null) => {
    const asHub = { ...(JSON.parse(hello) as object), as: 'hub', logs: [{ log: 'dossier', own: [], cur }] };
    serveConnection(room, link).receive(JSON.stringify(asHub));
    release();
    await settled();
    return said.at(-1);
  };
  expect(await says({ gen: '', g: 0, hh: '' })).toEqual({ t: 'bye', why: 'log-not-allowed' });
  expect(await says(null)).toMatchObject({ t: 'welcome' });
});

test('a push in another’s name says who brings it, one in the own name does not', async () => {
  const { host, release } = heldHost();
  const pushed: unknown[] = [];
  const room = openRoom({
    host: { ...host, push: (_log, push) => void pushed.push([push.term, push.via]) },
    now: () => 0,
    book: { all: () => [], note: () => undefined },
    presenceMs: 1,
    after: () => undefined,
  });
  const connection = serveConnection(room, { send: () => undefined, close: () => undefined, buffered: () => 0 });
  connection.receive(hello);
  release();
  await settled();
  const run = { t: 'push', log: 'floor', epoch: 'e', from: 1, prev: 'h', ops: ['{}'] };
  for (const more of [{}, { term: 'K1' }, { term: 'S1' }]) connection.receive(JSON.stringify({ ...run, ...more }));
  expect(pushed).toEqual([
    ['K1', undefined],
    ['K1', undefined],
    ['S1', 'K1'],
  ]);
});
