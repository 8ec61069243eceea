import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { centralProcess, type CentralProcess } from './central-process.ts';
import { hubProcess, type HubProcess } from './hub-process.ts';
import { openScannerLine, type ScannerLine } from './scanner-line.ts';
import { fileOnline } from './online-filings.ts';
import { demoSeed } from './seed.ts';
import { openSwitchBoard, type SwitchBoard } from './switch-board.ts';

const SITE = 'H49.12';

/** A demo centre on this machine: central with its database, the hub's machine, and the profile folders of five terminals. */
export type DemoCentre = {
  /** The profile folder of each terminal, by its one role. */
  readonly profiles: {
    readonly [Terminal in 'supervisor' | 'printer' | 'kiosk' | 'counter' | 'display']: string;
  };
  readonly central: CentralProcess;
  readonly hub: HubProcess;
  /** The profile folder of the hub's machine: an application may open it instead of `hub`. */
  readonly hubProfile: string;
  /** What the printer's window may cut off. */
  readonly switches: SwitchBoard;
  /** Where the kiosk and the counter look for their printer: the terminal with the virtual printer listens there. */
  readonly printerPort: number;
  /** Folder into which the virtual printer writes its papers. */
  readonly papers: string;
  /** The line of the counter's scanner: what is written there is scanned. Null where the tool for it is missing. */
  readonly scanner: ScannerLine | null;
  /** Files two dossiers online, as the portal does, as soon as central knows the site; whether they were taken. */
  readonly fileOnline: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

const freePorts = async (count: number): Promise<readonly number[]> => {
  const servers = Array.from({ length: count }, () => createServer());
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening TCP servers' addresses are always AddressInfo.
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  return ports;
};

const newestSchema = z.object({ newest: z.object({ head: z.object({ seq: z.number().int() }) }) });

/** Entries of the floor's newest log at central; null while it does not answer. */
const entriesAtCentral = async (address: string): Promise<number | null> => {
  try {
    const reply = await fetch(`${address}/sites/${SITE}/logs/floor?limit=1`, { signal: AbortSignal.timeout(1_000) });
    if (reply.status === 404) return 0;
    return newestSchema.parse(await reply.json()).newest.head.seq;
  } catch {
    return null;
  }
};

/**
 * Sets a demo centre up in a temporary folder that goes with it; every start is a fresh morning. Central and the hub are not started yet.
 * `hubPatienceMs`: how long its terminals wait for the hub's number before they give their own. `marked`: whether its screens and papers say that nothing
 * of it is real, as they do before people; a test that looks at what a real centre prints has it without.
 */
export const openDemoCentre = async (hubPatienceMs = 300, marked = false): Promise<DemoCentre> => {
  const root = mkdtempSync(path.join(tmpdir(), 'motcua-demo-'));
  const begun = Date.now();
  // PostgreSQL does not run as root: its own user must be able to reach the folder.
  chmodSync(root, 0o755);
  const [centralPort = 0, hubPort = 0, printerPort = 0, boardPort = 0] = await freePorts(4);
  const [secretFile, secret] = [path.join(root, 'portal-secret'), randomBytes(32).toString('hex')];
  writeFileSync(secretFile, secret, { mode: 0o600 });
  const central = centralProcess(centralPort, path.join(root, 'central'), secretFile);
  const scanner = await openScannerLine(root);
  const papers = path.join(root, 'papers');
  const hub = `127.0.0.1:${hubPort}`;
  const printer = { address: `tcp://127.0.0.1:${printerPort}`, widthDots: 576 };
  const write = (name: string, terminal: object): string => {
    const dir = path.join(root, name);
    mkdirSync(dir);
    writeFileSync(
      path.join(dir, 'terminal.json'),
      JSON.stringify({ site: SITE, name, ...(marked ? { demo: {} } : {}), ...terminal }, null, 2),
    );
    return dir;
  };
  // The hub's machine has no window here, so that it can be cut off while people look on.
  const hubMachine = write('H1', {
    roles: ['supervisor'],
    hosts: { port: hubPort, central: `127.0.0.1:${centralPort}` },
    hub,
    seed: 'seed.json',
  });
  writeFileSync(path.join(hubMachine, 'seed.json'), JSON.stringify(demoSeed(hubPatienceMs)));
  const hubMachineProcess = hubProcess(hubMachine);
  const switches = await openSwitchBoard(boardPort, () => entriesAtCentral(central.address));
  switches.connect('central', { cut: central.kill, back: central.start });
  switches.connect('hub', { cut: hubMachineProcess.kill, back: hubMachineProcess.start });
  return {
    central,
    hub: hubMachineProcess,
    hubProfile: hubMachine,
    switches,
    printerPort,
    papers,
    scanner,
    fileOnline: () => fileOnline(central.address, secret, SITE, begun),
    profiles: {
      supervisor: write('S1', { roles: ['supervisor'], hub }),
      printer: write('P1', {
        roles: ['printer'],
        virtualPrinter: { port: printerPort, out: papers },
        hub,
        demo: { control: switches.address },
      }),
      kiosk: write('K1', { roles: ['kiosk'], series: '1', hub, printer }),
      counter: write('Q5', {
        roles: ['counter'],
        counter: 'Q5',
        hub,
        printer,
        ...(scanner === null ? {} : { scanner: scanner.address }),
        documentScanner: 'simulated',
        signer: 'simulated',
      }),
      display: write('D1', { roles: ['display'], hub }),
    },
    close: async () => {
      await switches.close();
      await scanner?.close();
      await hubMachineProcess.stop();
      await central.stop();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
