import type { Power } from './disk.ts';

/** The process was killed at this very moment: nothing after it happens. */
export class Killed extends Error {}

export type KillMoment = 'before-commit' | 'after-commit';

/** Power of one process: `aim` lets the next commit be its last moment; a dead process can write nothing. */
export type ProcessPower = Power & {
  readonly off: () => void;
  readonly aim: (moment: KillMoment) => void;
};

/** `onKilled` runs at the moment of an aimed kill. */
export const processPower = (onKilled: (moment: KillMoment) => void): ProcessPower => {
  let on = true;
  let aimed: KillMoment | null = null;
  const kill = (moment: KillMoment): void => {
    on = false;
    onKilled(moment);
  };
  return {
    isOn: () => on,
    off: () => {
      on = false;
    },
    aim: (moment) => {
      aimed = moment;
    },
    beforeCommit: () => {
      if (on && aimed === 'before-commit') kill('before-commit');
      if (!on) throw new Killed('no power');
    },
    afterCommit: () => {
      if (aimed === 'after-commit') kill('after-commit');
    },
  };
};
