/** Text that is HTML already: everything that came from outside was escaped on its way in. */
export type Html = { readonly html: string };

type Part = Html | string | number | null | readonly Part[];

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it may stand between tags and inside a quoted attribute. */
const escapeText = (text: string): string => text.replaceAll(/[&<>"']/gu, (mark) => marks[mark] ?? '');

const write = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(write).join('');
};

/** HTML with its values escaped; null writes nothing, a list its parts one after another. An attribute's value must stand in double quotes. */
export const html = (texts: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: texts.map((text, index) => text + write(values[index] ?? null)).join(''),
});
