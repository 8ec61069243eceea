const SHOWN = 4;

/** An identity number as screens show it: only the last four characters, "••••••••2345" (domain.md §3.1). A number of four or fewer is hidden whole. */
export const maskNumber = (number: string): string => {
  const characters = Array.from(number);
  const hidden = characters.length > SHOWN ? characters.length - SHOWN : characters.length;
  return '•'.repeat(hidden) + characters.slice(hidden).join('');
};
