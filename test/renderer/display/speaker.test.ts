import { expect, test } from 'vitest';
import { createSpeaker, loadPatienceMs, type Sound, type SoundOutput } from '#renderer/display/speaker.ts';

type Played = [place: string, ms: number][];

/** A sound output of half-second clips whose clock starts at 10 s; waiting ends at once, moves the clock and is written down. */
const output = (load: (place: string) => Promise<Sound>, running = true) => {
  const waits: number[] = [];
  let clock = 10;
  const parts: SoundOutput = {
    load,
    now: () => clock,
    test: () => Promise.resolve('on'),
    wait: (ms) => {
      // The patience for a clip never runs out here unless a test lets it.
      if (ms === loadPatienceMs) return new Promise(() => {});
      waits.push(ms);
      if (running) clock += ms / 1000;
      return Promise.resolve();
    },
  };
  return { parts, waits };
};

const halfSecond = (played: Played) => (place: string) =>
  Promise.resolve<Sound>({ seconds: 0.5, playAt: (at) => void played.push([place, Math.round(at * 1000)]) });

const failing =
  (missing: readonly string[], played: Played = []) =>
  (place: string) =>
    missing.includes(place) ? Promise.reject(new Error('missing')) : halfSecond(played)(place);

test('chime first, then the words of each sentence with a short gap and a longer one between sentences', async () => {
  const played: Played = [];
  const { parts, waits } = output(halfSecond(played));
  expect(await createSpeaker(parts).say(['chime'], [[['a'], ['b']], [['c']]])).toBe('played');
  expect(played).toEqual([
    ['chime', 10_000],
    ['a', 10_750],
    ['b', 11_320],
    ['c', 12_520],
  ]);
  expect(waits.map(Math.round)).toEqual([3720]);
});

test('with a word missing only the chime is played: half a number sends people to the wrong counter', async () => {
  const played: Played = [];
  const { parts } = output(failing(['b'], played));
  expect(await createSpeaker(parts).say(['chime'], [[['a'], ['b']]])).toBe('clip-missing');
  expect(played).toEqual([['chime', 10_000]]);
});

test('an own recording that cannot be read gives way to the built-in one', async () => {
  const played: Played = [];
  const { parts } = output(failing(['own:a'], played));
  const speaker = createSpeaker(parts);
  expect(
    await speaker.say(
      ['chime'],
      [
        [
          ['own:a', 'a'],
          ['own:b', 'b'],
        ],
      ],
    ),
  ).toBe('played');
  expect(played.map(([place]) => place)).toEqual(['chime', 'a', 'own:b']);
});

test('a clip that never loads is given up after two seconds', async () => {
  const speaker = createSpeaker({
    load: (place) => (place === 'a' ? new Promise(() => {}) : halfSecond([])(place)),
    now: () => 10,
    test: () => Promise.resolve('on'),
    wait: () => new Promise((resolve) => void setImmediate(resolve)),
  });
  expect(await speaker.say(['chime'], [[['a'], ['b']]])).toBe('clip-missing');
});

test('an output that refuses to play, or whose clock stands still, was not heard', async () => {
  const refusing = output(() =>
    Promise.resolve({
      seconds: 0.5,
      playAt: () => {
        throw new Error('no sound card');
      },
    }),
  );
  expect(await createSpeaker(refusing.parts).say(['chime'], [[['a']]])).toBe('blocked');
  expect(await createSpeaker(output(halfSecond([]), false).parts).say(['chime'], [[['a']]])).toBe('blocked');
});

test('a check names what is wrong: the output first, then the words', async () => {
  const { parts } = output(failing(['b']));
  const withOutput = (state: 'on' | 'no-device' | 'blocked') =>
    createSpeaker({ ...parts, test: () => Promise.resolve(state) });
  expect([
    await withOutput('on').check([['a']]),
    await withOutput('on').check([['a'], ['b']]),
    await withOutput('no-device').check([['b']]),
    await withOutput('blocked').check([['a']]),
  ]).toEqual(['on', 'clip-missing', 'no-device', 'blocked']);
});

test('a clip is loaded once, and one that failed is tried again', async () => {
  const asked: string[] = [];
  const { parts } = output((place) => {
    asked.push(place);
    return place === 'a' && asked.length < 3 ? Promise.reject(new Error('missing')) : halfSecond([])(place);
  });
  const speaker = createSpeaker(parts);
  await speaker.say(['chime'], [[['a']]]);
  await speaker.say(['chime'], [[['a']]]);
  await speaker.say(['chime'], [[['a']]]);
  expect(asked).toEqual(['chime', 'a', 'a']);
});

test('a clip that comes after the patience is over is there for the next call, and asked for once', async () => {
  const played: Played = [];
  const asked: string[] = [];
  let bring: (sound: Sound) => void = () => undefined;
  let clock = 10;
  const speaker = createSpeaker({
    load: (place) => {
      asked.push(place);
      return place === 'a' ? new Promise((resolve) => (bring = resolve)) : halfSecond(played)(place);
    },
    now: () => clock,
    test: () => Promise.resolve('on'),
    wait: (ms) =>
      new Promise((resolve) => {
        setImmediate(() => {
          clock += ms / 1000;
          resolve();
        });
      }),
  });
  expect(await speaker.check([['a']])).toBe('clip-missing');
  bring(await halfSecond(played)('a'));
  expect(await speaker.check([['a']])).toBe('on');
  expect(await speaker.say(['chime'], [[['a']]])).toBe('played');
  expect(played.map(([place]) => place)).toEqual(['chime', 'a']);
  expect(asked).toEqual(['a', 'chime']);
});
