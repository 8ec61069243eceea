import { expect, test } from 'vitest';
import { bareNumber, parseDossierQuery, wordsOf } from '#common/domain/dossier/dossier-query.ts';

const word = (text: string, whole = true) => ({ kind: 'word', text, whole });
const number = (text: string) => ({ kind: 'number', text });
const code = (agency: string, rest: string) => ({ kind: 'code', agency, rest });

test.each([
  ['', []],
  ['   ', []],
  ['Nguyễn Văn Đ', [word('nguyen'), word('van')]],
  ['nguyen Đà', [word('nguyen'), word('da', false)]],
  ['Đào ', [word('dao')]],
  ['Y Ƀlô ', [word('y'), word('ƀlo')]],
  ['Y ', [word('y')]],
  ['K’Brông', [word('k'), word('brong', false)]],
  ['Đào Đào x ', [word('dao'), word('x')]],
  ['0512', [number('0512')]],
  ['05', []],
  ['tổ 5 ', [word('to'), word('5')]],
  ['261129-0512', [number('2611290512')]],
  ['H49.12-261129-0512', [code('h49.12', '2611290512')]],
  ['h49.12-261129', [code('h49.12', '261129')]],
  ['H49.12-26', []],
  ['H49', []],
  ['000.17.22.H56-210531-0001', [code('000.17.22.h56', '2105310001')]],
  ['001 199 012 345', [number('001199012345')]],
  ['0912 345 678 An', [number('0912345678'), word('an', false)]],
  ['001199012345 0912345678', [number('001199012345'), number('0912345678')]],
  ['+84 912 345 678', [number('0912345678')]],
  ['+84912345678', [number('0912345678')]],
  ['1.001193', [number('1001193')]],
])('%j', (text, parts) => {
  expect(parseDossierQuery(text)).toEqual(parts);
});

test('words are parted at everything that is neither letter nor digit, marks or none', () => {
  expect(wordsOf('Công ty TNHH A&B, chi nhánh Đắk-Lắk')).toEqual('cong ty tnhh a b chi nhanh dak lak'.split(' '));
});

test('a phone is the same with the country before it', () => {
  expect(['+84 912-345-678', '0912.345.678', '84912345678'].map(bareNumber)).toEqual(
    Array.from({ length: 3 }, () => '0912345678'),
  );
});
