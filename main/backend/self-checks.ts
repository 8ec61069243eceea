import { judgeStore } from '#main/diagnose/check-01-store.ts';
import { judgeDisk } from '#main/diagnose/check-02-disk.ts';
import { judgeClock } from '#main/diagnose/check-03-clock.ts';
import { judgeNetwork } from '#main/diagnose/check-04-network.ts';
import { judgeHub } from '#main/diagnose/check-05-hub.ts';
import { judgeCentral } from '#main/diagnose/check-06-central.ts';
import { judgePrinter, type PrinterMeasured } from '#main/diagnose/check-07-printer.ts';
import { judgeScanner, type ScannerMeasured } from '#main/diagnose/check-09-scanner.ts';
import { judgeDocumentScanner, type DocumentScannerMeasured } from '#main/diagnose/check-10-document-scanner.ts';
import { judgeSound, type SoundMeasured } from '#main/diagnose/check-11-sound.ts';
import { judgeScreen, type ScreenMeasured } from '#main/diagnose/check-12-screen.ts';
import { judgeDrawer, type DrawerMeasured } from '#main/diagnose/check-13-drawer.ts';
import { judgeSign, type SignMeasured } from '#main/diagnose/check-14-sign.ts';
import { measureDisk } from '#main/diagnose/measure-disk.ts';
import { measureNetwork } from '#main/diagnose/measure-network.ts';
import { measureStore } from '#main/diagnose/measure-store.ts';
import { type SelfCheck, selfCheck } from '#main/diagnose/run-checks.ts';
import { hubPlace } from '#main/usecases/hub-place.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { SiteLink } from './site-link.ts';

/** The devices of this terminal as they can be asked. */
export type DevicesSeen = {
  readonly printer: (which: 'main' | 'second') => Promise<PrinterMeasured> | PrinterMeasured;
  readonly scanner: () => ScannerMeasured;
  readonly documentScanner: () => Promise<DocumentScannerMeasured> | DocumentScannerMeasured;
  readonly sound: () => SoundMeasured;
  readonly drawer: () => DrawerMeasured;
  readonly sign: () => SignMeasured;
};

/** Everything the self-checks look at. */
export type CheckParts = {
  readonly terminal: TerminalContext;
  readonly opened: { readonly openedAt: number; readonly putAside: boolean };
  readonly link: () => SiteLink | null;
  readonly clockOffset: () => number;
  /** UTC ms since when the hub is silent, null while it answers. */
  readonly silentSince: () => number | null;
  readonly devices: DevicesSeen;
  readonly screens: () => ScreenMeasured;
};

/** What only reads what is known here. */
const QUICK_MS = 3_000;
/** A disk that is dying takes seconds for a small file. */
const DISK_MS = 8_000;
/** Programs that look for document scanners ask the network too. */
const DEVICE_MS = 10_000;

/** The self-checks of a terminal, each with the time it may take. */
export const selfChecksOf = (parts: CheckParts): readonly SelfCheck[] => {
  const { terminal, opened, link, clockOffset, silentSince, devices, screens } = parts;
  const { store, hub, profile } = terminal;
  const heard = (): boolean => (link()?.client.presence() ?? null) !== null;
  const hasCentral = (): boolean | null => {
    const place = hubPlace(terminal);
    return place === null ? null : place.central !== null;
  };
  return [
    selfCheck('store', QUICK_MS, () => measureStore(store.db, opened), judgeStore),
    selfCheck('disk', DISK_MS, () => measureDisk(profile.dir), judgeDisk),
    selfCheck(
      'clock',
      QUICK_MS,
      () => ({
        now: Date.now(),
        offset: heard() ? clockOffset() : null,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      }),
      judgeClock,
    ),
    selfCheck('network', QUICK_MS, measureNetwork, judgeNetwork),
    selfCheck(
      'hub',
      QUICK_MS,
      () => ({
        connected: hub.connection() !== 'alone',
        hostsHub: (link()?.hub() ?? null) !== null,
        address: link()?.client.address() ?? null,
        generation: store.cursor('floor').gen,
        silentSince: silentSince(),
        heard: heard(),
        troubles: link()?.client.troubles() ?? [],
        unsynced: store.unsynced(),
      }),
      judgeHub,
    ),
    selfCheck('central', QUICK_MS, () => ({ connection: hub.connection(), hasCentral: hasCentral() }), judgeCentral),
    selfCheck('printer', DEVICE_MS, () => devices.printer('main'), judgePrinter),
    selfCheck<'second-printer', PrinterMeasured>(
      'second-printer',
      DEVICE_MS,
      () => devices.printer('second'),
      (measured) => ({ ...judgePrinter(measured) }),
    ),
    selfCheck('scanner', QUICK_MS, devices.scanner, judgeScanner),
    selfCheck('document-scanner', DEVICE_MS, devices.documentScanner, judgeDocumentScanner),
    selfCheck('sound', QUICK_MS, devices.sound, judgeSound),
    selfCheck('screen', QUICK_MS, screens, judgeScreen),
    selfCheck('drawer', QUICK_MS, devices.drawer, judgeDrawer),
    selfCheck('sign', QUICK_MS, devices.sign, judgeSign),
  ];
};
