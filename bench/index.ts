import { parseArgs } from 'node:util';
import { centralIngest8 } from './central-ingest-8.ts';
import type { Bench } from './figure.ts';
import { tapToDurable } from './tap-to-durable.ts';
import { tapToPaper } from './tap-to-paper.ts';

const benches: readonly Bench[] = [tapToDurable, tapToPaper, centralIngest8];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = benches.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`No such benchmark. There are: ${benches.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
for (const bench of chosen) for (const line of await bench.run()) console.log(JSON.stringify(line));
