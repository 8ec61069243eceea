import { useEffect, useRef, useState } from 'react';
import { encodeWav } from '#common/domain/speech/encode-wav.ts';
import { CLIP_RATE, prepareClip, type PreparedClip } from '#common/domain/speech/prepare-clip.ts';
import { openMicrophone, type Microphone, type NoMicrophone } from './microphone.ts';

/** A word is stopped by itself after so long, ms. */
const longestMs = 5_000;

/** Where recording stands. */
export type Recording =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'no-microphone'; readonly why: NoMicrophone }
  | { readonly kind: 'ready' }
  | { readonly kind: 'recording' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly why: Exclude<PreparedClip['kind'], 'clip'> | 'unreadable' }
  /** Ready to be listened to and kept: a WAV file. */
  | { readonly kind: 'recorded'; readonly wav: Uint8Array<ArrayBuffer> };

export type Recorder = {
  readonly state: Recording;
  readonly microphone: Microphone | null;
  readonly open: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Forgets the recording, ready for another. */
  readonly again: () => void;
};

const prepared = (samples: Float32Array): Recording => {
  const clip = prepareClip(samples, CLIP_RATE);
  if (clip.kind !== 'clip') return { kind: 'refused', why: clip.kind };
  return { kind: 'recorded', wav: encodeWav(clip.samples, CLIP_RATE) };
};

/** The microphone and the one recording under way; closed when the room is left. */
export const useRecorder = (): Recorder => {
  const [state, setState] = useState<Recording>({ kind: 'closed' });
  const [microphone, setMicrophone] = useState<Microphone | null>(null);
  const finish = useRef<(() => Promise<Float32Array>) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      microphone?.close();
    },
    [microphone],
  );

  const stop = async (): Promise<void> => {
    const end = finish.current;
    if (end === null) return;
    finish.current = null;
    clearTimeout(timer.current);
    setState({ kind: 'working' });
    try {
      setState(prepared(await end()));
    } catch {
      setState({ kind: 'refused', why: 'unreadable' });
    }
  };

  return {
    state,
    microphone,
    open: async () => {
      setState({ kind: 'opening' });
      const opened = await openMicrophone();
      if (typeof opened === 'string') {
        setState({ kind: 'no-microphone', why: opened });
        return;
      }
      setMicrophone(opened);
      setState({ kind: 'ready' });
    },
    start: () => {
      if (microphone === null || finish.current !== null) return;
      finish.current = microphone.record();
      setState({ kind: 'recording' });
      timer.current = setTimeout(() => void stop(), longestMs);
    },
    stop,
    again: () => setState(microphone === null ? { kind: 'closed' } : { kind: 'ready' }),
  };
};
