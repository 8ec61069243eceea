import type { FieldsOf } from '#common/domain/template/papers.ts';
import { count } from './written.ts';

type Component = {
  readonly name: string;
  readonly originals: number;
  readonly certified: number;
  readonly photocopies: number;
  /** The database that has it; '' for none. */
  readonly fromData: string;
};

/** The papers of a dossier (thành phần hồ sơ) as rows of a printed table, numbered from 1. */
export const componentRows = (components: readonly Component[]): FieldsOf<'receipt'>['components'] =>
  components.map(({ name, originals, certified, photocopies, fromData }, index) => ({
    no: String(index + 1),
    name: fromData === '' ? name : `${name} (khai thác từ ${fromData})`,
    originals: count(originals),
    certified: count(certified),
    photocopies: count(photocopies),
  }));
