import { once } from 'node:events';
import { SerialPort } from 'serialport';
import { expect, onTestFinished, test } from 'vitest';
import { reportHangUp } from '#main/devices/serial-line/report-hang-up.ts';
import { PtyPair } from '#test/support/pty-pair.ts';

const opened = async (): Promise<{ readonly pair: PtyPair; readonly port: SerialPort; readonly read: string[] }> => {
  const pair = await PtyPair.create();
  onTestFinished(() => pair.dispose());
  await pair.plugIn();
  const port = new SerialPort({ path: pair.devicePath, baudRate: 9_600, autoOpen: false });
  reportHangUp(port);
  const read: string[] = [];
  port.on('data', (bytes: Buffer) => read.push(bytes.toString()));
  port.open();
  await once(port, 'open');
  return { pair, port, read };
};

test('a line that hangs up right after its last bytes closes its port, every time', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const { pair, port, read } = await opened();
    const closed = once(port, 'close');
    const arrived = once(port, 'data');
    await pair.send(new TextEncoder().encode('A025\r'));
    await arrived;
    await pair.unplug();
    const [reason] = await closed;
    expect([reason instanceof Error, port.isOpen, read.join('')]).toEqual([true, false, 'A025\r']);
  }
});

test('a port closed by its owner ends without an error', async () => {
  const { port } = await opened();
  const closed = once(port, 'close');
  port.close();
  expect(await closed).toEqual([null]);
});
