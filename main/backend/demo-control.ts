import { z } from 'zod';
import { demoPartSchema, type DemoView } from '#common/ipc/demo-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';

const stateSchema = z.strictObject({
  parts: z.array(z.strictObject({ part: demoPartSchema, state: z.enum(['on', 'off', 'changing']) })),
  atCentral: z.number().int().nullable(),
});

const LOOK_MS = 1_000;

export type DemoControl = { readonly handlers: Partial<Handlers>; readonly stop: () => void };

/**
 * The way from a window of the demo centre to the program that started it, which alone can stop and start its processes.
 * `control` is null outside the demo. `onChange` is told when something changed there.
 */
export const demoControl = (control: string | null, store: TerminalStore, onChange: () => void): DemoControl => {
  if (control === null) {
    return {
      handlers: { 'demo.show': () => ({ kind: 'none' }), 'demo.switch': () => ({ kind: 'none' }) },
      stop: () => undefined,
    };
  }
  let told = '';
  const ask = async (order?: { readonly part: string; readonly on: boolean }): Promise<DemoView> => {
    const reply = await fetch(
      control,
      order === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) },
    );
    const state = stateSchema.parse(await reply.json());
    return { kind: 'demo', ...state, here: store.cursor('floor').g };
  };
  const look = async (): Promise<void> => {
    const now = JSON.stringify(await ask().catch(() => null));
    if (now === told) return;
    told = now;
    onChange();
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  return {
    handlers: { 'demo.show': () => ask(), 'demo.switch': (order) => ask(order) },
    stop: () => clearInterval(timer),
  };
};
