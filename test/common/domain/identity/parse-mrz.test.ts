import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MrzReading, mrzCheckDigit, parseMrz } from '#common/domain/identity/parse-mrz.ts';

const today = '2026-09-15';
/** The worked example of domain.md §3.3. */
const sample = ['IDVNM0900123450001090012345<<1', '9001011M4001016VNM<<<<<<<<<<<0', 'NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<'];

type Parts = { readonly number: string; readonly birth: string; readonly gender: string; readonly expiry: string };

const zone = ({ number, birth, gender, expiry }: Parts, name = sample[2] ?? ''): readonly string[] => {
  const document = number.slice(3);
  const first = `IDVNM${document}${mrzCheckDigit(document)}${number}<<${mrzCheckDigit(number)}`;
  const body = `${birth}${mrzCheckDigit(birth)}${gender}${expiry}${mrzCheckDigit(expiry)}VNM${'<'.repeat(11)}`;
  const whole = first.slice(5) + body.slice(0, 7) + body.slice(8, 15) + body.slice(18);
  return [first, `${body}${mrzCheckDigit(whole)}`, name];
};

const read = (lines: readonly string[]): MrzReading => parseMrz(lines.join('\n'), today);

test('the three lines of a card give number, plain name, birth, gender and validity', () => {
  const reading: MrzReading = {
    kind: 'mrz',
    mrz: {
      number: '001090012345',
      plainName: 'NGUYEN VAN AN',
      birthDate: '1990-01-01',
      gender: 'male',
      expiresOn: '2040-01-01',
    },
    warnings: [],
  };
  expect([read(sample), parseMrz(sample.join(''), today), parseMrz(` ${sample.join('\r\n')}\r\n`, today)]).toEqual([
    reading,
    reading,
    reading,
  ]);
});

test('the check digit is that of ICAO 9303: the printed examples of part 3', () => {
  expect([mrzCheckDigit('520727'), mrzCheckDigit('AB2134<<<')]).toEqual([3, 5]);
});

test('what cannot be true is an error with its name', () => {
  const parts: Parts = { number: '001090012345', birth: '900101', gender: 'M', expiry: '400101' };
  const errors = [
    [sample[0] ?? ''],
    [sample[0] ?? '', (sample[1] ?? '').slice(1), sample[2] ?? ''],
    ['IDKHM0900123450001090012345<<1', ...sample.slice(1)],
    zone({ ...parts, birth: '900231' }),
    zone({ ...parts, expiry: '400231' }),
    zone({ ...parts, gender: '<' }),
    zone(parts, '<'.repeat(30)),
    [(sample[0] ?? '').replace('090012345', '090012354'), ...sample.slice(1)],
  ].map(read);
  expect(errors.map((reading) => (reading.kind === 'bad-mrz' ? reading.error : reading.kind))).toEqual([
    { kind: 'torn', lines: 1 },
    { kind: 'torn', lines: 3 },
    { kind: 'not-vietnamese', country: 'KHM' },
    { kind: 'impossible-date', field: 'birth-date', value: '900231' },
    { kind: 'impossible-date', field: 'expiry-date', value: '400231' },
    { kind: 'unknown-gender', value: '<' },
    { kind: 'empty-name' },
    { kind: 'check-digit', check: 'document-number' },
  ]);
});

test('the number decides the century, and what disagrees with it is a warning', () => {
  const reading = read(zone({ number: '999305001234', birth: '060315', gender: 'M', expiry: '200101' }));
  expect(reading).toMatchObject({
    mrz: { birthDate: '2006-03-15' },
    warnings: [
      { kind: 'unknown-province', provinceCode: '999' },
      { kind: 'gender-mismatch', byNumber: 'female' },
      { kind: 'birth-year-mismatch', byNumber: 2005 },
      { kind: 'card-expired', on: '2020-01-01' },
    ],
  });
});

test('a card without end never expires', () => {
  const parts: Parts = { number: '001090012345', birth: '900101', gender: 'M', expiry: '991231' };
  expect([read(zone(parts)), read(zone({ ...parts, expiry: '<<<<<<' }))]).toMatchObject([
    { mrz: { expiresOn: null }, warnings: [] },
    { mrz: { expiresOn: null }, warnings: [] },
  ]);
});

test('one changed digit in the checked lines is never believed', () => {
  const places = [...(sample[0] ?? '')].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const line = sample[0] ?? '';
      const changed = `${line.slice(0, place)}${(Number(line[place]) + by) % 10}${line.slice(place + 1)}`;
      expect(read([changed, ...sample.slice(1)]).kind).toBe('bad-mrz');
    }),
  );
});
