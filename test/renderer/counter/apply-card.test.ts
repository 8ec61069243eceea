import { expect, test } from 'vitest';
import { applyCard } from '#renderer/counter/apply-card.ts';
import { emptyFields, type IntakeFields } from '#renderer/counter/intake-draft.ts';
import { applicant } from './counter-answers.ts';

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
