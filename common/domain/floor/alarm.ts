import { assertNever } from '#common/kit/assert-never.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';
import { isVoid, type Applied } from '../log/verdict.ts';

/** Something that is wrong on the floor, and who looks after it (nhận xử lý). Instants are UTC ms by the hub's clock. */
export type Alarm = {
  readonly id: string;
  readonly day: string;
  /** Name of the matter, the same on every supervisor's screen. */
  readonly key: string;
  /** Who took it, when, and when the matter had begun; null while nobody looks after it. */
  readonly taken: { readonly by: string; readonly at: number; readonly began: number | null } | null;
};

/** Entity id of the alarm about a matter. */
export const alarmId = (key: string): string => `alarm:${key}`;

/** Who took it last looks after it, until the matter is over. */
export const foldAlarm = (
  before: Alarm | null,
  { op, term, verdict }: Applied<OpOf<OpTypeOf<'alarm'>>>,
): Alarm | null => {
  if (isVoid(verdict)) return before;
  switch (op.t) {
    case 'alarm.take': {
      const taken = { by: op.by ?? term, at: happenedAt(op), began: op.d.began };
      return { id: op.id, day: op.day, key: op.d.key, taken };
    }
    case 'alarm.over':
      return before === null ? null : { ...before, day: op.day, taken: null };
    default:
      return assertNever(op);
  }
};

/** A matter as it is now: its name, and since when (UTC ms), null where nobody knows. */
export type Matter = { readonly id: string; readonly since: number | null };

/** Who looks after this matter, or null: what ended and began again is nobody's. */
export const takenBy = (alarms: readonly Pick<Alarm, 'key' | 'taken'>[], { id, since }: Matter): Alarm['taken'] => {
  const taken = alarms.find(({ key }) => key === id)?.taken ?? null;
  return taken !== null && taken.began === since ? taken : null;
};

const LOCAL = 'at ';

/** Name of a matter that only this terminal knows of (its own backups), as all terminals read it. */
export const localMatter = (id: string, terminal: string): string => `${LOCAL}${terminal}: ${id}`;

/** Whether a terminal can tell that a matter is over: one that only another terminal knows of is never among its own. */
const isJudgedAt = (key: string, terminal: string): boolean =>
  !key.startsWith(LOCAL) || key.startsWith(localMatter('', terminal));

/** Names of the matters that somebody looks after and that are over, or began anew, as far as this terminal can tell. */
export const endedMatters = (
  alarms: readonly Pick<Alarm, 'key' | 'taken'>[],
  matters: readonly Matter[],
  terminal: string,
): readonly string[] =>
  alarms
    .filter(({ key, taken }) => {
      if (!isJudgedAt(key, terminal)) return false;
      const now = matters.find(({ id }) => id === key);
      return taken !== null && (now === undefined || now.since !== taken.began);
    })
    .map(({ key }) => key);
