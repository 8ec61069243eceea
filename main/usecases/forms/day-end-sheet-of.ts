import { formatDay } from '#common/domain/calendar/format-local.ts';
import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import { dayEndSheet } from '#common/domain/form/day-end-sheet.ts';
import type { BareSheet } from '#common/domain/form/form-sheet.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import { moneyDay } from '../money/money-day.ts';
import { officeFields } from '../paper-fields/office-fields.ts';
import type { Slices } from '../reports/slices.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** The list at the end of a business day on paper, as far as this terminal knows the day. */
export const dayEndSheetOf = async (terminal: TerminalContext, day: LocalDay, slices: Slices): Promise<BareSheet> => {
  const { officers, fees } = await moneyDay(terminal, day, slices);
  return dayEndSheet({
    ...officeFields(terminal.site.site, terminal.store.now(), deskStamp(terminal).officer),
    of: formatDay(day),
    list: { officers, fees },
  });
};
