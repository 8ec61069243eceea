import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePaymentQr, paymentCheckSum } from '#common/domain/scan/payment-qr.ts';

/** Both of domain.md §4: one published by NAPAS, one of our own for a dossier. */
const published =
  '00020101021238530010A0000007270123000697041601092245284790208QRIBFTTA53037045405100005802VN62340107NPS68690819TRANSFER TO SOMEONE6304AC13';
const ours =
  '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA53037045405700005802VN62270823H49.12-260915-0042 LLTP6304A76D';
const fixed = '00020101021138570010A00000072701270006970436011300110012345670208QRIBFTTA53037045802VN6304E8DB';

const signed = (body: string): string => `${body}6304${paymentCheckSum(`${body}6304`)}`;

test('amount, account, bill and purpose are read, and the dossier that the purpose names', () => {
  expect([published, ours, ` ${fixed}\r`].map(parsePaymentQr)).toEqual([
    {
      kind: 'payment-qr',
      payment: {
        amountVnd: 10_000,
        bank: '970416',
        account: '224528479',
        purpose: 'TRANSFER TO SOMEONE',
        bill: 'NPS6869',
        dossierCode: null,
      },
    },
    {
      kind: 'payment-qr',
      payment: {
        amountVnd: 70_000,
        bank: '970436',
        account: '0011001234567',
        purpose: 'H49.12-260915-0042 LLTP',
        bill: '',
        dossierCode: 'H49.12-260915-0042',
      },
    },
    {
      kind: 'payment-qr',
      payment: { amountVnd: null, bank: '970436', account: '0011001234567', purpose: '', bill: '', dossierCode: null },
    },
  ]);
});

test('what cannot be believed has its name', () => {
  expect(
    [
      ours.replace('70000', '10000'),
      ours.slice(0, 60),
      signed('00020101021153037045802VN'),
      signed(fixed.slice(0, -8).replace('5303704', '530370454041.50')),
      'https://example.vn',
    ].map((text) => {
      const reading = parsePaymentQr(text);
      return reading.kind === 'bad-payment-qr' ? reading.error : reading.kind;
    }),
  ).toEqual(['bad-check-sum', 'torn', 'not-vietqr', 'bad-amount', 'not-a-payment-qr']);
});

test('no prefix of a code and no foreign text is ever taken for a payment', () => {
  fc.assert(
    fc.property(fc.nat({ max: ours.length - 1 }), fc.string(), (length, tail) => {
      expect(parsePaymentQr(ours.slice(0, length)).kind).not.toBe('payment-qr');
      expect(parsePaymentQr(`000201${tail}`).kind).not.toBe('payment-qr');
    }),
  );
});
