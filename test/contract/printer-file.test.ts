import { printerContract } from './printer.ts';
import { ptyRig } from './printer-rigs.ts';

printerContract('a printer as a device file', () => ptyRig('file'), {
  pulled: 'no-such-device',
  mute: 'unknown',
  acknowledges: 'process-id',
});
