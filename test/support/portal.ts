import { createHmac } from 'node:crypto';
import { PORTAL_AT, PORTAL_SIGNATURE, portalSignedText } from '#common/wire/portal.ts';

/** What a portal and central share in tests. */
export const PORTAL_SECRET = 'a-secret-of-thirty-two-characters';

/** A filing as a portal sends it. */
export const filing = (number: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  number,
  site: 'test',
  procedure: '1.001193',
  channel: 'online',
  applicant: { fullName: 'Đỗ Thị Đào', citizenNumber: '001199012345', phone: '0912345678' },
  components: [
    { name: 'Tờ khai đăng ký khai sinh', files: [{ name: 'to-khai.pdf', sha256: 'a'.repeat(64), bytes: 1234 }] },
  ],
  delivery: { way: 'electronic' },
  filedAt: Date.UTC(2026, 8, 15, 0, 0, 0),
  ...more,
});

/** A portal that signs what it asks central for; answers the status and the body. `at` is its clock, UTC ms. */
export const testPortal = (address: string, at: () => number, secret = PORTAL_SECRET) => {
  const ask = async (method: string, path: string, body: string): Promise<readonly [number, unknown]> => {
    const now = String(at());
    const signature = createHmac('sha256', secret)
      .update(portalSignedText(now, method, path, body))
      .digest('hex');
    const reply = await fetch(`${address}${path}`, {
      method,
      headers: {
        [PORTAL_AT]: now,
        [PORTAL_SIGNATURE]: signature,
        ...(body === '' ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === '' ? {} : { body }),
    });
    return [reply.status, await reply.json()];
  };
  return {
    file: (of: object) => ask('POST', '/portal/dossiers', JSON.stringify(of)),
    show: (number: string) => ask('GET', `/portal/dossiers/${number}`, ''),
    ask,
  };
};
