import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PrintedThing } from '#common/domain/paper/printed-thing.ts';
import { printJobById } from '#main/store/print-jobs.ts';
import { paperOfJob } from '#main/usecases/paper-of-job.ts';
import { linesOf, realEngine } from '#test/support/paper.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { accept, askSupplement, forward, handOut, pay, result, take } from '#test/support/whole-dossiers.ts';
import { refusedLife } from '#test/support/written-forms.ts';

const engine = realEngine();
let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await testTerminal();
  const before = terminal.site.site;
  if (before === null) throw new Error('no site');
  terminal.store.append([
    {
      t: 'config.set',
      id: 'site:main',
      d: {
        kind: 'site',
        value: {
          ...before,
          collecting: {
            name: 'TRUNG TÂM PVHCC THỬ',
            taxCode: '5700123456',
            address: '1 Đường Thử',
            phone: '02033800000',
          },
          payTo: { bank: '970436', account: '0011001234567', holder: 'TT PVHCC THU' },
        },
      },
    },
  ]);
});
afterEach(() => terminal.dispose());

/** The job of a paper as it is asked for now. */
const ask = (what: PrintedThing, of: string): string => {
  const id = terminal.newId();
  terminal.store.append([
    { t: 'print.request', id, by: 'Q1', d: { what, of, title: 'H49', printer: 'main', copy: 1 } },
  ]);
  return id;
};

const wordsOf = (id: string): string | null => {
  const job = printJobById(terminal.store.db, id);
  if (job === null) throw new Error('no job');
  const paper = paperOfJob(terminal, job, 576);
  return paper === null ? null : linesOf(paper, engine).join(' ').replaceAll('\u00a0', ' ');
};

const receipt = (id: string, number: number | null, amountVnd = 115_000) =>
  ({ event: 'receipt', id, form: 'EBL01', serial: '26TAA', number, amountVnd, way: 'cash' }) as const;

test('a receipt says form, serial, number, who takes and who pays, the amount in figures and in words', () => {
  const id = accept(terminal);
  pay(terminal, id, { event: 'cash', amountVnd: 115_000 }, receipt('r1', 123));
  const words = wordsOf(ask('money-receipt', id)) ?? '';
  for (const part of [
    'BIÊN LAI THU PHÍ, LỆ PHÍ',
    'TRUNG TÂM PVHCC THỬ',
    'Mã số thuế: 5700123456',
    'Số tài khoản: 0011001234567',
    'Mẫu số: EBL01',
    'Ký hiệu: 26TAA',
    'Số: 0000123',
    'Ngày 15/09/2026',
    'Hộ kinh doanh Đức Phát',
    'Lệ phí đăng ký hộ kinh doanh',
    '115.000 đ',
    'Một trăm mười lăm nghìn đồng',
    'Tiền mặt (TM)',
    'Lê Hoàng Yến',
  ]) {
    expect(words).toContain(part);
  }
});

test('a receipt without a number is a slip for the time being until its number comes, and each reprint is of its own receipt', () => {
  const id = accept(terminal);
  pay(terminal, id, receipt('r1', null));
  const first = ask('money-receipt', id);
  expect(wordsOf(first)).toContain('PHIẾU THU TẠM');
  expect(wordsOf(first)).not.toContain('BIÊN LAI THU');
  terminal.advance(60_000);
  pay(terminal, id, receipt('r2', 200, 5_000));
  const second = ask('money-receipt', id);
  expect(wordsOf(second)).toContain('Năm nghìn đồng');
  expect(wordsOf(first)).toContain('Một trăm mười lăm nghìn đồng');
  pay(terminal, id, receipt('r1', 199));
  expect(wordsOf(first)).toContain('Số: 0000199');
});

test('a payment request asks for what was shown and says that it proves nothing; without anything to pay there is none', () => {
  const id = accept(terminal);
  const purpose = 'H49.12-260915-0100 HKD';
  pay(terminal, id, { event: 'shown', amountVnd: 115_000, purpose });
  const words = wordsOf(ask('payment-request', id)) ?? '';
  expect(words).toContain('Chưa phải chứng từ thanh toán');
  expect(words).toContain('Vietcombank');
  expect(words).toContain(purpose);
  expect(wordsOf(ask('payment-request', accept(terminal, { feeLines: [], feeVnd: 0 })))).toBeNull();
});

test('letters and the receipt of a result print what was written when they were asked for', () => {
  const id = accept(terminal);
  take(terminal, id, forward, askSupplement);
  const letter = ask('supplement', id);
  take(terminal, id, { event: 'supplemented', brought: [], dueAt: terminal.store.now() }, result, handOut);
  expect(wordsOf(letter)).toContain('Hợp đồng thuê chưa có chữ ký của bên cho thuê');
  expect(wordsOf(letter)).toContain('0100-260915/HDHS');
  expect(wordsOf(ask('result-receipt', id))).toContain('Hoàng Văn Thụ');
  expect(wordsOf(ask('refusal', refusedLife(terminal)))).toContain('không thuộc thẩm quyền');
});

test('a parcel has a label once it has a number', () => {
  const id = accept(terminal);
  expect(wordsOf(ask('parcel-label', id))).toBeNull();
  take(terminal, id, forward, result, { ...handOut, way: 'post', parcel: 'EH123456785VN' });
  const words = wordsOf(ask('parcel-label', id)) ?? '';
  expect(words).toContain('EH123456785VN');
  expect(words).toContain('Thôn Đoài, Xã Ea Kar, Đắk Lắk');
  expect(words).toContain('115.000 đ');
});
