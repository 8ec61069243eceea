import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer, type RawData } from 'ws';

/** Stands between a terminal and its hub, and keeps every word that either of them says. */
export type WireTap = {
  /** Where the terminal finds its hub now, `host:port`. */
  readonly address: string;
  /** Everything said so far, both ways. */
  readonly said: () => string;
  readonly close: () => Promise<void>;
};

/** Taps the line to a hub (`host:port`): passes every message on as it is. */
export const tapWire = async (hub: string): Promise<WireTap> => {
  const heard: string[] = [];
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (near, { url }) => {
    const far = new WebSocket(`ws://${hub}${url ?? ''}`, { perMessageDeflate: false });
    const early: string[] = [];
    const pass = (to: WebSocket) => (data: RawData) => {
      // As `ws` gives text messages by default: one Buffer.
      const text = (data as Buffer).toString('utf8');
      heard.push(text);
      if (to.readyState === WebSocket.OPEN) to.send(text);
      else early.push(text);
    };
    near.on('message', pass(far));
    far.on('message', pass(near));
    far.on('open', () => {
      for (const text of early.splice(0)) far.send(text);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.terminate());
    }
  });
  await once(server, 'listening');
  // A server that listens on TCP has a port.
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    said: () => heard.join('\n'),
    close: async () => {
      for (const client of server.clients) client.terminate();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
};
