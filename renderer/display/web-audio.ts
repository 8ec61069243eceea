import { later } from './later.ts';
import type { SoundOutput } from './speaker.ts';

/** How long a context that was stopped may take to start again, in ms. */
const resumeMs = 1_000;

/**
 * The machine's sound through WebAudio. The window is opened with sound allowed before any touch (autoplay-policy switch). A machine
 * without an output plays into nothing at full speed and reports no error, so the list of devices is asked as well.
 */
export const webAudio = (bytesAt: (place: string) => Promise<ArrayBuffer>): SoundOutput => {
  const context = new AudioContext();
  return {
    load: async (place) => {
      const buffer = await context.decodeAudioData(await bytesAt(place));
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
    test: async () => {
      const devices = await navigator.mediaDevices.enumerateDevices();
      if (!devices.some(({ kind }) => kind === 'audiooutput')) return 'no-device';
      if (context.state !== 'running') await Promise.race([context.resume(), later(resumeMs)]);
      return context.state === 'running' ? 'on' : 'blocked';
    },
    wait: later,
  };
};
