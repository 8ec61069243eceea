import { expect, test } from 'vitest';
import { genericModel } from '#common/domain/paper/printer-model.ts';
import type { ByteLink } from '#main/devices/printer/byte-link.ts';
import { LinkPrinter } from '#main/devices/printer/link-printer.ts';
import { defaultTimings } from '#main/devices/printer/timings.ts';

const DATA_FROM = 1024;

/** A link played by hand: answers the questions and leaves the rest to `onBytes`. */
const scriptedLink = (
  onBytes: (bytes: Uint8Array, say: (...bytes: number[]) => void) => void | Promise<void>,
): ByteLink => {
  let hear: (bytes: Uint8Array) => void = () => undefined;
  let close: () => void = () => undefined;
  return {
    write: async (bytes) => {
      if (bytes.length === 3 && bytes[0] === 0x10) hear(Uint8Array.of(0x12));
      else await onBytes(bytes, (...answer) => hear(Uint8Array.from(answer)));
    },
    onData: (listener) => {
      hear = listener;
    },
    onClose: (listener) => {
      close = listener;
    },
    end: () => {
      close();
      return Promise.resolve();
    },
    abort: () => close(),
  };
};

const printerOn = (link: ByteLink): LinkPrinter =>
  new LinkPrinter({
    open: () => Promise.resolve({ kind: 'open', link }),
    model: { ...genericModel(576), acknowledges: 'process-id' },
    widthDots: 576,
    mayBeMute: false,
    timings: { ...defaultTimings, stall: 60, acknowledge: 60, reload: 200, status: 60 },
    now: () => 7,
  });

const job = { bytes: new Uint8Array(3 * DATA_FROM), ackId: 'ab02' };
const isData = (bytes: Uint8Array): boolean => bytes.length === DATA_FROM;

test('an answer to an earlier attempt is not taken for this one', async () => {
  const link = scriptedLink((bytes, say) => {
    if (isData(bytes)) say(0x37, 0x22, ...Buffer.from('ab01'), 0);
  });
  expect(await printerOn(link).print(job, () => undefined)).toEqual({
    kind: 'unknown',
    cause: 'no-acknowledgement',
    state: { condition: 'online', at: 7 },
  });
});

test('an answer between other reports is found', async () => {
  const link = scriptedLink((bytes, say) => {
    if (isData(bytes)) say(0x14, 0, 0, 0x0f, 0x11, 0x37, 0x22, ...Buffer.from('ab02'), 0, 0x14, 0, 3, 0x0f);
  });
  expect(await printerOn(link).print(job, () => undefined)).toEqual({
    kind: 'printed',
    state: { condition: 'paper-near-end', at: 7 },
  });
});

test('a link that takes no more bytes has stalled', async () => {
  const link = scriptedLink((bytes) => (isData(bytes) ? new Promise(() => undefined) : undefined));
  expect(await printerOn(link).print(job, () => undefined)).toMatchObject({ kind: 'unknown', cause: 'stalled' });
});

test('no byte is sent in the middle of data while the printer waits for paper', async () => {
  const questions: number[] = [];
  let sent = 0;
  const link = scriptedLink((bytes, say) => {
    if (!isData(bytes)) return undefined;
    sent += 1;
    if (sent !== 2) return undefined;
    say(0x1c, 0, 0x0c, 0x0f);
    return new Promise(() => undefined);
  });
  const watched: ByteLink = {
    ...link,
    write: (bytes) => {
      if (sent > 0 && !isData(bytes)) questions.push(...bytes);
      return link.write(bytes);
    },
  };
  const outcome = await printerOn(watched).print(job, () => undefined);
  expect([outcome, questions]).toEqual([
    { kind: 'unknown', cause: 'paper-out', state: { condition: 'paper-out', at: 7 } },
    [],
  ]);
});

test('SENDING is told before the first data byte', async () => {
  const order: string[] = [];
  const link = scriptedLink((bytes, say) => {
    if (isData(bytes) && !order.includes('data')) order.push('data');
    if (isData(bytes)) say(0x37, 0x22, ...Buffer.from('ab02'), 0);
  });
  await printerOn(link).print(job, async () => {
    await Promise.resolve();
    order.push('sending');
  });
  expect(order).toEqual(['sending', 'data']);
});
