import { useEffect, useReducer, useRef } from 'react';
import type { Board } from '#common/ipc/display-calls.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { callKey, nextAnnouncements, silent } from './announcements.ts';
import { spokenRow } from './clip-places.ts';
import { chimeUrl, clipUrl } from './clip-urls.ts';
import { useSpeaker } from './use-speaker.ts';

/** Announces the calls of the board, one after the other, each once. Gives what is being said, and which calls are fresh. */
export const useAnnouncements = (
  board: Board | null,
): { readonly sentence: string; readonly fresh: ReadonlySet<string> } => {
  const client = useClient();
  const intentions = useIntentions();
  const { speaker, voice, report } = useSpeaker();
  const [announcements, dispatch] = useReducer(nextAnnouncements, silent);
  const { speaking } = announcements;
  const latest = useRef(voice);
  useEffect(() => {
    latest.current = voice;
  });

  useEffect(() => {
    if (board !== null) dispatch({ type: 'board', board });
  }, [board]);

  // The row being spoken stays the same object however often the board is renewed, so a call is spoken once.
  useEffect(() => {
    if (speaking === null) return;
    const { ticket, call } = speaking;
    const key = callKey(speaking);
    const say = async () => {
      const outcome = await speaker.say([chimeUrl], spokenRow(speaking, latest.current, clipUrl).sentences);
      if (outcome !== 'played') {
        await report(outcome);
        dispatch({ type: 'not-spoken', key });
        return;
      }
      dispatch({ type: 'spoken', key });
      const matter = `board:spoken:${key}`;
      await client.call('speech.played', { ticket, call, requestId: intentions.open(matter) });
      intentions.close(matter);
    };
    void say();
  }, [speaker, speaking, report, client, intentions]);

  return {
    sentence: speaking === null ? '' : spokenRow(speaking, voice, clipUrl).sentence,
    fresh: announcements.fresh,
  };
};
