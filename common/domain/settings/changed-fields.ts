/** A field that differs between two drafts, by its place; the texts are those of plain values, null where the value is a list or a group. */
export type ChangedField = { readonly field: string; readonly from: string | null; readonly to: string | null };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;

/** What differs between a setting before and after: names of two languages each on their own, lists and groups as one. */
export const changedFields = (before: unknown, after: unknown, at = ''): readonly ChangedField[] => {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const isGroup = at === '' || ['name', 'hint', 'group'].includes(at);
  if (!isGroup || !isRecord(before) || !isRecord(after)) return [{ field: at, from: plain(before), to: plain(after) }];
  return Object.keys(after).flatMap((key) => changedFields(before[key], after[key], at === '' ? key : `${at}.${key}`));
};
