import type { RecordsWish } from '#common/ipc/report-sheet.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { dossierRecords } from './dossier-records.ts';
import { moneyRecords } from './money-records.ts';
import { ratingRecords } from './rating-records.ts';
import type { FoundRecords, RecordsAsk } from './records-ask.ts';
import { ticketRecords } from './ticket-records.ts';

/** Finds the records behind a figure of a report: as many as the figure says. */
export const recordsOf = ({ wish, ...ask }: RecordsAsk<RecordsWish>): Promise<FoundRecords> => {
  switch (wish.of) {
    case 'tickets':
      return ticketRecords({ wish, ...ask });
    case 'ratings':
      return ratingRecords({ wish, ...ask });
    case 'dossiers':
      return dossierRecords({ wish, ...ask });
    case 'money':
      return moneyRecords({ wish, ...ask });
    default:
      return assertNever(wish);
  }
};
