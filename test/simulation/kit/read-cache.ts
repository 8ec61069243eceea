import type { Audience } from '#common/domain/log/audience.ts';
import { readRow, type LogRow } from '#common/domain/log/fold-rows.ts';
import type { KnownOp } from '#common/domain/log/op-catalogue.ts';
import { parseOp } from '#common/domain/log/op.ts';
import type { Applied } from '#common/domain/log/verdict.ts';

/** Reads of op texts, each done once for all replicas of a run. */
export type ReadCache = {
  readonly row: (row: LogRow, audience: Audience) => Applied<KnownOp> | null;
  /** The entity id, uid and day of an op, or null for what is no op. */
  readonly ids: (text: string) => Ids | null;
};

type Ids = { readonly id: string; readonly uid: string; readonly day: string };

/** A cache in front of the production readers; give a new one to each run. */
export const readCache = (): ReadCache => {
  const rows = new Map<string, Map<string, Applied<KnownOp> | null>>();
  const ids = new Map<string, Ids | null>();
  return {
    row: (row, audience) => {
      let ofText = rows.get(row.text);
      if (ofText === undefined) rows.set(row.text, (ofText = new Map<string, Applied<KnownOp> | null>()));
      const key = `${audience} ${row.term} ${row.res ?? '-'}`;
      let read = ofText.get(key);
      if (read === undefined) ofText.set(key, (read = readRow(row, audience)));
      return read;
    },
    ids: (text) => {
      let read = ids.get(text);
      if (read === undefined) {
        const parsed = parseOp(text);
        ids.set(
          text,
          (read = parsed.kind === 'op' ? { id: parsed.op.id, uid: parsed.op.uid, day: parsed.op.day } : null),
        );
      }
      return read;
    },
  };
};
