import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardReading, parseCitizenCard } from '#common/domain/identity/parse-citizen-card.ts';

const today = '2026-09-15';
const an = '001090012345|012345678|Nguyễn Văn An|01011990|Nam|Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội|15052021';
const chau = '079305001234||Trần Thị Minh Châu|15032005|Nữ|12/3 Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh|20082024';

const read = (text: string): CardReading => parseCitizenCard(text, today);

/** An's card with some of its seven fields replaced. */
const anWith = (changes: Readonly<Record<number, string>>): string =>
  an
    .split('|')
    .map((field, index) => changes[index] ?? field)
    .join('|');

const error = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'bad-card' ? reading.error : reading;
};

const warnings = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'card' ? reading.warnings : reading;
};

const anCard = {
  number: '001090012345',
  oldNumber: '012345678',
  name: 'Nguyễn Văn An',
  birthDate: '1990-01-01',
  gender: 'male',
  address: 'Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội',
  issueDate: '2021-05-15',
  extraFields: [],
};

test('a card of seven fields is read whole and without warnings', () => {
  expect(read(an)).toEqual({ kind: 'card', card: anCard, warnings: [] });
});

test('an empty old number is none, and commas and slashes stay in the address', () => {
  expect(read(chau)).toEqual({
    kind: 'card',
    card: {
      number: '079305001234',
      oldNumber: null,
      name: 'Trần Thị Minh Châu',
      birthDate: '2005-03-15',
      gender: 'female',
      address: '12/3 Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh',
      issueDate: '2024-08-20',
      extraFields: [],
    },
    warnings: [],
  });
});

test('decomposed and full-width text, blanks around fields and a line end all read as the plain card', () => {
  const wide = an.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  expect([an.normalize('NFD'), wide, an.replaceAll('|', ' | '), `${an}\r\n`, `\t${an}\t`].map(read)).toEqual(
    Array.from({ length: 5 }, () => ({ kind: 'card', card: anCard, warnings: [] })),
  );
});

test('fields after the seventh are kept as they stand and reported', () => {
  expect(read(`${an}|012345678|NGUYỄN VĂN B||`)).toEqual({
    kind: 'card',
    card: { ...anCard, extraFields: ['012345678', 'NGUYỄN VĂN B', '', ''] },
    warnings: [{ kind: 'extra-fields', count: 2 }],
  });
  expect(warnings(`${an}|`)).toEqual([]);
});

test('names of ethnic minorities with their letters are names', () => {
  const names = ["K'Brăng Y Ñăm", 'H’Hen Niê', 'Rơ-Châm Pŏk', 'Y Kŭt Čil', 'Ksor Lĕm', 'Đinh Yĭ'];
  expect(names.map((name) => warnings(anWith({ 2: name })))).toEqual(names.map(() => []));
});

test('what is no card is not a card', () => {
  expect(['', 'A025', '001090012345', 'abc|def', 'https://example.vn/?a=1|2', '|||'].map(error)).toEqual(
    Array.from({ length: 6 }, () => ({ kind: 'not-a-card' })),
  );
});

test('a torn card says how many fields arrived', () => {
  expect([
    error('001090012345|'),
    error('345|012345678|Nguyễn Văn An'),
    error(an.slice(0, an.lastIndexOf('|'))),
  ]).toEqual([
    { kind: 'too-few-fields', count: 2 },
    { kind: 'too-few-fields', count: 3 },
    { kind: 'too-few-fields', count: 6 },
  ]);
});

test('a number of other than twelve digits is refused', () => {
  expect(['00109001234', '0010900123456', '00109001234O', ''].map((value) => error(anWith({ 0: value })))).toEqual(
    ['00109001234', '0010900123456', '00109001234O', ''].map((value) => ({ kind: 'bad-number', value })),
  );
});

