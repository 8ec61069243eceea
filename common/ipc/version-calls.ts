import { z } from 'zod';
import { pageDifferenceSchema } from '../domain/settings/differences.ts';
import { settingsProblemSchema } from '../domain/settings/problems.ts';
import { requestIdSchema } from './views.ts';

const pageProblemSchema = z.strictObject({ key: z.string(), problem: settingsProblemSchema });
const { page, name } = pageDifferenceSchema.shape;
const namedProblemsSchema = z.array(pageProblemSchema.extend({ page, name }));

/** What is wrong with the settings from a moment on, UTC ms. */
const wrongFromSchema = z.strictObject({ at: z.number(), problems: namedProblemsSchema });
export type WrongFromView = z.infer<typeof wrongFromSchema>;

/** A draft (bản nháp) that waits: what it changes, who kept it and when (UTC ms). */
const draftViewSchema = z.strictObject({
  uid: z.string(),
  at: z.number(),
  by: z.string(),
  /** Somebody else changed the same fields since. */
  outdated: z.boolean(),
  ...pageDifferenceSchema.shape,
});
export type DraftView = z.infer<typeof draftViewSchema>;

const versionViewSchema = z.strictObject({
  uid: z.string(),
  number: z.number().int(),
  at: z.number(),
  by: z.string(),
  who: z.string(),
  /** When it comes, or came, into force, UTC ms; null: at once. */
  from: z.number().nullable(),
  standing: z.enum(['in-use', 'earlier', 'waiting', 'called-off', 'refused']),
  calledOff: z.strictObject({ at: z.number(), term: z.string() }).nullable(),
  pages: z.array(pageDifferenceSchema),
  overwrote: z.array(z.strictObject({ number: z.number(), by: z.string(), pages: z.array(pageDifferenceSchema) })),
});
export type VersionView = z.infer<typeof versionViewSchema>;

/**
 * Whether a terminal works by the version that counts now: `uses`; `behind`, it is there and has not said so yet; `away`; `refuses`, its program cannot
 * use the version; `silent`, its program is too old to say which one it uses.
 */
const receiverSchema = z.strictObject({
  terminal: z.string(),
  roles: z.array(z.string()),
  program: z.string(),
  standing: z.enum(['uses', 'behind', 'away', 'refuses', 'silent']),
  /** The version it uses, as far as it said; null: it never did. */
  number: z.number().int().nullable(),
  /** Since when it uses that, or since when it is away, UTC ms. */
  since: z.number().nullable(),
  /** Numbers of the versions waiting for their time that it has not said it has: then it will not use them without a network. */
  missing: z.array(z.number().int()),
});
export type Receiver = z.infer<typeof receiverSchema>;

export const versionsViewSchema = z.strictObject({
  /** The version that counts now; 0: nobody deployed one. */
  number: z.number().int(),
  drafts: z.array(draftViewSchema),
  /** What is wrong with all the drafts together. */
  problems: z.array(pageProblemSchema),
  /** What is wrong with what counts now, and from when on something more will be: two supervisors may have deployed at once. */
  wrong: z.array(wrongFromSchema),
  versions: z.array(versionViewSchema),
  receivers: z.array(receiverSchema),
  /** Officers who run the centre, by name. */
  people: z.array(z.string()),
  /** Now by the hub's clock, UTC ms. */
  now: z.number(),
});
export type VersionsView = z.infer<typeof versionsViewSchema>;

const roles = ['supervisor'] as const;
const keys = z.array(z.string().max(80)).min(1).max(1_000);

export const versionCalls = {
  /** The drafts, the deployed versions, and which terminal uses which. */
  'versions.show': { roles, input: z.strictObject({}), output: versionsViewSchema },
  /** Takes one draft back; what counts stays as it is. */
  'versions.take-back': {
    roles,
    input: z.strictObject({ key: z.string().max(80), uid: z.string().max(64), requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('taken-back') }),
      /** It was changed, deployed or taken back meanwhile. */
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** Deploys drafts together, by the ops that wrote them: at once, or from a time on (UTC ms). */
  'versions.deploy': {
    roles,
    input: z.strictObject({
      drafts: keys,
      from: z.number().int().nullable(),
      /** Who deploys, by the name in the settings; '' for nobody. */
      who: z.string().max(120),
      requestId: requestIdSchema,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('deployed'), number: z.number().int() }),
      z.strictObject({ kind: z.literal('problems'), problems: z.array(pageProblemSchema) }),
      /** Wrong beside what counts from then on (UTC ms). */
      z.strictObject({ kind: z.literal('problems-ahead'), ...wrongFromSchema.shape }),
      /** A version that waits until `from` sets the same fields. */
      z.strictObject({ kind: z.literal('waiting-version'), number: z.number().int(), from: z.number() }),
      /** Some of them were changed, deployed or taken back meanwhile. */
      z.strictObject({ kind: z.literal('drafts-changed') }),
      /** All of it counts already. */
      z.strictObject({ kind: z.literal('nothing-to-do') }),
      /** The time is past, or further away than a year. */
      z.strictObject({ kind: z.literal('no-such-time') }),
    ]),
  },
  /** Calls a version off whose time has not come. */
  'versions.call-off': {
    roles,
    input: z.strictObject({ version: z.string().max(64), requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('called-off') }),
      z.strictObject({ kind: z.literal('in-force') }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** Makes drafts that restore the settings of an earlier version; null: those before the first one. */
  'versions.go-back': {
    roles,
    input: z.strictObject({ version: z.string().max(64).nullable(), requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('drafts-made'),
        count: z.number().int(),
        /** Versions that take effect all the same when their time comes. */
        waiting: z.array(z.number().int()),
      }),
      /** Drafts wait: they are deployed or taken back first. */
      z.strictObject({ kind: z.literal('drafts-wait') }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
} as const;
