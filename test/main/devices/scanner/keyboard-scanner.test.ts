import { expect, test } from 'vitest';
import { KeyboardScanner } from '#main/devices/scanner/keyboard-scanner.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import { keysOver, startWedge, wedgeStep, type WedgeState } from '#renderer/app/wedge.ts';
import { scannerContract } from '#test/contract/scanner.ts';
import { ManualTimers } from '#test/support/manual-timers.ts';
import { ScanRecorder } from '#test/support/scan-recorder.ts';

const press = { composing: false, chord: false };

scannerContract(
  'keyboard scanner behind the window’s detector',
  () => {
    const port = new KeyboardScanner('F9', systemTimers);
    return Promise.resolve({
      port,
      send: (bytes) => {
        const text = new TextDecoder().decode(bytes);
        let state: WedgeState = startWedge;
        const type = (key: string): void => {
          const step = wedgeStep(state, { ...press, key }, 'F9');
          state = step.state;
          if (step.caught !== null) port.typed(step.caught);
        };
        for (const letter of text) {
          if (state.kind !== 'scanning') type('F9');
          type(letter === '\r' ? 'Enter' : letter);
        }
        const over = keysOver(state);
        if (over !== null) port.typed(over);
        return Promise.resolve();
      },
      unplug: () => Promise.resolve(),
      plugIn: () => Promise.resolve(),
      dispose: () => port.close(),
    });
  },
  { bytes: false, unplugging: false },
);

test('a citizen card and a mangled code are refused by name, and nothing of them is passed on', async () => {
  const scanner = new KeyboardScanner('F9', new ManualTimers());
  const heard = new ScanRecorder(scanner);
  scanner.typed({ text: '001090012345|012345678|Nguyn Vn An', ended: true, touched: false });
  scanner.typed({ text: 'MC1TĐ0', ended: true, touched: false });
  scanner.typed({ text: 'MC1T00', ended: true, touched: true });
  scanner.typed({ text: 'MC1T00', ended: false, touched: false });
  scanner.typed({ text: '', ended: false, touched: false });
  await scanner.close();
  scanner.typed({ text: 'A025', ended: true, touched: false });
  expect(heard.said()).toEqual(['<card-by-keyboard>', '<mangled>', '<mangled>', '<torn>', '[closed]']);
});
