export type Bank = {
  /** The bank's six digits in a VietQR (BIN). */
  readonly bin: string;
  /** The short name people know it by. */
  readonly name: string;
};

/** Banks offered in the settings; any other six digits may be typed in. */
export const BANKS: readonly Bank[] = [
  { bin: '970436', name: 'Vietcombank' },
  { bin: '970415', name: 'VietinBank' },
  { bin: '970418', name: 'BIDV' },
  { bin: '970405', name: 'Agribank' },
  { bin: '970407', name: 'Techcombank' },
  { bin: '970422', name: 'MB' },
  { bin: '970416', name: 'ACB' },
];
