import { printerContract } from './printer.ts';
import { tcpRig } from './printer-rigs.ts';

printerContract('a printer on the network', tcpRig, {
  pulled: 'refused',
  mute: 'nothing-printed',
});
