import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serialLink } from '#main/devices/printer/serial-link.ts';
import { PtyPair } from '#test/support/pty-pair.ts';

const MORE_THAN_A_LINE_HOLDS = new Uint8Array(1024 * 1024);

let pair: PtyPair;
beforeEach(async () => {
  pair = await PtyPair.create();
});
afterEach(() => pair.dispose());

test('a line that is not plugged in is named', async () => {
  expect(await serialLink(pair.devicePath, 115_200, 'none')(100)).toEqual({ kind: 'no-such-device' });
});

test('a line somebody else has open is busy', async () => {
  await pair.plugIn();
  const first = await serialLink(pair.devicePath, 115_200, 'none')(100);
  const second = await serialLink(pair.devicePath, 115_200, 'none')(100);
  if (first.kind === 'open') await first.link.end();
  expect([first.kind, second]).toEqual(['open', { kind: 'busy' }]);
});

test('a write nobody reads does not keep the link from closing', async () => {
  await pair.plugIn();
  const opened = await serialLink(pair.devicePath, 115_200, 'none')(100);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const told: string[] = [];
  opened.link.onClose(() => told.push('closed'));
  const write = opened.link.write(MORE_THAN_A_LINE_HOLDS);
  await Promise.all([write, opened.link.end()]);
  expect(told).toEqual(['closed']);
});

test('a pulled cable is told once', async () => {
  await pair.plugIn();
  const opened = await serialLink(pair.devicePath, 115_200, 'none')(100);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  opened.link.onData(() => undefined);
  const told = new EventTarget();
  const gone = once(told, 'gone');
  opened.link.onClose(() => told.dispatchEvent(new Event('gone')));
  await pair.unplug();
  expect(await gone).toHaveLength(1);
});
