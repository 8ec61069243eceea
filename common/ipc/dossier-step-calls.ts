import { z } from 'zod';
import { componentSchema, dossierViewSchema } from './dossier-view.ts';
import { requestIdSchema } from './views.ts';

const text = (max: number) => z.string().max(max);
const reason = text(1000);
const items = z.array(z.strictObject({ name: text(600), note: text(400) })).max(50);
const hop = { to: text(300), giver: text(120), receiver: text(120), note: text(400) };

/**
 * What an officer wants done with a dossier; the backend adds what follows from it: times, numbers, where from. Each is one event of the state
 * table (domain.md §1.3).
 */
export const stepWishSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('ask-papers'), reason, items }),
  z.strictObject({ event: z.literal('refuse'), reason }),
  z.strictObject({ event: z.literal('forward'), ...hop }),
  z.strictObject({ event: z.literal('ask-supplement'), reason, items }),
  z.strictObject({ event: z.literal('supplemented'), brought: z.array(componentSchema).max(50) }),
  z.strictObject({ event: z.literal('supplement-expired'), reason }),
  z.strictObject({
    event: z.literal('ask-payment'),
    reason,
    amountVnd: z.number().int().positive().max(1_000_000_000_000),
  }),
  z.strictObject({ event: z.literal('obligation-paid') }),
  z.strictObject({ event: z.literal('ask-stop'), reason, how: z.enum(['in-person', 'written', 'online']) }),
  z.strictObject({ event: z.literal('stop'), givenBack: reason, fee: text(400) }),
  z.strictObject({ event: z.literal('not-eligible'), number: text(60), reason }),
  /** `newDueAt`: the instant the officer agreed on, UTC ms; it must lie in the future. */
  z.strictObject({ event: z.literal('extend'), reason, newDueAt: z.number().int(), signer: text(120) }),
  z.strictObject({
    event: z.literal('result'),
    results: z
      .array(z.strictObject({ type: text(200), number: text(60), summary: text(400), file: text(64) }))
      .min(1)
      .max(20),
    giver: text(120),
    note: text(400),
  }),
  z.strictObject({
    event: z.literal('return'),
    way: z.enum(['counter', 'post', 'electronic']),
    receiver: text(200),
    receiverNumber: text(20),
    authority: text(300),
    signature: text(64),
    /** Bytes of the signed picture; 0 without one. */
    signatureBytes: z.number().int().min(0).max(1_000_000),
    parcel: text(40),
    unsigned: text(300),
    owing: text(300),
  }),
  z.strictObject({ event: z.literal('correct'), reason }),
]);
export type StepWish = z.infer<typeof stepWishSchema>;

export const dossierStepCalls = {
  'dossier.step': {
    roles: ['counter'],
    input: z.strictObject({ dossier: z.string().max(60), requestId: requestIdSchema, step: stepWishSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('stepped'), dossier: dossierViewSchema }),
      /** The state or the rules of the procedure do not allow it now; `dossier` is as it stands. */
      z.strictObject({
        kind: z.literal('refused'),
        why: z.enum(['wrong-state', 'supplement-times', 'extend-times']),
        dossier: dossierViewSchema,
      }),
      /** A field that the paper of this step cannot do without is empty, or a date is not in the future. */
      z.strictObject({ kind: z.literal('incomplete'), field: z.string() }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
} as const;
