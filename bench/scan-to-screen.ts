import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SerialPort } from 'serialport';
import { openScanDesk } from '#main/backend/scan-desk.ts';
import { SerialScanner } from '#main/devices/scanner/serial-scanner.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { PtyPair } from '#test/support/pty-pair.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { figure, quantile, type Bench } from './figure.ts';

const ROUNDS = 300;
const DOSSIERS = 2_000;
const PAUSE_MS = 4;
const applicant = {
  fullName: 'Nguyễn Thị Ánh Tuyết',
  citizenNumber: '001090012345',
  formerNumber: '',
  birthDate: '1990-01-01',
  gender: 'female' as const,
  address: 'Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội',
  phone: '',
  email: '',
  cardIssuedOn: '',
};

const receive = (terminal: TestTerminal): string => {
  const outcome = receiveDossier(terminal, 'Q1', {
    requestId: terminal.newId(),
    ticket: null,
    procedure: '1.001193',
    applicant,
    ownerName: '',
    components: [],
    sets: 1,
  });
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  return outcome.dossier.code;
};

/** A pty with something at its near end; `round` sends a code and gives the ms from its last byte until the near end has heard it. */
type Line = { readonly round: (code: string) => Promise<number>; readonly close: () => Promise<void> };

const openLine = async (
  listen: (devicePath: string, heard: () => void) => Promise<() => Promise<void>>,
): Promise<Line> => {
  const pair = await PtyPair.create();
  await pair.plugIn();
  let heard = (): void => undefined;
  const stop = await listen(pair.devicePath, () => heard());
  const far = openSync(path.join(path.dirname(pair.devicePath), 'host'), 'r+');
  return {
    round: async (code) => {
      await pause(PAUSE_MS);
      return new Promise((resolve) => {
        const start = performance.now();
        heard = () => resolve(performance.now() - start);
        // A pty has no baud rate: the last byte is there with the first.
        writeSync(far, `${code}\r`);
      });
    },
    close: async () => {
      closeSync(far);
      await stop();
      await pair.dispose();
    },
  };
};

/** The product: framer, router, look-up among two thousand dossiers, view model, copied as it is for the window. */
const scannerLine = (terminal: TestTerminal): Promise<Line> =>
  openLine((devicePath, heard) => {
    const scanner = new SerialScanner({ path: devicePath, baud: 9_600, timers: systemTimers });
    const desk = openScanDesk(scanner, {
      terminal,
      condition: () => null,
      emit: (_roles, event) => {
        structuredClone(event);
        if (event.name === 'scanned' && event.payload.kind === 'dossier') heard();
      },
      onNews: () => undefined,
    });
    return new Promise((resolve) => {
      const ready = (): void => resolve(desk.stop);
      if (scanner.state().kind === 'connected') ready();
      else scanner.subscribe((event) => event.kind === 'state' && event.state.kind === 'connected' && ready());
    });
  });

/** The bare library: open, and the byte is there. */
const bareLine = (): Promise<Line> =>
  openLine(
    (devicePath, heard) =>
      new Promise((resolve) => {
        const port = new SerialPort({ path: devicePath, baudRate: 9_600 }, () =>
          resolve(() => new Promise((closed) => port.close(() => closed()))),
        );
        port.on('data', (bytes: Uint8Array) => bytes.at(-1) === 0x0d && heard());
      }),
  );

/** From the last byte of a dossier code on the serial line to its view model on the way to the window, against the same bytes through bare serialport. */
export const scanToScreen: Bench = {
  name: 'scan-to-screen',
  run: async () => {
    const terminal = await testTerminal({ name: 'Q1', profile: { roles: ['counter'] } });
    const codes = Array.from({ length: DOSSIERS }, () => receive(terminal));
    const [product, bare] = [await scannerLine(terminal), await bareLine()];
    const scans: number[] = [];
    const echoes: number[] = [];
    for (let round = -20; round < ROUNDS; round += 1) {
      const code = codes[(round + 20) % DOSSIERS] ?? '';
      const [scan, echo] = [await product.round(code), await bare.round(code)];
      if (round >= 0) scans.push(scan);
      if (round >= 0) echoes.push(echo);
    }
    await product.close();
    await bare.close();
    terminal.dispose();
    const at = (q: number, unit: string) => {
      const anchor = `the same bytes through bare serialport, ${unit}`;
      return figure(`scan-to-screen-${unit}`, quantile(scans, q), `ms ${unit}`, anchor, quantile(echoes, q), ROUNDS);
    };
    return [at(0.5, 'p50'), at(0.99, 'p99')];
  },
};
