import { assertNever } from '#common/kit/assert-never.ts';
import type { PolicyDraft, PriorityDraft } from './drafts.ts';
import { isSameName, namesMissing, outOfRange, problemAt, type SettingsProblem } from './problems.ts';

const MOST_GROUPS = 20;

/** What is wrong with a policy of priority, and whether it may leave somebody waiting without end. */
export const checkPolicy = (field: string, policy: PolicyDraft): readonly SettingsProblem[] => {
  switch (policy.mode) {
    case 'arrival':
      return [];
    case 'strict':
      return [problemAt(field, 'passing-unbounded')];
    case 'ratio':
      return [
        ...outOfRange(`${field}.priority`, policy.priority, 1, 20),
        ...outOfRange(`${field}.normal`, policy.normal, 1, 20),
      ];
    case 'ageing':
      return [
        ...outOfRange(`${field}.headStartMinutes`, policy.headStartMinutes, 1, 480),
        ...outOfRange(`${field}.passedAtMost`, policy.passedAtMost, 1, 100),
      ];
    default:
      return assertNever(policy);
  }
};

/** What is wrong with the priority of the whole centre: its groups and its policy. */
export const checkPriority = ({ groups, policy }: PriorityDraft): readonly SettingsProblem[] => [
  ...groups.flatMap(({ name }, index) => [
    ...namesMissing(`groups.${index}`, name),
    ...(name.vi.trim() !== '' && groups.slice(0, index).some((other) => isSameName(other.name.vi, name.vi))
      ? [problemAt(`groups.${index}.vi`, 'name-taken', name.vi)]
      : []),
  ]),
  ...(groups.length > MOST_GROUPS ? [{ ...problemAt('groups', 'too-many'), most: MOST_GROUPS }] : []),
  ...checkPolicy('policy', policy),
  ...(policy.mode !== 'arrival' && groups.length === 0 ? [problemAt('policy', 'policy-without-groups')] : []),
];
