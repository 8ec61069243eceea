import { CLIP_RATE, loudness } from '#common/domain/speech/prepare-clip.ts';

/** Why there is no microphone: none plugged in, the system or the person said no, or another program holds it. */
export type NoMicrophone = 'none' | 'denied' | 'in-use';

/** An open microphone. */
export type Microphone = {
  /** Loudness now, 0 to 1. */
  readonly level: () => number;
  /** Records from now on; the result ends it and gives mono samples at CLIP_RATE. */
  readonly record: () => () => Promise<Float32Array>;
  readonly close: () => void;
};

const reasonOf = (error: unknown): NoMicrophone => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotAllowedError' ? 'denied' : 'in-use';
};

/** Decodes any recording to mono samples at CLIP_RATE. */
const samplesOf = async (recording: Blob): Promise<Float32Array> => {
  const context = new OfflineAudioContext(1, 1, CLIP_RATE);
  const buffer = await context.decodeAudioData(await recording.arrayBuffer());
  return buffer.getChannelData(0);
};

const recordFrom = (stream: MediaStream) => () => {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 192_000 });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve());
  });
  recorder.start();
  return async () => {
    if (recorder.state !== 'inactive') recorder.stop();
    await stopped;
    return samplesOf(new Blob(pieces, { type: recorder.mimeType }));
  };
};

/** Opens the microphone of this machine, or says why it cannot. */
export const openMicrophone = async (): Promise<Microphone | NoMicrophone> => {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: false, autoGainControl: false, noiseSuppression: true },
    });
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    return {
      level: () => {
        analyser.getFloatTimeDomainData(samples);
        return loudness(samples);
      },
      record: recordFrom(stream),
      close: () => {
        for (const track of stream.getTracks()) track.stop();
        void context.close();
      },
    };
  } catch (error) {
    return reasonOf(error);
  }
};

/** Plays a WAV file once; resolves when it is over. */
export const playWav = async (wav: ArrayBuffer): Promise<void> => {
  const context = new AudioContext();
  try {
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(wav);
    source.connect(context.destination);
    const over = new Promise<void>((resolve) => {
      source.addEventListener('ended', () => resolve());
    });
    source.start();
    await over;
  } finally {
    await context.close();
  }
};
