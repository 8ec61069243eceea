/** Text without Vietnamese marks, still in its own case: "Đỗ Thị Đào" → "Do Thi Dao" (NFC or NFD on input; đ has no decomposition). */
export const stripVietnameseMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');

/**
 * The form in which Vietnamese text is searched and stored in shadow columns (domain.md §9): no marks, đ → d, lower case, white space collapsed.
 * "hòa" and "hoà" fold alike; folding twice changes nothing. For comparing only, never for showing.
 */
export const foldVietnamese = (text: string): string =>
  stripVietnameseMarks(text.toLowerCase()).replaceAll(/\s+/gu, ' ').trim();
