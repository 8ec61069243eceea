import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BackendEvent, CommandInput, CommandName, CommandOutput, Role } from '#common/ipc/contract.ts';
import { openTerminal, type OpenTerminal } from '#main/backend/open-terminal.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import { answer } from '#main/ipc/answer.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import type { Seed } from '#main/usecases/publish-seed.ts';
import { freePort } from './free-port.ts';
import { testSeed } from './site.ts';

const fontsDir = fileURLToPath(new URL('../../node_modules/@expo-google-fonts', import.meta.url));

/** A running terminal as its windows would meet it: calls by name and role, events as they come. */
export type CentreTerminal = {
  readonly dir: string;
  readonly call: <N extends CommandName>(role: Role, name: N, input: CommandInput<N>) => Promise<CommandOutput<N>>;
  readonly events: readonly BackendEvent[];
  readonly stop: () => Promise<void>;
};

export type TerminalWish = Omit<TerminalProfile, 'site' | 'dir'>;

export type Centre = {
  readonly printer: VirtualPrinter;
  /** Opens a terminal; the same name opens the same folder again. */
  readonly open: (wish: TerminalWish, multicast?: boolean) => Promise<CentreTerminal>;
  /** Writes settings that a new site starts with; returns where, for a profile. */
  readonly seed: (settings: Seed) => string;
  /** The supervisor's terminal that hosts the hub, with the test site's settings. */
  readonly openHub: (central?: string) => Promise<CentreTerminal>;
  readonly openKiosk: () => Promise<CentreTerminal>;
  readonly openCounter: (counter: string) => Promise<CentreTerminal>;
  readonly openDisplay: () => Promise<CentreTerminal>;
  /** Another supervisor's terminal beside the one with the hub. */
  readonly openSupervisor: (name: string) => Promise<CentreTerminal>;
  readonly dispose: () => Promise<void>;
};

/** A centre in one process: real stores, a real hub on loopback, a virtual printer; the test opens and stops terminals. */
export const testCentre = async (site = 'H49.12'): Promise<Centre> => {
  const root = mkdtempSync(path.join(tmpdir(), 'motcua-centre-'));
  const printer = new VirtualPrinter({ out: path.join(root, 'papers'), now: Date.now });
  const printerPort = await printer.start({ port: 0 });
  const hubPort = await freePort();
  const running = new Set<OpenTerminal>();

  const open = async (wish: TerminalWish, multicast = false): Promise<CentreTerminal> => {
    const dir = path.join(root, wish.name);
    mkdirSync(dir, { recursive: true });
    const events: BackendEvent[] = [];
    const terminal = await openTerminal({
      profile: { ...wish, site, dir },
      version: 'test',
      fontsDir,
      backupWorker: fileURLToPath(new URL('../../main/backup/worker.ts', import.meta.url)),
      nativeBinding: undefined,
      emit: (_roles, event) => events.push(event),
      log: { info: () => undefined, error: () => undefined },
      multicast,
      restart: () => undefined,
    });
    running.add(terminal);
    return {
      dir,
      events,
      call: async (role, name, input) => {
        const reply = await answer(terminal.handlers, role, name, input, (_call, thrown) => {
          throw thrown;
        });
        if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.message}`);
        // answer() parsed the value by the very schema that the output's type is inferred from.
        return reply.value as CommandOutput<typeof name>;
      },
      stop: async () => {
        if (running.delete(terminal)) await terminal.stop();
      },
    };
  };

  const writeSeed = (settings: Seed): string => {
    const file = path.join(root, 'seed.json');
    writeFileSync(file, JSON.stringify(settings));
    return file;
  };

  const hub = `127.0.0.1:${hubPort}`;
  const paper = { address: `tcp://127.0.0.1:${printerPort}`, widthDots: 576 } as const;
  return {
    printer,
    open,
    seed: writeSeed,
    openHub: (central) => {
      const seed = writeSeed(testSeed);
      return open({
        name: 'S1',
        roles: ['supervisor'],
        hosts: { port: hubPort, ...(central === undefined ? {} : { central }) },
        seed,
      });
    },
    openKiosk: () => open({ name: 'K1', roles: ['kiosk'], series: '1', hub, printer: paper }),
    openCounter: (counter) => open({ name: `C-${counter}`, roles: ['counter'], counter, hub, printer: paper }),
    openDisplay: () => open({ name: 'D1', roles: ['display'], hub }),
    openSupervisor: (name) => open({ name, roles: ['supervisor'], hub }),
    dispose: async () => {
      for (const terminal of running) await terminal.stop();
      await printer.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
