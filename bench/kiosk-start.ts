import { launchApp } from '#test/support/electron.ts';
import { openJourneyCentre } from '#test/support/journey-centre.ts';
import { emptyProgram, emptyReady, withElectron } from './electron-rig.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';

const ROUNDS = 7;

/** From the start of the process to a kiosk's tile that can be touched, beside an empty window of the same Electron. */
export const kioskStart: Bench = {
  name: 'kiosk-start',
  run: () =>
    withElectron(async () => {
      const centre = await openJourneyCentre({ central: false });
      const empty = emptyProgram();
      const [kiosk, window]: [number[], number[]] = [[], []];
      for (let round = 0; round <= ROUNDS; round += 1) {
        let app: Awaited<ReturnType<typeof launchApp>> | null = null;
        const ours = await timed(async () => {
          app = await launchApp([centre.profiles.kiosk]);
          const page = await app.electron.firstWindow();
          await page.getByRole('button', { name: /Hộ tịch/u }).click({ trial: true });
        });
        await (app as Awaited<ReturnType<typeof launchApp>> | null)?.close();
        let bare: Awaited<ReturnType<typeof empty.launch>> | null = null;
        const theirs = await timed(async () => {
          bare = await empty.launch();
          await (await emptyReady(bare)).getByRole('button').click({ trial: true });
        });
        await (bare as Awaited<ReturnType<typeof empty.launch>> | null)?.close();
        // The first start of all syncs the settings and fills the file cache.
        if (round === 0) continue;
        kiosk.push(ours);
        window.push(theirs);
      }
      empty.remove();
      await centre.close();
      return [figure('kiosk-start', quantile(kiosk, 0.5), 'ms p50', 'empty window p50', quantile(window, 0.5), ROUNDS)];
    }),
};
