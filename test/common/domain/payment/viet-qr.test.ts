import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANKS } from '#common/domain/payment/banks.ts';
import { buildVietQr, paymentPurpose, type VietQrOrder } from '#common/domain/payment/viet-qr.ts';
import { parsePaymentQr } from '#common/domain/scan/payment-qr.ts';

const order: VietQrOrder = {
  bank: '970436',
  account: '0011001234567',
  accountKind: 'account',
  amountVnd: 70_000,
  purpose: 'H49.12-260915-0042 LLTP',
  bill: '',
};

const text = (changes: Partial<VietQrOrder>): string => {
  const outcome = buildVietQr({ ...order, ...changes });
  return outcome.kind === 'viet-qr' ? outcome.text : outcome.error;
};

/** CRC-16/CCITT-FALSE by a table of 256 remainders: another way to the same number than the bits of the product. */
const remainders = Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }).reduce<number>((rest) => (rest >= 0x8000 ? (rest * 2) ^ 0x11021 : rest * 2), byte * 256),
);
const crcByTable = (bytes: Buffer): string =>
  bytes
    .reduce((crc, byte) => ((crc * 256) % 0x10000) ^ (remainders[Math.floor(crc / 256) ^ byte] ?? 0), 0xffff)
    .toString(16)
    .padStart(4, '0')
    .toUpperCase();

test('the check by table gives the published check value', () => {
  expect(crcByTable(Buffer.from('123456789'))).toBe('29B1');
});

test('the strings of the specification and of domain.md come out letter by letter', () => {
  expect([
    text({
      bank: '970416',
      account: '224528479',
      amountVnd: 10_000,
      bill: 'NPS6869',
      purpose: 'TRANSFER TO SOMEONE',
    }),
    text({}),
    text({ amountVnd: null, purpose: '' }),
    text({
      bank: '970418',
      account: '12345678901234',
      amountVnd: 135_000,
      bill: 'BL0000123',
      purpose: 'PHI HC 26TAA 0000123',
    }),
  ]).toEqual([
    '00020101021238530010A0000007270123000697041601092245284790208QRIBFTTA53037045405100005802VN62340107NPS68690819TRANSFER TO SOMEONE6304AC13',
    '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA53037045405700005802VN62270823H49.12-260915-0042 LLTP6304A76D',
    '00020101021138570010A00000072701270006970436011300110012345670208QRIBFTTA53037045802VN6304E8DB',
    '00020101021238580010A000000727012800069704180114123456789012340208QRIBFTTA530370454061350005802VN62370109BL00001230820PHI HC 26TAA 00001236304B52F',
  ]);
});

test('a card is paid by the card service', () => {
  expect(text({ account: '9704360000000000018', accountKind: 'card' })).toContain('0208QRIBFTTC');
});

test('what is built reads back as what was ordered, and its check sum is right by another count', () => {
  const plain = fc
    .stringMatching(/^[A-Z0-9]([A-Z0-9 .-]{0,23}[A-Z0-9])?$/)
    .map((words) => words.replaceAll(/ +/g, ' '));
  fc.assert(
    fc.property(
      fc.record({
        bank: fc.oneof(fc.constantFrom(...BANKS.map(({ bin }) => bin)), fc.stringMatching(/^\d{6}$/)),
        account: fc.stringMatching(/^[A-Z0-9]{1,19}$/),
        accountKind: fc.constantFrom('account' as const, 'card' as const),
        amountVnd: fc.option(fc.integer({ min: 1, max: 9_999_999_999_999 })),
        purpose: fc.oneof(plain, fc.constant('')),
        bill: fc.oneof(plain, fc.constant('')),
      }),
      (any) => {
        const built = text(any);
        const { bank, account, amountVnd, purpose, bill } = any;
        expect(parsePaymentQr(built)).toMatchObject({
          kind: 'payment-qr',
          payment: { bank, account, amountVnd, purpose, bill },
        });
        expect(crcByTable(Buffer.from(built.slice(0, -4)))).toBe(built.slice(-4));
      },
    ),
  );
});

test('any text at all becomes plain ASCII in the code, or is named too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (purpose) => {
      expect(text({ purpose })).toMatch(/^([A-Za-z0-9 .-]+|purpose-too-long)$/);
    }),
  );
  expect(text({ purpose: 'Đỗ Thị Đào – lệ phí\n“cấp” thẻ'.normalize('NFD') })).toContain(
    'Do Thi Dao le phi cap the'.slice(0, 25),
  );
});

test('an order that no bank could carry out has its name', () => {
  expect([
    text({ bank: '97043' }),
    text({ bank: 'VCB' }),
    text({ account: '' }),
    text({ account: '0011 001' }),
    text({ account: '1'.repeat(20) }),
    text({ amountVnd: 0 }),
    text({ amountVnd: -1 }),
    text({ amountVnd: 1.5 }),
    text({ amountVnd: 10_000_000_000_000 }),
    text({ purpose: 'X'.repeat(26) }),
    text({ bill: 'X'.repeat(26) }),
  ]).toEqual([
    'bad-bank',
    'bad-bank',
    'bad-account',
    'bad-account',
    'bad-account',
    'bad-amount',
    'bad-amount',
    'bad-amount',
    'bad-amount',
    'purpose-too-long',
    'bill-too-long',
  ]);
});

test('the purpose holds the whole code of the dossier and whole words about it', () => {
  expect([
    paymentPurpose('H49.12-260915-0042', 'LLTP'),
    paymentPurpose('H49.12-260915-0042', 'Lệ phí chứng thực'),
    paymentPurpose('000.17.22.H56-210531-0001', 'LLTP'),
    paymentPurpose('000.17.22.H56-210531-10001', 'LLTP'),
  ]).toEqual(['H49.12-260915-0042 LLTP', 'H49.12-260915-0042 Le phi', '000.17.22.H56-210531-0001', null]);
});
