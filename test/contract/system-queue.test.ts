import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import type { PrinterPort } from '#main/devices/printer/printer-port.ts';
import { defaultTimings } from '#main/devices/printer/timings.ts';
import { encodePaper } from '#main/print/escpos.ts';
import { samplePicture } from '#test/support/sample-picture.ts';

const bytes = encodePaper(samplePicture('MC1:T:1', 1));
const job = { bytes, ackId: 'ab01' };
const usualPath = process.env['PATH'] ?? '';

let dir: string;
let port: PrinterPort;

/** Puts programs of these names before all others; each notes its arguments and keeps its input. */
const programs = (scripts: Readonly<Record<string, string>>): void => {
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(dir, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(dir, name), 0o755);
  }
};

const portTo = (queue: string, stall = defaultTimings.stall): PrinterPort => {
  const opened = openPrinter({
    address: `system:${queue}`,
    model: null,
    widthDots: 576,
    now: () => 42,
    timings: { ...defaultTimings, stall, poll: 20 },
  });
  if (opened.kind !== 'printer') throw new Error(opened.problem);
  return opened.port;
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motcua-queue-'));
  process.env['PATH'] = `${dir}${delimiter}${usualPath}`;
  programs({
    lp: `echo "$@" > ${dir}/arguments; cat > ${dir}/paper`,
    lpstat: '[ "$2" = "VP" ]',
  });
  port = portTo('VP');
});

afterEach(async () => {
  await port.close();
  process.env['PATH'] = usualPath;
  rmSync(dir, { recursive: true, force: true });
});

test('the queue gets the very bytes, raw, and nobody can confirm what became of them', async () => {
  const order: string[] = [];
  const outcome = await port.print(
    job,
    ({ cuts }) => void order.push(`sending ${cuts} ${existsSync(join(dir, 'paper'))}`),
  );
  expect(outcome).toEqual({ kind: 'unknown', cause: 'cannot-confirm', state: { condition: 'unknown', at: 42 } });
  expect(order).toEqual(['sending null false']);
  expect(readFileSync(join(dir, 'arguments'), 'utf8').trim()).toBe('-d VP -o raw -t MotCua ab01');
  expect(readFileSync(join(dir, 'paper')).equals(bytes)).toBe(true);
});

test('a queue that does not exist prints nothing, and that is certain', async () => {
  port = portTo('Another');
  const outcome = await port.print(job, () => undefined);
  expect(outcome).toEqual({
    kind: 'nothing-printed',
    reason: 'no-such-device',
    state: { condition: 'unreachable', at: 42 },
  });
});

test('a queue that refuses the job printed nothing', async () => {
  programs({ lp: 'cat > /dev/null; exit 1' });
  expect(await port.print(job, () => undefined)).toMatchObject({ kind: 'nothing-printed', reason: 'refused' });
});

test('a queue that hangs leaves it unknown', async () => {
  port = portTo('VP', 200);
  programs({ lp: 'exec sleep 30' });
  expect(await port.print(job, () => undefined)).toMatchObject({ kind: 'unknown', cause: 'stalled' });
});

test('when SENDING cannot be recorded the queue is not asked', async () => {
  const outcome = await port.print(job, () => Promise.reject(new Error('disk full')));
  expect([outcome.kind, existsSync(join(dir, 'paper'))]).toEqual(['nothing-printed', false]);
});

test('whoever watches hears that the queue went and came', async () => {
  const heard: string[] = [];
  let wake = (): void => undefined;
  const stop = port.watch(({ condition }) => {
    heard.push(condition);
    wake();
  });
  const until = async (condition: string): Promise<void> => {
    while (heard.at(-1) !== condition) await new Promise<void>((resolve) => (wake = resolve));
  };
  programs({ lpstat: 'exit 1' });
  await until('unreachable');
  programs({ lpstat: 'exit 0' });
  await until('unknown');
  stop();
  expect(heard.at(0)).toBe('unknown');
});
