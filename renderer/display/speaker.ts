/** A clip ready to be played. */
export type Sound = { readonly seconds: number; readonly playAt: (at: number) => void };

/** What the speaker needs from the machine's sound. */
export type SoundOutput = {
  /** Fetches and decodes a clip; rejects when it is missing or damaged. */
  readonly load: (url: string) => Promise<Sound>;
  /** The output's clock, in seconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, by the window's clock and not by the sound's: a clip that never ends cannot hold it. */
  readonly wait: (ms: number) => Promise<void>;
};

/** Silence between two clips, in seconds: joined words, not a list. */
const gap = 0.07;
/** Silence after the chime, in seconds. */
const gapAfterChime = 0.25;
/** Longest wait for a clip to load, in ms. */
export const loadPatienceMs = 2_000;

export type Speaker = {
  /** Plays the chime and then the clips, and resolves when they are over; clips that cannot be played are left out and counted. */
  readonly say: (chime: string, clips: readonly string[]) => Promise<{ readonly leftOut: number }>;
};

/** Builds the speaker of a board. It never rejects and never hangs: what it cannot play it leaves out. */
export const createSpeaker = ({ load, now, wait }: SoundOutput): Speaker => {
  const loaded = new Map<string, Sound>();

  const sound = async (url: string): Promise<Sound | null> => {
    const kept = loaded.get(url);
    if (kept !== undefined) return kept;
    const found = await Promise.race([load(url).catch(() => null), wait(loadPatienceMs).then(() => null)]);
    // What failed is tried again next time; what is there is kept.
    if (found !== null) loaded.set(url, found);
    return found;
  };

  return {
    say: async (chime, clips) => {
      const sounds = await Promise.all([chime, ...clips].map(sound));
      const start = now();
      let at = start;
      let leftOut = 0;
      for (const [index, each] of sounds.entries()) {
        if (each === null) {
          leftOut += 1;
          continue;
        }
        try {
          each.playAt(at);
          at += each.seconds + (index === 0 ? gapAfterChime : gap);
        } catch {
          leftOut += 1;
        }
      }
      await wait((at - start) * 1000);
      return { leftOut };
    },
  };
};
