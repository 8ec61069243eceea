import { maskedText } from './masked-data.ts';

const LINE = 120;

/** What somebody typed, as one line of a table shows it. */
export const shortText = (text: string): string => {
  const line = maskedText(text.replaceAll(/\s+/gu, ' ').trim());
  return line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line;
};
