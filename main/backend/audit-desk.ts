import { mkdir, readdir } from 'node:fs/promises';
import { markedName, markOf } from '#common/domain/site/training.ts';
import { officers } from '#common/domain/site/read-values.ts';
import { readInForce } from '#main/store/settings-in-force.ts';
import { setImmediate as turn } from 'node:timers/promises';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import type { AuditWork } from '#common/ipc/audit-calls.ts';
import { isDiskFull, openExportFolder } from '#main/diagnose/export-folder.ts';
import { removablePlaces, type RemovablePlace } from '#main/diagnose/removable-places.ts';
import { reportsFolder } from '#main/diagnose/report-file.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { firstInstant } from '#main/store/audit-rows.ts';
import { allTerminals } from '#main/store/floor.ts';
import { sha256 } from '#main/store/sha256.ts';
import { verifyLogs } from '#main/store/verify-logs.ts';
import { auditEntry, type Stable } from '#main/usecases/audit/audit-entry.ts';
import { auditCount, auditPage } from '#main/usecases/audit/audit-page.ts';
import { exportAudit } from '#main/usecases/audit/export-audit.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import { noteDeskAct } from './note-desk-act.ts';

export type AuditDeskParts = {
  readonly terminal: TerminalContext;
  /** The link to the site: it knows what central confirmed of a log. */
  readonly link: () => { readonly client: { readonly stable: Stable } } | null;
  readonly log: BackendLog;
  readonly onChange: () => void;
  readonly places?: () => Promise<readonly RemovablePlace[]>;
};

export type AuditDesk = { readonly handlers: Partial<Handlers>; readonly stop: () => Promise<void> };

/** How often a window is told how far the work came, ms. */
const TELL_MS = 200;

type What = 'verify' | 'export';

/** An export may be in a record already: one of the same minute gets a number behind its name and takes nothing's place. */
const freeName = (name: string, taken: readonly string[]): string => {
  for (let number = 1; ; number += 1) {
    const wish = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(wish)) return wish;
  }
};

/** The journal (nhật ký) of a terminal: its pages, and its long work, of which one goes on at a time, in slices between everybody else's turns. */
export const openAuditDesk = ({
  terminal,
  link,
  log,
  onChange,
  places = removablePlaces,
}: AuditDeskParts): AuditDesk => {
  const { store, profile } = terminal;
  const stable: Stable = (audience) => link()?.client.stable(audience) ?? null;
  const state: { work: AuditWork; running: Promise<void> | null; cancelled: boolean; request: string } = {
    work: { kind: 'none' },
    running: null,
    cancelled: false,
    request: '',
  };
  const set = (work: AuditWork): void => {
    state.work = work;
    onChange();
  };
  let toldAt = 0;
  const progress = (what: What, { done, total }: { readonly done: number; readonly total: number }): void => {
    state.work = { kind: 'running', what, done, total };
    if (performance.now() - toldAt < TELL_MS) return;
    toldAt = performance.now();
    onChange();
  };
  /** Does the work to its end, whatever that is, and tells it. */
  const carryOut = async (what: What, work: () => Promise<AuditWork>): Promise<void> => {
    let done: AuditWork;
    try {
      done = await work();
    } catch (error) {
      log.error('audit-failed', { what, detail: error instanceof Error ? error.message : String(error) });
      done = { kind: 'failed', what, why: 'bug' };
    }
    state.running = null;
    set(done);
  };
  const start = (what: What, requestId: string, work: () => Promise<AuditWork>) => {
    // The same press again is the work that it began, whether that goes on or is over.
    if (state.request === requestId) return { kind: 'started' as const };
    if (state.running !== null) return { kind: 'busy' as const };
    state.request = requestId;
    state.cancelled = false;
    set({ kind: 'running', what, done: 0, total: 0 });
    state.running = carryOut(what, work);
    return { kind: 'started' as const };
  };

  const verify = async (): Promise<AuditWork> => {
    const walk = verifyLogs({
      log: {
        db: store.db,
        term: store.term,
        sha256,
        tails: new Map(store.audiences.map((audience) => [audience, store.ownTail(audience)])),
      },
      site: profile.site,
      stable,
    });
    for (let step = walk.next(); ; step = walk.next()) {
      if (step.done === true) {
        const { findings, moved } = step.value;
        const broken = findings.filter((one) => one.broken !== null).length;
        if (broken > 0) log.error('audit-broken', { broken });
        return { kind: 'verified', report: { findings: [...findings], moved, at: store.now() } };
      }
      progress('verify', step.value);
      await turn();
      if (state.cancelled) return { kind: 'cancelled', what: 'verify' };
    }
  };

  const write = async (
    days: { readonly from: string; readonly to: string } | null,
    parent: string,
  ): Promise<AuditWork> => {
    const at = store.now();
    const [time = '', day = ''] = formatDateTime(at).split(' ');
    const stamp = `${day.split('/').toReversed().join('')}-${time.replace(':', '')}`;
    try {
      await mkdir(parent, { recursive: true });
      const wanted = markedName(markOf(profile), `nhat-ky-${profile.site}-${profile.name}-${stamp}`);
      const name = freeName(wanted, await readdir(parent));
      const target = await openExportFolder(parent, name);
      const outcome = await exportAudit(terminal, target, {
        days,
        stable,
        onProgress: (step) => progress('export', step),
        isCancelled: () => state.cancelled,
      }).catch(async (error: unknown) => {
        await target.drop();
        throw error;
      });
      if (outcome.kind !== 'written') {
        await target.drop();
        return outcome.kind === 'cancelled'
          ? { kind: 'cancelled', what: 'export' }
          : { kind: 'failed', what: 'export', why: 'moved' };
      }
      await target.finish();
      const { entries, bytes, seal } = outcome;
      log.info('audit-exported', { entries, bytes });
      noteDeskAct(terminal, log, { what: 'audit-export', detail: name, seal });
      return { kind: 'exported', name, folder: parent, entries, bytes, seal, at };
    } catch (error) {
      log.error('audit-export-failed', { detail: error instanceof Error ? error.message : String(error) });
      return { kind: 'failed', what: 'export', why: isDiskFull(error) ? 'disk-full' : 'not-written' };
    }
  };

  return {
    handlers: {
      'audit.page': (input) => auditPage(terminal, input),
      'audit.count': (input) => auditCount(terminal, input),
      'audit.entry': ({ ref }) => auditEntry(terminal, ref, stable),
      'audit.choices': () => ({
        // The journal goes by the days of the calendar: what is done at one in the morning stands under that day.
        today: toLocalTime(store.now()).day,
        since: firstInstant(store.db),
        officers: [...new Set(officers(readInForce(store.db, store.now()).values).map(({ name }) => name))],
        terminals: [...new Set([store.term, ...allTerminals(store.db).map(({ term }) => term)])].toSorted(),
      }),
      'audit.work': () => state.work,
      'audit.verify': ({ requestId }) => start('verify', requestId, verify),
      'audit.places': async () => ({ places: (await places()).map((place) => ({ ...place })) }),
      'audit.export': async ({ requestId, days, place }) => {
        // A window names only what was offered to it: it cannot write anywhere else.
        if (place !== null && !(await places()).some(({ path: offered }) => offered === place)) {
          return { kind: 'no-such-place' };
        }
        return start('export', requestId, () => write(days, place ?? reportsFolder(profile.dir)));
      },
      'audit.cancel': () => {
        state.cancelled = true;
        return {};
      },
    },
    stop: async () => {
      state.cancelled = true;
      await state.running;
    },
  };
};
