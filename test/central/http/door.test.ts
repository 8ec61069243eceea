import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { enrolmentDoor } from '#central/http/door.ts';
import { openRoom } from '#central/http/room.ts';
import { buildService } from '#central/http/service.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openHubStore } from '#central/store/sqlite/open-hub-store.ts';
import type { EnrolledTerminal } from '#common/domain/site/enrolment.ts';
import { challengeText } from '#common/wire/challenge.ts';
import { parseHubFrame } from '#common/wire/parse-frame.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';
import { openTerminalKey, type TerminalKey } from '#main/sync/terminal-key.ts';
import { countingRules } from '#test/support/memory-log.ts';
import { tempDir } from '#test/support/sync-site.ts';

/** A hub that asks for enrolment; `known` may be changed at any time. */
const hub = async (known: Map<string, EnrolledTerminal>) => {
  const { dir, remove } = tempDir();
  const now = () => 1_000;
  const opened = await openHubStore({
    file: `${dir}/hub.db`,
    site: 'test',
    nativeBinding: undefined,
    sha256,
    newGen: () => 'g1-a',
    now,
  });
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const host = startSequencer({
    site: 'test',
    store: opened.hub.store,
    rules: countingRules,
    sha256,
    now,
    newId: () => 'x',
    defer: (run) => void setImmediate(run),
    onFault: () => undefined,
  });
  let nonces = 0;
  const door = enrolmentDoor({ mode: () => 'required', known: (term) => known.get(term) ?? null }, () => {
    nonces += 1;
    return `nonce ${nonces}`;
  });
  const room = openRoom({ host, now, book: opened.hub.terminals, presenceMs: 1, after: () => undefined, door });
  const app = await buildService({ room, name: 'hub', logger: pino({ enabled: false }), heartbeatMs: 1_000 });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  onTestFinished(async () => {
    await app.close();
    opened.hub.close();
    remove();
  });
  return { port, dir, review: room.review };
};

type Hello = { readonly term?: string; readonly roles?: readonly string[]; readonly nonce?: string };

/** Connects and says hello with a signature of this key; tells the words of the hub until it ends the line, or up to the welcome. */
const knock = (port: number, key: TerminalKey | null, { term = 'K1', roles = ['kiosk'], nonce }: Hello = {}) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync`);
  onTestFinished(() => socket.terminate());
  const words: string[] = [];
  let heard = (): void => undefined;
  const until = (word: string) =>
    new Promise<readonly string[]>((resolve) => {
      heard = () => {
        if (words.some((one) => one.startsWith(word))) resolve(words);
      };
      heard();
    });
  socket.on('message', (data: Buffer) => {
    const parsed = parseHubFrame(data.toString('utf8'));
    if (parsed.kind !== 'frame' || parsed.frame.t === 'presence') return;
    const { frame } = parsed;
    words.push(frame.t === 'bye' ? `bye ${frame.why}` : frame.t);
    if (frame.t === 'challenge') {
      const text = challengeText(nonce ?? frame.nonce, 'test', term);
      const auth = key === null ? {} : { auth: { key: key.publicKey, sig: key.sign(text) } };
      const hello = {
        t: 'hello',
        p: PROTOCOL_VERSION,
        as: 'terminal',
        site: 'test',
        term,
        name: term,
        roles,
        app: '1',
      };
      socket.send(JSON.stringify({ ...hello, ...auth, logs: [] }));
    }
    heard();
  });
  return { until };
};

const keyIn = (): TerminalKey => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return openTerminalKey(dir);
};
const enrolled = (key: TerminalKey): EnrolledTerminal => ({
  publicKey: key.publicKey,
  roles: ['kiosk'],
  revoked: false,
  code: '',
});

test('a terminal that signs the challenge with its enrolled key comes in; everybody else is told why not', async () => {
  const [key, other] = [keyIn(), keyIn()];
  const known = new Map([
    ['K1', enrolled(key)],
    ['K2', { ...enrolled(other), revoked: true }],
  ]);
  const { port } = await hub(known);
  expect(await knock(port, key).until('welcome')).toEqual(['challenge', 'welcome']);
  const refused = ['challenge', 'bye not-enrolled'];
  expect(await knock(port, other).until('bye')).toEqual(refused);
  expect(await knock(port, null).until('bye')).toEqual(refused);
  expect(await knock(port, key, { term: 'K9' }).until('bye')).toEqual(refused);
  expect(await knock(port, key, { roles: ['kiosk', 'counter'] }).until('bye')).toEqual(refused);
  expect(await knock(port, other, { term: 'K2' }).until('bye')).toEqual(['challenge', 'bye revoked']);
});

test('a signature over the challenge of another connection opens nothing', async () => {
  const key = keyIn();
  const { port } = await hub(new Map([['K1', enrolled(key)]]));
  expect(await knock(port, key, { nonce: 'nonce 99' }).until('bye')).toEqual(['challenge', 'bye not-enrolled']);
});

test('who is revoked or replaced while connected is told so and goes; the others stay', async () => {
  const [key, other] = [keyIn(), keyIn()];
  const known = new Map([
    ['K1', enrolled(key)],
    ['K2', enrolled(other)],
  ]);
  const { port, review } = await hub(known);
  const [k1, k2] = [knock(port, key), knock(port, other, { term: 'K2' })];
  await Promise.all([k1.until('welcome'), k2.until('welcome')]);
  known.set('K1', { ...enrolled(key), revoked: true });
  review();
  expect(await k1.until('bye')).toEqual(['challenge', 'welcome', 'bye revoked']);
  known.set('K2', enrolled(key));
  review();
  expect(await k2.until('bye')).toEqual(['challenge', 'welcome', 'bye not-enrolled']);
});
