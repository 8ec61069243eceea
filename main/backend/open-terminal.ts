import { randomBytes } from 'node:crypto';
import type { BackendEvent, Role } from '#common/ipc/contract.ts';
import { retentionFor, usualRetention } from '#common/domain/log/retention.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { ScreensSeen } from '#main/ipc/backend-messages.ts';
import { recentDamages } from '#main/store/damages.ts';
import { storeFigures } from '#main/store/figures.ts';
import { lastNewsAt } from '#main/store/last-news.ts';
import { catchUpOf } from '#main/sync/catch-up.ts';
import { machineFigures } from '#main/diagnose/machine-figures.ts';
import { lanAddresses } from '#main/sync/lan-addresses.ts';
import { announceStart, finishTickets } from '#main/usecases/announce-start.ts';
import { after } from './after.ts';
import { openAuditDesk } from './audit-desk.ts';
import { openBackupDesk } from './backup-desk.ts';
import { catalogueHandlers } from './catalogue-handlers.ts';
import { openCounterDesks } from './counter-desks.ts';
import { openCounterExtras, openDrawer, openSign } from './counter-extras.ts';
import { demoControl } from './demo-control.ts';
import { openDocumentScanner } from './document-desk.ts';
import { readCatalogueEarly } from './early-catalogue.ts';
import { openFloorActs } from './floor-act-desk.ts';
import { formHandlers } from './form-handlers.ts';
import { handlersOf } from './handlers.ts';
import { openHardwareDesk } from './hardware-desk.ts';
import { printCentreHandlers } from './print-centre-handlers.ts';
import { startHousekeeping } from './housekeeping.ts';
import { kioskExtrasHandlers } from './kiosk-extras-handlers.ts';
import { openContext, sow, type ContextParts } from './open-context.ts';
import { openScanDesk } from './scan-desk.ts';
import { openMediaFolder } from './media-folder.ts';
import { openSpeechDesk } from './speech-desk.ts';
import { seenDevices } from './seen-devices.ts';
import { paperFonts } from './paper-fonts.ts';
import { dayReportHandlers } from './day-report-handlers.ts';
import { reportInputHandlers } from './report-input-handlers.ts';
import { openSettingsDesk } from './settings-desk.ts';
import { siteHandlers } from './site-handlers.ts';
import { linkToSite, type SiteLink } from './site-link.ts';
import { openScanner, openVirtualPrinter } from './terminal-devices.ts';
import { openPrintDesk } from './terminal-printers.ts';
import { templateHandlers } from './template-handlers.ts';
import { terminalStatus } from './terminal-status.ts';
import { TopicBatch, topicsOf } from './topics.ts';
import { virtualPrinterHandlers } from './virtual-printer-handlers.ts';

