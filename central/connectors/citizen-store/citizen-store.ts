import type { ResultPaper } from '#common/domain/dossier/step-data.ts';

/** An electronic result (kết quả điện tử) on its way to the citizen's own store; files are named by their SHA-256. */
export type StoreItem = {
  /** The same hand-over always has the same key. */
  readonly key: string;
  readonly site: string;
  /** Id of the dossier at the site. */
  readonly dossier: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  /** Whose store: the owner's, or the applicant's where nobody else owns the dossier. */
  readonly citizenNumber: string;
  readonly fullName: string;
  readonly papers: readonly ResultPaper[];
};

/** `taken` is said again of a key that is there already; `refused` is for ever (no such person); `away`: ask again. */
export type StoreAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'away' };

/** The citizens' electronic stores (kho quản lý dữ liệu điện tử của tổ chức, cá nhân). Taking the same key twice must have the effect of once. */
export type CitizenStore = { readonly put: (item: StoreItem) => Promise<StoreAnswer> };
