import { SimulatedSign } from '#main/devices/counter-sign/simulated-sign.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { signContract, testProtocol } from '#test/contract/counter-sign.ts';

signContract('simulated sign', async () => {
  let text = '';
  const port = new SimulatedSign(testProtocol, systemTimers, (frame) => {
    text += Buffer.from(frame).toString('latin1');
  });
  return {
    port,
    heard: () => text,
    unplug: async () => port.plug(false),
    plugIn: async () => port.plug(true),
    dispose: () => port.close(),
  };
});
