import { addressParts } from './address-parts.ts';
import { decodeRecordCode, type RecordPrefix } from './record-code.ts';

/**
 * The record's UUID in one of our own codes, bare or in the address of its page (`https://…/t/site/MC1T…`), or null. Whose address it is does not matter:
 * the id is looked up here, and what is unknown stays unknown.
 */
export const recordOf = (prefix: RecordPrefix, text: string): string | null => {
  const bare = decodeRecordCode(prefix, text);
  if (bare !== null) return bare;
  for (const part of addressParts(text)) {
    const id = decodeRecordCode(prefix, part);
    if (id !== null) return id;
  }
  return null;
};
