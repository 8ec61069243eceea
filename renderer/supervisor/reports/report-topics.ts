import type { ReportName, ReportWish } from '#common/ipc/report-sheet.ts';
import type { Topic } from '#renderer/app/use-view.ts';

/** A report is made again at most so often while its figures change, ms. */
export const REPORT_PACE_MS = 30_000;

const hall: readonly Topic[] = ['queue', 'config'];
const dossiers: readonly Topic[] = ['dossiers', 'config'];
/** Dossiers, and what citizens said at the counters. */
const both: readonly Topic[] = ['queue', 'dossiers', 'config'];

const topics: Readonly<Record<ReportName, readonly Topic[]>> = {
  waits: hall,
  serving: hall,
  arrivals: hall,
  visits: hall,
  satisfaction: hall,
  priority: hall,
  'told-waits': hall,
  desks: hall,
  digitised: dossiers,
  dossiers,
  'dossier-events': dossiers,
  'form-06a': dossiers,
  money: dossiers,
  'fee-states': dossiers,
  exemptions: dossiers,
  'decision-766': both,
  'circular-01': both,
};

/** What a report of today alone follows: what its figures are made of. Any other time is made once, and again when the supervisor asks for it. */
export const topicsOf = ({ name, from, to }: ReportWish, today: string): readonly Topic[] =>
  from === today && to === today ? topics[name] : [];
