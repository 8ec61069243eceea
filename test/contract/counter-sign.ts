import { expect, onTestFinished, test } from 'vitest';
import type { CounterSignPort } from '#main/devices/counter-sign/counter-sign-port.ts';
import { TURN_MS, type SignProtocol } from '#main/devices/counter-sign/sign-text.ts';

/** A sign under test, with the eyes that read it and the hand that pulls its cable. */
export type SignHarness = {
  readonly port: CounterSignPort;
  /** Everything the sign was told so far. */
  readonly heard: () => string;
  readonly unplug: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** A short one, so that frames can be read in a test. */
export const testProtocol: SignProtocol = {
  address: '07',
  prefix: '<',
  suffix: '>\\r',
  width: 5,
  letters: 'ascii',
  idle: 'Quầy5',
};

/** What every sign does, real or simulated. */
export const signContract = (name: string, start: () => Promise<SignHarness>): void => {
  const begin = async (): Promise<SignHarness> => {
    const harness = await start();
    onTestFinished(harness.dispose);
    await expect.poll(harness.port.standing).toBe('connected');
    return harness;
  };

  test(`${name}: it shows the counter while idle, then the number, then the invitation in turn`, async () => {
    const { port, heard } = await begin();
    await expect.poll(heard).toContain('<07QUAY5>\r');
    port.show({ kind: 'called', label: 'A042', at: Date.now() });
    await expect.poll(heard).toContain('<07A042 >\r');
    await expect.poll(heard, { timeout: TURN_MS * 3 }).toContain('<07MOI  >\r');
    port.show({ kind: 'idle' });
    await expect.poll(heard).toMatch(/<07QUAY5>\r$/u);
  });

  test(`${name}: unplugged it says so, and plugged in again it shows the newest state by itself`, async () => {
    const { port, heard, unplug, plugIn } = await begin();
    await expect.poll(heard).toContain('<07QUAY5>\r');
    await unplug();
    await expect.poll(port.standing).toBe('missing');
    port.show({ kind: 'called', label: 'B017', at: 0 });
    expect(heard()).not.toContain('B017');
    await plugIn();
    await expect.poll(heard, { timeout: 5_000 }).toContain('<07B017 >\r');
    expect(port.standing()).toBe('connected');
  });

  test(`${name}: closed it goes dark, and closing again is nothing`, async () => {
    const { port, heard } = await begin();
    await port.close();
    await port.close();
    await expect.poll(heard).toMatch(/<07 {5}>\r$/u);
    expect(port.standing()).toBe('closed');
  });
};
