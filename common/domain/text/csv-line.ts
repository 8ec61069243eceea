/** A number as reports write it: '-1.234,5', '-3,5%', with separators of thousands of either language. */
const NUMBER = /^-?\d[\d.,\u00a0\u202f]*%?$/u;

/** A cell as spreadsheets read it; what begins like a formula and is not a number from its first letter to its last is text. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/u.test(text) && !NUMBER.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** A line of CSV that a spreadsheet of this country opens right: semicolons, since the comma is in numbers; ends with its line break. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`;
