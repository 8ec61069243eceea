import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CallLanguage, ENGLISH_CLIPS, VIETNAMESE_CLIPS } from '#common/domain/speech/clip-names.ts';
import { spokenCall } from '#common/domain/speech/spoken-call.ts';

const call = ({ ticketLabel, counter }: { ticketLabel: string; counter: number }, language: CallLanguage) =>
  spokenCall({ ticketLabel, counterName: `Quầy ${counter}`, counterNumber: counter }, language);
const vi = (ticketLabel: string, counter = 5): string => call({ ticketLabel, counter }, 'vi').sentence;
const ticket = (ticketLabel: string): string | undefined => /tự (.*),/u.exec(vi(ticketLabel))?.[1];
const counter = (number: number): string | undefined => /quầy số (.*)\./u.exec(vi('A001', number))?.[1];

test('the call of the real offices is spoken word by word, with its clips', () => {
  expect(call({ ticketLabel: 'A025', counter: 5 }, 'vi')).toEqual({
    sentence: 'Xin mời số thứ tự A không hai lăm, đến quầy số năm.',
    clips: ['ticket-number', 'letter-a', 'digit-0', 'digit-2', 'five-after-tens', 'to-counter', 'digit-5'],
  });
  expect(call({ ticketLabel: 'A025', counter: 21 }, 'en')).toEqual({
    sentence: 'Ticket A 0 2 5, counter 21.',
    clips: ['ticket-number', 'letter-a', 'digit-0', 'digit-2', 'digit-5', 'to-counter', 'number-20', 'digit-1'],
  });
});

test('a final five is lăm after two to nine, and năm after zero, one and letters', () => {
  expect(['A025', 'A055', 'A195', 'A005', 'A015', 'A115', 'B5', 'A250', 'A251', 'A254'].map(ticket)).toEqual([
    'A không hai lăm',
    'A không năm lăm',
    'A một chín lăm',
    'A không không năm',
    'A không một năm',
    'A một một năm',
    'B năm',
    'A hai năm không',
    'A hai năm một',
    'A hai năm bốn',
  ]);
});

test('labels of cut-off kiosks and of later generations are read without their signs', () => {
  expect(['A2-007', 'A2b-025', 'AB001', 'a-025', 'A2-5'].map(ticket)).toEqual([
    'A hai không không bảy',
    'A hai B không hai lăm',
    'A B không không một',
    'A không hai lăm',
    'A hai lăm',
  ]);
});

test('counters are read as numbers', () => {
  const numbers = [1, 4, 5, 10, 11, 14, 15, 20, 21, 24, 25, 30, 45, 99, 105];
  expect(numbers.map(counter)).toEqual([
    'một',
    'bốn',
    'năm',
    'mười',
    'mười một',
    'mười bốn',
    'mười lăm',
    'hai mươi',
    'hai mươi mốt',
    'hai mươi tư',
    'hai mươi lăm',
    'ba mươi',
    'bốn mươi lăm',
    'chín mươi chín',
    'một không năm',
  ]);
});

test('English counters are read as numbers', () => {
  const clips = (number: number): string => call({ ticketLabel: 'A1', counter: number }, 'en').clips.slice(4).join(' ');
  expect([0, 9, 10, 19, 20, 45, 99, 105].map(clips)).toEqual([
    'digit-0',
    'digit-9',
    'number-10',
    'number-19',
    'number-20',
    'number-40 digit-5',
    'number-90 digit-9',
    'digit-1 digit-0 digit-5',
  ]);
});

test('every counter from 1 to 99 is spoken differently in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    const calls = Array.from({ length: 99 }, (_, index) =>
      call({ ticketLabel: 'A001', counter: index + 1 }, language).clips.join(' '),
    );
    expect(new Set(calls).size).toBe(99);
  }
});

test('the voice says what the board shows: a letter behind the number, and the settings where the name has no number', () => {
  const at = (counterName: string, counterNumber: number | null, language: CallLanguage = 'vi') =>
    spokenCall({ ticketLabel: 'A001', counterName, counterNumber }, language).sentence;
  expect([
    at('Quầy 12A', 3),
    at('Quầy số 05', 9),
    at('Quầy Hộ tịch', 7),
    at('Quầy Hộ tịch', null),
    at('Quầy 2 – Đất đai', 2),
    at('Quầy 21', null, 'en'),
    at('Quầy 12A', 3, 'en'),
    at('Quầy Hộ tịch', null, 'en'),
  ]).toEqual([
    'Xin mời số thứ tự A không không một, đến quầy số mười hai A.',
    'Xin mời số thứ tự A không không một, đến quầy số năm.',
    'Xin mời số thứ tự A không không một, đến quầy số bảy.',
    'Xin mời số thứ tự A không không một, đến Quầy Hộ tịch.',
    'Xin mời số thứ tự A không không một, đến quầy số hai.',
    'Ticket A 0 0 1, counter 21.',
    'Ticket A 0 0 1, counter 12A.',
    'Ticket A 0 0 1.',
  ]);
});

test('any label and counter is spoken with clips that exist in that language', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Z]{1,2}[0-9a-z]{0,3}-?[0-9]{1,4}$/)),
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^Quầy (số )?[0-9]{1,4}[A-Za-z]?$/)),
      fc.option(fc.nat(500)),
      fc.boolean(),
      (ticketLabel, counterName, counterNumber, training) => {
        const any = { ticketLabel, counterName, counterNumber, training };
        expect(spokenCall(any, 'vi').clips.filter((clip) => !Object.hasOwn(VIETNAMESE_CLIPS, clip))).toEqual([]);
        expect(spokenCall(any, 'en').clips.filter((clip) => !Object.hasOwn(ENGLISH_CLIPS, clip))).toEqual([]);
      },
    ),
  );
});
