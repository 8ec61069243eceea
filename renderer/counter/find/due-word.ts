import { formatDate } from '#common/domain/calendar/format-local.ts';
import { standingOf } from '#common/domain/dossier/dossier-standing.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { DossierSummary } from '#common/ipc/views.ts';

/** What is said of a due day beside a dossier, and how pressing it is. The colour never says it alone. */
export type DueWord = {
  readonly text: 'late' | 'today' | 'left' | 'on' | 'none';
  readonly count: number;
  readonly at: string;
  readonly tone: 'late' | 'soon' | 'calm';
};

/** The words about a dossier's due day on a day ('YYYY-MM-DD'). */
export const dueWord = (dossier: Pick<DossierSummary, 'state' | 'dueAt'>, today: string): DueWord => {
  const at = dossier.dueAt === null ? '' : formatDate(dossier.dueAt);
  const standing = standingOf(dossier, today);
  switch (standing.kind) {
    case 'overdue':
      return { text: 'late', count: standing.days, at, tone: 'late' };
    case 'due-today':
      return { text: 'today', count: 0, at, tone: 'soon' };
    case 'due-soon':
      return { text: 'left', count: standing.days, at, tone: 'soon' };
    case 'in-time':
      return { text: 'left', count: standing.days, at, tone: 'calm' };
    case 'none':
      return { text: at === '' ? 'none' : 'on', count: 0, at, tone: 'calm' };
    default:
      return assertNever(standing);
  }
};
