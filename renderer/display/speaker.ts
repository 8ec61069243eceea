import type { SoundState } from '#common/domain/speech/sound-state.ts';

/** A clip ready to be played. */
export type Sound = { readonly seconds: number; readonly playAt: (at: number) => void };

/** Where a clip may be, best first: the centre's own recording, then the one that came with the application. */
export type ClipPlaces = readonly string[];

/** What the speaker needs from the machine's sound. */
export type SoundOutput = {
  /** Fetches and decodes a clip; rejects when it is missing or damaged. */
  readonly load: (place: string) => Promise<Sound>;
  /** The output's clock, in seconds; it stands still while nothing can be heard. */
  readonly now: () => number;
  /** Whether there is something to play on, and whether it may be played on. */
  readonly test: () => Promise<'on' | 'no-device' | 'blocked'>;
  /** Resolves after so many milliseconds, by the window's clock and not by the sound's: a clip that never ends cannot hold it. */
  readonly wait: (ms: number) => Promise<void>;
};

/** Silence between two clips, in seconds: joined words, not a list. */
const gap = 0.07;
/** Silence after the chime, in seconds. */
const gapAfterChime = 0.25;
/** Silence between two sentences, in seconds (domain.md §8). */
const gapBetweenSentences = 0.7;
/** Longest wait for a clip to load, in ms. */
export const loadPatienceMs = 2_000;
/** How much of its time the output's clock may have lost when a call ends and still count as heard. */
const clockShare = 0.8;

/** How a call ended: heard to its end, or why not. */
export type SayOutcome = 'played' | Exclude<SoundState, 'on' | 'unknown'>;

export type Speaker = {
  /** Plays the chime and then the sentences. With a clip missing only the chime is played: half a number sends people to the wrong counter. */
  readonly say: (chime: ClipPlaces, sentences: readonly (readonly ClipPlaces[])[]) => Promise<SayOutcome>;
  /** How long `say` would take with these, ms; what cannot be loaded takes no time. */
  readonly measure: (chime: ClipPlaces, sentences: readonly (readonly ClipPlaces[])[]) => Promise<number>;
  /** Whether calls can be heard here: the output, and that every clip a call may need is there. */
  readonly check: (clips: readonly ClipPlaces[]) => Promise<SoundState>;
};

/** Builds the speaker of a board. It never rejects and never hangs: what it cannot play has a name. */
export const createSpeaker = ({ load, now, test, wait }: SoundOutput): Speaker => {
  /** What is there or on its way. A clip that comes after the patience is over is there for the next call. */
  const loading = new Map<string, Promise<Sound | null>>();

  const begin = (place: string): Promise<Sound | null> => {
    const coming = load(place).catch(() => {
      // What failed is tried again next time.
      loading.delete(place);
      return null;
    });
    loading.set(place, coming);
    return coming;
  };

  const soundAt = (place: string): Promise<Sound | null> =>
    Promise.race([loading.get(place) ?? begin(place), wait(loadPatienceMs).then(() => null)]);

  const sound = async (places: ClipPlaces): Promise<Sound | null> => {
    for (const place of places) {
      const found = await soundAt(place);
      if (found !== null) return found;
    }
    return null;
  };

  /** Plays these one after the other from `start`; answers when they are over, or null when the output refuses one. */
  const playFrom = (start: number, sounds: readonly { readonly sound: Sound; readonly pause: number }[]) => {
    let at = start;
    try {
      for (const each of sounds) {
        each.sound.playAt(at);
        at += each.sound.seconds + each.pause;
      }
      return at;
    } catch {
      return null;
    }
  };

  /** What is played for a call, in order, and whether anything of it is missing. */
  const prepare = async (chime: ClipPlaces, sentences: readonly (readonly ClipPlaces[])[]) => {
    const opening = await sound(chime);
    const words = await Promise.all(sentences.map((clips) => Promise.all(clips.map(sound))));
    const missing = opening === null || words.flat().includes(null);
    const timed = words.flatMap((clips) =>
      clips.flatMap((each, index) =>
        each === null ? [] : [{ sound: each, pause: index === clips.length - 1 ? gapBetweenSentences : gap }],
      ),
    );
    const played = opening === null ? [] : [{ sound: opening, pause: gapAfterChime }];
    return { missing, sounds: missing ? played : [...played, ...timed] };
  };

  return {
    measure: async (chime, sentences) => {
      const { sounds } = await prepare(chime, sentences);
      return Math.ceil(sounds.reduce((ms, { sound: each, pause }) => ms + (each.seconds + pause) * 1000, 1));
    },
    say: async (chime, sentences) => {
      const { missing, sounds } = await prepare(chime, sentences);
      const start = now();
      const end = playFrom(start, sounds);
      if (end === null) return 'blocked';
      await wait((end - start) * 1000);
      if (missing) return 'clip-missing';
      return now() - start >= (end - start) * clockShare ? 'played' : 'blocked';
    },
    check: async (clips) => {
      const output = await test();
      if (output !== 'on') return output;
      return (await Promise.all(clips.map(sound))).includes(null) ? 'clip-missing' : 'on';
    },
  };
};
