import fc from 'fast-check';
import { expect, test } from 'vitest';
import { procedureLink, ticketLink } from '#common/domain/phone/phone-links.ts';
import { classifyScan } from '#common/domain/scan/classify-scan.ts';
import { readPhoneBase } from '#common/domain/site/phone-pages.ts';

const id = '01990f3e-7c2a-7b4e-9d10-5a3cf0e81b27';

test('a link names site and code; without an address for phones there is the bare code only', () => {
  expect([
    ticketLink('https://phieu.example.gov.vn', 'tan-dinh', id),
    ticketLink('', 'tan-dinh', id),
    procedureLink('http://192.168.1.20:4700', 'Tân Định', '1.001193'),
    procedureLink('', 'tan-dinh', '1.001193'),
  ]).toEqual([
    'https://phieu.example.gov.vn/t/tan-dinh/MC1T01K47KWZ1AFD79T42T7KREG6S7',
    'MC1T01K47KWZ1AFD79T42T7KREG6S7',
    'http://192.168.1.20:4700/p/T%C3%A2n%20%C4%90%E1%BB%8Bnh/1.001193',
    '1.001193',
  ]);
});

test('our scanners know every link that is printed, whatever the address and the site', () => {
  const bases = fc.constantFrom('', 'https://phieu.example.gov.vn', 'http://192.168.1.20:4700');
  fc.assert(
    fc.property(
      bases,
      fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
      fc.uuid(),
      (base, site, ticket) => {
        expect(classifyScan(ticketLink(base, site, ticket), '2026-09-15')).toEqual({
          kind: 'ticket',
          ticketId: ticket,
        });
      },
    ),
  );
  expect(classifyScan(procedureLink('https://x.vn', 'tan-dinh', '2.000815.000.00.00.H55.02'), '2026-09-15')).toEqual({
    kind: 'procedure',
    code: '2.000815.000.00.00.H55.02',
  });
});

test('an address for phones is scheme and host; what else is typed is mended or refused', () => {
  expect(
    [
      ' HTTPS://Phieu.Example.gov.vn/ ',
      'http://192.168.1.20:4700',
      '',
      'phieu.example.gov.vn',
      'https://phieu.example.gov.vn/duong',
      'https://a b.vn',
      'javascript:alert(1)',
      'https://user:pass@host.vn',
    ].map(readPhoneBase),
  ).toEqual(['https://phieu.example.gov.vn', 'http://192.168.1.20:4700', '', null, null, null, null, null]);
});
