import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { enrolAnswerSchema, enrolRequestSchema } from '#common/wire/enrol.ts';
import { hubFrameSchema } from '#common/wire/hub-frames.ts';
import { terminalFrameSchema } from '#common/wire/terminal-frames.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';

const wire = [terminalFrameSchema, hubFrameSchema, enrolRequestSchema, enrolAnswerSchema];

/** What the frames of each version look like. A change of the wire needs a new version, a line in its history, and a line here. */
const shapes: Readonly<Record<number, string>> = {
  1: 'b57d31661014f7c2',
  2: 'f09cf3d402d28814',
  3: 'fba2bbb0054e4fd9',
};

test('the wire does not change without a new protocol version', () => {
  const schemas = JSON.stringify(wire.map((schema) => z.toJSONSchema(schema)));
  expect(createHash('sha256').update(schemas).digest('hex').slice(0, 16)).toBe(shapes[PROTOCOL_VERSION]);
});
