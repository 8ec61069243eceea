import { useEffect, useReducer, useState } from 'react';
import { spokenCall } from '#common/domain/announcement/spoken-call.ts';
import type { Board, BoardRow } from '#common/ipc/display-calls.ts';
import { callKey, nextAnnouncements, silent } from './announcements.ts';
import { chimeUrl, clipUrl } from './clip-urls.ts';
import { createSpeaker } from './speaker.ts';
import { webAudio } from './web-audio.ts';

/** The call as it is spoken; a counter without a number gets the chime alone, and its name in the sentence. */
const spoken = ({
  label,
  counter,
  counterNumber,
}: BoardRow): { readonly sentence: string; readonly urls: string[] } => {
  if (counterNumber === null) return { sentence: `${label} → ${counter}`, urls: [] };
  const { sentence, clips } = spokenCall({ ticketLabel: label, counter: counterNumber }, 'vi');
  return { sentence, urls: clips.map((clip) => clipUrl('vi', clip)) };
};

/** Announces the calls of the board, one after the other, each once. Gives what is being said, and which calls are fresh. */
export const useAnnouncements = (
  board: Board | null,
): { readonly sentence: string; readonly fresh: ReadonlySet<string> } => {
  const [speaker] = useState(() => createSpeaker(webAudio()));
  const [announcements, dispatch] = useReducer(nextAnnouncements, silent);
  const current = announcements.queue[0] ?? null;

  useEffect(() => {
    if (board !== null) dispatch({ type: 'board', board });
  }, [board]);

  // The row in the queue stays the same object however often the board is renewed, so a call is spoken once.
  useEffect(() => {
    if (current === null) return;
    void speaker.say(chimeUrl, spoken(current).urls).then(() => {
      dispatch({ type: 'spoken', key: callKey(current) });
    });
  }, [speaker, current]);

  return { sentence: current === null ? '' : spoken(current).sentence, fresh: announcements.fresh };
};
