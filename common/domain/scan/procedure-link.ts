import { PROCEDURE_CODE } from '#common/domain/catalogue/procedure.ts';
import { addressParts } from './address-parts.ts';

/**
 * The national procedure code (mã thủ tục) in a procedure's public address, as a path part or a query value – or the bare code, as some posters
 * have it. Null when there is none. Nothing is ever fetched from the address: the code is looked up in the own catalogue.
 */
export const procedureOfLink = (text: string): string | null => {
  const trimmed = text.trim();
  if (PROCEDURE_CODE.test(trimmed)) return trimmed;
  return addressParts(trimmed).find((part) => PROCEDURE_CODE.test(part)) ?? null;
};
