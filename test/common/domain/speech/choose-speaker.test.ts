import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSpeaker, type Presence } from '#common/domain/speech/choose-speaker.ts';

const board = (name: string, sound?: unknown, connected = true): Presence => ({
  name,
  connected,
  status: sound === undefined ? {} : { sound },
});

test('the lowest name speaks among the boards that are here and whose sound is on', () => {
  expect([
    chooseSpeaker([]),
    chooseSpeaker([board('D2', 'on'), board('D1', 'on')]),
    chooseSpeaker([board('D2', 'on'), board('D1', 'blocked')]),
    chooseSpeaker([board('D2', 'on'), board('D1', 'on', false)]),
    chooseSpeaker([board('D2', 'on'), board('D10', 'on'), board('C1')]),
    chooseSpeaker([board('D1', 'no-device'), board('D2', 'clip-missing'), board('D3', 'unknown')]),
    chooseSpeaker([board('D1', 'a word of a later version'), board('D2', 7)]),
  ]).toEqual([null, 'D1', 'D2', 'D2', 'D10', null, null]);
});

test('whatever order the presence comes in, all choose the same one, and it can speak', () => {
  const one = fc.record({
    name: fc.constantFrom('D1', 'D2', 'D10', 'H1', 'Q5'),
    connected: fc.boolean(),
    status: fc.constantFrom({}, { sound: 'on' }, { sound: 'no-device' }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ name }) => name }), (presence) => {
      const chosen = chooseSpeaker(presence);
      expect(chooseSpeaker(presence.toReversed())).toBe(chosen);
      const able = presence.filter(({ connected, status }) => connected && 'sound' in status && status.sound === 'on');
      expect(able.some(({ name }) => name === chosen)).toBe(able.length > 0);
    }),
  );
});
