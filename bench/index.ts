import { parseArgs } from 'node:util';
import { bootstrap20k } from './bootstrap-20k.ts';
import { callToBoard } from './call-to-board.ts';
import { catalogueImport } from './catalogue-import.ts';
import { centralIngest8 } from './central-ingest-8.ts';
import { dayReplay } from './day-replay.ts';
import { drain3Days } from './drain-3-days.ts';
import { dossierSearch1m } from './dossier-search-1m.ts';
import type { Bench } from './figure.ts';
import { hubLive60 } from './hub-live-60.ts';
import { intakeCommit } from './intake-commit.ts';
import { kioskStart } from './kiosk-start.ts';
import { logGrowth } from './log-growth.ts';
import { offlineUpload } from './offline-upload.ts';
import { broadcast5000, opTo60Displays } from './op-to-displays.ts';
import { openDossier } from './open-dossier.ts';
import { roleMemory } from './role-memory.ts';
import { serialBytes } from './serial-bytes.ts';
import { scanToScreen } from './scan-to-screen.ts';
import { tapToDurable } from './tap-to-durable.ts';
import { tapToPaper } from './tap-to-paper.ts';
import { tapToPrintOrder } from './tap-to-print-order.ts';
import { ticketRender } from './ticket-render.ts';
import { yearReport } from './year-report.ts';
import { yearReportWindow } from './year-report-window.ts';

const benches: readonly Bench[] = [
  tapToDurable,
  tapToPaper,
  tapToPrintOrder,
  scanToScreen,
  ticketRender,
  serialBytes,
  opTo60Displays,
  offlineUpload,
  hubLive60,
  broadcast5000,
  centralIngest8,
  bootstrap20k,
  drain3Days,
  logGrowth,
  dayReplay,
  callToBoard,
  kioskStart,
  roleMemory,
  dossierSearch1m,
  intakeCommit,
  openDossier,
  yearReport,
  yearReportWindow,
  catalogueImport,
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = benches.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`No such benchmark. There are: ${benches.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
for (const bench of chosen) for (const line of await bench.run()) console.log(JSON.stringify(line));
