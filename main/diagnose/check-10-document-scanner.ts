import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** What was measured of the document scanner (máy quét giấy tờ). */
export type DocumentScannerMeasured =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'program-missing' }
  /** `wanted` is the device of the profile, '' for "the one that is there". */
  | { readonly kind: 'listed'; readonly wanted: string; readonly devices: readonly string[] };

/** Judges the document scanner: is its program there, and does it see the device. */
export const judgeDocumentScanner = (measured: DocumentScannerMeasured): Judgement<'document-scanner'> => {
  if (measured.kind !== 'listed') return { reason: measured.kind, detail: measured.kind };
  const { wanted, devices } = measured;
  const detail = `wanted=${wanted || 'any'} devices=${devices.length}`;
  const found = wanted === '' ? devices.length > 0 : devices.includes(wanted);
  return { reason: found ? 'found' : 'not-found', values: { device: wanted || (devices[0] ?? '') }, detail };
};
