import type { Role } from '#common/ipc/contract.ts';
import { removablePlaces } from '#main/diagnose/removable-places.ts';
import { copyReport, reportsFolder, writeReport } from '#main/diagnose/report-file.ts';
import { reportText, type SpokenFinding } from '#main/diagnose/report-text.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import type { DiagnosisDesk } from './diagnosis-desk.ts';
import { reportFacts } from './report-facts.ts';

export type ReportParts = {
  readonly terminal: TerminalContext;
  readonly version: string;
  readonly log: BackendLog;
  readonly desk: DiagnosisDesk;
  readonly isLocked: (role: Role) => boolean;
  readonly onChange: () => void;
};

export type ReportHandlers = {
  readonly handlers: Partial<Handlers>;
  readonly last: () => string | null;
  /** Runs the self-checks anew and writes the report; its text. Rejects when the disk does not take it. */
  readonly report: () => Promise<string>;
};

/** Handlers of the report that a technician sends, and the file name of the last one of this start. */
export const reportHandlers = ({ terminal, version, log, desk, isLocked, onChange }: ReportParts): ReportHandlers => {
  const { profile } = terminal;
  let last: string | null = null;
  const write = async (spoken: readonly SpokenFinding[]): Promise<{ readonly name: string; readonly text: string }> => {
    const facts = await reportFacts(terminal, version, desk.findings(), spoken);
    const text = reportText(facts);
    const name = await writeReport(profile.dir, profile.name, facts.at, text);
    last = name;
    log.info('report-written', {});
    onChange();
    return { name, text };
  };
  return {
    last: () => last,
    report: async () => {
      await desk.run();
      return (await write([])).text;
    },
    handlers: {
      'diagnosis.report': async ({ spoken }, { role }) => {
        if (isLocked(role)) return { kind: 'locked' };
        try {
          const { name } = await write(spoken);
          return { kind: 'written', name, folder: reportsFolder(profile.dir) };
        } catch {
          log.error('report-failed', {});
          return { kind: 'not-written' };
        }
      },
      'diagnosis.places': async (_input, { role }) => ({
        places: isLocked(role) ? [] : (await removablePlaces()).map((place) => ({ ...place })),
      }),
      'diagnosis.copy-report': async ({ place }, { role }) => {
        if (isLocked(role)) return { kind: 'locked' };
        if (last === null) return { kind: 'no-report' };
        // A window names only what was offered to it: it cannot write anywhere else.
        if (!(await removablePlaces()).some(({ path }) => path === place)) return { kind: 'no-such-place' };
        try {
          await copyReport(profile.dir, last, place);
          return { kind: 'copied' };
        } catch {
          return { kind: 'not-written' };
        }
      },
    },
  };
};
