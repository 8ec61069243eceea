import { printerContract } from './printer.ts';
import { ptyRig } from './printer-rigs.ts';

printerContract('a printer on a serial line', () => ptyRig('serial'), {
  pulled: 'no-such-device',
  mute: 'nothing-printed',
  acknowledges: 'process-id',
});

printerContract('a clone on a serial line that knows GS r only', () => ptyRig('serial', 'clone'), {
  pulled: 'no-such-device',
  mute: 'nothing-printed',
  acknowledges: 'status',
});
