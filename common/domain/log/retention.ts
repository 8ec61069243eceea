import { z } from 'zod';
import { businessDay } from '../calendar/business-day.ts';
import { addDays, type LocalDay } from '../calendar/local-day.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { sealedAt } from '../dossier/hand-over.ts';
import { isEnded } from '../dossier/business-state.ts';
import { isSettled } from '../paper/print-job.ts';
import type { AnyState, EntityState } from './fold.ts';
import type { EntityKind } from './op-catalogue.ts';

/** How long a terminal keeps what is also safe at central, in business days before today. Part of the site's settings. */
export const retentionSchema = z.object({
  /** Closed tickets, papers that came out, and calls for help. */
  closedDays: z.number().int().min(1).max(400).default(2),
  /** Tickets and papers that nobody finished: they stay open this long, then they lapse. */
  unfinishedDays: z.number().int().min(2).max(400).default(30),
  /** Received dossiers and their receipts: what a counter can find and print again without asking anybody. */
  dossierDays: z.number().int().min(1).max(4_000).default(30),
  /** Dossiers that are not ended: so long a counter keeps them, whatever became of them elsewhere. */
  openDossierDays: z.number().int().min(30).max(4_000).default(400),
  /** A terminal's own ops: what it can give back to a hub that lost them. */
  ownDays: z.number().int().min(30).max(4_000).default(30),
  /** Tickets and ended dossiers on a supervisor's terminal: what its reports are made of. */
  reportDays: z.number().int().min(31).max(4_000).default(400),
});
export type Retention = z.infer<typeof retentionSchema>;

/** How long a terminal of these roles keeps things: a supervisor's as long as its reports reach back, every other as the site says. */
export const retentionFor = (roles: readonly string[], retention: Retention): Retention =>
  roles.includes('supervisor')
    ? {
        ...retention,
        closedDays: Math.max(retention.closedDays, retention.reportDays),
        dossierDays: Math.max(retention.dossierDays, retention.reportDays),
      }
    : retention;

/** The retention of a site that says nothing about it. */
export const usualRetention: Retention = retentionSchema.parse({});

/** A folded entity with its kind: the state belongs to that kind. */
export type Folded = { readonly [K in EntityKind]: { readonly kind: K; readonly state: EntityState[K] } }[EntityKind];

/** Pairs a state with the kind it was folded for. */
export const folded = (kind: EntityKind, state: AnyState): Folded =>
  // Whoever reads a state knows its kind from the table it lies in; TypeScript cannot tie the two.
  ({ kind, state }) as Folded;

const openStates: ReadonlySet<EntityState['ticket']['state']> = new Set(['waiting', 'called', 'parked']);

/** The business day an entity belongs to and whether anybody still has to do something about it; null for what is never over. */
export const standingOf = (one: Folded): { readonly day: LocalDay; readonly open: boolean } | null => {
  switch (one.kind) {
    case 'ticket':
      return { day: one.state.day, open: openStates.has(one.state.state) };
    case 'print-job':
      return { day: businessDay(one.state.changedAt), open: !isSettled(one.state.state) };
    case 'help-call':
    case 'rating':
    case 'desk':
    case 'turns':
    case 'order':
    case 'appointment':
      return { day: one.state.day, open: false };
    case 'alarm':
      return { day: one.state.day, open: one.state.taken !== null };
    case 'dossier':
      return { day: one.state.endedDay ?? one.state.day, open: !isEnded(one.state.state) };
    case 'hand-over':
      return { day: one.state.day, open: sealedAt(one.state) === null };
    case 'printer':
    case 'terminal':
    case 'config-item':
      return null;
    default:
      return assertNever(one);
  }
};

const passingPapers: ReadonlySet<string> = new Set(['ticket', 'checklist', 'test', 'trial']);

/** Papers of a dossier stay as long as it does. */
const isOfDossier = (one: Folded): boolean => one.kind === 'print-job' && !passingPapers.has(one.state.what);

/** The first business day of which an entity of this kind stays on a terminal today; null: it stays for ever. */
export const keptFrom = (one: Folded, today: LocalDay, retention: Retention): LocalDay | null => {
  const standing = standingOf(one);
  if (standing === null) return null;
  const ofDossier = one.kind === 'dossier' || one.kind === 'hand-over' || isOfDossier(one);
  const days = ofDossier ? retention.dossierDays : retention.closedDays;
  const unfinished = one.kind === 'dossier' ? retention.openDossierDays : retention.unfinishedDays;
  return addDays(today, -(standing.open ? Math.max(days, unfinished) : days));
};

/** Whether a terminal may forget this entity, once central has all of its ops. Pure. */
export const mayGo = (one: Folded, today: LocalDay, retention: Retention): boolean => {
  const from = keptFrom(one, today, retention);
  return from !== null && (standingOf(one)?.day ?? today) < from;
};