test('an impossible date never rolls over, and the field is named', () => {
  expect(
    ['31021990', '29022025', '00001990', '1011990', '01131990', ''].map((value) => error(anWith({ 3: value }))),
  ).toEqual(
    ['31021990', '29022025', '00001990', '1011990', '01131990', ''].map((value) => ({
      kind: 'impossible-date',
      field: 'birth-date',
      value,
    })),
  );
  expect(error(anWith({ 6: '31042021' }))).toEqual({ kind: 'impossible-date', field: 'issue-date', value: '31042021' });
  expect(warnings(anWith({ 3: '29021992' }))).toEqual([{ kind: 'birth-year-mismatch', byNumber: 1990 }]);
});

test('letters destroyed by a code page are refused with the field that shows it', () => {
  const names = ['Nguy?n Văn An', 'Nguy\uFFFDn Văn An', 'Nguyá»…n VÄƒn An', 'Nguyễn V4n An', 'Nguyễn\u0007 An'];
  expect(names.map((name) => error(anWith({ 2: name })))).toEqual(
    names.map(() => ({ kind: 'broken-encoding', field: 'name' })),
  );
  expect(error(anWith({ 4: 'N?' }))).toEqual({ kind: 'broken-encoding', field: 'gender' });
  expect(error(anWith({ 4: 'Ná»¯' }))).toEqual({ kind: 'broken-encoding', field: 'gender' });
  expect(error(anWith({ 5: 'H\uFFFD Nội' }))).toEqual({ kind: 'broken-encoding', field: 'address' });
  expect(error(anWith({ 5: 'HÃ\u00A0 Ná»™i' }))).toEqual({ kind: 'broken-encoding', field: 'address' });
  expect(error(anWith({ 0: '0010?0012345' }))).toEqual({ kind: 'broken-encoding', field: 'number' });
});

test('upper-case LÃ and Ã are Vietnamese, not a broken code page', () => {
  expect(warnings(anWith({ 2: 'LÃ THỊ XÃ' }))).toEqual([{ kind: 'name-all-upper' }]);
});

test('a card without a name or with an unknown gender is refused', () => {
  expect([error(anWith({ 2: '  ' })), error(anWith({ 4: 'M' })), error(anWith({ 4: '' }))]).toEqual([
    { kind: 'empty-name' },
    { kind: 'unknown-gender', value: 'M' },
    { kind: 'unknown-gender', value: '' },
  ]);
});

test('each oddity is a named warning and the card is read all the same', () => {
  expect([
    warnings(anWith({ 4: 'Nữ' })),
    warnings(anWith({ 3: '01011991' })),
    warnings(anWith({ 0: '999090012345' })),
    warnings(chau.replace('|Nữ|', '|Nu|')),
    warnings(anWith({ 4: 'NAM' })),
    warnings(anWith({ 1: '12345' })),
    warnings(anWith({ 1: '001090099999' })),
    warnings(anWith({ 5: '' })),
    warnings(anWith({ 6: '16092026' })),
    warnings(anWith({ 6: '15092026' })),
    warnings(anWith({ 6: '31121989' })),
    warnings(anWith({ 0: '001290012345', 3: '01012090' })),
  ]).toEqual([
    [{ kind: 'gender-mismatch', byNumber: 'male' }],
    [{ kind: 'birth-year-mismatch', byNumber: 1990 }],
    [{ kind: 'unknown-province', provinceCode: '999' }],
    [{ kind: 'unusual-gender', written: 'Nu' }],
    [{ kind: 'unusual-gender', written: 'NAM' }],
    [{ kind: 'unusual-old-number', value: '12345' }],
    [],
    [{ kind: 'empty-address' }],
    [{ kind: 'issue-date-in-future' }],
    [],
    [{ kind: 'issued-before-birth' }],
    [{ kind: 'birth-date-in-future' }, { kind: 'issued-before-birth' }],
  ]);
});

test('any text at all has a named outcome, and every prefix of a card is torn, bad or none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'grapheme' })).map((fields) => fields.join('|')),
      ),
      (text) => {
        expect(['card', 'bad-card']).toContain(read(text).kind);
      },
    ),
  );
  for (let length = 0; length < an.length; length += 1) expect(read(an.slice(0, length)).kind).toBe('bad-card');
});
