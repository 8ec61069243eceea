import { createReadStream, type ReadStream } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { SerialSign } from '#main/devices/counter-sign/serial-sign.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { signContract, testProtocol } from '#test/contract/counter-sign.ts';
import { PtyPair } from '#test/support/pty-pair.ts';

const signAt = (path: string): SerialSign =>
  new SerialSign({ path, baud: 9_600, protocol: testProtocol, timers: systemTimers });

signContract('serial sign on a pty', async () => {
  const pair = await PtyPair.create();
  await pair.plugIn();
  let text = '';
  let far: ReadStream | null = null;
  const listen = (): void => {
    far = createReadStream(pair.hostPath);
    far.on('data', (bytes) => (text += bytes.toString('latin1')));
    // The far end of a pulled cable ends with an error.
    far.on('error', () => undefined);
  };
  listen();
  const port = signAt(pair.devicePath);
  return {
    port,
    heard: () => text,
    unplug: () => pair.unplug(),
    plugIn: async () => {
      await pair.plugIn();
      listen();
    },
    dispose: async () => {
      await port.close();
      await pair.unplug();
      const reading = far;
      if (reading?.closed === false) {
        // An error of the pulled cable may come first: only the end of the stream is waited for.
        const closed = new Promise<void>((done) => void reading.once('close', () => done()));
        reading.destroy();
        await closed;
      }
      await pair.dispose();
    },
  };
});

test('a sign that was never there is missing, and can be closed', async () => {
  const sign = signAt('/dev/no-such-sign');
  onTestFinished(() => sign.close());
  await expect.poll(sign.standing).toBe('missing');
  await sign.close();
  expect(sign.standing()).toBe('closed');
});
