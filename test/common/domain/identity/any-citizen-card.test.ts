import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardReading, parseCitizenCard } from '#common/domain/identity/parse-citizen-card.ts';
import { cardAddresses, cardDays, cardNames, citizenNumbers } from '#test/support/card-arbitraries.ts';

const today = '2026-09-15';
const read = (text: string): CardReading => parseCitizenCard(text, today);

const cards = fc
  .record({
    owner: citizenNumbers,
    oldNumber: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{9}$/), fc.stringMatching(/^\d{12}$/)),
    name: cardNames,
    birth: cardDays,
    gender: fc.constantFrom('Nam', 'Nữ', 'Nu'),
    address: cardAddresses,
    issue: cardDays,
    extra: fc.array(cardNames, { maxLength: 4 }),
  })
  .map(({ owner, oldNumber, name, birth, gender, address, issue, extra }) => ({
    fields: [owner.number, oldNumber, name, birth.printed, gender, address, issue.printed, ...extra],
    card: {
      number: owner.number,
      oldNumber: oldNumber === '' ? null : oldNumber,
      name,
      birthDate: birth.iso,
      gender: gender === 'Nam' ? 'male' : 'female',
      address,
      issueDate: issue.iso,
      extraFields: extra,
    },
  }));

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** What scanners and their cables do to a text without changing what it says. */
const journeys: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  decomposed: (text) => text.normalize('NFD'),
  'full-width': wide,
  'with a line end': (text) => `${text}\r\n`,
  'with a tab before and after': (text) => `\t${text}\t`,
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'with a byte order mark after a line end': (text) => `\r\n\uFEFF${text}`,
  'with blanks around the bars': (text) => text.replaceAll('|', ' | '),
  'with signs nobody sees': (text) => [...text].join('\u200B'),
};

test.each(Object.entries(journeys))('any card that comes %s is read whole', (_, journey) => {
  fc.assert(
    fc.property(cards, ({ fields, card }) => {
      expect(read(journey(fields.join('|')))).toMatchObject({ kind: 'card', card });
    }),
  );
});

test('names of 200 letters are read whole', () => {
  fc.assert(
    fc.property(cards, fc.array(cardNames, { minLength: 25, maxLength: 30 }), ({ fields, card }, names) => {
      const name = names.join(' ').slice(0, 200).trim();
      expect(read(fields.with(2, name).join('|'))).toMatchObject({ kind: 'card', card: { ...card, name } });
    }),
  );
});

test('one destroyed letter in a name, and nothing of the scan is used', () => {
  fc.assert(
    fc.property(
      cards,
      fc.nat(),
      fc.constantFrom(
        '\uFFFD',
        '?',
        '\u0000',
        '\u0007',
        '\r',
        '\n',
        '\u2028',
        '\uD800',
        '\uE000',
        '1',
        '€',
        '٣',
        'Ж',
        '»',
      ),
      ({ fields }, place, sign) => {
        const letters = [...(fields[2] ?? '')];
        // The first and last sign may be blanks that the cable added; those are taken off.
        fc.pre(letters.length > 2);
        const at = 1 + (place % (letters.length - 2));
        expect(read(fields.with(2, letters.with(at, sign).join('')).join('|'))).toEqual({
          kind: 'bad-card',
          error: { kind: 'broken-encoding', field: 'name' },
        });
      },
    ),
  );
});

test('a bar or a line end that strayed into a card never makes another card of it', () => {
  fc.assert(
    fc.property(cards, fc.nat(), fc.constantFrom('|', '\r\n', '\n', '\uFFFD'), ({ fields, card }, place, sign) => {
      const seven = fields.slice(0, 7);
      const text = seven.join('|');
      const at = place % text.length;
      const reading = read(text.slice(0, at) + sign + text.slice(at));
      if (reading.kind === 'card') expect(reading.card).toEqual({ ...card, extraFields: [] });
    }),
    { numRuns: 500 },
  );
});

test('eight digits are a date exactly when the calendar has the day', () => {
  const days = new Set<string>();
  for (let at = Date.UTC(1900, 0, 1); at <= Date.UTC(2099, 11, 31); at += 86_400_000) {
    days.add(new Date(at).toISOString().slice(0, 10));
  }
  const eight = fc
    .tuple(fc.nat(32), fc.nat(13), fc.integer({ min: 1900, max: 2099 }))
    .map(([day, month, year]) => [String(day).padStart(2, '0'), String(month).padStart(2, '0'), String(year)] as const);
  fc.assert(
    fc.property(cards, eight, fc.constantFrom(3, 6), ({ fields }, [day, month, year], field) => {
      expect(read(fields.with(field, day + month + year).join('|')).kind).toBe(
        days.has(`${year}-${month}-${day}`) ? 'card' : 'bad-card',
      );
    }),
    { numRuns: 1_000 },
  );
});

test('marks without a letter, heaps of marks and signs in the old number are no card', () => {
  const an = '001090012345|012345678|Nguyễn Văn An|01011990|Nam|Hà Nội|15052021';
  const error = (from: string, to: string): unknown => {
    const reading = read(an.replace(from, to));
    return reading.kind === 'bad-card' ? reading.error : reading.kind;
  };
  expect([
    error('Nguyễn Văn An', '\u0301'),
    error('Nguyễn Văn An', "- ' ."),
    error('Nguyễn Văn An', `An${'\u0301'.repeat(40)}`),
    error('Hà Nội', `Hà${'\u0336'.repeat(40)}`),
    error('Hà Nội', 'Hà\uD800Nội'),
    error('012345678', '0123\u000745678'),
    error('012345678', '0123\uFFFD5678'),
  ]).toEqual([
    { kind: 'broken-encoding', field: 'name' },
    { kind: 'broken-encoding', field: 'name' },
    { kind: 'broken-encoding', field: 'name' },
    { kind: 'broken-encoding', field: 'address' },
    { kind: 'broken-encoding', field: 'address' },
    { kind: 'broken-encoding', field: 'old-number' },
    { kind: 'broken-encoding', field: 'old-number' },
  ]);
});

test('letters with a breve that have no code point of their own are letters', () => {
  const an = '001090012345|012345678|H’Yơ̆r Kê̆ng Ô̆ng|01011990|Nam|Buôn Kô̆ng Ư̆|15052021';
  expect(read(an)).toMatchObject({ kind: 'card', card: { name: 'H’Yơ̆r Kê̆ng Ô̆ng'.normalize('NFC') } });
});
