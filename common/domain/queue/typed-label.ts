/** A ticket number as far as it matters for finding it: letters, series, digits without leading zeros. */
const plain = (label: string): string | null => {
  const [, letters = '', series = '', digits = ''] =
    /^([A-Z]{1,2})(?:(\d{1,2}[A-Z]?)-)?(\d{1,4})$/u.exec(label.toUpperCase().replaceAll(/\s/gu, '')) ?? [];
  return letters === '' ? null : `${letters}/${series}/${Number(digits)}`;
};

/** Whether somebody who types `typed` ("a42", "A 042") means the number on this ticket (số thứ tự): zeros and case do not matter. */
export const meansLabel = (typed: string, label: string): boolean => {
  const wanted = plain(typed);
  return wanted !== null && wanted === plain(label);
};
