import type { Dossier } from '#common/domain/dossier/dossier.ts';

/** What stays as another body promised it: its code and date; and there is nothing to pay here, because it took the fee. */
export type KeptPromise = { readonly code: string; readonly dueAt?: number; readonly feeLines: [] };

/**
 * What the receipt of another body says about an arrived dossier that it accepted for this one (tiếp nhận không phụ thuộc địa giới): the citizen
 * holds that paper, so no second one is printed. Null where this body accepts it itself.
 */
export const acceptedElsewhere = (arrived: Dossier | null): KeptPromise | null => {
  if (arrived === null || arrived.acceptedCode === '') return null;
  const { acceptedCode: code, acceptedDueAt } = arrived;
  return { code, ...(acceptedDueAt === undefined ? {} : { dueAt: acceptedDueAt }), feeLines: [] };
};
