import { z } from 'zod';
import { answersSchema } from '../domain/setup/answers.ts';
import { setupStateSchema, stepSchema } from '../domain/setup/steps.ts';
import { enrolOutcomeSchema } from './enrolment-calls.ts';
import { triedScanSchema } from './hardware-calls.ts';
import { restoreCalls, restoreStateSchema } from './restore-calls.ts';
import { requestIdSchema } from './views.ts';

const roles = ['setup'] as const;
const changing = { requestId: requestIdSchema };

/** What hangs on the folder that is being set up. */
export const setupViewSchema = z.strictObject({
  state: setupStateSchema,
  /** The profile that is there and cannot be used: where it is wrong, and whose it was; null on a new machine. */
  broken: z
    .strictObject({
      detail: z.string(),
      fields: z.array(z.string()),
      former: z.strictObject({ site: z.string(), name: z.string() }).nullable(),
    })
    .nullable(),
  monitors: z.array(z.strictObject({ width: z.number(), height: z.number() })),
  /** Hubs that say their name in the local network and answered, with the centre's own name. */
  hubs: z.array(
    z.strictObject({
      address: z.string(),
      site: z.string(),
      name: z.string(),
      counters: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
  /** The scanner that is being tried: what came of it, and a pairing code that it read. */
  heard: z.strictObject({ scan: triedScanSchema, pairing: z.string().nullable() }).nullable(),
  restore: restoreStateSchema,
});
export type SetupView = z.infer<typeof setupViewSchema>;

const moveSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['next', 'back', 'skip', 'stay']) }),
  z.strictObject({ kind: z.literal('go'), to: stepSchema }),
]);

export const setupCalls = {
  'setup.show': { roles, input: z.strictObject({}), output: setupViewSchema },
  /** Keeps answers and moves; the folder remembers both before it is answered. `done`: the step in front was tried, and whether it went well. */
  'setup.answer': {
    roles,
    input: z.strictObject({
      answers: answersSchema.partial(),
      move: moveSchema,
      done: z.boolean().nullable(),
      ...changing,
    }),
    output: z.strictObject({ state: setupStateSchema }),
  },
  /** Asks who answers at an address that a person typed, and takes that hub when it is one. */
  'setup.find-hub': {
    roles,
    input: z.strictObject({ address: z.string().max(200) }),
    output: z.strictObject({ kind: z.enum(['found', 'bad-address', 'nobody', 'training']) }),
  },
  /** Takes the one-time code to the hub under the name that was chosen. */
  'setup.pair': {
    roles,
    input: z.strictObject({ code: z.string().max(160), ...changing }),
    output: enrolOutcomeSchema,
  },
  /** Prints a test page, or a ticket that nobody counts, on the printer that was chosen. */
  'setup.print': {
    roles,
    input: z.strictObject({ what: z.enum(['page', 'ticket']), ...changing }),
    output: z.strictObject({
      kind: z.enum(['printed', 'nothing-printed', 'unknown', 'no-printer', 'bad-address', 'fonts-missing']),
    }),
  },
  /** Listens to the scanner that was chosen until told otherwise. */
  'setup.listen': {
    roles,
    input: z.strictObject({ listen: z.boolean(), ...changing }),
    output: z.strictObject({ kind: z.enum(['done', 'no-scanner', 'bad-address']) }),
  },
  /** What the window caught of a scanner in keyboard mode. */
  'setup.keyed': {
    roles,
    input: z.strictObject({ text: z.string().max(4_200), ended: z.boolean(), touched: z.boolean() }),
    output: z.strictObject({ kind: z.literal('taken') }),
  },
  /** Moves this window to a monitor, to see which one it is; answered by the shell. */
  'setup.try-monitor': {
    roles,
    input: z.strictObject({ monitor: z.number().int().min(1).max(8) }),
    output: z.strictObject({ kind: z.enum(['moved', 'no-such-monitor']) }),
  },
  /** Writes the profile; its terminal opens in place of the wizard. */
  'setup.finish': {
    roles,
    input: z.strictObject(changing),
    output: z.strictObject({ kind: z.enum(['written', 'not-ready', 'refused', 'not-written']) }),
  },
  /** Opens this machine's training centre, which has a folder of its own: nothing of it touches the real one. */
  'setup.train': {
    roles,
    input: z.strictObject(changing),
    output: z.strictObject({ kind: z.enum(['written', 'refused', 'not-written']) }),
  },
  /** Reads the profile again and opens its terminal: somebody may have mended it, or a restore has written it. */
  'setup.look-again': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({ kind: z.enum(['written', 'still-broken']) }),
  },
  ...restoreCalls,
} as const;
