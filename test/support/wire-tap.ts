import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocket, WebSocketServer, type RawData } from 'ws';

/** Stands between a terminal and its hub, and keeps every word that either of them says. */
export type WireTap = {
  /** Where the terminal finds its hub now, `host:port`. */
  readonly address: string;
  /** Everything said so far, both ways. */
  readonly said: () => string;
  readonly close: () => Promise<void>;
};

/** Taps the line to a hub (`host:port`): passes every message, and every question beside them, on as it is. */
export const tapWire = async (hub: string): Promise<WireTap> => {
  const heard: string[] = [];
  const answer = async (asked: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const [method = '', path = '', body] = [asked.method, asked.url, await text(asked)];
    const far = await fetch(`http://${hub}${path}`, {
      method,
      headers: { 'content-type': asked.headers['content-type'] ?? 'application/json' },
      ...(body === '' ? {} : { body }),
    });
    const said = await far.text();
    heard.push(`${method} ${path}`, body, said);
    reply.writeHead(far.status, { 'content-type': far.headers.get('content-type') ?? 'application/json' }).end(said);
  };
  const questions = createServer((asked, reply) => void answer(asked, reply).catch(() => reply.destroy()));
  const server = new WebSocketServer({ server: questions });
  server.on('connection', (near, { url }) => {
    const far = new WebSocket(`ws://${hub}${url ?? ''}`, { perMessageDeflate: false });
    const early: string[] = [];
    const pass = (to: WebSocket) => (data: RawData) => {
      // As `ws` gives text messages by default: one Buffer.
      const words = (data as Buffer).toString('utf8');
      heard.push(words);
      if (to.readyState === WebSocket.OPEN) to.send(words);
      else early.push(words);
    };
    near.on('message', pass(far));
    far.on('message', pass(near));
    far.on('open', () => {
      for (const words of early.splice(0)) far.send(words);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.terminate());
    }
  });
  questions.listen(0, '127.0.0.1');
  await once(questions, 'listening');
  // A server that listens on TCP has a port.
  const { port } = questions.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    said: () => heard.join('\n'),
    close: async () => {
      for (const client of server.clients) client.terminate();
      server.close();
      const closed = once(questions, 'close');
      questions.close();
      questions.closeAllConnections();
      await closed;
    },
  };
};
