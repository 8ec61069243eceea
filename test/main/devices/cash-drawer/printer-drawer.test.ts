import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { printerDrawer } from '#main/devices/cash-drawer/printer-drawer.ts';
import { LinkPrinter } from '#main/devices/printer/link-printer.ts';
import { tcpLink } from '#main/devices/printer/tcp-link.ts';
import { defaultTimings } from '#main/devices/printer/timings.ts';
import { drawerContract } from '#test/contract/cash-drawer.ts';

const PULSE = Uint8Array.of(0x1b, 0x70, 0, 25, 125);

/** The socket side of a printer with a drawer: answers DLE EOT 1 and knows ESC p; everything else is paper. */
const printerWithDrawer = async ({ hasSwitch, offline = false }: { hasSwitch: boolean; offline?: boolean }) => {
  const seen: { pulses: Uint8Array[]; isOpen: boolean } = { pulses: [], isOpen: false };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes) => {
      for (let at = 0; at < bytes.length; at += 1) {
        if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) {
          socket.write(Uint8Array.of(0x12 | (hasSwitch && seen.isOpen ? 0x04 : 0) | (offline ? 0x08 : 0)));
        }
        if (bytes[at] !== 0x1b || bytes[at + 1] !== 0x70) continue;
        seen.pulses.push(Uint8Array.from(bytes.subarray(at, at + 5)));
        seen.isOpen = true;
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The printer has no port.');
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  };
  const printer = new LinkPrinter({
    open: tcpLink('127.0.0.1', address.port),
    model: null,
    widthDots: 576,
    mayBeMute: false,
    timings: { ...defaultTimings, status: 300, end: 300, connect: 500 },
    now: () => 0,
  });
  const wait = (): Promise<void> =>
    new Promise((resolve) => {
      setImmediate(resolve);
    });
  return { seen, close, printer, port: printerDrawer({ printer, pin: 2, wait }) };
};

drawerContract('drawer on a printer over TCP', async (options) => {
  const { seen, close, port, printer } = await printerWithDrawer(options);
  return {
    port,
    pulses: () => seen.pulses.length,
    shut: () => {
      seen.isOpen = false;
    },
    makeUnreachable: close,
    dispose: async () => {
      await printer.close();
      await close();
    },
  };
});

test('a printer that has stopped gets no pulse: it would open the drawer later, when nobody expects it', async () => {
  const { seen, close, port } = await printerWithDrawer({ hasSwitch: true, offline: true });
  onTestFinished(close);
  expect([await port.open(), seen.pulses]).toEqual(['stopped', []]);
});

test('the pulse is ESC p on pin 2, fifty milliseconds long', async () => {
  const { seen, close, port } = await printerWithDrawer({ hasSwitch: false });
  onTestFinished(close);
  await port.open();
  expect(seen.pulses).toEqual([PULSE]);
});
