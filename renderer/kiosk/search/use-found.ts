import { useState } from 'react';
import type { KioskFound } from '#common/ipc/kiosk-search-calls.ts';
import { useBackendState } from '#renderer/app/use-backend-event.ts';
import { useView } from '#renderer/app/use-view.ts';

/** What was found for the text, kept in sight while the next letter is looked up; `away` while the backend does not answer. */
export type Found = { readonly found: KioskFound | null; readonly away: boolean };

/** Looks for the typed text, anew with each letter. */
export const useFound = (text: string): Found => {
  const view = useView('kiosk.search', { text: text.trim() }, ['config']);
  const backend = useBackendState();
  const [last, setLast] = useState<KioskFound | null>(null);
  const now = view.kind === 'ready' ? view.value : null;
  if (now !== null && now !== last) setLast(now);
  return { found: now ?? last, away: view.kind === 'failed' || backend !== 'up' };
};
