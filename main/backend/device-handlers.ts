import type { Role } from '#common/ipc/contract.ts';
import type { DeviceSetup } from '#common/ipc/hardware-calls.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import { parseDocumentScannerAddress } from '#main/devices/document-scanner/document-scanner-address.ts';
import { findPorts } from '#main/devices/find-ports.ts';
import { parsePrinterAddress } from '#main/devices/printer/printer-address.ts';
import { parseScannerAddress } from '#main/devices/scanner/scanner-address.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { saveProfile } from '#main/profile/save-profile.ts';
import { readProfile, type TerminalProfile } from '#main/profile/terminal-profile.ts';
import { printJobById } from '#main/store/print-jobs.ts';
import { byRole } from '#main/usecases/on-duty.ts';
import { printTestPage } from '#main/usecases/papers.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { ScanTrial } from './scan-trial.ts';
import type { StaffDoor } from './staff-door.ts';

export type DeviceParts = {
  readonly terminal: TerminalContext;
  readonly door: StaffDoor;
  readonly trial: ScanTrial;
  readonly lastReport: () => string | null;
  /** Asks the printer at an address that was parsed; one that is at work here answers by what it last said. */
  readonly probe: (address: string) => Promise<PrinterCondition>;
  /** Starts the backend anew. */
  readonly restart: () => void;
  readonly onChange: () => void;
};

type Setup = Pick<TerminalProfile, 'printer' | 'secondPrinter' | 'scanner' | 'documentScanner'>;

/** What a profile says of its devices, as the screens set it up. */
export const setupOf = ({ printer, secondPrinter, scanner, documentScanner }: Setup): DeviceSetup => {
  const shown = (one: Setup['printer']): DeviceSetup['printer'] =>
    one === undefined ? null : { address: one.address, widthDots: one.widthDots, model: one.model ?? 'auto' };
  return {
    printer: shown(printer),
    secondPrinter: shown(secondPrinter),
    scanner: scanner ?? null,
    documentScanner: documentScanner ?? null,
  };
};

/** Why a set-up cannot be saved, or null. */
export const setupProblem = ({ printer, secondPrinter, scanner, documentScanner }: DeviceSetup) => {
  const isBad = (one: DeviceSetup['printer']): boolean =>
    one !== null && parsePrinterAddress(one.address).kind === 'bad-address';
  if (isBad(printer)) return 'bad-printer' as const;
  if (isBad(secondPrinter) || (secondPrinter !== null && printer === null)) return 'bad-second-printer' as const;
  if (printer !== null && printer.address === secondPrinter?.address) return 'same-printer' as const;
  if (scanner !== null && parseScannerAddress(scanner).kind === 'bad-address') return 'bad-scanner' as const;
  const isBadPages = documentScanner !== null && parseDocumentScannerAddress(documentScanner) === null;
  return isBadPages ? ('bad-document-scanner' as const) : null;
};

/** Handlers of trying devices and of setting them up from the screen. */
export const deviceHandlers = (parts: DeviceParts): Partial<Handlers> => {
  const { terminal, door, trial, lastReport, probe, restart, onChange } = parts;
  const { profile, store } = terminal;
  let paper: { readonly printer: 'main' | 'second'; readonly job: string } | null = null;
  const isLocked = (role: Role): boolean => door.isLocked(role);

  /** What the file says now: it may have been changed since this backend started. */
  const onDisk = (): Setup => {
    const read = readProfile(profile.dir);
    return read.kind === 'profile' ? read.profile : profile;
  };
  const trialPaper = () => {
    if (paper === null) return null;
    const job = printJobById(store.db, paper.job);
    return job === null ? null : { printer: paper.printer, state: job.state };
  };

  return {
    'hardware.show': (_input, { role }) => {
      const access = door.access(role);
      if (access === 'code') return null;
      const setup = setupOf(onDisk());
      return {
        access,
        setup,
        waitsForRestart: JSON.stringify(setup) !== JSON.stringify(setupOf(profile)),
        trialPaper: trialPaper(),
        listening: trial.listening,
        lastScan: trial.last,
        report: lastReport(),
      };
    },
    'hardware.try-printer': ({ printer, requestId }, { role }) => {
      if (isLocked(role)) return { kind: 'locked' };
      if ((printer === 'main' ? profile.printer : profile.secondPrinter) === undefined) return { kind: 'no-printer' };
      const job = printTestPage(terminal, { terminal: profile.name, printer }, requestId, byRole(terminal, role));
      if (job !== null) paper = { printer, job: job.id };
      onChange();
      return { kind: 'started' };
    },
    'hardware.find-ports': async (_input, { role }) => ({
      ports: isLocked(role) ? [] : (await findPorts()).map((port) => ({ ...port })),
    }),
    'hardware.probe-printer': async ({ address }, { role }) => {
      if (isLocked(role)) return { kind: 'locked' };
      if (parsePrinterAddress(address).kind === 'bad-address') return { kind: 'bad-address' };
      return { kind: await probe(address) };
    },
    'hardware.save': ({ setup }, { role }) => {
      if (isLocked(role)) return { kind: 'locked' };
      const problem = setupProblem(setup);
      if (problem !== null) return { kind: problem };
      const saved = saveProfile(profile.dir, {
        printer: setup.printer ?? undefined,
        secondPrinter: setup.secondPrinter ?? undefined,
        scanner: setup.scanner ?? undefined,
        documentScanner: setup.documentScanner ?? undefined,
      });
      onChange();
      return { kind: saved.kind === 'saved' ? 'saved' : 'not-saved' };
    },
    'hardware.restart': (_input, { role }) => {
      if (isLocked(role)) return { kind: 'locked' };
      restart();
      return { kind: 'restarting' };
    },
  };
};
