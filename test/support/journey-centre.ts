import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright';
import type { Role } from '#common/ipc/contract.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { Op } from '#common/domain/log/op.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import { openDemoCentre, type DemoCentre } from '#scripts/demo/demo-centre.ts';
import { launchApp, type RunningApp } from './electron.ts';

/** A demo centre for a journey: real terminals, a virtual printer in the test's own hands. */
export type JourneyCentre = DemoCentre & {
  readonly printer: VirtualPrinter;
  /** Opens the terminals of these roles in one application; `hub` is the supervisor's terminal that hosts the hub. */
  readonly launch: (
    terminals: readonly (Exclude<Role, 'printer' | 'citizen' | 'setup'> | 'hub')[],
  ) => Promise<RunningApp>;
  /** Everything central has of a log, in order. */
  readonly atCentral: (audience: 'floor' | 'dossier' | 'config') => Promise<readonly Entry[]>;
};

/** Patience for the hub's number on a machine that runs all of a centre at once, ms. */
const hubPatienceMs = 3_000;

/** Sets the centre up; central, and the hub as a process of its own, are started when the journey wants them. */
export const openJourneyCentre = async ({
  central,
  hub = true,
}: {
  readonly central: boolean;
  readonly hub?: boolean;
}): Promise<JourneyCentre> => {
  const centre = await openDemoCentre(hubPatienceMs);
  const printer = new VirtualPrinter({ out: centre.papers, now: Date.now });
  await printer.start({ port: centre.printerPort });
  if (central) await centre.central.start();
  if (hub) await centre.hub.start();
  const apps = new Set<RunningApp>();
  return {
    ...centre,
    printer,
    launch: async (terminals) => {
      const app = await launchApp(terminals.map((one) => (one === 'hub' ? centre.hubProfile : centre.profiles[one])));
      apps.add(app);
      return app;
    },
    atCentral: async (audience) => {
      const entries: Entry[] = [];
      for (;;) {
        const after = entries.at(-1)?.g ?? 0;
        const reply = await fetch(`${centre.central.address}/sites/H49.12/logs/${audience}?after=${after}`);
        if (reply.status === 404) return [];
        // The service answers with the entries it stored, which it parsed when they came.
        const page = (await reply.json()) as { readonly entries: readonly Entry[] };
        if (page.entries.length === 0) return entries;
        entries.push(...page.entries);
      }
    },
    close: async () => {
      for (const app of apps) await app.close();
      await printer.stop();
      await centre.close();
    },
  };
};

/** The ops in a run of entries. */
export const opsOf = (entries: readonly Entry[]): readonly Op[] =>
  // Only ops were ever written there.
  entries.map(({ op }) => JSON.parse(op) as Op);

/** A terminal's copy of its site's log, read from its database; only when its backend has ended. */
export const copyOf = (profile: string, audience: 'floor' | 'dossier' | 'config'): readonly Entry[] => {
  const db = new Sqlite(join(profile, 'terminal.db'), { readonly: true });
  try {
    // The columns are the fields of an entry by name and type (STRICT tables).
    return db
      .prepare<[string], Entry>(
        'SELECT g, hh, term, epoch, seq, h, hat, res, text AS op FROM site_log WHERE audience = ? ORDER BY g',
      )
      .all(audience);
  } finally {
    db.close();
  }
};

/** Every op that a terminal itself wrote, in order, by its own database; only when its backend has ended. */
export const ownOpsOf = (profile: string): readonly Op[] => {
  const db = new Sqlite(join(profile, 'terminal.db'), { readonly: true });
  try {
    return (
      db
        .prepare<[], { readonly text: string }>("SELECT text FROM own_log WHERE audience = 'floor' ORDER BY epoch, seq")
        .all()
        // Only ops were ever written there.
        .map(({ text }) => JSON.parse(text) as Op)
    );
  } finally {
    db.close();
  }
};

/** The process that has this profile's database open: its backend. Null while there is none. */
export const backendOf = (profile: string): number | null => {
  const database = join(profile, 'terminal.db');
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const files = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
      if (files.includes(database)) return Number(pid);
    } catch {
      // It ended while we looked, or closed the file.
    }
  }
  return null;
};

/** Kills the backend of a profile at once, as a crash would; false when none is running. */
export const killBackend = (profile: string): boolean => {
  const pid = backendOf(profile);
  return pid !== null && process.kill(pid, 'SIGKILL');
};

/** Presses a tile of the kiosk and waits for the number; the visit stays on screen. */
export const takeNumber = async (kiosk: Page, service: RegExp): Promise<string> => {
  await kiosk.getByRole('button', { name: service }).click();
  return numberOn(kiosk);
};

/** The number that the kiosk shows. */
export const numberOn = async (kiosk: Page): Promise<string> => {
  await kiosk.getByText('Số thứ tự của ông/bà').waitFor();
  return /[A-Z]+\d*-?\d{3}/u.exec((await kiosk.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? '';
};

/** Ends the visit at the kiosk. */
export const leaveKiosk = (kiosk: Page): Promise<void> => kiosk.getByRole('button', { name: 'Xong' }).click();

/** Waits until the kiosk can give numbers, with its printer. */
export const kioskReady = async (kiosk: Page): Promise<void> => {
  await kiosk.getByRole('button', { name: /Hộ tịch/u }).waitFor();
  await kiosk.getByText('Máy in sẵn sàng').waitFor();
};
