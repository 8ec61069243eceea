import { maskedData } from '#common/domain/audit/masked-data.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { AuditRef } from '#common/ipc/audit-calls.ts';
import { confirmedRow, hashBefore, waitingRow, type AuditRow } from '#main/store/audit-rows.ts';
import { cursorOf } from '#main/store/site-log.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { auditLines, readEntry } from './audit-line.ts';

/** What central confirmed of a log, null while nobody said so. */
export type Stable = (audience: Audience) => { readonly gen: string; readonly g: number } | null;

const rowOf = ({ store: { db, term } }: TerminalContext, ref: AuditRef): AuditRow | null =>
  ref.part === 'log' ? confirmedRow(db, ref.audience, ref.g) : waitingRow(db, term, ref.audience, ref.epoch, ref.seq);

/** Everything known of one entry: its place in both chains, who confirmed it, and what it says, with numbers of persons masked. */
export const auditEntry = (terminal: TerminalContext, ref: AuditRef, stable: Stable): CommandOutput<'audit.entry'> => {
  const { db } = terminal.store;
  const row = rowOf(terminal, ref);
  if (row === null) return { kind: 'gone' };
  const entry = readEntry(row);
  const sure = stable(row.audience);
  const isSure = sure === null || sure.gen !== cursorOf(db, row.audience).gen ? null : (row.g ?? Infinity) <= sure.g;
  return {
    kind: 'entry',
    row: auditLines(terminal).lineOf(entry),
    log: row.audience,
    g: row.g,
    hh: row.hh,
    before: hashBefore(db, row),
    epoch: row.epoch,
    seq: row.seq,
    h: row.h,
    hat: row.hat,
    verdict: row.res,
    central: isSure,
    uid: entry.op?.uid ?? '',
    entity: entry.op?.id ?? '',
    type: entry.op?.t ?? '',
    day: entry.op?.day ?? '',
    data: entry.op === null ? '' : JSON.stringify(maskedData(entry.op.d), null, 2),
  };
};
