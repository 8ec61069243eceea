import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BackendEvent, Role } from '#common/ipc/contract.ts';
import { usualRetention } from '#common/domain/log/retention.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { ScreensSeen } from '#main/ipc/backend-messages.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { damages, recentDamages } from '#main/store/damages.ts';
import { storeFigures } from '#main/store/figures.ts';
import { guardFile } from '#main/store/guard.ts';
import { lastNewsAt } from '#main/store/last-news.ts';
import { openWhole } from '#main/store/open-whole.ts';
import { sha256 } from '#main/store/sha256.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { catchUpOf } from '#main/sync/catch-up.ts';
import { lanAddresses } from '#main/sync/lan-addresses.ts';
import { announceStart, finishTickets } from '#main/usecases/announce-start.ts';
import { publishSeed, seedSchema } from '#main/usecases/publish-seed.ts';
import { SiteKnowledge } from '#main/usecases/site-knowledge.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import { openCitizenDesk } from './citizen-desk.ts';
import { openCounterExtras, openDrawer, openSign } from './counter-extras.ts';
import { demoControl } from './demo-control.ts';
import { openDocumentDesk, openDocumentScanner } from './document-desk.ts';
import { formHandlers } from './form-handlers.ts';
import { handlersOf } from './handlers.ts';
import { openHardwareDesk } from './hardware-desk.ts';
import { printCentreHandlers } from './print-centre-handlers.ts';
import { startHousekeeping } from './housekeeping.ts';
import { kioskExtrasHandlers } from './kiosk-extras-handlers.ts';
import { openScanDesk } from './scan-desk.ts';
import { openMediaFolder } from './media-folder.ts';
import { openSpeechDesk } from './speech-desk.ts';
import { seenDevices } from './seen-devices.ts';
import { paperFonts } from './paper-fonts.ts';
import { dayReportHandlers } from './day-report-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { siteHandlers } from './site-handlers.ts';
import { linkToSite, type SiteLink } from './site-link.ts';
import { openScanner, openVirtualPrinter } from './terminal-devices.ts';
import { openPrintDesk } from './terminal-printers.ts';
import { templateHandlers } from './template-handlers.ts';
import { terminalStatus } from './terminal-status.ts';
import { TopicBatch, topicsOf } from './topics.ts';
import { virtualPrinterHandlers } from './virtual-printer-handlers.ts';

export type TerminalSurroundings = {
  readonly profile: TerminalProfile;
  readonly version: string;
  /** Folder of the paper fonts. */
  readonly fontsDir: string;
  /** better-sqlite3's binary where the usual one does not fit the runtime. */
  readonly nativeBinding: string | undefined;
  readonly emit: (roles: readonly Role[], event: BackendEvent) => void;
  readonly log: BackendLog;
  /** Whether the local network is asked for the hub (mDNS). */
  readonly multicast: boolean;
  /** Ends this program, so that it is started anew at once. */
  readonly restart: () => void;
};

export type OpenTerminal = {
  readonly handlers: Partial<Handlers>;
  readonly sawScreens: (screens: ScreensSeen) => void;
  readonly stop: () => Promise<void>;
};

/** How often old things are forgotten, and how often one looks whether nobody is at work, ms. */
const HOUSEKEEPING_MS = 3_600_000;
const LOOK_MS = 30_000;

const everyRole: readonly Role[] = ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen'];

