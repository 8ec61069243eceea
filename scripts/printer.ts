import { parseArgs } from 'node:util';
import { characters, isCharacterName } from '#main/devices/printer/virtual/character.ts';
import { startControlServer } from '#main/devices/printer/virtual/control-server.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';

const REAL_MM_PER_SECOND = '150';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9100' },
    out: { type: 'string', default: 'demo-output/papers' },
    'control-port': { type: 'string', default: '0' },
    width: { type: 'string', default: '576' },
    speed: { type: 'string', default: REAL_MM_PER_SECOND },
    // epson, clone (knows GS r only) or mute (answers nothing).
    plays: { type: 'string', default: 'epson' },
  },
});

const printer = new VirtualPrinter({
  out: values.out,
  now: Date.now,
  width: Number(values.width),
  speed: Number(values.speed),
  plays: isCharacterName(values.plays) ? characters[values.plays] : undefined,
});
const port = await printer.start({ port: Number(values.port) });
const control = await startControlServer(printer, Number(values['control-port']));

console.log(`virtual printer  tcp://127.0.0.1:${port}`);
console.log(`page and faults  http://127.0.0.1:${control.port}/`);
console.log(`papers           ${values.out}`);
printer.on('paper', (paper) => console.log(`paper ${paper.number}: ${paper.path}`));

const end = async (): Promise<void> => {
  await control.stop();
  await printer.stop();
};
process.once('SIGTERM', () => void end());
process.once('SIGINT', () => void end());
