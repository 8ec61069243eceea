import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { sitesHandlers } from '#main/backend/sites-handlers.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const site = (name: string) => ({
  site: name,
  name: { vi: name, en: name },
  agencyName: `Cơ quan ${name}`,
  agencyCode: 'H49.12',
});

/** A central that says these sites, until it is stopped. */
const central = async (sites: () => readonly string[]) => {
  const asked: string[] = [];
  const server = createServer((request, reply) => {
    asked.push(request.url ?? '');
    reply.end(JSON.stringify({ sites: sites().map(site) }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  // A listening TCP server's address is always AddressInfo.
  const { port } = server.address() as AddressInfo;
  return { hub: `127.0.0.1:${port}`, asked, stop: () => new Promise((done) => server.close(done)) };
};

const terminalAt = async (hub: string): Promise<TestTerminal> => {
  const one = await testTerminal({ profile: { hub } });
  onTestFinished(one.dispose);
  return one;
};
const ask = async (handlers: ReturnType<typeof sitesHandlers>): Promise<unknown> => {
  const answer = await handlers['sites.directory']?.({}, { role: 'counter' });
  return answer?.kind === 'known' ? answer.sites.map((one) => one.site) : answer?.kind;
};

test('the sites are asked for once, kept, and known without the network, also after a restart', async () => {
  const { hub, asked, stop } = await central(() => ['A', 'B']);
  const one = await terminalAt(hub);
  const handlers = sitesHandlers(one);
  expect([await ask(handlers), await ask(handlers), asked]).toEqual([['A', 'B'], ['A', 'B'], ['/sites/directory']]);
  await stop();
  expect(await ask(sitesHandlers(one))).toEqual(['A', 'B']);
});

test('what is older than ten minutes is shown at once and asked for anew behind it', async () => {
  let sites = ['A'];
  const { hub } = await central(() => sites);
  const one = await terminalAt(hub);
  const handlers = sitesHandlers(one);
  await ask(handlers);
  sites = ['A', 'C'];
  one.advance(11 * 60_000);
  expect(await ask(handlers)).toEqual(['A']);
  await expect.poll(() => ask(handlers)).toEqual(['A', 'C']);
});

test('a terminal that never heard of them says so', async () => {
  const one = await terminalAt('127.0.0.1:9');
  expect(await ask(sitesHandlers(one))).toBe('central-away');
});
