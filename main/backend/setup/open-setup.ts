import type { BackendEvent, Role } from '#common/ipc/contract.ts';
import type { SetupView } from '#common/ipc/setup-calls.ts';
import { findPorts } from '#main/devices/find-ports.ts';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import { parsePrinterAddress } from '#main/devices/printer/printer-address.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { ScreensSeen } from '#main/ipc/backend-messages.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { formerIdentity } from '#main/profile/write-profile.ts';
import { RestoreDesk, type RunRestore } from './restore-desk.ts';
import { SetupDesk } from './setup-desk.ts';
import { openSetupDevices } from './setup-devices.ts';
import { openSetupHubs, type SetupHubs } from './setup-hubs.ts';
import { trainingFolder, writeTraining } from './training-profile.ts';

export type SetupParts = {
  /** The folder that is to become a profile. */
  readonly dir: string;
  readonly fontsDir: string;
  /** Restores a backup beside this process. */
  readonly restore: RunRestore;
  readonly nativeBinding: string | undefined;
  readonly emit: (roles: readonly Role[], event: BackendEvent) => void;
  /** A profile is written in this folder: its terminal may be opened. */
  readonly written: (folder: string) => void;
  /** How hubs are looked for; a test has its own network. */
  readonly hubs?: (onChange: () => void) => SetupHubs;
};

export type OpenSetup = {
  readonly handlers: Partial<Handlers>;
  /** Makes a folder the training centre and opens it. */
  readonly train: (folder: string) => Promise<'written' | 'refused' | 'not-written'>;
  readonly sawScreens: (screens: ScreensSeen) => void;
  readonly stop: () => Promise<void>;
};

/** Opens the first-run wizard's backend on a folder without a profile that can be used. */
export const openSetup = ({ hubs: openHubs = openSetupHubs, ...parts }: SetupParts): OpenSetup => {
  const { dir, fontsDir, emit, written } = parts;
  const changed = (): void => emit(['setup'], { name: 'changed', payload: { topics: ['setup'] } });
  const desk = new SetupDesk(dir);
  const hubs = openHubs(changed);
  const devices = openSetupDevices(fontsDir, changed);
  const restore = new RestoreDesk({ dir, run: parts.restore, nativeBinding: parts.nativeBinding, onChange: changed });
  let monitors: ScreensSeen['monitors'] = [];

  const broken = (): SetupView['broken'] => {
    const read = readProfile(dir);
    if (read.kind !== 'bad-profile') return null;
    return { detail: read.detail, fields: [...read.fields], former: formerIdentity(dir) };
  };
  /** After the answer is on its way: the window that asked is closed by it. */
  const open = (folder: string): void => void setImmediate(() => written(folder));

  const train: OpenSetup['train'] = async (folder) => {
    try {
      const { kind } = await writeTraining(folder, Date.now());
      if (kind === 'written') open(folder);
      return kind;
    } catch {
      return 'not-written';
    }
  };

  return {
    train,
    handlers: {
      'setup.show': () => ({
        state: structuredClone(desk.state),
        broken: broken(),
        monitors: monitors.map(({ width, height }) => ({ width, height })),
        hubs: hubs.found().map((hub) => ({ ...hub })),
        heard: devices.heard(),
        restore: restore.state,
      }),
      'setup.answer': (answered) => {
        const state = desk.answer(answered);
        changed();
        return { state: structuredClone(state) };
      },
      'setup.find-hub': async ({ address }) => {
        const asked = await hubs.ask(address);
        if (asked.kind !== 'found') return asked;
        desk.answer({ answers: { hub: asked.hub }, move: { kind: 'stay' }, done: null });
        changed();
        return { kind: 'found' };
      },
      'setup.pair': async ({ code }) => {
        const outcome = await desk.pair(code);
        changed();
        return outcome;
      },
      'setup.print': async ({ what }) => ({ kind: await devices.print(desk.state.answers, what) }),
      'setup.listen': async ({ listen }) => {
        const kind = await devices.listen(desk.state.answers, listen);
        changed();
        return { kind };
      },
      'setup.keyed': (text) => {
        devices.keyed(text);
        return { kind: 'taken' };
      },
      'setup.find-backups': ({ folder }) => restore.find(folder),
      'setup.restore': ({ dir: backup, code }) => ({ kind: restore.start(backup, code, Date.now()) }),
      'setup.stop-restore': async () => {
        await restore.stop();
        return {};
      },
      'setup.finish': async () => {
        if (restore.hasFolder) return { kind: 'not-ready' };
        await devices.stop();
        const kind = await desk.finish(monitors, Date.now());
        if (kind === 'written') open(desk.folder);
        return { kind };
      },
      'setup.train': async () => ({ kind: await train(trainingFolder(desk.folder)) }),
      'setup.look-again': () => {
        if (readProfile(dir).kind !== 'profile') {
          changed();
          return { kind: 'still-broken' };
        }
        open(desk.folder);
        return { kind: 'written' };
      },
      'hardware.find-ports': async () => ({ ports: (await findPorts()).map((port) => ({ ...port })) }),
      'hardware.probe-printer': async ({ address }) => {
        if (parsePrinterAddress(address).kind === 'bad-address') return { kind: 'bad-address' };
        const opened = openPrinter({ address, model: null, widthDots: 576, now: Date.now });
        if (opened.kind !== 'printer') return { kind: 'bad-address' };
        const { condition } = await opened.port.status();
        await opened.port.close();
        return { kind: condition };
      },
    },
    sawScreens: (screens) => {
      ({ monitors } = screens);
      changed();
    },
    stop: async () => {
      await restore.stop();
      await hubs.stop();
      await devices.stop();
    },
  };
};
