import { SerialPort } from 'serialport';
import { reportHangUp } from '#main/devices/serial-line/report-hang-up.ts';
import type { LinkRefusal, LinkResult, OpenLink } from './byte-link.ts';
import type { FlowControl } from './printer-address.ts';

const refusal = (error: Error): LinkRefusal => {
  if (/no such file|cannot find|not found/i.test(error.message)) return { kind: 'no-such-device' };
  return /lock|busy|access denied/i.test(error.message) ? { kind: 'busy' } : { kind: 'refused' };
};

/** A printer on a serial line, 8N1; the port is locked while open, so two programs never mix their bytes. */
export const serialLink =
  (path: string, baudRate: number, flow: FlowControl): OpenLink =>
  () =>
    new Promise<LinkResult>((resolve) => {
      const port = new SerialPort({
        path,
        baudRate,
        rtscts: flow === 'rtscts',
        xon: flow === 'xonxoff',
        xoff: flow === 'xonxoff',
        autoOpen: false,
      });
      reportHangUp(port);
      const closed = new Promise<void>((done) => port.once('close', () => done()));
      // A line that is gone emits 'error' and then 'close'; without a listener the process would die.
      port.on('error', () => port.isOpen && port.close());
      port.open((error) => {
        if (error !== null && error !== undefined) return resolve(refusal(error));
        return resolve({
          kind: 'open',
          link: {
            // Never drain(): it blocks a thread for as long as the printer takes nothing. The acknowledgement tells more.
            write: (bytes) => new Promise((done) => port.write(Buffer.from(bytes), () => done())),
            onData: (listener) => {
              port.on('data', listener);
            },
            onClose: (listener) => void closed.then(listener),
            end: () => {
              if (port.isOpen) port.close();
              return closed;
            },
            abort: () => {
              if (port.isOpen) port.close();
            },
          },
        });
      });
    });
