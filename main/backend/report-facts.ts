import { readFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Finding } from '#common/domain/diagnosis/self-checks.ts';
import { readLogTail } from '#main/diagnose/read-log-tail.ts';
import type { ReportFacts, SpokenFinding } from '#main/diagnose/report-text.ts';
import { safeProfile } from '#main/diagnose/safe-profile.ts';
import { scrubLogLine } from '#main/diagnose/scrub-log.ts';
import { countReceivedOn } from '#main/store/dossiers.ts';
import { allTerminals, parkedEntries } from '#main/store/floor.ts';
import { openPrintJobs } from '#main/store/print-jobs.ts';
import { ticketsOfDay } from '#main/store/tickets.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

const LOG_LINES = 200;
const PARKED = 10_000;

const profileOnDisk = (dir: string): Readonly<Record<string, unknown>> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path.join(dir, 'terminal.json'), 'utf8')));
  } catch {
    return {};
  }
};

const countsOf = ({ store }: TerminalContext): Readonly<Record<string, number>> => {
  const today = store.today();
  return {
    ticketsToday: ticketsOfDay(store.db, today).length,
    dossiersToday: countReceivedOn(store.db, today),
    papersOpen: openPrintJobs(store.db, store.term).length,
    waitingToSync: store.unsynced(),
    parked: parkedEntries(store.db, PARKED).length,
    terminalsSeen: allTerminals(store.db).length,
  };
};

/** Gathers what goes into a report: findings, versions, counts, the profile without codes, and the scrubbed end of the log. */
export const reportFacts = async (
  terminal: TerminalContext,
  version: string,
  findings: readonly Finding[],
  spoken: readonly SpokenFinding[],
): Promise<ReportFacts> => {
  const { profile, store } = terminal;
  const lines = await readLogTail(path.join(profile.dir, 'backend.log'), LOG_LINES);
  return {
    at: store.now(),
    site: profile.site,
    terminal: profile.name,
    versions: {
      motcua: version,
      electron: process.versions.electron ?? '-',
      node: process.versions.node,
      system: `${platform()} ${release()} ${arch()}`,
    },
    findings,
    spoken,
    profile: safeProfile(profileOnDisk(profile.dir)),
    counts: countsOf(terminal),
    log: lines.flatMap((line) => scrubLogLine(line) ?? []),
  };
};
