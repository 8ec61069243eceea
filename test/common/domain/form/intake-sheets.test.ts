import { expect, test } from 'vitest';
import type { BareSheet } from '#common/domain/form/form-sheet.ts';
import { refusalSheet, supplementSheet } from '#common/domain/form/intake-sheets.ts';
import { receiptSheet } from '#common/domain/form/receipt-sheet.ts';
import { sampleOf, type FieldsOf } from '#common/domain/template/papers.ts';

/** The labels and sentences of a form before its table or its reason, in order. */
const begins = ({ pieces }: BareSheet): readonly string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'pair') return [piece.left.label, piece.right.label];
    if (piece.kind === 'line') return [piece.label];
    return piece.kind === 'words' ? [piece.text] : [];
  });

// The sample data of a paper has every field of it, as the list of fields itself says.
const receipt = receiptSheet(sampleOf('receipt', 'usual') as FieldsOf<'receipt'>, { bookLine: false });
const supplement = supplementSheet(sampleOf('supplement', 'usual') as FieldsOf<'supplement'>);
const refusal = refusalSheet(sampleOf('refusal', 'usual') as FieldsOf<'refusal'>);

test('Mẫu 01, 02 and 03 ask for what the form has, in its order; only Mẫu 01 shows an identity number', () => {
  expect(begins(receipt).slice(0, 10)).toEqual([
    'Tiếp nhận hồ sơ của Ông/Bà/Tổ chức:',
    'Nộp thay theo ủy quyền:',
    'Chủ hồ sơ:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Email:',
    'Số CMND/Thẻ căn cước/Hộ chiếu:',
    'Nội dung yêu cầu giải quyết:',
    'Hình thức nộp hồ sơ:',
    '1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:',
  ]);
  expect(begins(supplement).slice(0, 9)).toEqual([
    'Mã hồ sơ:',
    'Hồ sơ của:',
    'Nộp thay theo ủy quyền:',
    'Chủ hồ sơ:',
    'Nội dung yêu cầu giải quyết:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Email:',
    'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
  ]);
  expect(begins(refusal).slice(0, 7)).toEqual([
    'Tiếp nhận hồ sơ của:',
    'Nộp thay theo ủy quyền:',
    'Chủ hồ sơ:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Email:',
    'Nội dung yêu cầu giải quyết:',
  ]);
});

test('those sign who sign on the form', () => {
  expect([receipt, supplement, refusal].map(({ signatures }) => signatures.map(({ title }) => title))).toEqual([
    ['NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
    ['NGƯỜI HƯỚNG DẪN'],
    ['NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
  ]);
});

test('the line of the paper book stands there where the site wants it, and a second stage moves the last numbers on', () => {
  // The sample data has every field of the paper.
  const fields = sampleOf('receipt', 'usual') as FieldsOf<'receipt'>;
  const two = receiptSheet({ ...fields, secondStage: '20 ngày làm việc' }, { bookLine: true });
  expect(begins(two)[0]).toBe('Quyển số: …………………, Số thứ tự: …………………');
  expect(begins(two).filter((label) => /^[6-9]\. /u.test(label))).toEqual([
    '6. Thời gian nhận hồ sơ giai đoạn 2:',
    '7. Thời gian trả kết quả giải quyết hồ sơ giai đoạn 2:',
    '8. Đăng ký nhận kết quả tại:',
    '9. Phí, lệ phí (nếu có):',
  ]);
  expect(begins(receipt).filter((label) => /^[6-9]\. /u.test(label))).toEqual([
    '6. Đăng ký nhận kết quả tại:',
    '7. Phí, lệ phí (nếu có):',
  ]);
});
