import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENGLISH_CLIPS, VIETNAMESE_CLIPS } from '#common/domain/announcement/clip-names.ts';
import { spokenCall } from '#common/domain/announcement/spoken-call.ts';

const vi = (ticketLabel: string, counter = 5): string => spokenCall({ ticketLabel, counter }, 'vi').sentence;
const ticket = (ticketLabel: string): string | undefined => /tự (.*),/u.exec(vi(ticketLabel))?.[1];
const counter = (number: number): string | undefined => /quầy số (.*)\./u.exec(vi('A001', number))?.[1];

test('the call of the real offices is spoken word by word, with its clips', () => {
  expect(spokenCall({ ticketLabel: 'A025', counter: 5 }, 'vi')).toEqual({
    sentence: 'Xin mời số thứ tự A không hai lăm, đến quầy số năm.',
    clips: ['ticket-number', 'letter-a', 'digit-0', 'digit-2', 'five-after-tens', 'to-counter', 'digit-5'],
  });
  expect(spokenCall({ ticketLabel: 'A025', counter: 21 }, 'en')).toEqual({
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
  const clips = (number: number): string =>
    spokenCall({ ticketLabel: 'A1', counter: number }, 'en').clips.slice(4).join(' ');
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
      spokenCall({ ticketLabel: 'A001', counter: index + 1 }, language).clips.join(' '),
    );
    expect(new Set(calls).size).toBe(99);
  }
});

test('any label and counter is spoken with clips that exist in that language', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Z]{1,2}[0-9a-z]{0,3}-?[0-9]{1,4}$/)),
      fc.nat(500),
      (ticketLabel, number) => {
        const call = { ticketLabel, counter: number };
        expect(spokenCall(call, 'vi').clips.filter((clip) => !Object.hasOwn(VIETNAMESE_CLIPS, clip))).toEqual([]);
        expect(spokenCall(call, 'en').clips.filter((clip) => !Object.hasOwn(ENGLISH_CLIPS, clip))).toEqual([]);
      },
    ),
  );
});
