import { expect, test } from 'vitest';
import { procedureOfLink } from '#common/domain/scan/procedure-link.ts';

test('the code is found in a path, in a query, and bare', () => {
  expect(
    [
      'https://motcua.example.vn/thu-tuc/1.001193',
      'https://dichvucong.example.vn/p/chi-tiet.html?ma_thu_tuc=2.000815.000.00.00.H55.02&x=1',
      ' 1.004222 ',
      'HTTP://EXAMPLE.VN/1.001193#giay-to',
    ].map(procedureOfLink),
  ).toEqual(['1.001193', '2.000815.000.00.00.H55.02', '1.004222', '1.001193']);
});

test('other addresses and other texts name no procedure', () => {
  expect(
    ['https://example.vn/', 'https://1.001193/', 'ftp://example.vn/1.001193', 'xem 1.001193', ''].map(procedureOfLink),
  ).toEqual([null, null, null, null, null]);
});
