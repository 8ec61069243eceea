import type { Migration } from 'kysely/migration';
import { logs } from './0001-logs.ts';
import { folds } from './0002-folds.ts';
import { ratings } from './0003-ratings.ts';
import { desks } from './0004-desks.ts';
import { appointments } from './0007-appointments.ts';
import { turns } from './0008-turns.ts';
import { dossiers } from './0009-dossiers.ts';
import { dossierSearch } from './0010-dossier-search.ts';
import { intakeDrafts } from './0011-intake-drafts.ts';
import { reportDays } from './0012-report-days.ts';
import { audit } from './0014-audit.ts';
import { floorActs } from './0015-floor-acts.ts';
import { ticketRows } from './0016-ticket-rows.ts';
import { newestMoves } from './0017-newest-moves.ts';
import { forgotten } from './0018-forgotten.ts';
import { moneySpan } from './0019-money-span.ts';

/** Every migration by number and purpose, in order; a landed one is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-logs': logs,
  '0002-folds': folds,
  '0003-ratings': ratings,
  '0004-desks': desks,
  '0007-appointments': appointments,
  '0008-turns': turns,
  '0009-dossiers': dossiers,
  '0010-dossier-search': dossierSearch,
  '0011-intake-drafts': intakeDrafts,
  '0012-report-days': reportDays,
  '0014-audit': audit,
  '0015-floor-acts': floorActs,
  '0016-ticket-rows': ticketRows,
  '0017-newest-moves': newestMoves,
  '0018-forgotten': forgotten,
  '0019-money-span': moneySpan,
};
