/** Sound of one voice: samples from −1 to 1, so many a second. */
export type Samples = Float32Array;

/** Own recordings are kept at this rate, Hz: speech needs no more, and a clip stays small. */
export const CLIP_RATE = 16_000;

/** A recorded word is at most this long once its silence is cut off, s. */
export const CLIP_SECONDS = 2;

/** Loudness is looked at in pieces of so many seconds. */
const FRAME_SECONDS = 0.01;
/** Quieter than this (RMS), or than this part of the loudest piece, is silence. */
const QUIET = 0.008;
const QUIET_SHARE = 0.06;
/** What stays before the first and after the last loud piece, s: consonants begin and end softly. */
const LEAD_SECONDS = 0.04;
const TAIL_SECONDS = 0.08;
/** Every clip is made this loud (RMS of its loud pieces), but no sample louder than the peak, and no recording more than the gain. */
const TARGET = 0.14;
const PEAK = 0.9;
const MOST_GAIN = 16;
/** Fades at both ends, s: no click where clips are joined. */
const FADE_IN_SECONDS = 0.004;
const FADE_OUT_SECONDS = 0.015;
/** Samples this near to the edge were cut by the microphone; more than this part of them is heard as crackling. */
const EDGE = 0.985;
const EDGE_SHARE = 0.002;

/** Loudness of samples as root mean square, 0 to 1. */
export const loudness = (samples: Samples): number => {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
};

const frames = (samples: Samples, rate: number): readonly number[] => {
  const length = Math.max(1, Math.round(rate * FRAME_SECONDS));
  return Array.from({ length: Math.ceil(samples.length / length) }, (_, index) =>
    loudness(samples.subarray(index * length, (index + 1) * length)),
  );
};

const quietBelow = (loud: readonly number[]): number =>
  Math.max(QUIET, loud.reduce((most, each) => Math.max(most, each), 0) * QUIET_SHARE);

/** The samples without the silence before and after the word; empty when nothing is heard. */
export const trimSilence = (samples: Samples, rate: number): Samples => {
  const loud = frames(samples, rate);
  const limit = quietBelow(loud);
  const first = loud.findIndex((each) => each > limit);
  if (first === -1) return samples.subarray(0, 0);
  const last = loud.findLastIndex((each) => each > limit);
  const frame = samples.length / loud.length;
  const from = Math.max(0, Math.floor(first * frame - LEAD_SECONDS * rate));
  const to = Math.min(samples.length, Math.ceil((last + 1) * frame + TAIL_SECONDS * rate));
  return samples.subarray(from, to);
};

/** The samples at the loudness that every clip has, so that joined words sound like one sentence; never clipped. */
export const levelled = (samples: Samples, rate: number): Samples => {
  const loud = frames(samples, rate);
  const limit = quietBelow(loud);
  const spoken = loud.filter((each) => each > limit);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (spoken.length === 0 || peak === 0) return samples;
  const speech = Math.sqrt(spoken.reduce((sum, each) => sum + each * each, 0) / spoken.length);
  const gain = Math.min(TARGET / speech, PEAK / peak, MOST_GAIN);
  return samples.map((sample) => sample * gain);
};

/** The samples fading in and out at their ends. */
export const faded = (samples: Samples, rate: number): Samples => {
  const fadeIn = Math.round(rate * FADE_IN_SECONDS);
  const fadeOut = Math.round(rate * FADE_OUT_SECONDS);
  return samples.map((sample, index) => {
    const left = samples.length - 1 - index;
    return sample * Math.min(1, index / fadeIn, left / fadeOut);
  });
};

/** A recording made ready to be kept, or why it should be made again. */
export type PreparedClip =
  | { readonly kind: 'clip'; readonly samples: Samples }
  | { readonly kind: 'silent' }
  | { readonly kind: 'too-long' }
  /** The microphone was too near or too loud. */
  | { readonly kind: 'crackling' };

/** Cuts the silence off, makes the word as loud as all others, and fades its ends; a recording that cannot be used is named. */
export const prepareClip = (samples: Samples, rate: number): PreparedClip => {
  const word = trimSilence(samples, rate);
  if (word.length === 0) return { kind: 'silent' };
  if (word.length > CLIP_SECONDS * rate) return { kind: 'too-long' };
  const cut = word.reduce((count, sample) => count + (Math.abs(sample) >= EDGE ? 1 : 0), 0);
  if (cut > word.length * EDGE_SHARE) return { kind: 'crackling' };
  return { kind: 'clip', samples: faded(levelled(word, rate), rate) };
};
