import { z } from 'zod';
import { assertNever } from '#common/kit/assert-never.ts';

/**
 * How a service lets people with priority (diện ưu tiên) pass people who came earlier. Within one kind everybody keeps the order of arrival.
 * `arrival`: nobody passes anybody. `strict`: priority always goes first, nothing bounds the others' wait. `ratio`: between any `normal` calls
 * without priority at most `priority` calls pass over (domain.md §8: 1 : 3). `ageing`: priority is worth a head start; who was passed over
 * `passedAtMost` times has grown old enough and is passed by nobody any more.
 */
export const queuePolicySchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('arrival') }),
  z.object({ mode: z.literal('strict') }),
  z.object({
    mode: z.literal('ratio'),
    priority: z.number().int().min(1).max(20),
    normal: z.number().int().min(1).max(20),
  }),
  z.object({
    mode: z.literal('ageing'),
    headStartMinutes: z.number().int().min(1).max(480),
    passedAtMost: z.number().int().min(1).max(100),
  }),
]);
export type QueuePolicy = Readonly<z.infer<typeof queuePolicySchema>>;

/** A ground on which somebody is served sooner (nhóm ưu tiên), such as sixty years of age and more (Law 39/2009, người cao tuổi). */
export const priorityGroupSchema = z.object({
  id: z.string().min(1).max(40),
  name: z.object({ vi: z.string(), en: z.string() }),
});

/** Priority in the site's settings. Without groups nobody has priority; a service may have a policy of its own. */
export const prioritySettingsSchema = z.object({
  groups: z.array(priorityGroupSchema).max(20).default([]),
  policy: queuePolicySchema.default({ mode: 'arrival' }),
});

/**
 * How often at most a person without priority is passed over who finds `normalAhead` others without priority in the line; null: no bound.
 * With the people who came earlier this is the longest wait in calls.
 */
export const mostPassedOver = (policy: QueuePolicy, normalAhead: number): number | null => {
  switch (policy.mode) {
    case 'arrival':
      return 0;
    case 'strict':
      return null;
    case 'ratio':
      return policy.priority * Math.ceil((normalAhead + 1) / policy.normal);
    case 'ageing':
      return policy.passedAtMost;
    default:
      return assertNever(policy);
  }
};