/** Opens everything a profile has: store, link to the site, printer, scanner. Throws StoreFailure when the database cannot be used. */
export const openTerminal = async ({
  profile,
  version,
  fontsDir,
  nativeBinding,
  emit,
  log,
  multicast,
  restart,
}: TerminalSurroundings): Promise<OpenTerminal> => {
  const link: { current: SiteLink | null; silentSince: number | null; twice: boolean } = {
    current: null,
    silentSince: Date.now(),
    twice: false,
  };
  const newId = (): string => uuidV7(Date.now(), randomBytes(10));
  const { db, found } = await openWhole({
    file: path.join(profile.dir, 'terminal.db'),
    term: profile.name,
    sha256,
    now: Date.now(),
    nativeBinding,
  });
  const clockOffset = (): number => link.current?.client.clockOffset() ?? 0;
  const store = new TerminalStore({
    db,
    site: profile.site,
    term: profile.name,
    audiences: logsForRoles(profile.roles),
    clock: { now: Date.now, offset: clockOffset },
    newId,
    guard: guardFile(path.join(profile.dir, 'guard')),
    found,
  });
  // Until the hub is heard, what is here is as old as the last that came from it.
  link.silentSince = lastNewsAt(db) ?? link.silentSince;
  for (const { file } of found) {
    log.error('database-damaged', { ...damages(db).find((damage) => damage.file === file) });
  }
  const terminal: TerminalContext = {
    store,
    profile,
    site: new SiteKnowledge(store),
    newId,
    hub: { connection: () => link.current?.client.connection() ?? 'alone' },
  };
  const topics = new TopicBatch((changed) => emit(everyRole, { name: 'changed', payload: { topics: changed } }));
  store.onChanged((touched) => topics.add(['status', ...touched.flatMap(({ kind }) => topicsOf[kind])]));

  if (profile.seed !== undefined) {
    publishSeed(terminal, seedSchema.parse(JSON.parse(readFileSync(path.resolve(profile.dir, profile.seed), 'utf8'))));
  }
  announceStart(terminal, version, lanAddresses());
  const virtualPrinter = await openVirtualPrinter(profile);
  virtualPrinter?.on('change', () => topics.add(['virtual-printer']));
  virtualPrinter?.on('paper', () => topics.add(['virtual-printer']));
  const { desk, trouble, lends } = openPrintDesk(terminal, fontsDir, log);
  const scans = openScanDesk(openScanner(profile, log), {
    terminal,
    condition: () => desk?.condition ?? null,
    emit,
    onNews: () => topics.add(['status']),
    isTrial: (event) => hardware.heard(event),
  });
  const citizen = openCitizenDesk({
    terminal,
    onChanged: () => topics.add(['citizen']),
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  });
  const drawer = openDrawer(profile, lends);
  const sign = openSign(profile, terminal.site.counter(profile.counter ?? null)?.name.vi ?? '', log);
  const extras = openCounterExtras({ terminal, drawer, sign, log });
  const media = openMediaFolder(profile.dir, profile.name);
  const speech = openSpeechDesk({
    terminal,
    presence: () => link.current?.client.presence()?.terminals ?? [],
    onChanged: () => {
      link.current?.client.statusChanged();
      topics.add(['status', 'queue']);
    },
  });
  const catchUp = () => catchUpOf(link.current?.client.progress().values() ?? []);
  const status = () =>
    terminalStatus({
      terminal,
      version,
      desk,
      printerTrouble: trouble,
      scanner: scans.visible,
      soundTroubles: speech.troubles,
      clockOffset,
      catchUp,
    });
  link.current = await linkToSite({
    terminal,
    version,
    nativeBinding,
    log,
    multicast,
    status: () => ({
      troubles: status().troubles,
      ...speech.status(),
      ...(profile.roles.includes('display') ? { media: media.status() } : {}),
      ...storeFigures(db, profile.name),
      ...(link.twice ? { twice: true } : {}),
      damages: recentDamages(db, Date.now()),
    }),
  });
  link.current.client.onTrouble(({ kind }) => {
    // Said until the program ends: people must look at the machines, a new connection proves nothing.
    if (kind === 'identity-twice') link.twice = true;
  });
  link.current.client.onChange(() => {
    const alone = terminal.hub.connection() === 'alone';
    link.silentSince = alone ? (link.silentSince ?? store.now()) : null;
    topics.add(['status', 'queue']);
  });
  const documents = openDocumentDesk(profile, log, () => topics.add(['documents']));
  const demo = demoControl(profile.demo?.control ?? null, store, () => topics.add(['demo']));
  const housekeeping = startHousekeeping({
    store,
    stable: (audience) => link.current?.client.stable(audience) ?? null,
    retention: () => terminal.site.site?.retention ?? usualRetention,
    log,
    everyMs: HOUSEKEEPING_MS,
    lookMs: LOOK_MS,
  });
  const hardware = openHardwareDesk({
    terminal,
    version,
    log,
    opened: { openedAt: Date.now(), putAside: found.length > 0 },
    link: () => link.current,
    clockOffset,
    silentSince: () => link.silentSince,
    devices: seenDevices({
      terminal,
      desk,
      printerTrouble: trouble,
      scanner: scans.visible,
      sound: speech.status,
      drawer,
      sign,
    }),
    trials: {
      documentScanner: () => openDocumentScanner(profile.documentScanner, log),
      drawer,
      sign,
      refreshSign: extras.refreshSign,
    },
    restart,
    onChange: () => topics.add(['hardware']),
  });
  desk?.start();
  await finishTickets(terminal);

  return {
    handlers: {
      ...handlersOf({
        terminal,
        status,
        condition: () => desk?.condition ?? null,
        presence: () => link.current?.client.presence()?.terminals ?? [],
        aloneSince: () => link.silentSince,
        speaks: speech.speaks,
        media: media.files,
      }),
      ...kioskExtrasHandlers({
        terminal,
        askDossier: (code) => link.current?.askDossier(code) ?? Promise.resolve({ kind: 'hub-away' }),
      }),
      ...citizen.handlers,
      ...extras.handlers,
      ...speech.handlers,
      'board.media-broken': ({ name }) => {
        media.broken(name);
        link.current?.client.statusChanged();
        topics.add(['status', 'queue']);
        return {};
      },
      ...printCentreHandlers(terminal),
      ...scans.handlers,
      ...documents.handlers,
      ...hardware.handlers,
      ...formHandlers(terminal),
      ...templateHandlers(terminal, paperFonts(fontsDir, log)),
      ...settingsHandlers(terminal),
      ...dayReportHandlers(terminal, log),
      ...siteHandlers({ terminal, link: () => link.current, random: randomBytes }),
      ...demo.handlers,
      ...(virtualPrinter === null ? {} : virtualPrinterHandlers(virtualPrinter)),
    },
    sawScreens: hardware.sawScreens,
    stop: async () => {
      demo.stop();
      citizen.stop();
      await extras.stop();
      await housekeeping.stop();
      await scans.stop();
      await documents.stop();
      await desk?.close();
      await link.current?.stop();
      await virtualPrinter?.stop();
      store.close();
    },
  };
};
