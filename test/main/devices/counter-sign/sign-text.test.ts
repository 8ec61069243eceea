import { expect, test } from 'vitest';
import {
  INVITE_MS,
  signFrame,
  signText,
  TURN_MS,
  usualProtocol,
  type SignState,
} from '#main/devices/counter-sign/sign-text.ts';

const called: SignState = { kind: 'called', label: 'A042', at: 1_000 };

test('number and invitation take turns for a while, then the number stays', () => {
  const at = (ms: number) => signText(called, 'Q5', 1_000 + ms);
  expect([at(0), at(TURN_MS), at(TURN_MS + 100), at(2 * TURN_MS), at(INVITE_MS), at(-5_000)]).toEqual([
    { text: 'A042', nextIn: TURN_MS },
    { text: 'MỜI', nextIn: TURN_MS },
    { text: 'MỜI', nextIn: TURN_MS - 100 },
    { text: 'A042', nextIn: TURN_MS },
    { text: 'A042', nextIn: null },
    { text: 'A042', nextIn: TURN_MS },
  ]);
  expect(signText({ kind: 'idle' }, 'Q5', 0)).toEqual({ text: 'Q5', nextIn: null });
});

const frame = (text: string, more: Partial<typeof usualProtocol> = {}): string =>
  Buffer.from(signFrame({ ...usualProtocol, ...more }, text)).toString('utf8');

test('a frame is prefix, address, text at its width and suffix; escapes name bytes that cannot be typed', () => {
  expect([
    frame('A042'),
    frame('MỜI'),
    frame('Quầy số 12 đang nghỉ'),
    frame('MỜI', { letters: 'utf-8', width: 4 }),
    frame('A1', { prefix: '\\x01Z', address: '', suffix: '\\r\\n', width: 2 }),
    frame('', { width: 3 }),
  ]).toEqual([
    '\u000201A042    \u0003',
    '\u000201MOI     \u0003',
    '\u000201QUAY SO \u0003',
    '\u000201MỜI \u0003',
    '\u0001ZA1\r\n',
    '\u000201   \u0003',
  ]);
});
