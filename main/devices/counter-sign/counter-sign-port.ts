import type { SignState } from './sign-text.ts';

/** Whether the sign's line is there; nothing tells whether its lamps are lit. */
export type SignStanding = 'opening' | 'connected' | 'missing' | 'closed';

/** A counter's LED sign (bảng LED quầy). It looks for its line by itself until it is closed, and shows the newest state as soon as it is there. */
export type CounterSignPort = {
  readonly show: (state: SignState) => void;
  readonly standing: () => SignStanding;
  /** Shows nothing any more and gives the line back; may be called again. */
  readonly close: () => Promise<void>;
};
