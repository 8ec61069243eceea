import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isatty } from 'node:tty';
import type { LinkRefusal, OpenLink } from './byte-link.ts';

const AGAIN_MS = 10;
const READ_BYTES = 256;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const refusal = (error: unknown): LinkRefusal => {
  const code = codeOf(error);
  if (code === 'EBUSY') return { kind: 'busy' };
  return { kind: code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO' ? 'no-such-device' : 'refused' };
};

type Device = { readonly handle: FileHandle; readonly readable: boolean };

const openDevice = async (path: string): Promise<Device> => {
  const flags = constants.O_NONBLOCK | constants.O_NOCTTY;
  try {
    return { handle: await open(path, constants.O_RDWR | flags), readable: true };
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error;
    return { handle: await open(path, constants.O_WRONLY | flags), readable: false };
  }
};

/**
 * A printer as a device file, such as /dev/usb/lp0. The file is read and written without blocking, because a blocked read
 * would hold one of the few threads for file work until the printer speaks.
 */
export const fileLink =
  (path: string): OpenLink =>
  async () => {
    let device: Device;
    try {
      device = await openDevice(path);
    } catch (error) {
      return refusal(error);
    }
    const { handle, readable } = device;
    // A terminal line reads nothing when it is hung up; a USB printer reads nothing whenever it has nothing to say.
    const isLine = isatty(handle.fd);
    let ending = false;
    const listeners = { data: new Set<(bytes: Uint8Array) => void>(), close: new Set<() => void>() };
    const retry = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
      while (!ending) {
        try {
          return await work();
        } catch (error) {
          if (codeOf(error) !== 'EAGAIN') ending = true;
          await pause(AGAIN_MS);
        }
      }
      return undefined;
    };
    const readAll = async (): Promise<void> => {
      const buffer = new Uint8Array(READ_BYTES);
      while (!ending) {
        if (!readable) {
          await pause(AGAIN_MS);
          continue;
        }
        const read = await retry(() => handle.read(buffer, 0, READ_BYTES, null));
        if (read === undefined) break;
        if (read.bytesRead > 0) {
          for (const listener of listeners.data) listener(buffer.slice(0, read.bytesRead));
        } else if (isLine) {
          ending = true;
        } else {
          await pause(AGAIN_MS);
        }
      }
    };
    const closed = readAll()
      .then(() => handle.close())
      .finally(() => {
        for (const listener of listeners.close) listener();
      });
    return {
      kind: 'open',
      link: {
        write: async (bytes) => {
          let sent = 0;
          while (sent < bytes.length && !ending) {
            const written = await retry(() => handle.write(bytes, sent, bytes.length - sent));
            sent += written?.bytesWritten ?? 0;
          }
        },
        onData: (listener) => void listeners.data.add(listener),
        onClose: (listener) => void listeners.close.add(listener),
        end: () => {
          ending = true;
          return closed;
        },
        abort: () => {
          ending = true;
        },
      },
    };
  };
