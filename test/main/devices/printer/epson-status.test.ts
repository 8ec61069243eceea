import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyStatusParser, readStatus, type StatusEvent } from '#main/devices/printer/epson-status.ts';

const masked = (fixed: number, free: number): fc.Arbitrary<number> =>
  fc.nat({ max: 255 }).map((bits) => (bits & free) | fixed);
const asbRest = masked(0x00, 0x6f);

const messages: fc.Arbitrary<{ readonly bytes: readonly number[]; readonly event: StatusEvent | undefined }> = fc.oneof(
  masked(0x12, 0x6c).map((byte) => ({ bytes: [byte], event: { kind: 'real-time', byte } as const })),
  fc
    .tuple(masked(0x10, 0x6c), asbRest, asbRest, asbRest)
    .map((bytes) => ({ bytes, event: { kind: 'asb', bytes } as const })),
  fc.stringMatching(/^[!-~]{4}$/).map((ackId) => ({
    bytes: [0x37, 0x22, ...Buffer.from(ackId), 0],
    event: { kind: 'acknowledged', ackId } as const,
  })),
  asbRest.map((byte) => ({ bytes: [byte], event: { kind: 'processed', byte } as const })),
  fc.stringMatching(/^[!-~]{1,20}$/).map((text) => ({
    bytes: [0x5f, ...Buffer.from(text), 0],
    event: { kind: 'text', text } as const,
  })),
  fc.constantFrom(0x11, 0x13).map((byte) => ({ bytes: [byte], event: undefined })),
);

const readAll = (pieces: readonly Uint8Array[]): readonly StatusEvent[] => {
  let parser = emptyStatusParser;
  return pieces.flatMap((piece) => {
    const read = readStatus(parser, piece);
    parser = read.parser;
    return read.events;
  });
};

const cut = (bytes: readonly number[], places: readonly number[]): readonly Uint8Array[] => {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, index) => Uint8Array.from(bytes.slice(edges[index], edge)));
};

test('any mixture of answers is told apart, wherever the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(messages), fc.array(fc.nat()), (sent, places) => {
      const events = readAll(
        cut(
          sent.flatMap(({ bytes }) => [...bytes]),
          places,
        ),
      );
      expect(events).toEqual(sent.flatMap(({ event }) => (event === undefined ? [] : [event])));
    }),
  );
});

test('cutting the stream changes nothing, whatever rubbish is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 255 })), fc.array(fc.nat()), (bytes, places) => {
      expect(readAll(cut(bytes, places))).toEqual(readAll([Uint8Array.from(bytes)]));
    }),
  );
});

test('after rubbish a whole answer is heard again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 255 }), { maxLength: 40 }), (rubbish) => {
      // A NUL and three status bytes end whatever the rubbish began.
      const events = readAll([Uint8Array.from([...rubbish, 0, 0, 0, 0, 0x37, 0x22, 0x61, 0x62, 0x30, 0x31, 0])]);
      expect(events.at(-1)).toEqual({ kind: 'acknowledged', ackId: 'ab01' });
    }),
  );
});

test('a status cut short by another answer is noise, and the other answer is not lost', () => {
  expect(readAll([Uint8Array.of(0x14, 0x00, 0x12)])).toEqual([
    { kind: 'noise', bytes: [0x14, 0x00] },
    { kind: 'real-time', byte: 0x12 },
  ]);
});
