import { expect, onTestFinished, test } from 'vitest';
import { usualBoard } from '#common/domain/board/board-settings.ts';
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

/** Divides the test centre: Q1 is in the zone 'a', and D1 hangs there; D2 hangs in the rest. */
const withZone = (terminal: Awaited<ReturnType<typeof boardTerminal>>, near: readonly string[]): void => {
  terminal.store.append([
    {
      t: 'config.set',
      id: 'zone:a',
      d: { kind: 'zone', value: { name: { vi: 'Sảnh A', en: 'Hall A' }, counters: ['Q1'], near, times: 3 } },
    },
    { t: 'config.set', id: 'board:D1', d: { kind: 'board', value: { zone: 'a' } } },
  ]);
};

test('each zone has a board that speaks, whatever the other zones have', async () => {
  const terminal = await boardTerminal();
  withZone(terminal, []);
  const presence = [board('D1', 'on'), board('D2', 'on'), board('D3', 'on')];
  const desk = openSpeechDesk({ terminal, presence: () => presence, onChanged: () => undefined });
  void desk.handlers['speech.sound']?.({ state: 'on' }, { role: 'display' });
  expect(desk.speaks()).toBe(true);
  expect(desk.handlers['boards.show']?.({}, { role: 'supervisor' })).toMatchObject({
    boards: [
      { terminal: 'D1', speaks: true, settings: { zone: 'a' } },
      { terminal: 'D2', speaks: true },
      { terminal: 'D3', speaks: false },
    ],
    zones: [{ id: 'a', counters: ['Q1'] }],
  });
});

test('a board speaks as its zone says, the supervisor sets how the rest of the centre does', async () => {
  const terminal = await boardTerminal();
  withZone(terminal, []);
  const desk = openSpeechDesk({ terminal, presence: () => [], onChanged: () => undefined });
  const shown = (role: 'display' | 'supervisor') => desk.handlers['voice.show']?.({}, { role });
  expect(shown('display')).toMatchObject({ settings: { times: 1 } });
  void desk.handlers['boards.set-board']?.(
    {
      terminal: 'D2',
      settings: { ...usualBoard, zone: 'a' },
      requestId: '019a0000-0000-7000-8000-000000000001',
    },
    { role: 'supervisor' },
  );
  expect([shown('display'), shown('supervisor')]).toMatchObject([
    { settings: { times: 3 } },
    { settings: { times: 1 } },
  ]);
});

test('the supervisor is told which calls were only shown, the newest first, and of no more than five', async () => {
  const terminal = await boardTerminal();
  const desk = openSpeechDesk({ terminal, presence: () => [], onChanged: () => undefined });
  for (let call = 1; call <= 7; call += 1) {
    void desk.handlers['speech.unspoken']?.({ label: 'A001', call, why: 'quiet' }, { role: 'display' });
  }
  expect(desk.status().unspoken?.map(({ call }) => call)).toEqual([7, 6, 5, 4, 3]);
});
