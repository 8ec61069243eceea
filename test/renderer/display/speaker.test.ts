import { expect, test } from 'vitest';
import { createSpeaker, loadPatienceMs, type Sound, type SoundOutput } from '#renderer/display/speaker.ts';

/** A sound output of half-second clips whose clock starts at 10 s; waiting ends at once and is written down. */
const output = (load: (url: string) => Promise<Sound>) => {
  const waits: number[] = [];
  const parts: SoundOutput = {
    load,
    now: () => 10,
    wait: (ms) => {
      waits.push(ms);
      // The patience for a clip never runs out here unless a test lets it.
      return ms === loadPatienceMs ? new Promise(() => {}) : Promise.resolve();
    },
  };
  return { parts, ends: () => waits.filter((ms) => ms !== loadPatienceMs) };
};

const halfSecond = (played: [string, number][]) => (url: string) =>
  Promise.resolve<Sound>({ seconds: 0.5, playAt: (at) => void played.push([url, Math.round(at * 1000)]) });

test('chime first, then the clips joined with a short gap, and the call ends when they are over', async () => {
  const played: [string, number][] = [];
  const { parts, ends } = output(halfSecond(played));
  expect(await createSpeaker(parts).say('chime', ['a', 'b'])).toEqual({ leftOut: 0 });
  expect(played).toEqual([
    ['chime', 10_000],
    ['a', 10_750],
    ['b', 11_320],
  ]);
  expect(ends().map(Math.round)).toEqual([1890]);
});

test('a clip that is missing is left out and the rest is spoken', async () => {
  const played: [string, number][] = [];
  const play = halfSecond(played);
  const { parts } = output((url) => (url === 'a' ? Promise.reject(new Error('missing')) : play(url)));
  expect(await createSpeaker(parts).say('chime', ['a', 'b'])).toEqual({ leftOut: 1 });
  expect(played.map(([url]) => url)).toEqual(['chime', 'b']);
});

test('a clip that never loads is given up after two seconds', async () => {
  const played: [string, number][] = [];
  const play = halfSecond(played);
  const speaker = createSpeaker({
    load: (url) => (url === 'a' ? new Promise(() => {}) : play(url)),
    now: () => 10,
    wait: () => new Promise((resolve) => void setImmediate(resolve)),
  });
  expect(await speaker.say('chime', ['a', 'b'])).toEqual({ leftOut: 1 });
  expect(played.map(([url]) => url)).toEqual(['chime', 'b']);
});

test('an output that refuses to play ends the call all the same', async () => {
  const { parts } = output(() =>
    Promise.resolve({
      seconds: 0.5,
      playAt: () => {
        throw new Error('no sound card');
      },
    }),
  );
  expect(await createSpeaker(parts).say('chime', ['a'])).toEqual({ leftOut: 2 });
});

test('a clip is loaded once, and one that failed is tried again', async () => {
  const asked: string[] = [];
  const play = halfSecond([]);
  const { parts } = output((url) => {
    asked.push(url);
    return url === 'a' && asked.length < 3 ? Promise.reject(new Error('missing')) : play(url);
  });
  const speaker = createSpeaker(parts);
  await speaker.say('chime', ['a']);
  await speaker.say('chime', ['a']);
  await speaker.say('chime', ['a']);
  expect(asked).toEqual(['chime', 'a', 'a']);
});
