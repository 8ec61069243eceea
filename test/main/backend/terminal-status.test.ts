import { expect, onTestFinished, test } from 'vitest';
import { terminalStatus } from '#main/backend/terminal-status.ts';
import { testTerminal } from '#test/support/terminal.ts';

const statusWith = async (clockOffset: number) => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  return terminalStatus({
    terminal,
    version: '1.0.0',
    desk: null,
    printerTrouble: null,
    scanner: null,
    soundTroubles: () => [],
    clockOffset: () => clockOffset,
    catchUp: () => null,
  });
};

test('a clock two minutes from the hub is tolerated, further away it is named, in both directions', async () => {
  expect((await statusWith(120_000)).troubles).toEqual([]);
  expect((await statusWith(120_001)).troubles).toEqual(['clock-wrong']);
  expect((await statusWith(-120_001)).troubles).toEqual(['clock-wrong']);
});

test('a disk that takes no write is named until a write stands again', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const troubles = (): readonly string[] =>
    terminalStatus({
      terminal,
      version: '1.0.0',
      desk: null,
      printerTrouble: null,
      scanner: null,
      soundTroubles: () => [],
      clockOffset: () => 0,
      catchUp: () => null,
    }).troubles;
  const { store } = terminal;
  const pages = store.db.pragma('page_count', { simple: true });
  store.db.pragma(`max_page_count = ${String(pages)}`);
  const help = (count: number) => store.append([{ t: 'kiosk.help', id: `h${count}`, d: {} }]);
  expect(() => {
    for (let count = 0; count < 1000; count += 1) help(count);
  }).toThrow(expect.objectContaining({ kind: 'disk-full' }));
  expect(troubles()).toEqual(['disk-full']);
  store.db.pragma('max_page_count = 1000000');
  help(1001);
  expect(troubles()).toEqual([]);
});
