import { WebSocket } from 'ws';
import { MAX_FRAME_BYTES } from '#common/wire/limits.ts';

export type SocketParts = {
  readonly url: string;
  /** Silent for two of these = gone, ms. */
  readonly heartbeatMs: number;
  readonly onText: (text: string) => void;
  /** Exactly once, also when the connection was never made. */
  readonly onClosed: (why: string) => void;
};

export type SyncSocket = { readonly send: (text: string) => void; readonly close: () => void };

/** One WebSocket that notices a dead line by itself (a pulled cable sends nothing). */
export const connectSocket = ({ url, heartbeatMs, onText, onClosed }: SocketParts): SyncSocket => {
  const socket = new WebSocket(url, {
    perMessageDeflate: false,
    // One frame a turn: thousands of entries may lie ready, and whoever taps meanwhile has the next one.
    allowSynchronousEvents: false,
    maxPayload: 2 * MAX_FRAME_BYTES,
    handshakeTimeout: 2 * heartbeatMs,
  });
  let heard = true;
  let why = 'closed';
  const isHere = () => {
    heard = true;
  };
  const heartbeat = setInterval(() => {
    if (socket.readyState === WebSocket.CONNECTING) return undefined;
    if (!heard) {
      why = 'silent';
      return socket.terminate();
    }
    heard = false;
    return socket.readyState === WebSocket.OPEN ? socket.ping() : undefined;
  }, heartbeatMs);
  socket.on('ping', isHere);
  socket.on('pong', isHere);
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    isHere();
    onText(isBinary ? '' : data.toString('utf8'));
  });
  socket.on('error', (error) => {
    why = error.message;
  });
  socket.on('close', () => {
    clearInterval(heartbeat);
    onClosed(why);
  });
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => {
      socket.close();
      // A dead line never answers the close.
      setTimeout(() => socket.terminate(), 1_000).unref();
    },
  };
};
