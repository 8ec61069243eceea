import type { Role } from '#common/ipc/contract.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { ScanEvent } from '#main/devices/scanner/scanner-port.ts';
import type { ScreensSeen } from '#main/ipc/backend-messages.ts';
import { isKeptCode, isStaffCode, keepCode } from '#main/profile/staff-code.ts';
import { saveProfile } from '#main/profile/save-profile.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { after } from './after.ts';
import type { BackendLog } from './backend-log.ts';
import { deviceHandlers, type DeviceParts } from './device-handlers.ts';
import { DiagnosisDesk } from './diagnosis-desk.ts';
import { reportHandlers } from './report-handlers.ts';
import { scanKind } from './scan-kind.ts';
import { ScanTrial } from './scan-trial.ts';
import { type CheckParts, selfChecksOf } from './self-checks.ts';
import { StaffDoor } from './staff-door.ts';
import { trialHandlers, type TrialParts } from './trial-handlers.ts';

export type HardwareParts = Omit<CheckParts, 'screens' | 'devices'> & {
  readonly terminal: TerminalContext;
  readonly version: string;
  readonly log: BackendLog;
  readonly devices: Omit<CheckParts['devices'], 'scanner' | 'sound'> & {
    readonly scanner: (lastScanAt: number | null) => ReturnType<CheckParts['devices']['scanner']>;
    readonly sound: (trial: SoundTrial | null) => ReturnType<CheckParts['devices']['sound']>;
    readonly probe: DeviceParts['probe'];
  };
  readonly trials: Omit<TrialParts, 'isLocked'>;
  readonly restart: () => void;
  readonly onChange: () => void;
};

/** A sound that was played on trial, and whether the window could play it; `at` is UTC ms. */
export type SoundTrial = { readonly at: number; readonly played: boolean };

/** What a terminal has to do with the hardware page and the self-checks. */
export type HardwareDesk = {
  readonly handlers: Partial<Handlers>;
  readonly sawScreens: (screens: ScreensSeen) => void;
  /** Checks everything anew and writes the technician's report; its text. Rejects when the disk does not take it. */
  readonly report: () => Promise<string>;
  /** Hears everything that is scanned. True while somebody tries the scanner: then the code was looked at here and means nothing else. */
  readonly heard: (event: Exclude<ScanEvent, { readonly kind: 'state' }>) => boolean;
};

/** Puts the hardware page of a terminal together: the door, the self-checks, the trials, the report and the set-up of devices. */
export const openHardwareDesk = (parts: HardwareParts): HardwareDesk => {
  const { terminal, devices, onChange } = parts;
  const { profile, store } = terminal;
  let screens: ScreensSeen | null = null;
  let lastScanAt: number | null = null;
  let soundTrial: SoundTrial | null = null;
  let keptCode = profile.staffCode ?? null;

  const door = new StaffDoor({
    now: () => performance.now(),
    hasCode: () => keptCode !== null,
    isCode: (code) => keptCode !== null && isKeptCode(keptCode, code),
  });
  const desk = new DiagnosisDesk({
    checks: () =>
      selfChecksOf({
        ...parts,
        devices: {
          ...devices,
          scanner: () => devices.scanner(lastScanAt),
          sound: () => devices.sound(soundTrial),
        },
        screens: () => ({ monitors: screens?.monitors ?? null, windows: screens?.windows ?? [] }),
      }),
    after,
    now: Date.now,
    onChange,
  });
  const trial = new ScanTrial((text) => scanKind(text, store.today()), onChange);
  const isLocked = (role: Role): boolean => door.isLocked(role);

  const doorHandlers: Partial<Handlers> = {
    'hardware.open': ({ code }) => {
      const kind = door.tryCode(code);
      onChange();
      return { kind };
    },
    'hardware.close': () => {
      door.close();
      if (trial.listening) trial.listen(false);
      onChange();
      return { kind: 'done' };
    },
    'hardware.set-code': ({ code }, { role }) => {
      if (isLocked(role)) return { kind: 'locked' };
      if (!isStaffCode(code)) return { kind: 'not-a-code' };
      const kept = keepCode(code);
      if (saveProfile(profile.dir, { staffCode: kept }).kind !== 'saved') return { kind: 'not-saved' };
      keptCode = kept;
      door.tryCode(code);
      onChange();
      return { kind: 'saved' };
    },
    'diagnosis.show': (_input, { role }) => (door.access(role) === 'code' ? null : desk.view()),
    'diagnosis.run': (_input, { role }) => {
      if (isLocked(role)) return { kind: 'locked' };
      void desk.run();
      return { kind: 'started' };
    },
    'hardware.try-scanner': ({ listen }, { role }) => {
      if (isLocked(role)) return { kind: 'locked' };
      trial.listen(listen);
      return { kind: 'done' };
    },
    'hardware.sound-played': ({ played }, { role }) => {
      if (isLocked(role)) return { kind: 'locked' };
      soundTrial = { at: store.now(), played };
      onChange();
      return { kind: 'done' };
    },
  };

  const reports = reportHandlers({ ...parts, desk, isLocked, onChange });
  return {
    handlers: {
      ...doorHandlers,
      ...reports.handlers,
      ...trialHandlers({ ...parts.trials, isLocked }),
      ...deviceHandlers({ ...parts, probe: devices.probe, door, trial, lastReport: reports.last }),
    },
    sawScreens: (seen) => {
      screens = seen;
    },
    report: reports.report,
    heard: (event) => {
      lastScanAt = event.at;
      const way = profile.scanner?.startsWith('keyboard:') === true ? 'keyboard' : 'device';
      if (event.kind === 'refused') return trial.refused(way, event.at);
      return trial.take({ text: event.text, symbology: event.symbology, way, at: event.at });
    },
  };
};
