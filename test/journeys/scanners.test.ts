import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import { kioskReady, openJourneyCentre, takeNumber, type JourneyCentre } from '#test/support/journey-centre.ts';

const card = '022190012345|012345678|Nguyễn Thị Ánh Tuyết|20051990|Nữ|Số 1, Phường Minh Hà, Quảng Ninh|15052021';
const back = ['IDVNM0900123450001090012345<<1', '9001011M4001016VNM<<<<<<<<<<<0', 'NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<'];

let centre: JourneyCentre;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
});
afterAll(() => centre.close());

/** Changes what hangs on a terminal, before it is started. */
const plug = (profile: string, devices: object): void => {
  const file = join(profile, 'terminal.json');
  // The profile was written by the demo centre as an object.
  const terminal = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...terminal, ...devices }));
};

/** A scanner in keyboard mode: real key events of the X server, as fast as such a scanner types, whichever window has the focus. */
const typeScan = (text: string, delayMs = 8): void => {
  execFileSync('xdotool', ['key', '--clearmodifiers', 'F9']);
  for (const line of text.split('\n')) {
    execFileSync('xdotool', ['type', '--clearmodifiers', '--delay', String(delayMs), line]);
    execFileSync('xdotool', ['key', 'Return']);
  }
};

/** Gives a window the keyboard of the X server; there is no window manager to do it. */
const focus = async (page: Page): Promise<void> => {
  await page.bringToFront();
  const title = await page.title();
  const found = execFileSync('xdotool', ['search', '--onlyvisible', '--name', title], { encoding: 'utf8' });
  execFileSync('xdotool', ['windowfocus', '--sync', found.trim().split('\n')[0] ?? '']);
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
};

test('a keyboard scanner works in a field, on a button and at the kiosk, and its letters go nowhere else', async () => {
  const { profiles } = centre;
  plug(profiles.counter, { scanner: 'keyboard:F9' });
  plug(profiles.kiosk, { scanner: 'keyboard:F9' });
  const app = await centre.launch(['kiosk', 'counter']);
  const [kiosk, counter] = [await app.window('kiosk'), await app.window('counter')];
  await kioskReady(kiosk);
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await counter.getByText('Bấm F2 để gọi A001').waitFor();

  await focus(counter);
  const name = counter.getByLabel('Họ và tên');
  await name.fill('Trần Văn Bình');
  await name.focus();
  typeScan('H49.12-260915-9999');
  await counter.getByText('Máy này chưa có hồ sơ H49.12-260915-9999.').waitFor();
  typeScan('XYZ-123', 30);
  await counter.getByText('Mã vừa quét không phải phiếu, giấy tiếp nhận hay căn cước (7 ký tự).').waitFor();
  typeScan(card.replaceAll(/[^\u0020-\u007E]/gu, ''));
  await counter.getByText('Máy quét đang gõ như bàn phím nên chữ Việt trên căn cước bị mất').waitFor();
  expect([await name.inputValue(), await counter.getByLabel('Số căn cước').inputValue()]).toEqual([
    'Trần Văn Bình',
    '',
  ]);

  await counter.getByRole('button', { name: /Gọi số tiếp/u }).focus();
  typeScan(encodeTicketCode('01890a5d-ac96-774b-bcce-b302099a8057'), 2);
  await counter.getByText('Máy này chưa biết phiếu vừa quét.').waitFor();
  await counter.getByText('Bấm F2 để gọi A001').waitFor();

  await name.fill('');
  await name.focus();
  typeScan(back.join('\n'));
  await expect.poll(() => name.inputValue()).toBe('NGUYEN VAN AN');
  expect(await counter.getByLabel('Số căn cước').inputValue()).toBe('001090012345');
  await counter.getByText('Họ tên đọc từ mặt sau thẻ, chưa có dấu.').waitFor();

  await focus(kiosk);
  typeScan('H49.12-260915-9999');
  await kiosk.getByRole('button', { name: /^Tôi nộp bổ sung/u }).waitFor();
  expect(app.complaints).toEqual([]);
  await app.close();
}, 180_000);
