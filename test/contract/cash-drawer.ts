import { expect, onTestFinished, test } from 'vitest';
import type { CashDrawerPort } from '#main/devices/cash-drawer/cash-drawer-port.ts';

/** A drawer under test, with the hand that shuts it and the eyes that count how often it jumped open. */
export type DrawerHarness = {
  readonly port: CashDrawerPort;
  readonly pulses: () => number;
  readonly shut: () => void;
  readonly makeUnreachable: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** What every drawer does, real or simulated. */
export const drawerContract = (
  name: string,
  start: (options: { readonly hasSwitch: boolean }) => Promise<DrawerHarness>,
): void => {
  const begin = async (hasSwitch: boolean): Promise<DrawerHarness> => {
    const harness = await start({ hasSwitch });
    onTestFinished(harness.dispose);
    return harness;
  };

  test(`${name}: with a switch it says that it opened, and standing open only that the pulse was given`, async () => {
    const { port, pulses, shut } = await begin(true);
    expect([await port.open(), await port.open(), pulses()]).toEqual(['opened', 'pulsed', 2]);
    shut();
    expect(await port.open()).toBe('opened');
  });

  test(`${name}: without a switch nobody can know more than that the pulse was given`, async () => {
    const { port, pulses } = await begin(false);
    expect([await port.open(), pulses()]).toEqual(['pulsed', 1]);
  });

  test(`${name}: what cannot be reached gives no pulse and is named`, async () => {
    const { port, pulses, makeUnreachable } = await begin(true);
    await makeUnreachable();
    expect([await port.open(), pulses()]).toEqual(['unreachable', 0]);
  });
};
