import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { openRoom } from '#central/http/room.ts';
import { buildService } from '#central/http/service.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openHubStore } from '#central/store/sqlite/open-hub-store.ts';
import { ownLogStart, siteLogStart } from '#common/wire/chain.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';
import { countingRules, opText, writtenLog } from '#test/support/memory-log.ts';
import { tempDir } from '#test/support/sync-site.ts';

type Frame = object | string | Buffer;

/** A hub service with rules of a counter; `talk` opens a socket, sends frames (`then` after the first answer) and collects `count` answers. */
const service = async () => {
  const { dir, remove } = tempDir();
  const now = () => 1_000;
  const opened = await openHubStore({
    file: `${dir}/hub.db`,
    site: 'test',
    nativeBinding: undefined,
    sha256,
    newGen: () => 'G',
    now,
  });
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const host = startSequencer({
    site: 'test',
    store: opened.hub.store,
    rules: countingRules,
    sha256,
    now,
    newId: () => 'new',
    defer: (run) => void setImmediate(run),
    onFault: () => undefined,
  });
  const after = () => undefined;
  const room = openRoom({ host, now, book: opened.hub.terminals, presenceMs: 1, after });
  const app = await buildService({ room, name: 'hub', logger: pino({ enabled: false }), heartbeatMs: 1_000 });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  onTestFinished(async () => {
    await app.close();
    opened.hub.close();
    remove();
  });
  const talk = (frames: readonly Frame[], count: number, then: readonly Frame[] = []): Promise<readonly unknown[]> =>
    new Promise((done) => {
      const heard: unknown[] = [];
      const socket = new WebSocket(`ws://127.0.0.1:${port}/sync`);
      const end = () => {
        done(heard);
        socket.close();
      };
      const send = (frame: Frame) =>
        socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
      socket.on('open', () => frames.forEach(send));
      socket.on('message', (data: Buffer) => {
        const frame: unknown = JSON.parse(data.toString('utf8'));
        const unasked = ['presence', 'challenge'];
        if (typeof frame === 'object' && frame !== null && 't' in frame && unasked.includes(String(frame.t))) return;
        heard.push(frame);
        if (heard.length === 1) then.forEach(send);
        if (heard.length === count) end();
      });
      socket.on('error', () => undefined);
      socket.on('close', end);
    });
  return { talk, port };
};

const k1 = writtenLog('K1', 'e', [opText('a'), opText('b'), '{torn']);
const start = ownLogStart(sha256, 'K1', 'e');
const floorStart = siteLogStart(sha256, 'test', 'floor', 'G');
const hello = {
  t: 'hello',
  p: PROTOCOL_VERSION,
  as: 'terminal',
  site: 'test',
  term: 'K1',
  name: 'Kiosk 1',
  roles: ['kiosk'],
  app: '0.1.0',
  logs: [{ log: 'floor', own: [{ epoch: 'e', seq: 3, h: k1.tail.h }], cur: { gen: '', g: 0, hh: '' } }],
};
const bye = (why: string) => [{ t: 'bye', why }];

test('hello is answered with what the hub can prove, and a push with an acknowledgement and the entries', async () => {
  const { talk } = await service();
  const nothing = { seq: 0, h: start };
  const head = { seq: 0, h: floorStart };
  const welcome = {
    t: 'welcome',
    now: 1_000,
    logs: [
      { log: 'floor', gen: 'G', head, start: head, copy: 'reset', own: [{ epoch: 'e', tail: nothing, at: nothing }] },
    ],
  };
  expect(await talk([hello], 1)).toEqual([welcome]);
  const push = { t: 'push', log: 'floor', epoch: 'e', from: 1, prev: start, ops: k1.run(1, 3).ops };
  const [, ack, ops] = await talk([hello], 3, [push]);
  expect(ack).toEqual({ t: 'ack', log: 'floor', epoch: 'e', ...k1.tail });
  expect(ops).toMatchObject({
    t: 'ops',
    log: 'floor',
    gen: 'G',
    head: 3,
    live: true,
    entries: [{ g: 1 }, { g: 2 }, { g: 3 }],
  });
});

test('a terminal that brings ops of another is answered about that one, and told the hashes of its chain', async () => {
  const { talk } = await service();
  const k2 = writtenLog('K2', 'e', [opText('x'), opText('y')]);
  const of = { log: 'floor', term: 'K2', epoch: 'e' };
  const offered = { ...hello.logs[0], own: [{ term: 'K2', epoch: 'e', ...k2.tail }] };
  const said = await talk([{ ...hello, logs: [offered] }], 4, [
    { t: 'push', ...of, from: 1, prev: k2.hashAt(0), ops: k2.run(1, 2).ops },
    { t: 'chain', ...of, from: 0 },
  ]);
  const [welcome, ...answers] = said;
  const at = { seq: 0, h: k2.hashAt(0) };
  expect(welcome).toMatchObject({ logs: [{ own: [{ term: 'K2', epoch: 'e', tail: at, at }] }] });
  expect(answers).toContainEqual({ t: 'ack', ...of, ...k2.tail });
  expect((await talk([hello], 2, [{ t: 'chain', ...of, from: 1 }])).at(-1)).toEqual({
    t: 'hashes',
    ...of,
    from: 1,
    hs: [k2.hashAt(1), k2.hashAt(2)],
  });
});

test('what is wrong is refused by its name, and the service goes on', async () => {
  const { talk, port } = await service();
  expect(await talk(['{'], 1)).toEqual(bye('bad-frame'));
  expect(await talk([Buffer.from('{}')], 1)).toEqual(bye('bad-frame'));
  expect(await talk([{ t: 'pull', log: 'floor', g: 0, limit: 1 }], 1)).toEqual(bye('hello-first'));
  expect((await talk([hello], 2, [hello])).slice(1)).toEqual(bye('hello-first'));
  const elsewhere = { t: 'pull', log: 'config', g: 0, limit: 1 };
  expect((await talk([hello], 2, [elsewhere])).slice(1)).toEqual(bye('log-not-allowed'));
  expect(await talk([{ ...hello, p: PROTOCOL_VERSION + 1 }], 1)).toEqual(bye('protocol'));
  expect(await talk([{ ...hello, site: 'other' }], 1)).toEqual(bye('unknown-site'));
  expect(await talk([{ ...hello, as: 'hub' }], 1)).toEqual(bye('wrong-role'));
  expect(await talk([{ ...hello, logs: [...hello.logs, ...hello.logs] }], 1)).toEqual(bye('bad-frame'));
  const dossier = { log: 'dossier', own: [], cur: null };
  expect(await talk([{ ...hello, logs: [dossier] }], 1)).toEqual(bye('log-not-allowed'));
  // Larger than a frame may be: the socket is closed without a word.
  expect(await talk(['x'.repeat(4 * 1024 * 1024 + 1)], 1)).toEqual([]);
  const health = await fetch(`http://127.0.0.1:${port}/health`);
  expect(await health.json()).toEqual({ ok: true, service: 'hub', protocol: PROTOCOL_VERSION, now: 1_000 });
});

test('the hub gives its log to nobody over plain HTTP', async () => {
  const { port } = await service();
  expect((await fetch(`http://127.0.0.1:${port}/sites/test/logs/dossier`)).status).toBe(404);
});
