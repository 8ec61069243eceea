import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourneyCentre, opsOf, type JourneyCentre } from '#test/support/journey-centre.ts';
import { readQrOfFile } from '#test/support/paper.ts';
import type { RunningApp } from '#test/support/electron.ts';
import type { ScannerLine } from '#scripts/demo/scanner-line.ts';

/**
 * Five whole dossiers at one counter, from the citizen's card to the returned result: in person, by post and online, each by the keyboard and the
 * scanner alone, each with its papers, and each whole at central.
 */
const card = (number: string, name: string, born: string): string =>
  `${number}||${name}|${born}|Nữ|Số 1, Ngõ 2, Phường Minh Hà, Quảng Ninh|15052021`;
const tuyet = card('022190012345', 'Nguyễn Thị Ánh Tuyết', '20051990');
const my = card('022185004711', 'Hờ Thị Mỷ', '01031985');
const dao = card('022179008822', 'Đỗ Thị Đào', '12121979');

let centre: JourneyCentre;
let app: RunningApp;
let counter: Page;
let scanner: ScannerLine;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: true });
  if (centre.scanner === null) throw new Error('socat is missing');
  scanner = centre.scanner;
  app = await centre.launch(['counter']);
  counter = await app.window('counter');
  await counter.getByText('Trực tuyến', { exact: false }).first().waitFor();
});
afterAll(() => centre.close());

const press = (key: string) => counter.keyboard.press(key);
const says = (text: string | RegExp) =>
  counter.getByRole('region', { name: 'Thông báo', exact: true }).getByText(text).first().waitFor();
const papers = () => centre.printer.papers.length;
const paperCame = (before: number) => expect.poll(papers, { timeout: 30_000 }).toBeGreaterThan(before);

const chooseProcedure = async (typed: string, name: string) => {
  const box = counter.getByRole('combobox', { name: 'Thủ tục', exact: true });
  await box.focus();
  await counter.keyboard.type(typed);
  await counter.getByRole('listbox').getByText(name, { exact: true }).first().waitFor();
  await press('Enter');
};

/** F8, and the code that the printed receipt bears. */
const receive = async (): Promise<string> => {
  const before = papers();
  await press('F8');
  await counter.getByRole('heading', { name: 'Đã tiếp nhận', exact: true }).waitFor();
  await paperCame(before);
  const code = readQrOfFile(centre.printer.papers.at(-1)?.path ?? '');
  expect(code).toMatch(/^H49\.12-\d{6}-05\d\d$/u);
  return code;
};

/** Chooses a next step by its digit, fills in what is given by label, and writes it. */
const step = async (name: string, fields: Readonly<Record<string, string>> = {}) => {
  await press('Control+s');
  const options = counter.getByRole('dialog').getByRole('option');
  await options.first().waitFor();
  const names = await options.allTextContents();
  await press(String(names.findIndex((one) => one.includes(name)) + 1));
  await counter.getByRole('dialog', { name: new RegExp(name, 'u') }).waitFor();
  for (const [label, value] of Object.entries(fields)) {
    await counter.getByRole('dialog').getByLabel(label, { exact: true }).first().fill(value);
  }
  await press('Control+Enter');
  await says(new RegExp(`Đã ghi: ${name}`, 'u'));
};

const handled = async () => {
  await step('Chuyển hồ sơ', { 'Chuyển đến': 'Phòng chuyên môn' });
  await step('Có kết quả');
};

/** Central has the whole of it: received under this code, and every step that was written, the giving out last. */
const wholeAtCentral = async (code: string) => {
  const events = async () => {
    const ops = opsOf(await centre.atCentral('dossier'));
    const id = ops.find(({ t, d }) => t === 'dossier.receive' && d['code'] === code)?.id;
    // Every step's data has its event.
    return ops.flatMap((op) =>
      op.id === id && op.t === 'dossier.step' ? [(op.d['step'] as { event: string }).event] : [],
    );
  };
  await expect.poll(events, { timeout: 30_000 }).toEqual(expect.arrayContaining(['forward', 'result', 'return']));
  expect((await events()).at(-1)).toBe('return');
};

