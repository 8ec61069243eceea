import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usualVoice } from '#common/domain/speech/voice-settings.ts';
import type { SoundState } from '#common/domain/speech/sound-state.ts';
import type { Client } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { neededClips, ownClipAt, type Voice } from './clip-places.ts';
import { chimeUrl, clipUrl } from './clip-urls.ts';
import { createSpeaker, type Speaker } from './speaker.ts';
import { webAudio } from './web-audio.ts';

/** How often the loudspeaker is tested while nobody is called, in ms: a plug that is back is found soon. */
const checkMs = 15_000;

/** The bytes of a clip: an own recording from the backend, everything else from the application's files. */
const bytesAt = async (client: Client, place: string): Promise<ArrayBuffer> => {
  const own = ownClipAt(place);
  if (own === null) {
    const response = await fetch(place);
    if (!response.ok) throw new Error(`The clip ${place} is missing.`);
    return response.arrayBuffer();
  }
  const reply = await client.call('voice.clip', own);
  if (!reply.ok || reply.value.kind === 'none') throw new Error(`The recording ${place} is gone.`);
  return Uint8Array.from(atob(reply.value.wav), (sign) => sign.charCodeAt(0)).buffer;
};

/** The loudspeaker of this board: what it says it with, and how it reports on itself. */
export type BoardSpeaker = {
  readonly speaker: Speaker;
  readonly voice: Voice;
  /** Tells the backend what was found out. */
  readonly report: (state: SoundState) => Promise<void>;
};

/** Opens the loudspeaker and keeps testing it; every result goes to the backend, which tells the hub and the supervisor. */
export const useSpeaker = (): BoardSpeaker => {
  const client = useClient();
  const view = useView('voice.show', {}, ['config']);
  const voice: Voice = view.kind === 'ready' ? view.value : { settings: usualVoice, clips: [] };
  const [speaker] = useState(() => createSpeaker(webAudio((place) => bytesAt(client, place))));
  const latest = useRef(voice);
  useLayoutEffect(() => {
    latest.current = voice;
  });

  const report = useCallback(
    async (state: SoundState) => {
      await client.call('speech.sound', { state });
    },
    [client],
  );

  const isKnown = view.kind !== 'loading';
  useEffect(() => {
    if (!isKnown) return undefined;
    const check = async () => report(await speaker.check([[chimeUrl], ...neededClips(latest.current, clipUrl)]));
    const onDevices = () => void check();
    onDevices();
    const timer = setInterval(onDevices, checkMs);
    navigator.mediaDevices.addEventListener('devicechange', onDevices);
    return () => {
      clearInterval(timer);
      navigator.mediaDevices.removeEventListener('devicechange', onDevices);
    };
  }, [speaker, report, isKnown]);

  return { speaker, voice, report };
};