export type TerminalSurroundings = Omit<ContextParts, 'clockOffset'> & {
  readonly version: string;
  /** Folder of the paper fonts. */
  readonly fontsDir: string;
  /** File of the program that makes backups in a thread of its own. */
  readonly backupWorker: string;
  readonly emit: (roles: readonly Role[], event: BackendEvent) => void;
  /** Whether the local network is asked for the hub (mDNS). */
  readonly multicast: boolean;
  /** Ends this program, so that it is started anew at once; with `windows` they are opened again too. */
  readonly restart: (what: { readonly windows: boolean }) => void;
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
  backupWorker,
  nativeBinding,
  emit,
  tell,
  log,
  multicast,
  restart,
}: TerminalSurroundings): Promise<OpenTerminal> => {
  const link: { current: SiteLink | null; silentSince: number | null; twice: boolean } = {
    current: null,
    silentSince: Date.now(),
    twice: false,
  };
  const clockOffset = (): number => link.current?.client.clockOffset() ?? 0;
  const { terminal, putAside } = await openContext(
    { profile, nativeBinding, clockOffset, tell, log },
    () => link.current,
  );
  const { store } = terminal;
  // Until the hub is heard, what is here is as old as the last that came from it.
  link.silentSince = lastNewsAt(store.db) ?? link.silentSince;
  const topics = new TopicBatch((changed) => emit(everyRole, { name: 'changed', payload: { topics: changed } }));
  store.onChanged((touched) => topics.add(['status', ...touched.flatMap(({ kind }) => topicsOf[kind])]));

  sow(terminal);
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
  const settings = openSettingsDesk({
    terminal,
    after,
    presence: () => link.current?.client.presence()?.terminals ?? [],
    onChange: () => {
      link.current?.client.statusChanged();
      topics.add(['config', 'queue', 'status']);
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
  const figures = machineFigures(profile.dir, clockOffset);
  link.current = await linkToSite({
    terminal,
    version,
    nativeBinding,
    log,
    multicast,
    status: () => ({
      troubles: status().troubles,
      ...settings.status(),
      ...speech.status(),
      ...(profile.roles.includes('display') ? { media: media.status() } : {}),
      ...storeFigures(store.db, profile.name),
      ...(link.twice ? { twice: true } : {}),
      ...(profile.exit === true ? { exit: true } : {}),
      damages: recentDamages(store.db, Date.now()),
      ...figures(),
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
  const mainHandlers = handlersOf({
    terminal,
    status,
    condition: () => desk?.condition ?? null,
    presence: () => link.current?.client.presence()?.terminals ?? [],
    aloneSince: () => link.silentSince,
    speaks: speech.speaks,
    media: media.files,
  });
  const counter = openCounterDesks({
    terminal,
    condition: () => desk?.condition ?? null,
    receive: mainHandlers['dossier.receive'],
    hub: () => link.current?.client.address() ?? null,
    log,
    tell: (changed) => topics.add(changed),
  });
  const demo = demoControl(profile.demo?.control ?? null, store, () => topics.add(['demo']));
  const housekeeping = startHousekeeping({
    store,
    stable: (audience) => link.current?.client.stable(audience) ?? null,
    retention: () => retentionFor(profile.roles, terminal.site.site?.retention ?? usualRetention),
    log,
    everyMs: HOUSEKEEPING_MS,
    lookMs: LOOK_MS,
  });
  const backups = openBackupDesk(
    { terminal, version, nativeBinding, backupWorker, clockOffset, log },
    () => link.current,
    () => topics.add(['backup']),
  );
  const audit = openAuditDesk({ terminal, link: () => link.current, log, onChange: () => topics.add(['audit']) });
  const hardware = openHardwareDesk({
    terminal,
    version,
    log,
    opened: { openedAt: Date.now(), putAside },
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
    // Whoever asks sits at the window.
    restart: () => restart({ windows: false }),
    onChange: () => topics.add(['hardware']),
  });
  const floorActs = openFloorActs({
    terminal,
    link: () => link.current,
    report: hardware.report,
    restart: () => restart({ windows: true }),
    onChange: () => topics.add(['orders']),
    log,
  });
  desk?.start();
  await finishTickets(terminal);
  // Boards offer no procedures.
  const catalogue = profile.roles.every((role) => role === 'display') ? null : readCatalogueEarly(terminal, log);

  return {
    handlers: {
      ...mainHandlers,
      ...kioskExtrasHandlers({
        terminal,
        askDossier: (code) => link.current?.askDossier(code) ?? Promise.resolve({ kind: 'hub-away' }),
      }),
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
      ...counter.handlers,
      ...hardware.handlers,
      ...formHandlers(terminal),
      ...templateHandlers(terminal, paperFonts(fontsDir, log)),
      ...settings.handlers,
      ...backups.handlers,
      ...catalogueHandlers(terminal, log),
      ...dayReportHandlers(terminal, log),
      ...floorActs.handlers,
      ...reportInputHandlers(terminal),
      ...audit.handlers,
      ...siteHandlers({ terminal, link: () => link.current, random: randomBytes, log }),
      ...demo.handlers,
      ...(virtualPrinter === null ? {} : virtualPrinterHandlers(virtualPrinter)),
    },
    sawScreens: hardware.sawScreens,
    stop: async () => {
      demo.stop();
      settings.stop();
      floorActs.stop();
      await audit.stop();
      await extras.stop();
      await housekeeping.stop();
      await catalogue?.stop();
      await backups.stop();
      await scans.stop();
      await counter.stop();
      await desk?.close();
      await link.current?.stop();
      await virtualPrinter?.stop();
      store.close();
    },
  };
};
