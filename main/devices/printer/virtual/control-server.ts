import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPrinterFault } from '#common/domain/paper/printer-fault.ts';
import { controlPage } from './control-page.ts';
import type { VirtualPrinter } from './virtual-printer.ts';

/** The control door, open: where it is and how to close it. */
export type ControlServer = { readonly port: number; readonly stop: () => Promise<void> };

const answer = (response: ServerResponse, status: number, type: string, body: string | Uint8Array): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
};

const json = (response: ServerResponse, value: unknown): void =>
  answer(response, 200, 'application/json', JSON.stringify(value));

const follow = (printer: VirtualPrinter, request: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let due = false;
  const tell = (): void => {
    due = false;
    response.write(`data: ${JSON.stringify(printer.state())}\n\n`);
  };
  const change = (): void => {
    if (!due) setImmediate(tell);
    due = true;
  };
  printer.on('change', change);
  request.once('close', () => printer.off('change', change));
  tell();
};

const serve = async (printer: VirtualPrinter, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method, url = '/', headers } = request;
  const fault = /^\/fault\/([\w-]+)$/.exec(url)?.[1];
  const number = /^\/papers\/(\d+)\.png$/.exec(url)?.[1];
  // A page from elsewhere must not press the buttons.
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
    return answer(response, 403, 'text/plain', 'foreign origin');
  }
  if (method === 'POST' && fault !== undefined && isPrinterFault(fault)) {
    return json(response, await printer.fault(fault));
  }
  if (method !== 'GET') return answer(response, 404, 'text/plain', 'not found');
  if (url === '/') return answer(response, 200, 'text/html; charset=utf-8', controlPage);
  if (url === '/state') return json(response, printer.state());
  if (url === '/events') return follow(printer, request, response);
  const paper = printer.papers.find((candidate) => candidate.number === Number(number));
  if (paper === undefined) return answer(response, 404, 'text/plain', 'not found');
  return answer(response, 200, 'image/png', await readFile(paper.path));
};

/**
 * Opens the virtual printer's page and its small API on 127.0.0.1 (port 0 = any free one): `GET /state`, `GET /events`
 * (server-sent), `POST /fault/NAME`, `GET /papers/N.png`. Rejects when the port is taken.
 */
export const startControlServer = async (printer: VirtualPrinter, port: number): Promise<ControlServer> => {
  const server = createServer((request, response) => {
    serve(printer, request, response).catch(() => answer(response, 500, 'text/plain', 'failed'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  // A listening TCP server's address is always an AddressInfo.
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
