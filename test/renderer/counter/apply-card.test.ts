import { expect, test } from 'vitest';
import { applyCard, openWarnings } from '#renderer/counter/apply-card.ts';
import { emptyFields, type IntakeFields } from '#renderer/counter/intake-draft.ts';
import { applicant } from './counter-dossiers.ts';

const card: Partial<IntakeFields> = {
  fullName: 'Nguyễn Văn An',
  citizenNumber: '001090012345',
  formerNumber: '012345678',
  birthDate: '01/01/1990',
  gender: 'male',
  address: 'Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội',
  cardIssuedOn: '15/05/2021',
};

test('a card fills an empty form and writes over nothing', () => {
  expect(applyCard(emptyFields, applicant)).toEqual({ fields: { ...emptyFields, ...card }, overwrote: false });
});

test('the phone typed before the card was scanned stays, and so does the procedure', () => {
  const typed = { ...emptyFields, phone: '0912 345 678', procedure: '1.001193', procedureName: 'Khai sinh' };
  expect(applyCard(typed, applicant)).toEqual({ fields: { ...typed, ...card }, overwrote: false });
});

test('the card wins over a typed name, and an undo is due', () => {
  const typed = { ...emptyFields, fullName: 'Nguyen Van An' };
  expect(applyCard(typed, applicant)).toEqual({ fields: { ...emptyFields, ...card }, overwrote: true });
});

test('what the card leaves empty stays as typed for the same person', () => {
  const typed = { ...emptyFields, citizenNumber: '001090012345', address: 'Số 9 Phố Huế', formerNumber: '111111111' };
  const { fields } = applyCard(typed, { ...applicant, address: '', formerNumber: '' });
  expect([fields.address, fields.formerNumber]).toEqual(['Số 9 Phố Huế', '111111111']);
});

test('the card of another person takes phone, e-mail, owner and empty fields with it, never the procedure', () => {
  const typed = {
    ...emptyFields,
    ...card,
    citizenNumber: '079305001234',
    phone: '0987 654 321',
    email: 'chau@example.vn',
    ownerName: 'Trần Thị Minh Châu',
    procedure: '1.001193',
  };
  expect(applyCard(typed, { ...applicant, formerNumber: '' })).toEqual({
    fields: { ...emptyFields, ...card, formerNumber: '', procedure: '1.001193' },
    overwrote: true,
  });
});

test('the back of a card, in capitals without marks, leaves the same name with its marks and takes another', () => {
  const back = { ...applicant, fullName: 'NGUYEN VAN AN', formerNumber: '', address: '', cardIssuedOn: '' };
  const typed = { ...emptyFields, ...card };
  expect([
    applyCard(typed, back),
    applyCard({ ...typed, fullName: 'Trần Văn An' }, back).fields.fullName,
    applyCard(emptyFields, back).fields.fullName,
  ]).toEqual([{ fields: typed, overwrote: false }, 'NGUYEN VAN AN', 'NGUYEN VAN AN']);
});

test('only what the form does not hold is left to the officer', () => {
  const back = { ...applicant, fullName: 'NGUYEN VAN AN', address: '', cardIssuedOn: '' };
  const warnings = ['plain-name', 'mrz-without-address', 'mrz-without-issue-date', 'card-expired'].map((code) => ({
    code,
    detail: '',
  }));
  const codes = (fields: IntakeFields) => openWarnings(warnings, fields, back).map(({ code }) => code);
  expect([codes({ ...emptyFields, ...card }), codes({ ...emptyFields, fullName: 'NGUYEN VAN AN' })]).toEqual([
    ['card-expired'],
    ['plain-name', 'mrz-without-address', 'mrz-without-issue-date', 'card-expired'],
  ]);
});
