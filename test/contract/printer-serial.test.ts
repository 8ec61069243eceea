import { printerContract } from './printer.ts';
import { ptyRig } from './printer-rigs.ts';

printerContract('a printer on a serial line', () => ptyRig('serial'), {
  pulled: 'no-such-device',
  mute: 'nothing-printed',
});
