import { rmSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDemoCentre } from './demo-centre.ts';
import { openForPeople } from './open-for-people.ts';
import { playTour } from './tour.ts';

const OUTPUT = 'demo-output';

const { values } = parseArgs({ options: { tour: { type: 'boolean', default: false } } });

console.log(
  'Opening the demo centre: central with PostgreSQL, hub, kiosk, counter, board, supervisor, virtual printer …',
);
const centre = await openDemoCentre(undefined, true);
try {
  await centre.central.start();
  await centre.hub.start();
  if (values.tour) {
    // Whoever ends the tour in the middle leaves no service and no database behind.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => void centre.close().finally(() => process.exit(1)));
    }
    rmSync(OUTPUT, { recursive: true, force: true });
    mkdirSync(OUTPUT, { recursive: true });
    await playTour(centre, OUTPUT);
  } else {
    void centre.fileOnline();
    process.exitCode = await openForPeople(centre);
  }
} finally {
  await centre.close();
}
