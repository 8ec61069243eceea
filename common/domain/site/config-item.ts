import { happenedAt } from '../log/op.ts';
import { isVoid, type Applied } from '../log/verdict.ts';
import type { OpOf } from '../log/op-catalogue.ts';

/** One piece of the site's configuration, as last set. Its value is parsed by the schema of its kind where it is used. */
export type ConfigItem = {
  readonly id: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** The op that set it last, when (UTC ms by the hub's clock) and at which terminal. */
  readonly uid: string;
  readonly setAt: number;
  readonly setBy: string;
};

/** The last setting in log order stands. */
export const foldConfigItem = (
  before: ConfigItem | null,
  { op, term, verdict }: Applied<OpOf<'config.set'>>,
): ConfigItem | null =>
  isVoid(verdict)
    ? before
    : { id: op.id, kind: op.d.kind, value: op.d.value, uid: op.uid, setAt: happenedAt(op), setBy: term };
