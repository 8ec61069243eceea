import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { DemoCentre } from './demo-centre.ts';

/** Opens the five windows of the demo centre on this desktop and waits until they are closed; answers the exit code. */
export const openForPeople = async ({ profiles, central, scanner }: DemoCentre): Promise<number> => {
  const executable = process.env['MOTCUA_ELECTRON'];
  if (executable === undefined) throw new Error('Start the demo with: npm start');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    executable,
    ['.', ...root, '--lang=vi', ...Object.values(profiles).flatMap((profile) => ['--profile', profile])],
    { stdio: 'inherit' },
  );
  const stop = (): void => void child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`Take a number at the kiosk, then press F2 at the counter. Central: ${central.address}/health`);
  if (scanner !== null) console.log('At the counter press Ctrl+K to type a code as if it were scanned.');
  await once(child, 'exit');
  return child.exitCode ?? 0;
};
