import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { Procedure } from './procedure.ts';

/** The database that replaces a paper of a procedure, so that it need not be shown (Resolution 66.7/2025); '' where none does. */
export const replacedByData = (paper: string, { replaceableByData }: Pick<Procedure, 'replaceableByData'>): string =>
  replaceableByData.find(({ component }) => foldVietnamese(paper).includes(foldVietnamese(component)))?.database ?? '';
