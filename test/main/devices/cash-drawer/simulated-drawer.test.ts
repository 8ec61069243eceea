import { SimulatedDrawer } from '#main/devices/cash-drawer/simulated-drawer.ts';
import { drawerContract } from '#test/contract/cash-drawer.ts';

drawerContract('simulated drawer', async (options) => {
  const port = new SimulatedDrawer(options);
  return {
    port,
    pulses: () => port.pulses(),
    shut: () => port.shut(),
    makeUnreachable: async () => port.break('unreachable'),
    dispose: async () => undefined,
  };
});
