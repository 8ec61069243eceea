import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { demoPartSchema, type DemoPart, type DemoView } from '#common/ipc/demo-calls.ts';

/** How a part of the demo centre is cut off and brought back, by real means. */
export type Switch = { readonly cut: () => Promise<void>; readonly back: () => Promise<void> };

/** What the demo's window asks: `address` goes into its profile. */
export type SwitchBoard = {
  readonly address: string;
  /** Makes a part switchable; it is on. */
  readonly connect: (part: DemoPart, to: Switch) => void;
  readonly close: () => Promise<void>;
};

type State = Extract<DemoView, { kind: 'demo' }>['parts'][number]['state'];

const orderSchema = z.strictObject({ part: demoPartSchema, on: z.boolean() });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 200) throw new Error('too long');
  }
  return text;
};

/** Opens the board on this machine only, at an address nobody guesses. `atCentral` counts what arrived there, null while it is away. */
export const openSwitchBoard = async (port: number, atCentral: () => Promise<number | null>): Promise<SwitchBoard> => {
  const path = `/${randomUUID()}`;
  const switches = new Map<DemoPart, Switch>();
  const states = new Map<DemoPart, State>();

  const turn = async (part: DemoPart, on: boolean): Promise<void> => {
    const to = switches.get(part);
    const is = states.get(part);
    if (to === undefined || is === 'changing' || (is === 'on') === on) return;
    states.set(part, 'changing');
    try {
      await (on ? to.back() : to.cut());
      states.set(part, on ? 'on' : 'off');
    } catch (error) {
      console.error(`The demo could not switch ${part}: ${error instanceof Error ? error.message : String(error)}`);
      states.set(part, 'off');
    }
  };
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.url !== path) return void response.writeHead(404).end();
      if (request.method === 'POST') {
        const order = orderSchema.safeParse(JSON.parse(await bodyOf(request)));
        if (!order.success) return void response.writeHead(400).end();
        void turn(order.data.part, order.data.on);
      }
      const parts = [...states].map(([part, state]) => ({ part, state }));
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify({ parts, atCentral: await atCentral() }));
    };
    answer().catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${port}${path}`,
    connect: (part, to) => {
      switches.set(part, to);
      states.set(part, 'on');
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
