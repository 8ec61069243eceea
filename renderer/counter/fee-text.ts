import type { TFunction } from 'i18next';
import { formatMoney } from '#renderer/ui/format-money.ts';

/** A fee in words: an amount, "không thu", or "theo quy định" when the catalogue has no fixed one. Integer đồng. */
export const feeText = (t: TFunction<'counter'>, feeVnd: number | null): string => {
  if (feeVnd === null) return t('form.fee-open');
  return feeVnd === 0 ? t('form.fee-none') : formatMoney(feeVnd);
};
