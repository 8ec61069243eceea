import { useRef, useState } from 'react';
import { noFilters, type DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { DossierSummary } from '#common/ipc/views.ts';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useClient } from '#renderer/app/window-parts.tsx';

const PAGE = 50;
/** Nobody reads further down a list: then more is typed. */
const MOST = 1000;

/** Found dossiers as far as they were asked for. */
export type Found = {
  readonly dossiers: readonly DossierSummary[];
  readonly next: CommandOutput<'dossier.search'>['next'];
  readonly today: string;
};

export type Find = {
  readonly filters: DossierFilters;
  /** Null until the first answer. */
  readonly found: Found | null;
  readonly failed: boolean;
  /** Whether something was typed. */
  readonly typed: boolean;
  /** More fit than are shown at most. */
  readonly full: boolean;
  readonly search: (text: string, filters: DossierFilters) => Promise<void>;
  readonly more: () => Promise<void>;
};

/** The search as it is typed: only the newest question's answer counts, further pages come as the list is gone down. */
export const useFind = (): Find => {
  const client = useClient();
  const asked = useRef({ text: '', filters: noFilters, round: 0 });
  /** From where the next page was asked for last: from each place once, also in the moment before what came is on screen. */
  const reached = useRef<Found['next']>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const [filters, setFilters] = useState(noFilters);
  const [typed, setTyped] = useState(false);

  const ask = (limit: number, after: Found['next']) =>
    client.call('dossier.search', { text: asked.current.text, filters: asked.current.filters, limit, after });

  const fresh = async (limit: number) => {
    const { round } = asked.current;
    const reply = await ask(limit, null);
    if (asked.current.round !== round) return;
    setFailed(!reply.ok);
    if (reply.ok) setFound(reply.value);
  };

  const search = (text: string, wish: DossierFilters) => {
    asked.current = { text: text.normalize('NFC').slice(0, 200), filters: wish, round: asked.current.round + 1 };
    setFilters(wish);
    setTyped(text.trim() !== '');
    return fresh(PAGE);
  };

  const more = async () => {
    if (found === null || found.next === null || found.dossiers.length >= MOST) return;
    if (reached.current === found.next) return;
    reached.current = found.next;
    const { round } = asked.current;
    const reply = await ask(PAGE, found.next);
    if (!reply.ok) reached.current = null;
    if (!reply.ok || asked.current.round !== round) return;
    setFound({ ...reply.value, dossiers: [...found.dossiers, ...reply.value.dossiers] });
  };

  useBackendEvent('changed', ({ topics }) => {
    // A list that was gone down stays as it is under the officer's eyes.
    if (topics.includes('dossiers') && (found?.dossiers.length ?? 0) <= PAGE) void fresh(PAGE);
  });

  return {
    filters,
    found,
    failed,
    typed,
    full: found !== null && found.next !== null && found.dossiers.length >= MOST,
    search,
    more,
  };
};
