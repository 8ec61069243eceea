import { isVoid, type Applied } from '../log/verdict.ts';
import type { OpOf } from '../log/op-catalogue.ts';
import type { ReceiveData } from './receive-data.ts';

/** A dossier (hồ sơ) as received. A dossier that was received is a fact: nobody can refuse it later. */
export type Dossier = ReceiveData & {
  readonly id: string;
  readonly term: string;
  readonly day: string;
  readonly officer: string | null;
};

/** A dossier is received once; a second reception of the same id changes nothing. */
export const foldDossier = (
  before: Dossier | null,
  { op, term, verdict }: Applied<OpOf<'dossier.receive'>>,
): Dossier | null => (isVoid(verdict) ? before : (before ?? { ...op.d, id: op.id, term, day: op.day, officer: op.by }));
