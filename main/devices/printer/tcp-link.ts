import { connect } from 'node:net';
import type { LinkResult, OpenLink } from './byte-link.ts';

/** Raw printing over TCP (port 9100 by custom), IPv4, IPv6 or a name. */
export const tcpLink =
  (host: string, port: number): OpenLink =>
  (timeoutMs) =>
    new Promise<LinkResult>((resolve) => {
      const socket = connect({ host, port, noDelay: true });
      const closed = new Promise<void>((done) => socket.once('close', () => done()));
      const timer = setTimeout(() => {
        resolve({ kind: 'timeout' });
        socket.destroy();
      }, timeoutMs);
      // Every error is followed by 'close', which is what the link reports; before the connection it is a refusal.
      socket.on('error', () => resolve({ kind: 'refused' }));
      socket.once('close', () => clearTimeout(timer));
      socket.once('connect', () => {
        clearTimeout(timer);
        resolve({
          kind: 'open',
          link: {
            write: (bytes) => new Promise((done) => socket.write(bytes, () => done())),
            onData: (listener) => {
              socket.on('data', listener);
            },
            onClose: (listener) => void closed.then(listener),
            end: () => {
              socket.end();
              socket.resume();
              return closed;
            },
            abort: () => void socket.destroy(),
          },
        });
      });
    });
