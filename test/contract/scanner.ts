import { expect, onTestFinished, test } from 'vitest';
import type { ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { ScanRecorder } from '#test/support/scan-recorder.ts';

/** What a kind of scanner can do; keys carry no Vietnamese, no bytes and no plug. */
export type ScannerAbilities = { readonly bytes: boolean; readonly unplugging: boolean };

const everything: ScannerAbilities = { bytes: true, unplugging: true };

/** A scanner under test, with the hands that hold codes under it and pull its cable. */
export type ScannerHarness = {
  readonly port: ScannerPort;
  readonly send: (bytes: Uint8Array) => Promise<void>;
  readonly unplug: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const card = '001090012345|012345678|Nguyễn Văn An|01011990|Nam|Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội|15052021';
const isScan = ({ kind }: { readonly kind: string }): boolean => kind === 'scan';
const isRefused = ({ kind }: { readonly kind: string }): boolean => kind === 'refused';

const zone = ['IDVNM0900123450001090012345<<1', '9001011M4001016VNM<<<<<<<<<<<0', 'NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<'];

/** What every scanner does, real or simulated; the parts of the contract that its kind cannot meet are left out by name. */
export const scannerContract = (
  name: string,
  start: () => Promise<ScannerHarness>,
  able: ScannerAbilities = everything,
): void => {
  const connected = async (): Promise<{ readonly harness: ScannerHarness; readonly heard: ScanRecorder }> => {
    const harness = await start();
    onTestFinished(harness.dispose);
    const early = new ScanRecorder(harness.port);
    await early.untilState('connected');
    early.stop();
    return { harness, heard: new ScanRecorder(harness.port) };
  };

  test(`${name}: codes arrive in order and whole`, async () => {
    const { harness, heard } = await connected();
    await harness.send(bytes('A025\rH49.12-261122-0501\rEH123456785VN\r'));
    await heard.until(isScan, 3);
    expect(heard.said()).toEqual(['A025', 'H49.12-261122-0501', 'EH123456785VN']);
  });

  test(`${name}: the three lines on the back of a card are one scan, and the code after them is another`, async () => {
    const { harness, heard } = await connected();
    await harness.send(bytes(`${zone.map((line) => `${line}\r`).join('')}A025\r`));
    await heard.until(isScan, 2);
    expect(heard.said()).toEqual([zone.join('\n'), 'A025']);
  });

  test(`${name}: a torn scan is dropped by its silence and the next one is whole`, async () => {
    const { harness, heard } = await connected();
    await harness.send(bytes('H49.12-2611'));
    await heard.until(isRefused);
    await harness.send(bytes('H49.12-261122-0501\r'));
    await heard.until(isScan);
    expect(heard.said()).toEqual(['<torn>', 'H49.12-261122-0501']);
  });

  test(`${name}: a listener that left hears nothing more, the others go on`, async () => {
    const { harness, heard } = await connected();
    const other = new ScanRecorder(harness.port);
    heard.stop();
    await harness.send(bytes('A025\r'));
    await other.until(isScan);
    expect([heard.said(), other.said()]).toEqual([[], ['A025']]);
  });

  test(`${name}: closed it stays closed, and closing again is nothing`, async () => {
    const { harness, heard } = await connected();
    await harness.port.close();
    await harness.port.close();
    expect([harness.port.state().kind, heard.said()]).toEqual(['closed', ['[closed]']]);
  });

  if (able.bytes) {
    test(`${name}: codes arrive in order whatever ends them, and Vietnamese arrives whole`, async () => {
      const { harness, heard } = await connected();
      await harness.send(bytes(`A1\rA2\nA3\r\n\u0002A4\u0003A5\t${card}\r\n`));
      await heard.until(isScan, 6);
      expect(heard.said()).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', card]);
    });

    test(`${name}: a card split inside a letter is one card`, async () => {
      const { harness, heard } = await connected();
      const whole = bytes(`]Q1${card}\r`);
      const inside = whole.indexOf(0xe1) + 1;
      await harness.send(whole.subarray(0, inside));
      await harness.send(whole.subarray(inside));
      await heard.until(isScan);
      expect(heard.events).toEqual([{ kind: 'scan', text: card, symbology: 'Q1', at: expect.any(Number) }]);
    });

    test(`${name}: noise and endless bytes are named, and the next scan is whole`, async () => {
      const { harness, heard } = await connected();
      await harness.send(Uint8Array.of(0x00, 0x41, 0xff, 0x0d));
      await harness.send(Uint8Array.of(0x4e, 0xe1, 0xbb, 0x0d));
      await harness.send(bytes(`${'9'.repeat(5_000)}\r`));
      await harness.send(bytes('A025\r'));
      await heard.until(isScan);
      expect(heard.said()).toEqual(['<noise>', '<noise>', '<too-long>', 'A025']);
    });
  }

  if (able.unplugging) {
    test(`${name}: unplugged it says so, and plugged in again it reads on`, async () => {
      const { harness, heard } = await connected();
      await harness.unplug();
      await heard.untilState('disconnected');
      await harness.plugIn();
      await heard.untilState('connected');
      await harness.send(bytes('A025\r'));
      await heard.until(isScan);
      expect(heard.said().filter((said) => said !== '[disconnected]')).toEqual(['[connected]', 'A025']);
      expect(heard.said()[0]).toBe('[disconnected]');
    });
  }
};
