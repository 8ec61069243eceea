import { createHmac } from 'node:crypto';
import { PORTAL_AT, PORTAL_SIGNATURE, portalSignedText } from '#common/wire/portal.ts';

/** Central may not have heard of the site yet: tried again after so long, ms, so many times. */
const PAUSE_MS = 2_000;
const TRIES = 60;

/** A citizen who exists in the demo only. */
const person = (fullName: string, citizenNumber: string, birthDate: string, phone: string): object => ({
  fullName,
  citizenNumber,
  birthDate,
  phone,
  address: 'Tổ 5, phường Hạ Long, tỉnh Quảng Ninh',
});

const file = (name: string, mark: string): object => ({ name, sha256: mark.repeat(64), bytes: 182_000 });

/** What two citizens filed online this morning: one comes for the result, one gets it electronically. */
const filings = (site: string, now: number): readonly object[] => [
  {
    number: 'G22.99-DEMO-0001',
    site,
    procedure: '1.001193',
    channel: 'online',
    applicant: person('Vũ Thị Hoài Thương', '022192004417', '1992-06-18', '0936112245'),
    components: [
      { name: 'Tờ khai đăng ký khai sinh', files: [file('to-khai-khai-sinh.pdf', 'a')] },
      { name: 'Giấy chứng sinh', files: [file('giay-chung-sinh.pdf', 'b')] },
    ],
    delivery: { way: 'counter' },
    filedAt: now - 45 * 60_000,
  },
  {
    number: 'G22.99-DEMO-0002',
    site,
    procedure: '1.001612',
    channel: 'online',
    applicant: person('Đặng Quốc Khánh', '022088001733', '1988-09-02', '0912774500'),
    components: [{ name: 'Giấy đề nghị đăng ký hộ kinh doanh', files: [file('giay-de-nghi.pdf', 'c')] }],
    delivery: { way: 'electronic' },
    filedAt: now - 20 * 60_000,
  },
];

/** Files one as the portal does; whether central took it. */
const filed = async (address: string, secret: string, filing: object): Promise<boolean> => {
  const [path, body, at] = ['/portal/dossiers', JSON.stringify(filing), String(Date.now())];
  const signature = createHmac('sha256', secret)
    .update(portalSignedText(at, 'POST', path, body))
    .digest('hex');
  try {
    const reply = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [PORTAL_AT]: at, [PORTAL_SIGNATURE]: signature },
      body,
      signal: AbortSignal.timeout(5_000),
    });
    return reply.ok;
  } catch {
    return false;
  }
};

/** Stands in for the portal of public services: files two dossiers as soon as central knows the site. The same number is
 * filed once, however often; `now` (UTC ms) dates the filings, and is the same each time: a number whose content differs is refused. */
export const fileOnline = async (address: string, secret: string, site: string, now: number): Promise<boolean> => {
  for (let n = 0; n < TRIES; n += 1) {
    const taken = await Promise.all(filings(site, now).map((filing) => filed(address, secret, filing)));
    if (taken.every(Boolean)) return true;
    await new Promise((turn) => void setTimeout(turn, PAUSE_MS).unref());
  }
  return false;
};
