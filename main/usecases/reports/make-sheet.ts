import { addDays, dayNumber } from '#common/domain/calendar/local-day.ts';
import { reportGroups, type ReportSheet, type ReportWish } from '#common/ipc/report-sheet.ts';
import { ticketDays } from '#main/store/report-days.ts';
import { officeFields } from '../paper-fields/office-fields.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { Replaced, type Slices } from './slices.ts';
import { reports } from './table.ts';

/** A report reaches over a year and a day at most. */
export const MOST_DAYS = 367;

/** Every day of a period, in order; one that was meant the other way round is turned. */
export const daysBetween = (from: string, to: string): readonly string[] => {
  const [first = from, last = to] = [from, to].toSorted();
  return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_none, index) => addDays(first, index));
};

export type SheetOutcome =
  | { readonly kind: 'sheet'; readonly sheet: ReportSheet }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'too-long'; readonly mostDays: number };

/**
 * One report of a period, from this terminal's own copy of the logs: also while the hub is gone, and as far back as it keeps them. It is read in slices, and
 * given up where those say that nobody wants it any more.
 */
export const makeSheet = async (
  terminal: TerminalContext,
  { name, group, ...period }: ReportWish,
  slices: Slices,
): Promise<SheetOutcome> => {
  const { store, site } = terminal;
  if (Math.abs(dayNumber(period.to) - dayNumber(period.from)) >= MOST_DAYS) {
    return { kind: 'too-long', mostDays: MOST_DAYS };
  }
  const days = daysBetween(period.from, period.to);
  const from = days[0] ?? period.from;
  const to = days.at(-1) ?? period.to;
  const groups = reportGroups[name] ?? [];
  const now = store.now();
  try {
    const by = group !== null && groups.includes(group) ? group : (groups[0] ?? null);
    const parts = await reports[name]({ terminal, days, from, to, now, group: by, slices });
    const { parentAgency, agency, place, officer } = officeFields(site.site, now, '');
    return {
      kind: 'sheet',
      sheet: {
        name,
        group: by,
        from,
        to,
        at: now,
        known: ticketDays(store.db),
        office: { parentAgency, agency, place, officer },
        ...parts,
      },
    };
  } catch (error) {
    if (error instanceof Replaced) return { kind: 'replaced' };
    throw error;
  }
};
