import { expect, onTestFinished, test } from 'vitest';
import type { Presence } from '#common/domain/speech/choose-speaker.ts';
import { openSpeechDesk } from '#main/backend/speech-desk.ts';
import { testTerminal } from '#test/support/terminal.ts';

const boardTerminal = async (roles: ('display' | 'counter')[] = ['display']) => {
  const terminal = await testTerminal({ name: 'D2', profile: { roles } });
  onTestFinished(terminal.dispose);
  return terminal;
};

const board = (name: string, sound: string, connected = true): Presence => ({ name, connected, status: { sound } });

test('a board speaks only while its own sound is on and the hub told everybody so', async () => {
  const terminal = await boardTerminal();
  const site: { presence: readonly Presence[] } = { presence: [] };
  let told = 0;
  const desk = openSpeechDesk({ terminal, presence: () => site.presence, onChanged: () => (told += 1) });
  const sound = (state: 'on' | 'blocked'): void => void desk.handlers['speech.sound']?.({ state }, { role: 'display' });
  const steps: unknown[] = [];
  const note = () => steps.push([desk.speaks(), desk.status(), desk.troubles(), told]);
  note();
  sound('on');
  note();
  site.presence = [board('D1', 'no-device'), board('D2', 'on')];
  note();
  site.presence = [board('D1', 'on'), board('D2', 'on')];
  note();
  site.presence = [board('D1', 'on', false), board('D2', 'on')];
  sound('blocked');
  sound('blocked');
  note();
  expect(steps).toEqual([
    [false, { sound: 'unknown' }, [], 0],
    [false, { sound: 'on' }, [], 1],
    [true, { sound: 'on' }, [], 1],
    [false, { sound: 'on' }, [], 1],
    [false, { sound: 'blocked' }, ['sound-blocked'], 2],
  ]);
});

test('a terminal without a board says nothing of sound', async () => {
  const terminal = await boardTerminal(['counter']);
  expect(openSpeechDesk({ terminal, presence: () => [], onChanged: () => undefined }).status()).toEqual({});
});
