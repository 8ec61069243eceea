import { z } from 'zod';
import { paperViewSchema, requestIdSchema } from './views.ts';

const paperAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), paper: paperViewSchema }),
  z.strictObject({ kind: z.literal('not-found') }),
]);

export const paperCalls = {
  /** Another copy of the paper of a ticket or a dossier, marked "IN LẠI". */
  'paper.again': {
    roles: ['kiosk', 'counter', 'supervisor'],
    input: z.strictObject({ of: z.string().max(60), requestId: requestIdSchema }),
    output: paperAnswer,
  },
  /** The answer to "Phiếu A012 đã ra giấy chưa?". */
  'paper.confirm': {
    roles: ['counter', 'supervisor'],
    input: z.strictObject({ job: z.string().max(60), cameOut: z.boolean(), requestId: requestIdSchema }),
    output: paperAnswer,
  },
} as const;
