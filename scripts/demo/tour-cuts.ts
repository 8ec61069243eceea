import type { Page } from 'playwright';
import { expectEventually } from './expect-eventually.ts';

export type CutParts = {
  readonly kiosk: Page;
  readonly printer: Page;
  readonly said: (what: string) => void;
  readonly shoot: (page: Page, name: string) => Promise<void>;
};

const LABEL = /[A-Z]{1,2}\d{3}|[A-Z]\d-\d{3}/u;

/** The part of the tour that cuts the data centre and the hub off by their buttons, goes on giving numbers, and sees every record arrive. */
export const cutAndBringBack = async ({ kiosk, printer, said, shoot }: CutParts): Promise<void> => {
  const panel = printer.getByRole('region', { name: 'Thử cắt liên lạc' });
  const press = (name: string): Promise<void> => panel.getByRole('button', { name, exact: true }).click();
  const takeNumber = async (): Promise<string> => {
    await kiosk.getByRole('button', { name: /Hộ tịch/u }).click();
    await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
    const heading = (await kiosk.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await kiosk.getByRole('button', { name: 'Xong' }).click();
    return LABEL.exec(heading)?.[0] ?? '';
  };

  await press('Cắt trung tâm dữ liệu');
  await panel.getByRole('button', { name: 'Nối lại trung tâm dữ liệu' }).waitFor();
  await kiosk.getByText('Mạng nội bộ').waitFor();
  const withoutCentral = await takeNumber();
  await press('Cắt máy chủ điểm');
  await panel.getByRole('button', { name: 'Bật lại máy chủ điểm' }).waitFor();
  await kiosk.getByText('Đang làm việc ngoại tuyến').waitFor();
  const alone = await takeNumber();
  said(`data centre cut off: ${withoutCentral}; hub cut off too: ${alone}; the kiosk went on`);
  await shoot(printer, 'cut-off');

  await press('Bật lại máy chủ điểm');
  await press('Nối lại trung tâm dữ liệu');
  await kiosk.getByText('Trực tuyến').waitFor();
  await expectEventually('every record of the site is at central', async () => {
    const text = (await panel.getByRole('status').innerText()).match(/\d+/gu) ?? [];
    return text.length === 2 && text[0] === text[1] && (await kiosk.getByText('chưa đồng bộ').count()) === 0;
  });
  said('both are back, and every record is at the data centre');
  await shoot(printer, 'brought-back');
};
