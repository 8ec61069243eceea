import type { ReportName } from '#common/ipc/report-sheet.ts';
import { arrivalReport } from './arrival-report.ts';
import { circular01Report } from './circular-01-report.ts';
import { decision766Report } from './decision-766-report.ts';
import { deskReport } from './desk-report.ts';
import { digitisedReport } from './digitised-report.ts';
import { dossierEventReport, dossierReport, form06aReport } from './dossier-report.ts';
import { exemptionReport, feeStateReport } from './fee-state-report.ts';
import { moneyReport } from './money-report.ts';
import { priorityReport } from './priority-report.ts';
import type { MakeReport } from './report-frame.ts';
import { satisfactionReport } from './satisfaction-report.ts';
import { servingReport } from './serving-report.ts';
import { toldWaitReport } from './told-wait-report.ts';
import { visitReport } from './visit-report.ts';
import { waitReport } from './wait-report.ts';

/** How each report is made. A new one is an entry here and in `reportNames`, and its words in locales. */
export const reports: Readonly<Record<ReportName, MakeReport>> = {
  waits: waitReport,
  serving: servingReport,
  arrivals: arrivalReport,
  visits: visitReport,
  satisfaction: satisfactionReport,
  priority: priorityReport,
  'told-waits': toldWaitReport,
  desks: deskReport,
  digitised: digitisedReport,
  dossiers: dossierReport,
  'dossier-events': dossierEventReport,
  'form-06a': form06aReport,
  money: moneyReport,
  'fee-states': feeStateReport,
  exemptions: exemptionReport,
  'decision-766': decision766Report,
  'circular-01': circular01Report,
};
