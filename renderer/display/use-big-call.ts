import { useEffect, useState } from 'react';
import type { BoardRow } from '#common/ipc/display-calls.ts';
import { callKey } from './announcements.ts';

/** How long a fresh call stands over the notices, ms. */
export const bigCallMs = 12_000;

/** The call that stands large in front of notices and video: the newest fresh one, for a while. A recall stands there again. */
export const useBigCall = (calling: readonly BoardRow[], fresh: ReadonlySet<string>): BoardRow | null => {
  const newest = calling.find((row) => fresh.has(callKey(row)));
  const key = newest === undefined ? null : callKey(newest);
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    const timer = setTimeout(() => setOver(key), bigCallMs);
    return () => clearTimeout(timer);
  }, [key]);
  return newest !== undefined && over !== key ? newest : null;
};
