import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { layout } from '#main/print/layout.ts';
import { openRasterEngine } from '#main/print/raster-engine.ts';
import { testCentre } from '#test/support/centre.ts';
import { builtInPaper } from '#test/support/paper.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';

const TAPS = 60;
const fontsDir = fileURLToPath(new URL('../node_modules/@expo-google-fonts', import.meta.url));

/** From the tap to the last row at a fast virtual printer (hub, number, commit, layout, raster, TCP, cut) against the raster engine drawing the same page once. */
export const tapToPaper: Bench = {
  name: 'tap-to-paper',
  run: async () => {
    const fonts = openRasterEngine(fontsDir);
    if (fonts.kind !== 'ready') throw new Error(fonts.reason);
    const { engine } = fonts;
    const centre = await testCentre();
    await centre.openHub();
    const kiosk = await centre.openKiosk();
    const connected = async (): Promise<boolean> =>
      (await kiosk.call('kiosk', 'kiosk.services', {})).services.length > 0 &&
      (await kiosk.call('kiosk', 'terminal.status', {})).connection !== 'alone';
    while (!(await connected())) await new Promise((resolve) => setImmediate(resolve));
    const papers: number[] = [];
    const rasters: number[] = [];
    for (let count = 0; count < TAPS; count += 1) {
      const page = layout(
        builtInPaper(
          'ticket',
          {
            label: 'A001',
            code: 'MC1T0000000000000000000000000A',
            siteName: 'Trung tâm thử',
            serviceName: 'Hộ tịch',
            serviceNameEn: 'Civil status',
            ahead: String(count),
            issuedAt: '09:15 02/10/2026',
            phonePage: '',
          },
          576,
        ),
        engine.measure,
      );
      rasters.push(await timed(() => engine.raster(page)));
      papers.push(
        await timed(async () => {
          const cut = once(centre.printer, 'cut');
          await kiosk.call('kiosk', 'ticket.issue', { service: 'A', language: 'vi', requestId: crypto.randomUUID() });
          await cut;
        }),
      );
    }
    await centre.dispose();
    return [
      figure(
        'tap-to-paper',
        quantile(papers, 0.5),
        'ms p50',
        'raster engine alone, same page, p50',
        quantile(rasters, 0.5),
        TAPS,
      ),
      figure(
        'tap-to-paper-p99',
        quantile(papers, 0.99),
        'ms p99',
        'raster engine alone, same page, p99',
        quantile(rasters, 0.99),
        TAPS,
      ),
    ];
  },
};
