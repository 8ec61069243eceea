import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { expectEventually } from './expect-eventually.ts';
import type { DemoCentre } from './demo-centre.ts';
import { cutAndBringBack } from './tour-cuts.ts';
import { launchApp } from '#test/support/electron.ts';

const CARD = '022190012345|012345678|Nguyễn Thị Ánh Tuyết|20051990|Nữ|Số 1, Ngõ 2, Phường Minh Hà, Quảng Ninh|15052021';

/** What people come for this morning, in the order in which they take numbers. */
const services = [/Hộ tịch/u, /Đất đai/u, /Cư trú/u, /Hộ tịch/u, /Kinh doanh/u, /An sinh/u, /Đất đai/u];
/** How many of them are served before the visit that is shown whole. */
const servedBefore = 3;

/**
 * One citizen's visit, played by pressing what people press: kiosk → paper → call → board → citizen card → dossier → receipt → central.
 * Screenshots and the printed papers go to `output`. Throws at the first thing that is not as it should be.
 */
export const playTour = async (centre: DemoCentre, output: string): Promise<void> => {
  const app = await launchApp(Object.values(centre.profiles));
  const shots: string[] = [];
  const shoot = async (page: Page, name: string): Promise<void> => {
    const file = path.join(output, `${name}.png`);
    // Rows that flash are shown as they are when they stand still.
    await page.screenshot({ path: file, animations: 'disabled' });
    shots.push(file);
  };
  const keepPaper = (number: number, name: string): void => {
    const paper = readdirSync(centre.papers).toSorted()[number - 1];
    if (paper === undefined) throw new Error(`Paper ${number} did not come out`);
    const file = path.join(output, `${name}.png`);
    copyFileSync(path.join(centre.papers, paper), file);
    shots.push(file);
  };
  const said = (what: string): void => console.log(`  ✓ ${what}`);
  try {
    const [kiosk, counter, display, supervisor, printer] = [
      await app.window('kiosk'),
      await app.window('counter'),
      await app.window('display'),
      await app.window('supervisor'),
      await app.window('printer'),
    ];
    const papers = (): Promise<number> => printer.getByRole('img').count();

    await kiosk.getByRole('button', { name: /Hộ tịch/u }).waitFor();
    await kiosk.getByText('Trực tuyến').waitFor();
    await kiosk.getByText('Máy in sẵn sàng').waitFor();
    await shoot(kiosk, 'kiosk');
    const labels: string[] = [];
    for (const service of services) {
      await kiosk.getByRole('button', { name: service }).click();
      await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
      labels.push(
        /[A-Z]\d{3}|[A-Z]\d-\d{3}/u.exec((await kiosk.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ??
          '',
      );
      if (labels.length === 1) await shoot(kiosk, 'kiosk-ticket');
      await kiosk.getByRole('button', { name: 'Xong' }).click();
    }
    await expectEventually('each number has its paper', async () => (await papers()) >= labels.length);
    said(`numbers taken, each with its paper: ${labels.join(', ')}`);
    keepPaper(1, 'ticket');
    await shoot(printer, 'printer');

    await counter.bringToFront();
    await counter.keyboard.press('F2');
    await counter.getByText(`Đã gọi ${labels[0]}.`).waitFor();
    await display
      .getByText(labels[0] ?? '')
      .first()
      .waitFor();
    said(`${labels[0]} called at Quầy 5 and shown on the board`);
    for (const label of labels.slice(1, servedBefore + 1)) {
      await counter.keyboard.press('F5');
      await counter.keyboard.press('F2');
      await counter.getByText(`Đã gọi ${label}.`).waitFor();
      await display.getByText(label).first().waitFor();
    }

    if (centre.scanner === null) throw new Error('socat is missing: the tour needs a line for its scanner');
    centre.scanner.scan(CARD);
    await expectEventually(
      'the citizen card fills the applicant',
      async () => (await counter.getByLabel('Họ và tên').inputValue()) === 'Nguyễn Thị Ánh Tuyết',
    );
    said('citizen card scanned, applicant filled in');
    await counter.getByRole('combobox', { name: 'Thủ tục' }).fill('dang ky khai sinh');
    await counter.getByRole('listbox').getByRole('option').first().waitFor();
    await counter.keyboard.press('Enter');
    await counter.getByText('Tờ khai đăng ký khai sinh').first().waitFor();
    await shoot(counter, 'counter-intake');
    await counter.keyboard.press('F8');
    const code = counter.getByText(/H49\.12-\d{6}-\d{4}/u).first();
    await code.waitFor();
    const dossier = /H49\.12-\d{6}-\d{4}/u.exec((await code.textContent()) ?? '')?.[0] ?? '';
    await expectEventually('the receipt is printed', async () => (await papers()) >= labels.length + 1);
    keepPaper(labels.length + 1, 'receipt');
    said(`dossier ${dossier} received, receipt printed`);
    await counter.getByText('đã in').waitFor();
    await shoot(counter, 'counter');
    await shoot(display, 'display');

    await expectEventually('central has the dossier', async () => {
      const reply = await fetch(`${centre.central.address}/sites/H49.12/logs/dossier?after=0&limit=100`);
      return (await reply.text()).includes(dossier);
    });
    said('central has the dossier');
    centre.scanner.scan(dossier);
    await counter.getByText(dossier).first().waitFor();
    await shoot(supervisor, 'supervisor');
    await cutAndBringBack({ kiosk, printer, said, shoot });
    if (app.complaints.length > 0) throw new Error(`The windows complained: ${app.complaints.join('; ')}`);
  } catch (error) {
    for (const page of app.electron.windows()) {
      await page.screenshot({ path: path.join(output, `failed-${new URL(page.url()).pathname.slice(1)}.png`) });
    }
    console.error(app.log());
    throw error;
  } finally {
    await app.close();
  }
  console.log(`\nOne visit was played. Look at:\n${shots.map((file) => `  ${file}`).join('\n')}`);
};
