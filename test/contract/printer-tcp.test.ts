import { printerContract } from './printer.ts';
import { tcpRig } from './printer-rigs.ts';

printerContract('a printer on the network', () => tcpRig(), {
  pulled: 'refused',
  mute: 'nothing-printed',
  acknowledges: 'process-id',
});

printerContract('a clone on the network that knows GS r only', () => tcpRig('clone'), {
  pulled: 'refused',
  mute: 'nothing-printed',
  acknowledges: 'status',
});
