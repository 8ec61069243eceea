import type { DocumentsState } from '#common/ipc/document-calls.ts';
import { fileSize } from './digitise/file-size.ts';

/** What the dialog says about the last scan. */
export type PapersWords = {
  readonly tone: 'good' | 'calm' | 'act';
  /** Key of the sentence in locales/<language>/scan-papers.json: what happened, what it means, what to do. */
  readonly key: string;
  /** `next`: the number of the sheet to go on from. */
  readonly values: { readonly count: number; readonly size: string; readonly next: number };
  /** Whether to say from which sheet to go on. */
  readonly goOn: boolean;
};

/** The sentence for how things stand, or null while there is nothing to say. */
export const papersWords = ({ scanner, saved, ended, scanning }: DocumentsState): PapersWords | null => {
  const values = { count: ended?.pages ?? 0, size: '', next: ended?.next ?? 1 };
  if (!scanner) return { tone: 'act', key: 'no-scanner', values, goOn: false };
  if (scanning !== null) return null;
  if (saved !== null) {
    const said = { ...values, count: saved.pages, size: fileSize(saved.bytes) };
    return { tone: 'good', key: 'saved', values: said, goOn: false };
  }
  if (ended === null) return null;
  // A batch that broke off goes on with the sheet that did not come; whoever stopped it knows.
  const goOn = ended.next > 1;
  if (ended.kind === 'fault') return { tone: 'act', key: `fault.${ended.fault}`, values, goOn };
  if (ended.kind === 'not-kept') return { tone: 'act', key: 'not-kept', values, goOn };
  return { tone: ended.kind === 'done' ? 'good' : 'calm', key: `ended.${ended.kind}`, values, goOn: false };
};
