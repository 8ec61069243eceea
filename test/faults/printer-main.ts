import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isPrinterFault } from '#common/domain/paper/printer-fault.ts';
import { characters, isCharacterName } from '#main/devices/printer/virtual/character.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';

/**
 * A virtual printer as a program of its own. Says `ready <port>`, and `paper <file>` for each paper; obeys lines on standard input:
 * a fault's name, or `reset|stall|row <number>` for one that comes after so many bytes or rows.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    plays: { type: 'string', default: 'epson' },
    port: { type: 'string', default: '0' },
  },
});
const say = (line: string): void => void writeSync(1, `${line}\n`);
const printer = new VirtualPrinter({
  out: values.out ?? '.',
  now: Date.now,
  plays: isCharacterName(values.plays) ? characters[values.plays] : undefined,
});

const obey = async (line: string): Promise<void> => {
  const [word = '', number] = line.split(' ');
  const after = Number(number);
  if (number === undefined) {
    if (isPrinterFault(word)) await printer.fault(word);
  } else if (word === 'row') await printer.set({ kind: 'paper-out-at-row', row: after });
  else if (word === 'reset' || word === 'stall') await printer.set({ kind: word, afterBytes: after });
};

printer.on('paper', ({ path }) => say(`paper ${path}`));
let rest = '';
process.stdin.on('data', (chunk: Buffer) => {
  const lines = (rest + chunk.toString()).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) void obey(line);
});
say(`ready ${await printer.start({ port: Number(values.port) })}`);
