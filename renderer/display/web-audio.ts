import type { SoundOutput } from './speaker.ts';

/** The machine's sound through WebAudio. The window is opened with sound allowed before any touch (autoplay-policy switch). */
export const webAudio = (): SoundOutput => {
  const context = new AudioContext();
  return {
    load: async (url) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`The clip ${url} is missing.`);
      const buffer = await context.decodeAudioData(await response.arrayBuffer());
      return {
        seconds: buffer.duration,
        playAt: (at) => {
          const source = context.createBufferSource();
          source.buffer = buffer;
          source.connect(context.destination);
          source.start(at);
        },
      };
    },
    now: () => {
      if (context.state === 'suspended') void context.resume();
      return context.currentTime;
    },
    wait: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  };
};
