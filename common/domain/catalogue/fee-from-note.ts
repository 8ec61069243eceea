import { type FeeFormula, feeFormulaSchema } from '#common/domain/payment/fee-formula.ts';

/** "2.000đ/trang; từ trang 3: 1.000đ/trang; tối đa 200.000đ/bản": the fee of certified copies. */
const BY_PAGES =
  /(\d[\d.]*)\s*(?:đ|đồng)\/trang; từ trang (?:thứ )?(\d+):? (\d[\d.]*)\s*(?:đ|đồng)\/trang; tối đa (\d[\d.]*)\s*(?:đ|đồng)\/bản/iu;
/** "8.000 đồng/bản sao" and nothing before it: a price for each copy. */
const BY_COPIES = /^(\d[\d.]*)\s*(?:đ|đồng)\/bản sao/iu;
/** "10.000đ/trường hợp", "50.000đ/giao dịch": a price for each case. */
const BY_CASES = /^(\d[\d.]*)\s*(?:đ|đồng)\/(?:trường hợp|giao dịch|di chúc|văn bản)/iu;

const vnd = (text: string | undefined): number => Number(text?.replaceAll('.', ''));

const candidate = (note: string): unknown => {
  const pages = BY_PAGES.exec(note);
  if (pages !== null) {
    const [, firstVnd, next, nextVnd, mostVnd] = pages;
    return {
      kind: 'certified-copies',
      name: 'Phí chứng thực',
      firstPages: Number(next) - 1,
      firstVnd: vnd(firstVnd),
      nextVnd: vnd(nextVnd),
      mostVnd: vnd(mostVnd),
    };
  }
  const copies = BY_COPIES.exec(note);
  if (copies !== null) return { kind: 'per-unit', unit: 'copy', unitVnd: vnd(copies[1]) };
  const cases = BY_CASES.exec(note);
  return cases === null ? null : { kind: 'per-unit', unit: 'case', unitVnd: vnd(cases[1]) };
};

/** The formula that a note of the portal about a fee spells out (NFC); null when it says none that we read, for then the plain amount counts. */
export const feeFromNote = (note: string): FeeFormula | null => {
  const found = candidate(note);
  return found === null ? null : (feeFormulaSchema.safeParse(found).data ?? null);
};
