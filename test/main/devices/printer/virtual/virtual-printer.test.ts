import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type VirtualPaper, VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import { bitmapOfPng } from '#test/support/paper.ts';

const CUT = [0x1d, 0x56, 0];
const oneRow = (byte: number): readonly number[] => [0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, byte];

let out: string;
let printer: VirtualPrinter;
let sockets: Socket[];

const open = async (): Promise<Socket> => {
  const socket = connect(printer.state().port, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
};
const answer = async (socket: Socket): Promise<readonly number[]> => {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  return [...bytes];
};

const nextPaper = (from: VirtualPrinter): Promise<VirtualPaper> =>
  new Promise((resolve) => from.once('paper', resolve));

beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'motcua-virtual-'));
  printer = new VirtualPrinter({ out, now: () => 42, width: 384 });
  sockets = [];
  await printer.start({ port: 0 });
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await printer.stop();
  rmSync(out, { recursive: true });
});

test('each cut makes one picture, one dot a pixel', async () => {
  const socket = await open();
  socket.write(Uint8Array.from([...oneRow(0xa0), ...CUT]));
  const paper = await nextPaper(printer);
  expect(paper).toEqual({ number: 1, path: join(out, 'paper-0001.png'), widthDots: 384, heightDots: 1, cutAt: 42 });
  expect(bitmapOfPng(paper.path)).toEqual({
    width: 384,
    height: 1,
    rows: Uint8Array.from({ length: 48 }, (_, index) => (index === 0 ? 0xa0 : 0)),
  });
});

test('papers of an earlier run are kept', async () => {
  const socket = await open();
  socket.write(Uint8Array.from([...oneRow(1), ...CUT]));
  await once(printer, 'paper');
  const later = new VirtualPrinter({ out, now: () => 43 });
  await later.start({ port: 0 });
  const again = connect(later.state().port, '127.0.0.1');
  again.write(Uint8Array.from([...oneRow(1), ...CUT]));
  const paper = await nextPaper(later);
  again.destroy();
  await later.stop();
  expect(basename(paper.path)).toBe('paper-0002.png');
});

test('a question is answered although the printer stands still with data before it', async () => {
  await printer.fault('paper-out');
  const socket = await open();
  socket.write(Uint8Array.from([...oneRow(1), 0x10, 0x04]));
  socket.write(Uint8Array.of(2));
  expect(await answer(socket)).toEqual([0x32]);
});

test('status is reported by itself only after it was asked for', async () => {
  const socket = await open();
  socket.write(Uint8Array.of(0x1d, 0x61, 0xff));
  expect(await answer(socket)).toEqual([0x10, 0, 0, 0x0f]);
  await printer.fault('cover-open');
  expect((await answer(socket)).slice(-4)).toEqual([0x38, 0, 0, 0x0f]);
});

test('the printer serves one sender at a time, the next when the first is gone', async () => {
  const first = await open();
  const second = await open();
  first.write(Uint8Array.from(oneRow(1)));
  second.write(Uint8Array.of(0x10, 0x04, 1));
  const answered = answer(second);
  first.write(Uint8Array.from(CUT));
  await once(printer, 'paper');
  first.end();
  expect(await answered).toEqual([0x12]);
});

test('a full input buffer holds the sender back', async () => {
  await printer.fault('paper-out');
  const socket = await open();
  const rubbish = new Uint8Array(64 * 1024 * 1024);
  let taken = false;
  socket.write(rubbish, () => {
    taken = true;
  });
  const other = await open();
  other.destroy();
  await once(other, 'close');
  expect([taken, socket.writableLength]).toEqual([false, rubbish.length]);
});

test('characters, which our papers never have, are seen as garbage on the paper', async () => {
  const socket = await open();
  socket.write(Uint8Array.from([0x41, 0x42, 0x0a, ...CUT]));
  const paper = await nextPaper(printer);
  expect(paper.heightDots).toBe(24);
});

test('a button clears what another one set, and a fault that happens once is over afterwards', async () => {
  expect((await printer.fault('cover-open')).condition).toBe('cover-open');
  expect((await printer.fault('paper-near-end')).condition).toBe('paper-near-end');
  expect(await printer.fault('power-cycle')).toMatchObject({ condition: 'online', fault: 'none' });
  expect((await printer.fault('refuse')).condition).toBe('unreachable');
  expect(await printer.fault('none')).toMatchObject({ condition: 'online', fault: 'none' });
});
