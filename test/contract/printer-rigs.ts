import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SerialPort } from 'serialport';
import { type CharacterName, characters } from '#main/devices/printer/virtual/character.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import { reportHangUp } from '#main/devices/serial-line/report-hang-up.ts';
import type { PrinterRig } from './printer.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'motcua-printer-'));

/** The virtual printer behind its own TCP port. */
export const tcpRig = async (plays: CharacterName = 'epson'): Promise<PrinterRig> => {
  const out = folder();
  const printer = new VirtualPrinter({ out, now: Date.now, plays: characters[plays] });
  const port = await printer.start({ port: 0 });
  return {
    printer,
    address: `tcp://127.0.0.1:${port}`,
    pull: () => printer.set({ kind: 'refuse', on: true }),
    plug: () => printer.set({ kind: 'refuse', on: false }),
    dispose: async () => {
      await printer.stop();
      rmSync(out, { recursive: true });
    },
  };
};

const openPort = (path: string): Promise<SerialPort> =>
  new Promise((resolve, reject) => {
    // Room for a whole job: socat moves one direction at a time, so bytes stuck in it would hold the printer's reports back.
    const port = new SerialPort({ path, baudRate: 115_200, autoOpen: false, highWaterMark: 128 * 1024 });
    reportHangUp(port);
    port.open((error) => (error === null || error === undefined ? resolve(port) : reject(error)));
  });

type Cable = { readonly pull: () => Promise<void>; readonly isWhole: () => boolean };

/** Joins two real pseudo-terminals with socat; one end is opened by the virtual printer. `ignoreeof`: senders come and go. */
const plugCable = async (near: string, far: string, printer: VirtualPrinter): Promise<Cable> => {
  const ends = [near, far].map((link) => `pty,raw,echo=0,ignoreeof,link=${link}`);
  const socat = spawn('socat', ['-d', '-d', ...ends], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    socat.once('error', reject);
    socat.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('starting data transfer loop')) resolve();
    });
  });
  const exit = once(socat, 'exit');
  const port = await openPort(far);
  const closed = new Promise<void>((resolve) => port.once('close', () => resolve()));
  printer.attach(port, () => void socat.kill());
  return {
    isWhole: () => socat.exitCode === null && socat.signalCode === null && !socat.killed,
    pull: async () => {
      socat.kill();
      await exit;
      // A paused port does not notice by itself that its line is gone.
      if (port.isOpen) port.close();
      await closed;
    },
  };
};

/** The virtual printer at the far end of a pair of pseudo-terminals; `scheme` says how the near end is driven. */
export const ptyRig = async (scheme: 'serial' | 'file', plays: CharacterName = 'epson'): Promise<PrinterRig> => {
  const out = folder();
  const near = join(out, 'near');
  const far = join(out, 'far');
  const printer = new VirtualPrinter({ out, now: Date.now, plays: characters[plays] });
  let cable = await plugCable(near, far, printer);
  return {
    printer,
    address: `${scheme}://${near}`,
    pull: () => cable.pull(),
    plug: async () => {
      if (cable.isWhole()) return;
      await cable.pull();
      cable = await plugCable(near, far, printer);
    },
    dispose: async () => {
      await cable.pull();
      await printer.stop();
      rmSync(out, { recursive: true });
    },
  };
};
