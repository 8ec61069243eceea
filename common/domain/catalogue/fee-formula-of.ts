import type { FeeFormula } from '#common/domain/payment/fee-formula.ts';
import type { Procedure } from './procedure.ts';

const NAME = 'Phí, lệ phí';

/** How the fee of a procedure is found: its own formula, or what the plain amounts for counter and online say; by post costs what the counter does. */
export const feeFormulaOf = ({
  fee,
  feeVnd,
  feeOnlineVnd,
}: Pick<Procedure, 'fee' | 'feeVnd' | 'feeOnlineVnd'>): FeeFormula => {
  if (fee !== undefined) return fee;
  if (feeVnd === null) return { kind: 'typed-in', name: NAME };
  if (feeOnlineVnd !== null && feeOnlineVnd !== feeVnd) {
    return { kind: 'by-channel', name: NAME, counterVnd: feeVnd, onlineVnd: feeOnlineVnd, postVnd: feeVnd };
  }
  return feeVnd === 0 ? { kind: 'none' } : { kind: 'fixed', name: NAME, vnd: feeVnd };
};
