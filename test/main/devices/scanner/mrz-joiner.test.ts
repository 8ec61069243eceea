import { expect, test } from 'vitest';
import type { Frame } from '#main/devices/scanner/framer.ts';
import { MrzJoiner } from '#main/devices/scanner/mrz-joiner.ts';

const first = 'IDVNM0900123450001090012345<<1';
const second = '9001011M4001016VNM<<<<<<<<<<<0';
const third = 'NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<';
const text = (line: string): Frame => ({ kind: 'text', text: line, symbology: null });

const through = (...lines: readonly string[]): readonly Frame[] => {
  const joiner = new MrzJoiner();
  return [...lines.flatMap((line) => joiner.push(text(line))), ...joiner.flush()];
};

test('three lines are one frame, whatever stands around them', () => {
  const zone = text([first, second, third].join('\n'));
  expect(through('A025', first, ` ${second}`, third, 'A026', first, second, third)).toEqual([
    text('A025'),
    zone,
    text('A026'),
    zone,
  ]);
});

test('lines that something interrupts are torn, and what interrupted is not lost', () => {
  expect(through(first, second, 'A025', first)).toEqual([
    { kind: 'torn', length: 61 },
    text('A025'),
    { kind: 'torn', length: 30 },
  ]);
});

test('the first line read again begins anew when the zone was torn before it', () => {
  const joiner = new MrzJoiner();
  expect([joiner.push(text(first)), joiner.flush(), joiner.pending]).toEqual([
    [],
    [{ kind: 'torn', length: 30 }],
    false,
  ]);
});
