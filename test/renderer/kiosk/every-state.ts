import { expect, test } from 'vitest';
import type { Answers, Screen } from '#test/support/screen.ts';
import { sizesToTest } from '#test/support/sizes.ts';
import { layoutFaults, type KioskState } from './kiosk-states.ts';

export const portrait = { width: 1080, height: 1920 };
export const landscape = { width: 1920, height: 1080 };

/** Each state, upright or lying, without a barrier, nothing cut off or covered, everything to touch large enough. `open` shows the screen on which `act` begins. */
export const testEveryState = (
  states: readonly KioskState[],
  open: (answers: Answers, size: typeof portrait) => Promise<Screen>,
  faults: (kiosk: Screen) => Promise<readonly string[]> = layoutFaults,
): void => {
  for (const size of sizesToTest(portrait, landscape)) {
    test.each(states)(
      `${size.width} × ${size.height}, %s: axe finds nothing, nothing is cut off, every target is 64 px`,
      async (_state, answers, act) => {
        const kiosk = await open(answers, size);
        await act(kiosk);
        expect(await kiosk.barriers()).toEqual([]);
        expect(await faults(kiosk)).toEqual([]);
        expect(kiosk.complaints).toEqual([]);
        await kiosk.close();
      },
      120_000,
    );
  }
};
