import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MrzReading, mrzCheckDigit, parseMrz } from '#common/domain/identity/parse-mrz.ts';
import { cardDays, citizenNumbers } from '#test/support/card-arbitraries.ts';

const today = '2026-09-15';
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';

/** The check digit by three sums, one for each weight, and a remainder at the end: written from the standard, not from the product. */
const check = (part: string): string => {
  const sums = [0, 0, 0];
  [...part].forEach((sign, index) => {
    sums[index % 3] = (sums[index % 3] ?? 0) + (SIGNS.indexOf(sign) % 36);
  });
  const [sevens = 0, threes = 0, ones = 0] = sums;
  return String(7 * sevens + 3 * threes + ones).slice(-1);
};

const zones = fc
  .record({
    owner: citizenNumbers.filter(({ year }) => year < 2100),
    birth: cardDays,
    expiry: cardDays.filter(({ year }) => year >= 2000 && year < 2099),
    names: fc.array(fc.stringMatching(/^[A-Z]{1,6}$/), { minLength: 2, maxLength: 4 }),
  })
  .map(({ owner, birth, expiry, names }) => {
    const { number, gender } = owner;
    const document = number.slice(3);
    const birthDay = String(owner.year).slice(2) + birth.zone.slice(2).replace('0229', '0228');
    const first = `IDVNM${document}${check(document)}${number}<<${check(number)}`;
    const open = `${birthDay}${check(birthDay)}${gender === 'male' ? 'M' : 'F'}${expiry.zone}${check(expiry.zone)}VNM${'<'.repeat(11)}`;
    const whole = check(first.slice(5) + open.slice(0, 7) + open.slice(8, 15) + open.slice(18));
    const [surname = '', ...given] = names;
    const third = `${surname}<<${given.join('<')}`.padEnd(30, '<').slice(0, 30);
    return {
      lines: [first, open + whole, third] as const,
      mrz: {
        number,
        gender,
        birthDate: `${owner.year}-${birthDay.slice(2, 4)}-${birthDay.slice(4)}`,
        expiresOn: expiry.iso,
        plainName: third.split(/<+/u).filter(Boolean).join(' '),
      },
    };
  });

const read = (lines: readonly string[], between = '\n'): MrzReading => parseMrz(lines.join(between), today);

test('the check digit agrees with another count, over every sign', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }), (signs) => {
      expect(String(mrzCheckDigit(signs.join('')))).toBe(check(signs.join('')));
    }),
  );
});

test('any zone is read whole, in lines or in one piece, with what readers put around it, and in small letters', () => {
  fc.assert(
    fc.property(zones, fc.constantFrom('\n', '\r\n', '\r', ''), ({ lines, mrz }, between) => {
      expect(read(lines, between)).toMatchObject({ kind: 'mrz', mrz });
      expect(parseMrz(`\uFEFF\r\n${lines.join(between).toLowerCase()}\r\n`, today)).toMatchObject({ kind: 'mrz', mrz });
    }),
  );
});

test('one wrong sign in what is checked never makes another card', () => {
  const second = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 29];
  const places = [
    ...Array.from({ length: 25 }, (_, index) => [0, 5 + index] as const),
    ...second.map((place) => [1, place] as const),
  ];
  fc.assert(
    fc.property(zones, fc.constantFrom(...places), fc.constantFrom(...SIGNS), ({ lines, mrz }, [line, place], sign) => {
      const wrong = (lines[line] ?? '').slice(0, place) + sign + (lines[line] ?? '').slice(place + 1);
      const reading = read([...lines].with(line, wrong));
      if (wrong === lines[line]) expect(reading).toMatchObject({ mrz });
      else expect(reading.kind).not.toBe('mrz');
    }),
    { numRuns: 1_000 },
  );
});

test('a sign that only looks like one of the zone is never taken for it', () => {
  fc.assert(
    fc.property(
      zones,
      fc.nat(89),
      fc.constantFrom('ı', 'ſ', 'ß', 'Đ', 'Ａ', '０', '٣', '|', '\uFFFD', '\u0000'),
      ({ lines }, place, sign) => {
        const text = lines.join('');
        expect(parseMrz(text.slice(0, place) + sign + text.slice(place + 1), today).kind).not.toBe('mrz');
      },
    ),
  );
});

test('any text at all has a named outcome, and no torn zone is believed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), zones, fc.nat(89), (text, { lines }, length) => {
      expect(['mrz', 'bad-mrz', 'not-an-mrz']).toContain(parseMrz(text, today).kind);
      expect(parseMrz(lines.join('').slice(0, length), today).kind).not.toBe('mrz');
    }),
  );
});
