import { afterEach, beforeEach, expect, test } from 'vitest';
import { formKindSchema, formSheetSchema } from '#common/domain/form/form-sheet.ts';
import { formSheet } from '#main/usecases/forms.ts';
import { receiveDossier } from '#main/usecases/receive-dossier.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await testTerminal();
});
afterEach(() => terminal.dispose());

const receive = (): string => {
  const outcome = receiveDossier(terminal, 'Q1', {
    ticket: null,
    procedure: '1.001193',
    applicant: {
      fullName: 'Trần Văn Đức',
      citizenNumber: '022190012345',
      formerNumber: '',
      birthDate: '',
      gender: '',
      address: '',
      phone: '0912345678',
      email: '',
      cardIssuedOn: '',
    },
    ownerName: '',
    components: [{ name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
    sets: 1,
    requestId: crypto.randomUUID(),
  });
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  return outcome.dossier.id;
};

const titles = [
  'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
  'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
  'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  'SỔ THEO DÕI HỒ SƠ',
];

test('the seven forms have the exact titles of Circular 03/2025, filled in or empty', () => {
  const id = receive();
  for (const dossier of [id, null]) {
    const sheets = formKindSchema.options.map((form) => formSheet(terminal, form, dossier));
    expect(sheets.map((sheet) => formSheetSchema.parse(sheet).title)).toEqual(titles);
    expect(sheets.map((sheet) => sheet?.size)).toEqual([...Array.from({ length: 6 }, () => 'a5'), 'a4-landscape']);
  }
  expect(formSheet(terminal, '01', 'nobody')).toBeNull();
});

test('Mẫu 01 says what the paper of the roll says, and leaves lines to write on for what is not known', () => {
  const sheet = formSheet(terminal, '01', receive());
  expect(sheet?.pieces).toMatchObject([
    { label: 'Tiếp nhận hồ sơ của Ông/Bà/Tổ chức:', value: 'Trần Văn Đức' },
    { label: 'Địa chỉ:', value: '' },
    { label: 'Số điện thoại:', value: '0912\u00a0345\u00a0678' },
    { label: 'Email:', value: '' },
    { label: 'Số CMND/Thẻ căn cước/Hộ chiếu:', value: '022190012345' },
    { label: 'Nội dung yêu cầu giải quyết:', value: 'Thủ tục đăng ký khai sinh' },
    { text: '1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:' },
    {
      rows: [
        ['1', 'Tờ khai', '1', '–', '–'],
        ['', '', '', '', ''],
      ],
    },
    { label: '2. Số lượng hồ sơ:', value: '1 (bộ)' },
    { label: '3. Thời gian giải quyết hồ sơ theo quy định là:', value: '3 ngày làm việc' },
    { label: '4. Thời gian nhận hồ sơ:', value: '10\u00a0giờ\u00a000\u00a0phút, ngày\u00a015/09/2026' },
    {
      label: '5. Thời gian trả kết quả giải quyết hồ sơ:',
      value: '10\u00a0giờ\u00a000\u00a0phút, ngày\u00a018/09/2026',
    },
    { label: '6. Đăng ký nhận kết quả tại:', value: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG' },
    { label: '7. Phí, lệ phí (nếu có):', value: 'Không thu' },
  ]);
  expect(sheet?.placeAndDay).toBe('Hạ Long, ngày 15 tháng 09 năm 2026');
});

test('the register has its eleven columns, the dossiers received today, and room for more', () => {
  receive();
  const sheet = formSheet(terminal, '07', null);
  expect(sheet?.pieces).toMatchObject([{ kind: 'table', numbered: true }]);
  const [table] = sheet?.pieces ?? [];
  if (table?.kind !== 'table') throw new Error('no table');
  expect([table.head.length, table.rows.length, table.rows[0]?.slice(0, 4)]).toEqual([
    11,
    12,
    ['1', 'H49.12-260915-0100', 'Thủ tục đăng ký khai sinh', 'Trần Văn Đức'],
  ]);
});