/** F11 on the open dossier; who collects shows the card. */
const giveTo = async (code: string, shown: string, name: string) => {
  const before = papers();
  await press('F11');
  const dialog = counter.getByRole('dialog', { name: new RegExp(code.replaceAll('.', '\\.'), 'u') });
  await dialog.waitFor();
  scanner.scan(shown);
  await expect.poll(() => dialog.getByLabel('Người nhận', { exact: true }).inputValue()).toBe(name);
  await press('Control+Enter');
  await says(`Đã trả kết quả ${code}`);
  await paperCame(before);
};

const applicantIs = (name: string) =>
  expect.poll(() => counter.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe(name);

const clear = async () => {
  await press('Escape');
  await counter.getByRole('heading', { name: 'Đã tiếp nhận', exact: true }).waitFor({ state: 'hidden' });
};

test('birth registration, in person: received, sent on, its result handed to the applicant, who is known by the card', async () => {
  scanner.scan(tuyet);
  await applicantIs('Nguyễn Thị Ánh Tuyết');
  await chooseProcedure('dang ky khai sinh', 'Đăng ký khai sinh');
  await counter.getByText('Tờ khai đăng ký khai sinh').first().waitFor();
  await press('Control+d');
  await counter.getByRole('button', { name: 'Quét', exact: true }).click();
  await counter.getByText(/Đang quét trang \d: \d+%/u).waitFor();
  await counter.getByText(/Đã quét xong 3 trang/u).waitFor();
  await press('Escape');
  const code = await receive();
  await counter.getByRole('region', { name: 'Bản số hóa' }).getByText('Đã gửi trung tâm').first().waitFor();
  await handled();
  await giveTo(code, tuyet, 'Nguyễn Thị Ánh Tuyết');
  await wholeAtCentral(code);
  await clear();
});

test('certified copies, in person: the fee by pages and copies, a paper asked for once, cash with its receipt', async () => {
  scanner.scan(my);
  await applicantIs('Hờ Thị Mỷ');
  await chooseProcedure('chung thuc ban sao', 'Chứng thực bản sao từ bản chính');
  await counter
    .getByLabel(/^Số trang bản chính/u)
    .first()
    .fill('10');
  await counter
    .getByLabel(/^Số bản \d/u)
    .first()
    .fill('3');
  await press('Tab');
  await counter.getByText('36.000 đ').first().waitFor();
  const code = await receive();
  await step('Chuyển hồ sơ', { 'Chuyển đến': 'Phòng chuyên môn' });
  const asked = papers();
  await press('Control+s');
  const options = counter.getByRole('dialog').getByRole('option');
  await options.first().waitFor();
  await press(String((await options.allTextContents()).findIndex((one) => one.includes('Yêu cầu bổ sung')) + 1));
  await counter
    .getByRole('dialog', { name: /Yêu cầu bổ sung/u })
    .getByRole('checkbox')
    .first()
    .check();
  await press('Control+Enter');
  await says(/Đã ghi: Yêu cầu bổ sung/u);
  await paperCame(asked);
  await step('Đã bổ sung');
  await step('Có kết quả');
  const before = papers();
  await press('Control+f');
  await counter.getByRole('dialog').getByText('36.000 đ').first().waitFor();
  await press('4');
  await counter.getByLabel('Khách đưa').fill('50.000');
  await counter.getByText('14.000 đ').first().waitFor();
  await press('Control+Enter');
  await paperCame(before);
  // The receipt may be on paper before the reply is here; while the form still stands, Escape would only close the form.
  await counter.getByLabel('Khách đưa').waitFor({ state: 'detached' });
  await press('Escape');
  await giveTo(code, my, 'Hờ Thị Mỷ');
  await wholeAtCentral(code);
  await clear();
});

test('business household, online: filed at the portal, taken up, answered, its electronic result in the citizen’s store', async () => {
  expect(await centre.fileOnline()).toBe(true);
  await press('Control+t');
  const list = counter.getByRole('listbox', { name: 'Hồ sơ chờ tiếp nhận' });
  await list.getByText('Đặng Quốc Khánh').waitFor({ timeout: 60_000 });
  const names = await list.getByRole('option').allTextContents();
  await list.focus();
  for (let n = names.findIndex((one) => one.includes('Đặng Quốc Khánh')); n > 0; n -= 1) await press('ArrowDown');
  await press('Enter');
  await counter.getByText(/Hồ sơ trực tuyến G22\.99-DEMO-0002/u).waitFor();
  await applicantIs('Đặng Quốc Khánh');
  const code = await receive();
  await handled();
  await press('F11');
  await counter.getByRole('dialog', { name: /Trả kết quả/u }).waitFor();
  await counter.getByRole('dialog').getByLabel('Vẫn trả khi chưa thu đủ vì').fill('đã nộp trên cổng dịch vụ công');
  await press('Control+Enter');
  await says(`Đã trả bản điện tử ${code}`);
  await counter.getByText('Đã vào kho dữ liệu').waitFor({ timeout: 60_000 });
  await wholeAtCentral(code);
  await clear();
});

test('land certificate, by post: the record signed by both, the limit of the post, the result sent under its number', async () => {
  await press('Control+t');
  await counter.getByRole('button', { name: 'Giao nhận bưu chính' }).press('Enter');
  scanner.scan('EH123456785VN');
  await says(/EH123456785VN/u);
  await counter.getByRole('button', { name: /^Lập biên bản/u }).press('Enter');
  const record = counter.getByRole('article').first();
  await record.getByLabel('Bên giao').fill('Trần Văn Bưu');
  await press('Enter');
  await record.getByLabel('Bên nhận').fill('Nguyễn Thị Hạnh');
  await press('Enter');
  await says(/Giờ nộp hợp pháp/u);
  await press('Escape');
  scanner.scan('EH123456785VN');
  await counter.getByText(/hạn tính từ lúc ký biên bản giao nhận/u).waitFor();
  scanner.scan(dao);
  await applicantIs('Đỗ Thị Đào');
  await chooseProcedure(
    'cap giay chung nhan lan dau ho gia dinh',
    'Đăng ký đất đai, cấp Giấy chứng nhận lần đầu (hộ gia đình, cá nhân)',
  );
  const code = await receive();
  await counter.getByText('Bưu chính', { exact: false }).first().waitFor();
  await handled();
  const before = papers();
  await press('F11');
  const dialog = counter.getByRole('dialog', { name: /Trả kết quả/u });
  await dialog.waitFor();
  scanner.scan('CP000000014VN');
  await expect.poll(() => dialog.getByLabel('Số bưu gửi', { exact: true }).inputValue()).toBe('CP000000014VN');
  await press('Control+Enter');
  await says(`Đã ghi gửi bưu chính ${code}`);
  await paperCame(before);
  await wholeAtCentral(code);
  await clear();
});

test('judicial record, in person and cut off from everything: the date is moved once, and all of it reaches central afterwards', async () => {
  await centre.hub.stop();
  await counter
    .getByText(/ngoại tuyến/iu)
    .first()
    .waitFor();
  scanner.scan(dao);
  await applicantIs('Đỗ Thị Đào');
  await chooseProcedure('phieu ly lich tu phap', 'Cấp Phiếu Lý lịch tư pháp');
  const code = await receive();
  await step('Chuyển hồ sơ', { 'Chuyển đến': 'Công an tỉnh' });
  await step('Xin lỗi, hẹn lại ngày trả', { 'Lý do': 'Chờ xác minh nhiều nơi cư trú', 'Người ký': 'Giám đốc' });
  await step('Có kết quả');
  await press('Control+f');
  await counter.getByRole('list', { name: 'Việc với khoản phí' }).waitFor();
  await press('4');
  await counter.getByLabel('Khách đưa').fill('200.000');
  await press('Control+Enter');
  await counter.getByLabel('Khách đưa').waitFor({ state: 'detached' });
  await press('Escape');
  await giveTo(code, dao, 'Đỗ Thị Đào');
  await centre.hub.start();
  await wholeAtCentral(code);
  expect(app.complaints).toEqual([]);
});
