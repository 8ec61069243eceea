/** An amount as people type it: '70.000', '70 000 đ', '70000' → 70000 whole đồng; null for what is no amount. */
export const typedVnd = (text: string): number | null => {
  const plain = text
    .normalize('NFC')
    .replace(/(vnđ|vnd|đ|₫)\s*$/iu, '')
    .replaceAll(/[\s.,]/gu, '');
  return /^\d{1,13}$/u.test(plain) ? Number(plain) : null;
};
