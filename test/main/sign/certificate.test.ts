import { afterAll, expect, test } from 'vitest';
import { judgeCertificate, readCertificate } from '#main/sign/certificate.ts';
import { Authority, type CertificateWish } from '#test/support/authority.ts';

const authority = new Authority();
afterAll(() => authority.dispose());

const standing = (wish: Partial<CertificateWish>) => {
  const read = readCertificate(authority.issue({ name: 'Nguyễn Thị Hạnh', key: 'ec', ...wish }).der);
  return read === null ? null : judgeCertificate(read, Date.now());
};

test.each([
  ['valid today', {}, 'fit'],
  ['out of date', { from: -400, to: -1 }, 'certificate-expired'],
  ['of tomorrow', { from: 1, to: 2 }, 'not-yet-valid'],
  ['only for encrypting', { usage: 'keyUsage=critical,keyEncipherment' }, 'wrong-usage'],
  ['only against denying', { usage: 'keyUsage=critical,nonRepudiation' }, 'fit'],
  ['silent about its use', { usage: '' }, 'fit'],
] as const)('a certificate %s', (_, wish, verdict) => {
  expect(standing(wish)).toBe(verdict);
});

test('the name on it is read with its marks and special letters', () => {
  const { der } = authority.issue({ name: 'Trần, Thị "Ánh" + Tuyết', key: 'ec' });
  expect(readCertificate(der)?.holder).toBe('Trần, Thị "Ánh" + Tuyết');
});

test('what is no certificate is none', () => {
  expect([Buffer.alloc(0), Buffer.from('xin chào')].map(readCertificate)).toEqual([null, null]);
});
