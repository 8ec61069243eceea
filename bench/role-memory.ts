import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { launchApp } from '#test/support/electron.ts';
import { openJourneyCentre } from '#test/support/journey-centre.ts';
import { emptyProgram, emptyReady, memoryOf, withElectron } from './electron-rig.ts';
import { figure, quantile, type Bench } from './figure.ts';

const ROUNDS = 3;
const SETTLES_MS = 3_000;

const ready = {
  kiosk: (page: Page) => page.getByRole('button', { name: /Hộ tịch/u }).waitFor(),
  counter: (page: Page) => page.getByText('F2').first().waitFor(),
  display: (page: Page) => page.getByText('Trung tâm', { exact: false }).first().waitFor(),
  supervisor: (page: Page) => page.getByRole('heading').first().waitFor(),
} as const;
const roles = ['kiosk', 'counter', 'display', 'supervisor'] as const;

/** Memory (PSS) of a terminal of each role at rest: windows, main process and backend together, beside an empty window of the same Electron. */
export const roleMemory: Bench = {
  name: 'role-memory',
  run: () =>
    withElectron(async () => {
      const centre = await openJourneyCentre({ central: false });
      const empty = emptyProgram();
      const measured = new Map<string, number[]>([...roles, 'empty'].map((role) => [role, []]));
      for (let round = 0; round < ROUNDS; round += 1) {
        const bare = await empty.launch();
        await emptyReady(bare);
        await pause(SETTLES_MS);
        measured.get('empty')?.push(await memoryOf(bare));
        await bare.close();
        for (const role of roles) {
          const app = await launchApp([centre.profiles[role]]);
          await ready[role](await app.electron.firstWindow());
          await pause(SETTLES_MS);
          measured.get(role)?.push(await memoryOf(app.electron));
          await app.close();
        }
      }
      empty.remove();
      await centre.close();
      const half = (role: string): number => quantile(measured.get(role) ?? [], 0.5);
      return roles.map((role) =>
        figure(`role-memory-${role}`, half(role), 'MiB PSS', 'empty window', half('empty'), ROUNDS),
      );
    }),
};
