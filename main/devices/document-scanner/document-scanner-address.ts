import { type Naps2Driver, naps2Drivers } from './naps2-outcome.ts';

/** Where pages come from. */
export type DocumentScannerAddress =
  | { readonly kind: 'sane'; readonly device: string | null }
  | { readonly kind: 'naps2'; readonly driver: Naps2Driver; readonly device: string | null }
  | { readonly kind: 'simulated' };

const deviceOf = (text: string): string | null => (text === '' || text.toLowerCase() === 'auto' ? null : text);

/**
 * Reads a document scanner's address: `sane:auto` or `sane:escl:http://…` (Linux), `naps2:wia:auto` or `naps2:escl:NAME` (Windows), `simulated`.
 * Null for anything else.
 */
export const parseDocumentScannerAddress = (input: string): DocumentScannerAddress | null => {
  const text = input.trim();
  if (text === 'simulated') return { kind: 'simulated' };
  const sane = /^sane:(.*)$/iu.exec(text)?.[1];
  if (sane !== undefined) return { kind: 'sane', device: deviceOf(sane) };
  const [, named, device = ''] = /^naps2:(\w+):(.*)$/iu.exec(text) ?? [];
  const driver = naps2Drivers.find((each) => each === named?.toLowerCase());
  return driver === undefined ? null : { kind: 'naps2', driver, device: deviceOf(device) };
};
