import { expect, test } from 'vitest';
import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import { receiptSheet, refusalSheet, supplementSheet } from '#common/domain/form/intake-sheets.ts';
import { sampleOf, type FieldsOf } from '#common/domain/template/papers.ts';

/** The labels and sentences of a form before its table or its reason, in order. */
const begins = ({ pieces }: FormSheet): readonly string[] =>
  pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.label] : piece.kind === 'words' ? [piece.text] : []));

// The sample data of a paper has every field of it, as the list of fields itself says.
const receipt = receiptSheet(sampleOf('receipt', 'usual') as FieldsOf<'receipt'>);
const supplement = supplementSheet(sampleOf('supplement', 'usual') as FieldsOf<'supplement'>);
const refusal = refusalSheet(sampleOf('refusal', 'usual') as FieldsOf<'refusal'>);

test('Mẫu 01, 02 and 03 ask for what the form has, in its order; only Mẫu 01 shows an identity number', () => {
  expect(begins(receipt).slice(0, 8)).toEqual([
    'Tiếp nhận hồ sơ của Ông/Bà/Tổ chức:',
    'Chủ hồ sơ:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Email:',
    'Số CMND/Thẻ căn cước/Hộ chiếu:',
    'Nội dung yêu cầu giải quyết:',
    '1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:',
  ]);
  expect(begins(supplement).slice(0, 7)).toEqual([
    'Hồ sơ của:',
    'Chủ hồ sơ:',
    'Nội dung yêu cầu giải quyết:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Email:',
    'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
  ]);
  expect(begins(refusal).slice(0, 6)).toEqual([
    'Tiếp nhận hồ sơ của:',
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
