import type { Audience } from '#common/domain/log/audience.ts';
import type { LogId } from '#central/log/push.ts';
import type { UpstreamMarks } from '#central/store/sqlite/upstream-marks.ts';

/**
 * Where a new terminal's copy may begin: where the hosting terminal says, and never behind what central has. A hub can be made of that copy
 * one day; what it lacks must be somewhere, also when a wrong clock made young entries look old.
 */
export const windowAtCentral =
  (windowStart: (audience: Audience, gen: string) => number, marks: Pick<UpstreamMarks, 'get'>) =>
  ({ audience }: LogId, gen: string): number => {
    const mark = marks.get(audience);
    return mark?.gen === gen ? Math.min(mark.g, windowStart(audience, gen)) : 0;
  };
