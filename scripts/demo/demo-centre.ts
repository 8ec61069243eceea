import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { centralProcess, type CentralProcess } from './central-process.ts';
import { openScannerLine, type ScannerLine } from './scanner-line.ts';
import { demoSeed } from './seed.ts';

/** A demo centre on this machine: central with its database, and the profile folders of five terminals. */
export type DemoCentre = {
  /** The profile folder of each terminal, by its one role. */
  readonly profiles: {
    readonly [Terminal in 'supervisor' | 'printer' | 'kiosk' | 'counter' | 'display']: string;
  };
  readonly central: CentralProcess;
  /** Where the kiosk and the counter look for their printer: the terminal with the virtual printer listens there. */
  readonly printerPort: number;
  /** Folder into which the virtual printer writes its papers. */
  readonly papers: string;
  /** The line of the counter's scanner: what is written there is scanned. Null where the tool for it is missing. */
  readonly scanner: ScannerLine | null;
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

/**
 * Sets a demo centre up in a temporary folder that goes with it; every start is a fresh morning. Central is not started yet.
 * `hubPatienceMs`: how long its terminals wait for the hub's number before they give their own.
 */
export const openDemoCentre = async (hubPatienceMs = 300): Promise<DemoCentre> => {
  const root = mkdtempSync(path.join(tmpdir(), 'motcua-demo-'));
  // PostgreSQL does not run as root: its own user must be able to reach the folder.
  chmodSync(root, 0o755);
  const [centralPort = 0, hubPort = 0, printerPort = 0] = await freePorts(3);
  const central = centralProcess(centralPort, path.join(root, 'central'));
  const scanner = await openScannerLine(root);
  const papers = path.join(root, 'papers');
  const hub = `127.0.0.1:${hubPort}`;
  const printer = { address: `tcp://127.0.0.1:${printerPort}`, widthDots: 576 };
  const write = (name: string, terminal: object): string => {
    const dir = path.join(root, name);
    mkdirSync(dir);
    writeFileSync(path.join(dir, 'terminal.json'), JSON.stringify({ site: 'H49.12', name, ...terminal }, null, 2));
    return dir;
  };
  const supervisor = write('S1', {
    roles: ['supervisor'],
    hosts: { port: hubPort, central: `127.0.0.1:${centralPort}` },
    seed: 'seed.json',
  });
  writeFileSync(path.join(supervisor, 'seed.json'), JSON.stringify(demoSeed(hubPatienceMs)));
  return {
    central,
    printerPort,
    papers,
    scanner,
    profiles: {
      supervisor,
      printer: write('P1', { roles: ['printer'], virtualPrinter: { port: printerPort, out: papers }, hub }),
      kiosk: write('K1', { roles: ['kiosk'], series: '1', hub, printer }),
      counter: write('Q5', {
        roles: ['counter'],
        counter: 'Q5',
        hub,
        printer,
        ...(scanner === null ? {} : { scanner: scanner.address }),
      }),
      display: write('D1', { roles: ['display'], hub }),
    },
    close: async () => {
      await scanner?.close();
      await central.stop();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
