import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHubFrame, parseTerminalFrame } from '#common/wire/parse-frame.ts';

const bad = { kind: 'bad', why: 'bad-frame' };

test('a frame of another protocol version is refused by that name, whatever else is in it', () => {
  expect(parseTerminalFrame('{"t":"hello","p":99,"anything":[]}')).toEqual({ kind: 'bad', why: 'protocol' });
});

test('what is no frame has a name and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect([parseTerminalFrame(text), parseHubFrame(text)]).toEqual([bad, bad]);
    }),
  );
});

test('an extra field, a hole in a log name, too many ops or too large a status is no frame', () => {
  const push = { t: 'push', log: 'floor', epoch: 'e', from: 1, prev: 'h', ops: [] as string[] };
  const status = { t: 'status', unsynced: 0, info: {} };
  expect(parseTerminalFrame(JSON.stringify(push))).toEqual({ kind: 'frame', frame: push });
  expect(parseTerminalFrame(JSON.stringify({ ...push, also: 1 }))).toEqual(bad);
  expect(parseTerminalFrame(JSON.stringify({ ...push, log: '' }))).toEqual(bad);
  expect(parseTerminalFrame(JSON.stringify({ ...push, epoch: '../x' }))).toEqual(bad);
  expect(parseTerminalFrame(JSON.stringify({ ...push, ops: Array.from({ length: 501 }, () => '') }))).toEqual(bad);
  expect(parseTerminalFrame(JSON.stringify({ ...status, info: { a: 'x'.repeat(9_000) } }))).toEqual(bad);
  expect(parseHubFrame('{"t":"bye","why":"because"}')).toEqual(bad);
});
