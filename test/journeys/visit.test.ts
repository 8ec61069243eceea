import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import {
  copyOf,
  kioskReady,
  numberOn,
  openJourneyCentre,
  opsOf,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';
import { readQrOfFile } from '#test/support/paper.ts';
import { openScannerLine, type ScannerLine } from '#scripts/demo/scanner-line.ts';
import { tapWire, type WireTap } from '#test/support/wire-tap.ts';

const card = '022190012345|012345678|Nguyễn Thị Ánh Tuyết|20051990|Nữ|Số 1, Ngõ 2, Phường Minh Hà, Quảng Ninh|15052021';

/** What is known of this citizen: it must never come to a terminal that citizens stand at. */
const personal = ['022190012345', '012345678', 'Nguyễn Thị Ánh Tuyết', '20/05/1990', '1990-05-20', 'Ngõ 2'];

const tapped = ['kiosk', 'display', 'counter'] as const;
type Tapped = (typeof tapped)[number];

let centre: JourneyCentre;
const taps = new Map<Tapped, WireTap>();
let atKiosk: ScannerLine | null = null;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: true });
  const line = mkdtempSync(join(tmpdir(), 'motcua-line-'));
  atKiosk = await openScannerLine(line);
  for (const terminal of tapped) {
    const file = join(centre.profiles[terminal], 'terminal.json');
    // Written by the demo centre: an object with the hub's address.
    const profile = JSON.parse(readFileSync(file, 'utf8')) as { readonly hub: string };
    const tap = await tapWire(profile.hub);
    taps.set(terminal, tap);
    const held = terminal === 'kiosk' && atKiosk !== null ? { scanner: atKiosk.address } : {};
    writeFileSync(file, JSON.stringify({ ...profile, hub: tap.address, ...held }));
  }
});
afterAll(async () => {
  await centre.close();
  await atKiosk?.close();
  for (const tap of taps.values()) await tap.close();
});

/** Which of the citizen's data stand in the bytes of a terminal's folder. */
const onDisk = (terminal: Tapped): readonly string[] => {
  const files = readdirSync(centre.profiles[terminal], { recursive: true, withFileTypes: true });
  const bytes = files.filter((file) => file.isFile()).map((file) => readFileSync(join(file.parentPath, file.name)));
  return personal.filter((datum) => bytes.some((one) => one.includes(datum)));
};
const onWire = (terminal: Tapped): readonly string[] =>
  personal.filter((datum) => taps.get(terminal)?.said().includes(datum));

test('a visit: number, paper, call, board, citizen card, dossier, receipt, central holds it byte for byte, and nothing of the citizen comes to kiosk or board', async () => {
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

  // The receipt at the kiosk: the hub says where the dossier stands, one question, and the number of the right queue.
  if (atKiosk === null) throw new Error('socat is missing');
  atKiosk.scan(dossierCode);
  // What is done within the day is due on this very day, once the office's day has begun.
  await kiosk.getByText(/Hồ sơ đang được giải quyết|Đã đến ngày hẹn trả kết quả/u).waitFor();
  await kiosk.getByRole('button', { name: /^Tôi đến nhận kết quả.*Nhận kết quả/u }).click();
  expect(await numberOn(kiosk)).toBe('G001');
  atKiosk.scan('H49.12-260101-9999');
  await kiosk.getByText('Máy chưa tìm thấy hồ sơ này').waitFor();
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
  // The question and its answer went over the tapped wire too.
  expect(taps.get('kiosk')?.said()).toContain('/dossier-status');
  // The counter shows that the search finds what is there (one of the two forms of the birthday is on no machine).
  expect([onDisk('counter').length, onWire('counter').length]).toEqual([5, 5]);
  for (const terminal of ['kiosk', 'display'] as const) {
    expect(taps.get(terminal)?.said()).toContain('ticket.call');
    expect([onDisk(terminal), onWire(terminal)]).toEqual([[], []]);
  }
});
