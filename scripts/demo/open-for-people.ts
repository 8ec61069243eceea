import { appProcess } from './app-process.ts';
import type { DemoCentre } from './demo-centre.ts';

/**
 * Opens the windows of the demo centre on this desktop and waits until the staff's are closed; answers the exit code. The kiosk and the
 * counter run as applications of their own, as on machines of their own, so that each can lose its power.
 */
export const openForPeople = async ({ profiles, central, scanner, switches }: DemoCentre): Promise<number> => {
  const executable = process.env['MOTCUA_ELECTRON'];
  if (executable === undefined) throw new Error('Start the demo with: npm start');
  const kiosk = appProcess(executable, [profiles.kiosk]);
  const counter = appProcess(executable, [profiles.counter]);
  const staff = appProcess(executable, [profiles.supervisor, profiles.printer, profiles.display]);
  const machines = [staff, kiosk, counter];
  for (const machine of machines) machine.start();
  switches.connect('kiosk', { cut: kiosk.kill, back: async () => kiosk.start() });
  switches.connect('counter', { cut: counter.kill, back: async () => counter.start() });
  const stop = (): void => {
    for (const machine of machines) machine.close();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`Take a number at the kiosk, then press F2 at the counter. Central: ${central.address}/health`);
  console.log(
    'In the window of the virtual printer, cut the data centre, the hub or a terminal off and bring it back.',
  );
  if (scanner !== null) console.log('At the counter press Ctrl+K to type a code as if it were scanned.');
  const code = await staff.ended();
  stop();
  await Promise.all(machines.map((machine) => machine.ended()));
  return code;
};
