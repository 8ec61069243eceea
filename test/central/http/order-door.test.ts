import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { openOrderDoor } from '#central/http/order-door.ts';
import { ORDER_ASK_HEADER, ORDER_KEPT_MS, orderAskText, type OrderAsk } from '#common/wire/order-body.ts';
import { openTerminalKey, type TerminalKey } from '#main/sync/terminal-key.ts';

const NOW = Date.UTC(2026, 8, 15, 3);
const order = 'order:0198f0a0-0000-7000-8000-000000000001';
const report = Buffer.from('báo cáo của máy');

const makeKey = (): TerminalKey => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-key-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return openTerminalKey(dir);
};

const openDoor = async (time = { now: NOW }): Promise<FastifyInstance> => {
  const app = Fastify();
  await openOrderDoor(app, {
    site: 'test',
    book: {
      mode: () => 'open',
      known: (term) => (term === 'R1' ? { publicKey: '', roles: [], revoked: true, code: '' } : null),
    },
    orderOf: (id) => (id === order ? { to: 'C1', from: 'S1' } : null),
    now: () => time.now,
  });
  onTestFinished(() => app.close());
  return app;
};

const key = makeKey;
const ask = (change: Partial<OrderAsk>, signer: TerminalKey): string => {
  const asked = {
    what: 'leave' as const,
    site: 'test',
    term: 'C1',
    roles: ['counter'],
    order,
    sha256: '',
    at: NOW,
    publicKey: signer.publicKey,
    ...change,
  };
  return Buffer.from(JSON.stringify({ ...asked, sig: signer.sign(orderAskText(asked)) })).toString('base64url');
};
const leave = async (app: FastifyInstance, change: Partial<OrderAsk> = {}, body = report) => {
  const sha256 = createHash('sha256').update(report).digest('hex');
  const reply = await app.inject({
    method: 'POST',
    url: `/orders/${encodeURIComponent(order)}`,
    headers: { 'content-type': 'application/octet-stream', [ORDER_ASK_HEADER]: ask({ sha256, ...change }, key()) },
    payload: body,
  });
  return reply.json<{ readonly kind: string }>().kind;
};
const take = async (app: FastifyInstance, change: Partial<OrderAsk> = {}) => {
  const wish = { what: 'take' as const, term: 'S1', roles: ['supervisor'], ...change };
  const reply = await app.inject({
    url: `/orders/${encodeURIComponent(order)}`,
    headers: { [ORDER_ASK_HEADER]: ask(wish, key()) },
  });
  return reply.statusCode === 200 ? reply.body : reply.json<{ readonly kind: string }>().kind;
};

test('what the asked terminal leaves, the supervisor who asked takes', async () => {
  const app = await openDoor();
  expect([await take(app), await leave(app), await take(app)]).toEqual(['gone', 'kept', report.toString()]);
});

test('nobody else leaves or takes anything: not another terminal, not a kiosk, not who was revoked, not with an old question', async () => {
  const app = await openDoor();
  await leave(app);
  expect([
    await leave(app, { term: 'C2' }),
    await leave(app, { at: NOW - 3_600_000 }),
    await leave(app, { term: 'R1' }),
    await take(app, { term: 'S2' }),
    await take(app, { roles: ['kiosk'] }),
    await take(app, { what: 'leave' }),
    await take(app, { site: 'other' }),
  ]).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'bad-request', 'bad-request']);
});

test('bytes that are not those that were signed are not kept', async () => {
  const app = await openDoor();
  expect([await leave(app, {}, Buffer.from('gì khác')), await take(app)]).toEqual(['bad-request', 'gone']);
});

test('an answer is kept for ten minutes', async () => {
  const time = { now: NOW };
  const app = await openDoor(time);
  await leave(app);
  time.now = NOW + ORDER_KEPT_MS + 1;
  expect(await take(app, { at: time.now })).toBe('gone');
});
