import { z } from 'zod';

/** What a reader of the demo centre may cut off: the data centre, the machine with the hub, and two terminals. */
export const demoPartSchema = z.enum(['central', 'hub', 'kiosk', 'counter']);
export type DemoPart = z.infer<typeof demoPartSchema>;

/** How the demo centre stands. `none`: this is no demo. `atCentral` is null while central is cut off. */
export const demoViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('demo'),
    parts: z.array(z.strictObject({ part: demoPartSchema, state: z.enum(['on', 'off', 'changing']) })),
    /** Entries of the floor's log in this terminal's copy, and at central. */
    here: z.number().int(),
    atCentral: z.number().int().nullable(),
  }),
]);
export type DemoView = z.infer<typeof demoViewSchema>;

export const demoCalls = {
  'demo.show': { roles: ['printer'], input: z.strictObject({}), output: demoViewSchema },
  /** Cuts a part off at once, as a power cut would, or brings it back. */
  'demo.switch': {
    roles: ['printer'],
    input: z.strictObject({ part: demoPartSchema, on: z.boolean() }),
    output: demoViewSchema,
  },
} as const;
