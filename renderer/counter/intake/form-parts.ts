import type { IntakeFields } from '../intake-draft.ts';

/** The parts of the form that open when they are needed, in the order of their keys: Alt+1 … Alt+5. Nothing in them must be filled in. */
export const formParts = ['owner', 'proxy', 'organisation', 'delivery', 'decided'] as const;
export type FormPart = (typeof formParts)[number];

const fieldsOf: { readonly [Part in FormPart]: readonly (keyof IntakeFields)[] } = {
  owner: ['ownerNumber', 'ownerBirthDate', 'ownerAddress', 'ownerPhone'],
  proxy: ['authority'],
  organisation: ['organisationName', 'taxCode'],
  delivery: ['receiver', 'deliveryPhone', 'deliveryAddress'],
  decided: ['decidedAt'],
};

/** The parts something stands in: they are open whether anybody opened them or not, so that nothing entered is out of sight. */
export const filledParts = (fields: IntakeFields): readonly FormPart[] =>
  formParts.filter(
    (part) => fieldsOf[part].some((name) => fields[name] !== '') || (part === 'delivery' && fields.way !== 'counter'),
  );

/** The part that a key opens, by `event.code`; null for other keys. */
export const partOfKey = (event: {
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly code: string;
}): FormPart | null => {
  const [, digit] = /^Digit([1-5])$/u.exec(event.code) ?? [];
  if (digit === undefined || !event.altKey || event.ctrlKey) return null;
  return formParts[Number(digit) - 1] ?? null;
};
