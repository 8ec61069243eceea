import { businessDayStart } from '#common/domain/calendar/business-day.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { dayEndOf, type DayEnd } from '#common/domain/payment/day-end.ts';
import { eachPaidDossier } from '../reports/each-dossier.ts';
import type { Slices } from '../reports/slices.ts';
import type { TerminalContext } from '../terminal-context.ts';

/**
 * What was taken on a business day (bảng kê thu phí, lệ phí), as far as this terminal knows; null is today. Counters by name. Read in slices: a day of last winter
 * is as far away as a year of dossiers.
 */
export const moneyDay = async (
  terminal: TerminalContext,
  asked: string | null,
  slices: Slices,
): Promise<DayEnd & { readonly day: string }> => {
  const { store, site } = terminal;
  const day = asked ?? store.today();
  const { take, list } = dayEndOf(businessDayStart(day), businessDayStart(addDays(day, 1)));
  await eachPaidDossier({ terminal, slices }, { from: day, to: day }, take);
  const { officers, fees } = list();
  return {
    day,
    officers: officers.map((one) => ({ ...one, counter: site.counter(one.counter)?.name.vi ?? one.counter })),
    fees,
  };
};
