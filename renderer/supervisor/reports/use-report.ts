import { useQuery } from '@tanstack/react-query';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { ReportSheet, ReportWish } from '#common/ipc/report-sheet.ts';
import type { Client } from '#renderer/app/client.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { REPORT_PACE_MS, topicsOf } from './report-topics.ts';

type Progress = NonNullable<CommandOutput<'report.progress'>['making']>;

/** A report as the room has it. */
export type ReportView =
  | { readonly kind: 'making'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'too-long'; readonly mostDays: number }
  | { readonly kind: 'sheet'; readonly sheet: ReportSheet; readonly isFresh: boolean };

class NotMade extends Error {
  /** Null where another report was asked for meanwhile. */
  readonly code: FailureCode | null;
  constructor(code: FailureCode | null) {
    super(code ?? 'replaced');
    this.name = 'NotMade';
    this.code = code;
  }
}

const PROGRESS_MS = 250;
const AGAIN_MS = 2_000;

type Outcome =
  | { readonly kind: 'sheet'; readonly sheet: ReportSheet }
  | { readonly kind: 'too-long'; readonly mostDays: number };

/** The whole report: a long one comes in pieces. Rejects with `NotMade`. */
const wholeReport = async ({ call }: Client, wish: ReportWish): Promise<Outcome> => {
  const reply = await call('report.sheet', wish);
  if (!reply.ok) throw new NotMade(reply.failure.code);
  if (reply.value.kind === 'replaced') throw new NotMade(null);
  if (reply.value.kind === 'too-long') return reply.value;
  const { sheet, rows: count } = reply.value;
  const rows = [...sheet.rows];
  while (rows.length < count) {
    const more = await call('report.rows', { wish, at: sheet.at, from: rows.length });
    if (!more.ok) throw new NotMade(more.failure.code);
    if (more.value.kind === 'gone') throw new NotMade(null);
    rows.push(...more.value.rows);
  }
  return { kind: 'sheet', sheet: { ...sheet, rows } };
};

/** Asks for a report, tells how far it is while it is made, and makes it again by `again`. `today` is the business day: only its report follows what happens. */
export const useReport = (
  wish: ReportWish,
  today: string,
): { readonly view: ReportView; readonly again: () => void } => {
  const client = useClient();
  const query = useQuery<Outcome, NotMade>({
    queryKey: ['report.sheet', wish],
    queryFn: () => wholeReport(client, wish),
    meta: { topics: topicsOf(wish, today), paceMs: REPORT_PACE_MS },
    refetchInterval: ({ state }) => (state.error === null ? false : AGAIN_MS),
  });
  const code = query.error?.code ?? null;
  const isMaking = query.data === undefined && code === null;
  const progress = useQuery<Progress | null>({
    queryKey: ['report.progress'],
    queryFn: async () => {
      const reply = await client.call('report.progress', {});
      return reply.ok ? reply.value.making : null;
    },
    meta: { topics: [] },
    enabled: isMaking || query.isFetching,
    staleTime: 0,
    refetchInterval: PROGRESS_MS,
  });
  const again = (): void => void query.refetch();
  if (query.data?.kind === 'sheet') {
    return { view: { kind: 'sheet', sheet: query.data.sheet, isFresh: !query.isFetching }, again };
  }
  if (query.data?.kind === 'too-long') return { view: { kind: 'too-long', mostDays: query.data.mostDays }, again };
  return {
    view: code === null ? { kind: 'making', progress: progress.data ?? null } : { kind: 'failed', code },
    again,
  };
};
