import type { DocumentsState } from '#common/ipc/document-calls.ts';

/** What the dialog says about the last scan. */
export type PapersWords = {
  readonly tone: 'good' | 'calm' | 'act';
  /** Key of the sentence in locales/<language>/scan-papers.json: what happened, what it means, what to do. */
  readonly key: string;
  readonly values: { readonly count: number; readonly size: string };
};

/** A size as people read it: whole kilobytes below a megabyte, one decimal above, with a decimal comma. */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

/** The sentence for how things stand, or null while there is nothing to say. */
export const papersWords = ({ scanner, saved, ended, scanning }: DocumentsState): PapersWords | null => {
  const values = { count: ended?.pages ?? 0, size: '' };
  if (!scanner) return { tone: 'act', key: 'no-scanner', values };
  if (scanning !== null) return null;
  if (saved !== null) {
    return { tone: 'good', key: 'saved', values: { count: saved.pages, size: fileSize(saved.bytes) } };
  }
  if (ended === null) return null;
  if (ended.kind === 'fault') return { tone: 'act', key: `fault.${ended.fault}`, values };
  return { tone: ended.kind === 'done' ? 'good' : 'calm', key: `ended.${ended.kind}`, values };
};
