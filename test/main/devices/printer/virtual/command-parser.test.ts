import { expect, test } from 'vitest';
import type { Command } from '#main/devices/printer/virtual/command.ts';
import { CommandParser } from '#main/devices/printer/virtual/command-parser.ts';

const read = (bytes: readonly number[]): readonly Command[] => {
  const parser = new CommandParser();
  return bytes.flatMap((byte) => parser.push(byte) ?? []);
};

test('each command a job is made of is understood', () => {
  expect(
    read(
      [
        [0, 0, 0x1b, 0x40, 0x1d, 0x61, 0xff, 0x1d, 0x50, 203, 203],
        [0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 1, 2, 3, 4],
        [0x1b, 0x4a, 90, 0x1b, 0x64, 3, 0x1d, 0x56, 0x42, 24, 0x1d, 0x56, 0],
        [0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, 0x61, 0x62, 0x30, 0x31, 0x1d, 0x72, 1, 0x1d, 0x49, 1, 0x41, 0x0a],
      ].flat(),
    ),
  ).toEqual([
    { kind: 'reset' },
    { kind: 'automatic-status', mask: 0xff },
    { kind: 'motion-unit', perInch: 203 },
    { kind: 'row', bytes: Uint8Array.of(1, 2) },
    { kind: 'row', bytes: Uint8Array.of(3, 4) },
    { kind: 'feed', units: 90 },
    { kind: 'feed-lines', lines: 3 },
    { kind: 'cut', units: 24 },
    { kind: 'cut', units: 0 },
    { kind: 'process-id', id: [0x61, 0x62, 0x30, 0x31] },
    { kind: 'transmit-status', which: 1 },
    { kind: 'transmit-id', which: 1 },
    { kind: 'character', code: 0x41 },
    { kind: 'feed-lines', lines: 1 },
  ]);
});

test('inside a picture nothing is a command', () => {
  expect(read([0x1d, 0x76, 0x30, 0, 2, 0, 1, 0, 0x1b, 0x40])).toEqual([
    { kind: 'row', bytes: Uint8Array.of(0x1b, 0x40) },
  ]);
});

test('unknown commands, answered real-time commands and settings are passed over by their length', () => {
  expect(read([0x1b, 0x74, 52, 0x1d, 0x21, 1, 0x10, 0x04, 1, 0x1d, 0x28, 0x6b, 3, 0, 49, 67, 3, 0x41])).toEqual([
    { kind: 'character', code: 0x41 },
  ]);
});

test('a picture of an impossible size is not begun', () => {
  expect(read([0x1d, 0x76, 0x30, 0, 0, 0, 1, 0, 0x41])).toEqual([{ kind: 'character', code: 0x41 }]);
  expect(read([0x1d, 0x76, 0x30, 0, 200, 0, 1, 0, 0x41])).toEqual([{ kind: 'character', code: 0x41 }]);
});
