import { read } from 'node:fs';
import { promisify } from 'node:util';
import { BindingsError, type DarwinPortBinding, type LinuxPortBinding } from '@serialport/bindings-cpp';
import type { SerialPort } from 'serialport';

type UnixLine = LinuxPortBinding | DarwinPortBinding;

const readBytes = promisify(read);

const isUnixLine = (line: object): line is UnixLine => 'poller' in line;

const untilReadable = (line: UnixLine): Promise<void> =>
  new Promise((resolve, reject) => {
    line.poller.once('readable', (error: Error | null) => (error === null ? resolve() : reject(error)));
  });

const nothingYet = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EAGAIN', 'EWOULDBLOCK', 'EINTR'].includes(String(error.code));

const closedByUs = (): BindingsError => new BindingsError('The line was closed', { canceled: true });

/** One read of at least one byte. `canceled` tells the stream that we closed the line ourselves; any other error means it is gone. */
const readLine = async (line: UnixLine, buffer: Buffer, offset: number, length: number): Promise<number> => {
  for (;;) {
    if (line.fd === null) throw closedByUs();
    try {
      const { bytesRead } = await readBytes(line.fd, buffer, offset, length, null);
      if (bytesRead > 0) return bytesRead;
    } catch (error) {
      // Closed in the meantime: its poller is freed memory and must not be touched.
      if (!line.isOpen) throw closedByUs();
      if (!nothingYet(error)) throw error;
      await untilReadable(line);
      continue;
    }
    throw new BindingsError('The line hung up');
  }
};

/**
 * Makes an unplugged device close its port, always. On Unix a line that hung up gives reads of zero bytes; serialport 13 reads again at once and
 * for ever, so one core burns and 'close' never comes (serialport/bindings-cpp #162). It happens whenever the cable goes while a read is under way. A
 * line opened with VMIN 1, as serialport does, gives zero bytes for no other reason. Call it before opening; Windows reports the loss by itself.
 */
export const reportHangUp = (port: SerialPort): void => {
  port.prependListener('open', () => {
    // serialport's own type of this field is lost to the linter; only the Unix bindings have a poller.
    const line = port.port as object | undefined;
    if (line === undefined || !isUnixLine(line)) return;
    line.read = async (buffer: Buffer, offset: number, length: number) => ({
      buffer,
      bytesRead: await readLine(line, buffer, offset, length),
    });
  });
};
