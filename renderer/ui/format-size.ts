const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/** A size as people read it: whole kilobytes, one decimal from a megabyte on, with the comma of the language. */
export const sizeOf = (bytes: number, language: string): string => {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  const size = bytes / 1000 ** (step + 1);
  const digits = { maximumFractionDigits: step === 0 ? 0 : 1 };
  return `${new Intl.NumberFormat(language, digits).format(step === 0 ? Math.max(1, Math.ceil(size)) : size)} ${UNITS[step]}`;
};
