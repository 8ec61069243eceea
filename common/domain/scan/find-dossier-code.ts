import { parseDossierCode } from '#common/domain/dossier/dossier-code.ts';

/** The first dossier code (mã hồ sơ) among the words of a text, as it is stored; null when there is none. */
export const findDossierCode = (text: string): string | null => {
  for (const word of text.split(/[\s,;]+/u)) {
    const reading = parseDossierCode(word);
    if (reading.kind === 'dossier-code') return reading.text;
  }
  return null;
};
