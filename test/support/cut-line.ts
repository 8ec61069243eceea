import { connect, createServer, type Socket } from 'node:net';

/** A line between terminals and a hub that a test cuts, mends, or makes silent (a pulled cable: connected, but nothing comes through). */
export type CutLine = {
  readonly port: number;
  /** Drops every connection once, and refuses new ones until `mend`. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** Cuts after this many more bytes from the hub's clients: in the middle of a frame. */
  readonly cutAfter: (bytes: number) => void;
  readonly silence: (silent: boolean) => void;
  /** One way only: what the terminals say arrives, what the hub says does not. */
  readonly deafen: (deaf: boolean) => void;
  readonly close: () => Promise<void>;
};

export const cutLine = async (target: () => number): Promise<CutLine> => {
  const sockets = new Set<Socket>();
  let open = true;
  let silent = false;
  let deaf = false;
  let left = Number.POSITIVE_INFINITY;

  const drop = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    if (!open) return void near.destroy();
    const far = connect(target(), '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (data) => {
      if (silent) return;
      far.write(data.subarray(0, Math.max(0, left)));
      left -= data.length;
      if (left > 0) return;
      left = Number.POSITIVE_INFINITY;
      drop();
    });
    far.on('data', (data) => {
      if (!silent && !deaf) near.write(data);
    });
    return undefined;
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut: () => {
      open = false;
      drop();
    },
    mend: () => {
      open = true;
    },
    cutAfter: (bytes) => {
      left = bytes;
    },
    silence: (on) => {
      silent = on;
    },
    deafen: (on) => {
      deaf = on;
    },
    close: () =>
      new Promise((done) => {
        drop();
        server.close(() => done());
      }),
  };
};
