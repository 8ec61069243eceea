import { expect, test } from 'vitest';
import { recordOf } from '#common/domain/scan/record-link.ts';

const id = '01990f3e-7c2a-7b4e-9d10-5a3cf0e81b27';
const code = 'MC1T01K47KWZ1AFD79T42T7KREG6S7';

test('a record is found in its code and in an address that carries it, in any case and with a language chosen', () => {
  const texts = [
    code,
    ` ${code.toLowerCase()}\r\n`,
    `https://phieu.example.gov.vn/t/tan-dinh/${code}`,
    `HTTP://192.168.1.20:4700/T/TAN-DINH/${code}?lang=en`,
    `https://x.vn/?code=${code}#top`,
  ];
  expect(texts.map((text) => recordOf('MC1T', text))).toEqual(texts.map(() => id));
});

test('what is not whole, not an address or another kind of record is none', () => {
  const texts = [
    `https://x.vn/t/tan-dinh/${code}0`,
    `https://x.vn/t/tan-dinh/${code.slice(0, -1)}`,
    `x.vn/t/${code}`,
    `https://x.vn/t/a b/${code}`,
    `javascript:${code}`,
    '',
  ];
  expect([...texts.map((text) => recordOf('MC1T', text)), recordOf('MC1B', `https://x.vn/t/a/${code}`)]).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});
