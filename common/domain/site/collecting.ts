import { z } from 'zod';

/** Tax code (mã số thuế): ten digits, with three more after a hyphen for a branch. */
const TAX_CODE = /^\d{10}(-\d{3})?$/u;

/**
 * The body that collects fees and charges (tổ chức thu phí, lệ phí): what the display form 01/PLPĐT says of it besides the account (`payTo` of the
 * site). Each part is '' where nobody has set it.
 */
export const collectingSchema = z.object({
  /** '' for the centre itself. */
  name: z.string().max(200).default(''),
  taxCode: z.union([z.literal(''), z.string().regex(TAX_CODE)]).default(''),
  address: z.string().max(300).default(''),
  phone: z.string().max(40).default(''),
});
export type Collecting = Readonly<z.infer<typeof collectingSchema>>;

export type CollectingProblem = 'tax-code-form';

const plain = (text: string): string => text.replaceAll(/[\s.]/gu, '');

/** What was typed, as it is kept: numbers without the blanks and full stops that people group them with. */
export const tidyCollecting = (typed: Collecting): Collecting => {
  const words = (text: string): string => text.normalize('NFC').trim();
  return {
    name: words(typed.name),
    taxCode: plain(typed.taxCode),
    address: words(typed.address),
    phone: words(typed.phone),
  };
};

/** What is wrong with it, by field; nothing for what was left empty. */
export const checkCollecting = (
  typed: Collecting,
): readonly { readonly field: keyof Collecting; readonly problem: CollectingProblem }[] => {
  const { taxCode } = tidyCollecting(typed);
  return taxCode !== '' && !TAX_CODE.test(taxCode) ? [{ field: 'taxCode', problem: 'tax-code-form' }] : [];
};
