import { type FailureCode, failureCodeSchema } from '#common/ipc/contract.ts';

/**
 * The failure code of whatever a handler threw. An error that names itself by a `kind` of the contract (the store does, for a full or
 * read-only disk) keeps that name; everything else is a mistake of ours: 'bug'.
 */
export const failureCodeOf = (thrown: unknown): FailureCode => {
  const kind = thrown instanceof Error && 'kind' in thrown ? thrown.kind : undefined;
  return failureCodeSchema.catch('bug').parse(kind);
};
