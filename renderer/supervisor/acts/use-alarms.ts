import { useEffect } from 'react';
import { endedMatters, takenBy, type Alarm, type Matter } from '#common/domain/floor/alarm.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { useClient } from '#renderer/app/window-parts.tsx';

/** A matter that is not told for so long is over, ms: a screen that has just begun does not know everything yet. */
const OVER_MS = 5_000;

/**
 * Who looks after what. What is over is given back by whichever supervisor's screen sees it first, so that the same matter is nobody's when it begins
 * again. `isAllKnown` is false while some matters may be missing: then nothing is over, and neither while the hub is not heard.
 */
export const useAlarms = (
  { alarms, silentSince, connection, here }: Pick<Floor, 'alarms' | 'silentSince' | 'connection' | 'here'>,
  matters: readonly Matter[],
  isAllKnown: boolean,
): ((matter: Matter) => Alarm['taken']) => {
  const client = useClient();
  const isHeard = silentSince === null && connection !== 'alone';
  const ended = isAllKnown && isHeard ? endedMatters(alarms, matters, here.terminal) : [];
  const list = JSON.stringify(ended);
  useEffect(() => {
    if (ended.length === 0) return undefined;
    const timer = setTimeout(() => {
      for (const key of ended) void client.call('alarm.over', { key, isOver: true, requestId: crypto.randomUUID() });
    }, OVER_MS);
    return () => clearTimeout(timer);
    // What is over, as text: the lists are new with every figure.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [list]);
  return (matter) => takenBy(alarms, matter);
};
