import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import {
  copyOf,
  kioskReady,
  openJourneyCentre,
  opsOf,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';
import { readQrOfFile } from '#test/support/paper.ts';

const card = '022190012345|012345678|Nguyễn Thị Ánh Tuyết|20051990|Nữ|Số 1, Ngõ 2, Phường Minh Hà, Quảng Ninh|15052021';

let centre: JourneyCentre;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: true });
});
afterAll(() => centre.close());

test('a visit: number, paper, call, board, citizen card, dossier, receipt, and central holds it byte for byte', async () => {
  const { printer, scanner, profiles } = centre;
  const app = await centre.launch(['supervisor', 'kiosk', 'counter', 'display']);
  const [kiosk, counter, display] = [
    await app.window('kiosk'),
    await app.window('counter'),
    await app.window('display'),
  ];
  await kioskReady(kiosk);
  await kiosk.getByText('Trực tuyến').waitFor();

  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  expect(printer.papers).toHaveLength(1);
  const ticketCode = readQrOfFile(printer.papers[0]?.path ?? '');
  expect(decodeTicketCode(ticketCode)).not.toBeNull();

  await counter.getByText('Bấm F2 để gọi A001').waitFor();
  await counter.keyboard.press('F2');
  await counter.getByText('Đã gọi A001.').waitFor();
  await display.getByText('Quầy 5').first().waitFor();
  await expect
    .poll(() => display.locator('[aria-live="assertive"]').textContent())
    .toBe('Xin mời số thứ tự A không không một, đến quầy số năm.');

  if (scanner === null) throw new Error('socat is missing');
  scanner.scan('XYZ-123');
  await counter.getByText('Mã vừa quét không phải phiếu, giấy tiếp nhận hay căn cước (7 ký tự).').waitFor();
  scanner.scan(card.replace('20051990', '31021990'));
  await counter.getByText('Mã căn cước có ngày không tồn tại nên không điền.').waitFor();
  expect(await counter.getByLabel('Họ và tên').inputValue()).toBe('');
  scanner.scan(card);
  await expect.poll(() => counter.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Ánh Tuyết');
  expect(await counter.getByLabel('Ngày sinh').inputValue()).toBe('20/05/1990');
  await counter.getByRole('combobox', { name: 'Thủ tục' }).click();
  await counter.keyboard.type('dang ky khai sinh');
  await counter.getByRole('listbox').getByText('Đăng ký khai sinh', { exact: true }).waitFor();
  await counter.keyboard.press('Enter');
  await counter.getByText('Tờ khai đăng ký khai sinh').first().waitFor();
  await counter.keyboard.press('F8');
  await counter.getByText('đã in').waitFor();
  expect(printer.papers).toHaveLength(2);
  const dossierCode = readQrOfFile(printer.papers[1]?.path ?? '');
  expect(dossierCode).toMatch(/^H49\.12-\d{6}-0500$/u);

  await counter.keyboard.press('Escape');
  await counter.getByText(dossierCode).first().waitFor({ state: 'hidden' });
  scanner.scan(dossierCode);
  await counter.getByText(`Đã mở hồ sơ ${dossierCode}.`).waitFor();
  await counter.getByText('Đã đồng bộ').waitFor();
  scanner.scan(ticketCode);
  await counter.getByText('Phiếu A001 đang được phục vụ tại quầy này.').waitFor();
  await counter.keyboard.press('F5');
  await counter.getByText('Đã hoàn thành A001.').waitFor();
  await counter.getByText(/chưa đồng bộ/u).waitFor({ state: 'hidden' });
  expect(app.complaints).toEqual([]);

  await expect
    .poll(async () => opsOf(await centre.atCentral('floor')).map(({ t }) => t))
    .toEqual(expect.arrayContaining(['ticket.issue', 'ticket.label', 'ticket.call', 'ticket.done']));
  await app.close();
  const floor = await centre.atCentral('floor');
  const dossiers = await centre.atCentral('dossier');
  expect(opsOf(dossiers)).toMatchObject([{ t: 'dossier.receive', d: { code: dossierCode } }]);
  expect(copyOf(profiles.counter, 'dossier')).toEqual(dossiers);
  for (const terminal of ['counter', 'kiosk', 'display'] as const) {
    const copy = copyOf(profiles[terminal], 'floor');
    // What was written while the terminals closed one after the other reached only those still open.
    expect(copy.length).toBeGreaterThan(8);
    expect(copy).toEqual(floor.slice(0, copy.length));
  }
});
