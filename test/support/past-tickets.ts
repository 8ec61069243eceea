import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';

const DAY_MS = 86_400_000;

/** Writes finished tickets into the database of a terminal that is not running: each was taken and done so many days ago, and is called so. */
export const writePastTickets = async (profile: string, daysAgo: readonly number[]): Promise<void> => {
  const read = readProfile(profile);
  if (read.kind !== 'profile') throw new Error(read.detail);
  const { site, name, roles } = read.profile;
  const db = await openDatabase(join(profile, 'terminal.db'));
  let time = 0;
  const store = new TerminalStore({
    db,
    site,
    term: name,
    audiences: logsForRoles(roles),
    clock: { now: () => time, offset: () => 0 },
    newId: () => uuidV7(time, randomBytes(10)),
  });
  const begun = Date.now();
  // A terminal's day never goes back.
  for (const days of daysAgo.toSorted((a, b) => b - a)) {
    time = begun - days * DAY_MS;
    const id = `${days}-days-ago`;
    store.append([
      { t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } },
      { t: 'ticket.label', id, d: { service: 'A', label: `A1-00${days}`, series: 'A1', number: days, ahead: 0 } },
      { t: 'ticket.call', id, d: { counter: 'Q1' } },
      { t: 'ticket.done', id, d: { counter: 'Q1' } },
    ]);
  }
  store.close();
};

/** The tickets that a terminal has, by id; only when its backend has ended. */
export const ticketsIn = (profile: string): readonly string[] => {
  const db = new Sqlite(join(profile, 'terminal.db'), { readonly: true });
  try {
    // One text column.
    return db.prepare('SELECT id FROM ticket ORDER BY id').pluck().all() as readonly string[];
  } finally {
    db.close();
  }
};
