import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { isQuiet } from '#common/domain/board/zone-settings.ts';
import type { Board } from '#common/ipc/display-calls.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { callKey, nextAnnouncements, silent, staleAfterMs } from './announcements.ts';
import { spokenRow } from './clip-places.ts';
import { chimeUrl, clipUrl } from './clip-urls.ts';
import { later } from './later.ts';
import { useSpeaker } from './use-speaker.ts';
import { waitForTurn } from './wait-for-turn.ts';

/** What is being said now: the sentence, '' while nothing is; and which calls are fresh. */
export type Said = { readonly sentence: string; readonly fresh: ReadonlySet<string> };

/** Announces the calls of this board's zone, one after the other, each once, and in turn with the zones that hear it. */
export const useAnnouncements = (board: Board | null): Said => {
  const client = useClient();
  const intentions = useIntentions();
  const { speaker, voice, report } = useSpeaker();
  const [announcements, dispatch] = useReducer(nextAnnouncements, silent);
  const [aloud, setAloud] = useState('');
  const { speaking, dropped } = announcements;
  const latest = useRef({ voice, board });
  useLayoutEffect(() => {
    latest.current = { voice, board };
  });

  // A fresh call flashes from the first picture it stands in.
  useLayoutEffect(() => {
    if (board !== null) dispatch({ type: 'board', board });
  }, [board]);

  useEffect(() => {
    if (dropped.length === 0) return;
    dispatch({ type: 'told', dropped });
    for (const { row, why } of dropped) void client.call('speech.unspoken', { label: row.label, call: row.call, why });
  }, [client, dropped]);

  // The row being spoken stays the same object however often the board is renewed, so a call is spoken once.
  useEffect(() => {
    if (speaking === null) return;
    const { ticket, call } = speaking;
    const key = callKey(speaking);
    const began = performance.now();
    const isWanted = (): boolean => {
      const { zoneCalls = [] } = latest.current.board ?? {};
      return (
        performance.now() - began < staleAfterMs && zoneCalls.some((row) => callKey(row) === key && !row.announced)
      );
    };
    const say = async () => {
      const { settings } = latest.current.voice;
      if (isQuiet(settings.quiet, Date.now())) {
        dispatch({ type: 'unspoken', key, why: 'quiet' });
        return;
      }
      const { sentences, sentence } = spokenRow(speaking, latest.current.voice, clipUrl);
      const ms = await speaker.measure([chimeUrl], sentences);
      const { kind, turn } = await waitForTurn({
        ask: async (requestId) => {
          const reply = await client.call('speech.turn', { ms, requestId });
          return reply.ok ? reply.value.kind : null;
        },
        newTurn: () => crypto.randomUUID(),
        isWanted,
        wait: later,
      });
      const end = async () => client.call('speech.turn-over', { turn });
      if (kind === 'gone') {
        await end();
        dispatch({ type: 'unspoken', key, why: 'over' });
        return;
      }
      setAloud(sentence);
      const outcome = await speaker.say([chimeUrl], sentences);
      setAloud('');
      if (outcome === 'played') {
        const matter = `board:spoken:${key}`;
        // Before the turn ends: whoever has the next one knows by then that this call was heard.
        await client.call('speech.played', { ticket, call, requestId: intentions.open(matter) });
        intentions.close(matter);
      }
      await end();
      if (outcome !== 'played') await report(outcome);
      dispatch({ type: outcome === 'played' ? 'spoken' : 'not-spoken', key });
    };
    void say();
  }, [speaker, speaking, report, client, intentions]);

  return { sentence: aloud, fresh: announcements.fresh };
};
