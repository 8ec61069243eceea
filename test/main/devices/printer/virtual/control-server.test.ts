import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ControlServer, startControlServer } from '#main/devices/printer/virtual/control-server.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';

let out: string;
let printer: VirtualPrinter;
let control: ControlServer;
let base: string;

beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'motcua-control-'));
  printer = new VirtualPrinter({ out, now: () => 42 });
  await printer.start({ port: 0 });
  control = await startControlServer(printer, 0);
  base = `http://127.0.0.1:${control.port}`;
});
afterEach(async () => {
  await control.stop();
  await printer.stop();
  rmSync(out, { recursive: true });
});

test('a button pressed on the page is a fault of the printer', async () => {
  const response = await fetch(`${base}/fault/paper-out`, { method: 'POST' });
  expect(await response.json()).toEqual(printer.state());
  expect(printer.state().condition).toBe('paper-out');
});

test('a page from elsewhere cannot press buttons', async () => {
  const response = await fetch(`${base}/fault/paper-out`, {
    method: 'POST',
    headers: { origin: 'http://elsewhere.example' },
  });
  expect([response.status, printer.state().condition]).toEqual([403, 'online']);
});

test('the page has a button for every fault and asks for nothing from outside', async () => {
  const page = await (await fetch(base)).text();
  expect(page.match(/data-fault="/g)?.length).toBe(13);
  expect(page).not.toMatch(/(?:src|href)="https?:/);
});

test('papers come as the files that were written', async () => {
  const socket = connect(printer.state().port, '127.0.0.1');
  socket.end(Uint8Array.of(0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 0xff, 0x1d, 0x56, 0));
  await once(printer, 'paper');
  const response = await fetch(`${base}/papers/1.png`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(readFileSync(join(out, 'paper-0001.png')));
});

test('changes are told to whoever follows', async () => {
  const response = await fetch(`${base}/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await printer.fault('error');
  const told = await reader?.read();
  expect(told?.value).toContain('"condition":"error"');
  await reader?.cancel();
});

test.each(['/papers/9.png', '/../etc/passwd', '/fault/paper-out', '/fault/no-such'])(
  '%s is not found',
  async (path) => {
    expect((await fetch(base + path)).status).toBe(404);
  },
);
