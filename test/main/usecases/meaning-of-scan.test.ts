import { afterEach, expect, test } from 'vitest';
import { encodeRecordCode } from '#common/domain/scan/record-code.ts';
import { paymentCheckSum } from '#common/domain/scan/payment-qr.ts';
import { meaningOfScan } from '#main/usecases/meaning-of-scan.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { dossierView } from '#main/usecases/views/dossier-view.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
const open = async (): Promise<TestTerminal> => (one = await testTerminal({ name: 'Q1' }));
afterEach(() => one.dispose());

const back = ['IDVNM0900123450001090012345<<1', '9001011M4001016VNM<<<<<<<<<<<0', 'NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<'];

test('the back of a card fills what it holds and says what the officer must type', async () => {
  await open();
  expect(meaningOfScan(one, back.join('\n'), null)).toEqual({
    kind: 'citizen-card',
    applicant: {
      fullName: 'NGUYEN VAN AN',
      citizenNumber: '001090012345',
      formerNumber: '',
      birthDate: '1990-01-01',
      gender: 'male',
      address: '',
      phone: '',
      email: '',
      cardIssuedOn: '',
    },
    warnings: ['plain-name', 'mrz-without-address', 'mrz-without-issue-date'].map((code) => ({ code, detail: '' })),
  });
});

test('a transfer code opens the dossier it names, and is nobody’s where none is known', async () => {
  await open();
  const outcome = receiveDossier(one, 'Q1', {
    requestId: one.newId(),
    ticket: null,
    procedure: '1.001193',
    applicant: {
      fullName: 'Đỗ Thị Đào',
      citizenNumber: '001090012345',
      formerNumber: '',
      birthDate: '1990-01-01',
      gender: 'female',
      address: '',
      phone: '',
      email: '',
      cardIssuedOn: '',
    },
    ownerName: '',
    components: [],
    sets: 1,
  });
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  const { dossier } = outcome;
  const purpose = `${dossier.code} LP`;
  const tlv = (tag: string, value: string) => `${tag}${String(value.length).padStart(2, '0')}${value}`;
  const pay = (text: string) => {
    const body = `000201010212${tlv('38', tlv('00', 'A000000727') + tlv('01', tlv('00', '970436') + tlv('01', '1')))}5303704${tlv('54', '5000')}5802VN${tlv('62', tlv('08', text))}6304`;
    return `${body}${paymentCheckSum(body)}`;
  };
  expect([meaningOfScan(one, pay(purpose), 'online'), meaningOfScan(one, pay('NOP PHI'), 'online')]).toEqual([
    { kind: 'payment-qr', amountVnd: 5_000, purpose, dossier: dossierView(one, dossier, 'online') },
    { kind: 'payment-qr', amountVnd: 5_000, purpose: 'NOP PHI', dossier: null },
  ]);
});

test('everything else that is recognised says what it is, and foreign text is never echoed', async () => {
  await open();
  const texts = [
    encodeRecordCode('MC1B', one.newId()),
    encodeRecordCode('MC1T', one.newId()),
    'EH123456784VN',
    '00020101021238',
    'https://example.vn/thu-tuc/9.999999',
    back[0] ?? '',
    'Đây là gì',
  ];
  expect(texts.map((text) => meaningOfScan(one, text, null))).toEqual([
    { kind: 'booking' },
    { kind: 'ticket-unknown' },
    { kind: 'parcel', number: 'EH123456784VN', checkDigitRight: false },
    { kind: 'bad-payment-qr', error: 'torn' },
    { kind: 'procedure-unknown', code: '9.999999' },
    { kind: 'bad-mrz', error: 'torn' },
    { kind: 'unknown', length: 9 },
  ]);
});

test('a procedure of the catalogue is found by its public address', async () => {
  await open();
  expect(meaningOfScan(one, 'https://example.vn/thu-tuc/1.001193', null)).toMatchObject({
    kind: 'procedure',
    procedure: { code: '1.001193' },
  });
});
