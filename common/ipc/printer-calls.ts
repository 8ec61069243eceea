import { z } from 'zod';
import { printerFaults } from '#common/domain/paper/printer-fault.ts';
import { printerConditionSchema } from './views.ts';

const printerFaultSchema = z.enum(printerFaults);

export const virtualPrinterSchema = z.strictObject({
  port: z.number().int(),
  condition: printerConditionSchema,
  fault: printerFaultSchema,
  papers: z.array(
    z.strictObject({
      number: z.number().int(),
      cutAt: z.number(),
      widthDots: z.number().int(),
      heightDots: z.number().int(),
      /** The paper as a PNG data URL, newest first, at most the last twelve. */
      picture: z.string(),
    }),
  ),
});
export type VirtualPrinterView = z.infer<typeof virtualPrinterSchema>;

export const printerCalls = {
  'virtual-printer.show': { roles: ['printer'], input: z.strictObject({}), output: virtualPrinterSchema },
  'virtual-printer.fault': {
    roles: ['printer'],
    input: z.strictObject({ fault: printerFaultSchema }),
    output: virtualPrinterSchema,
  },
} as const;
