import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { hubFrameSchema } from '#common/wire/hub-frames.ts';
import { terminalFrameSchema } from '#common/wire/terminal-frames.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';

/** What the frames of each version look like. A change of the wire needs a new version, a line in its history, and a line here. */
const shapes: Readonly<Record<number, string>> = {
  1: 'b57d31661014f7c2',
  2: '1d7c1ddbbf317217',
};

test('the wire does not change without a new protocol version', () => {
  const schemas = JSON.stringify([z.toJSONSchema(terminalFrameSchema), z.toJSONSchema(hubFrameSchema)]);
  expect(createHash('sha256').update(schemas).digest('hex').slice(0, 16)).toBe(shapes[PROTOCOL_VERSION]);
});
