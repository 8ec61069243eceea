import { useState } from 'react';

const key = 'motcua.counter.locked-since';

const kept = (): number | null => {
  const text = sessionStorage.getItem(key);
  return text === null ? null : Number(text);
};

export type Lock = {
  /** When the desk was locked, UTC ms; null while it is open. */
  readonly since: number | null;
  readonly close: () => void;
  readonly open: () => void;
};

/** Whether this desk is locked (khóa). It stays so when the window opens again. */
export const useLock = (): Lock => {
  const [since, setSince] = useState(kept);
  return {
    since,
    close: () => {
      const now = Date.now();
      sessionStorage.setItem(key, String(now));
      setSince(now);
    },
    open: () => {
      sessionStorage.removeItem(key);
      setSince(null);
    },
  };
};
