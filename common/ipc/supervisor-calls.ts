import { z } from 'zod';
import { pauseReasonSchema } from '../domain/floor/pause-reason.ts';
import {
  bilingualSchema,
  connectionSchema,
  paperViewSchema,
  printerViewSchema,
  requestIdSchema,
  ticketStateSchema,
  troubleSchema,
} from './views.ts';

/** A damaged database: which, when (UTC ms), how many ops were read back from it, and how many at most are gone. */
export const damageViewSchema = z.strictObject({
  what: z.enum(['terminal', 'hub']),
  at: z.number().int(),
  saved: z.number().int().nonnegative(),
  unread: z.number().int().nonnegative(),
});

export const floorSchema = z.strictObject({
  siteName: bilingualSchema,
  updatedAt: z.number(),
  connection: connectionSchema,
  services: z.array(
    z.strictObject({
      id: z.string(),
      letter: z.string(),
      name: bilingualSchema,
      waiting: z.number().int(),
      /** Longest wait of those waiting now, in ms; 0 when nobody waits. */
      longestWaitMs: z.number(),
      issuedToday: z.number().int(),
      doneToday: z.number().int(),
    }),
  ),
  counters: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** Terminal that works at this counter, '' while none has been seen. */
      terminal: z.string(),
      connected: z.boolean(),
      servingLabel: z.string().nullable(),
      servingSince: z.number().nullable(),
      /** Who signed in there, '' for nobody. */
      officer: z.string(),
      /** Why and since when (UTC ms) it calls nobody; null while it is open. */
      pause: z.strictObject({ reason: pauseReasonSchema, since: z.number() }).nullable(),
      /** Since when it is open and does nothing, UTC ms; null while it serves, is paused, or nothing is known of its day. */
      idleSince: z.number().nullable(),
      doneToday: z.number().int(),
      /** What citizens said of this counter today; nobody can be found by it. */
      ratings: z.strictObject({
        verySatisfied: z.number().int(),
        satisfied: z.number().int(),
        notSatisfied: z.number().int(),
      }),
    }),
  ),
  terminals: z.array(
    z.strictObject({
      name: z.string(),
      roles: z.array(z.string()),
      version: z.string(),
      connected: z.boolean(),
      /** UTC ms, null when never seen by this hub. */
      lastSeen: z.number().nullable(),
      unsynced: z.number().int(),
      printers: z.array(printerViewSchema),
      /** Whether its key is known here; `open`: nobody enrolled it, and the site does not ask for it. */
      enrolment: z.enum(['enrolled', 'open', 'not-enrolled', 'revoked']),
      hostsHub: z.boolean(),
      /** What the terminal itself last reported to be wrong. */
      troubles: z.array(troubleSchema),
      /** Another machine wrote under this name and key, or this one was restored from a copy of its disk. */
      twice: z.boolean(),
      /** Databases of this machine that were found damaged within the last days and put aside. */
      damages: z.array(damageViewSchema),
      /** Size of its database; null while it has not said so. */
      databaseBytes: z.number().nullable(),
      /** When it wrote the oldest op that the hub lacks, UTC ms by its own clock. */
      oldestUnsentAt: z.number().nullable(),
    }),
  ),
  /** The supervisor's own terminal, as far as the hub is concerned. */
  here: z.strictObject({ terminal: z.string(), hostsHub: z.boolean() }),
  /** Papers anywhere on the floor that wait for a person. */
  papers: z.array(z.strictObject({ terminal: z.string(), title: z.string(), paper: paperViewSchema })),
  /** Requests for help from kiosks, newest first. */
  helpCalls: z.array(z.strictObject({ terminal: z.string(), at: z.number() })),
  /** Ops that were kept but could not be used, with the reason ("parked"). */
  parked: z.array(z.strictObject({ terminal: z.string(), type: z.string(), reason: z.string(), at: z.number() })),
  /** Tickets served by two counters while cut off. */
  conflicts: z.array(z.strictObject({ label: z.string(), counters: z.array(z.string()) })),
  receivedToday: z.number().int(),
});
export type Floor = z.infer<typeof floorSchema>;

const floorTicketsWishSchema = z.strictObject({
  which: z.enum(['waiting', 'issued', 'done']),
  /** Of one service, or of one counter; null for all. */
  service: z.string().max(60).nullable(),
  counter: z.string().max(60).nullable(),
});
export type FloorTicketsWish = z.infer<typeof floorTicketsWishSchema>;

export const floorTicketsSchema = z.strictObject({
  /** How many there are; the list may be shorter. */
  count: z.number().int(),
  tickets: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      service: bilingualSchema,
      state: ticketStateSchema,
      /** Instants in UTC ms; the first call, and when the visit was over. */
      arrivedAt: z.number(),
      calledAt: z.number().nullable(),
      endedAt: z.number().nullable(),
      counter: z.string().nullable(),
    }),
  ),
});
export type FloorTickets = z.infer<typeof floorTicketsSchema>;

/** A one-time code as it is shown: once, on this screen only. `expiresAt` is UTC ms. */
export const enrolCodeViewSchema = z.strictObject({ code: z.string(), expiresAt: z.number() });
export type EnrolCodeView = z.infer<typeof enrolCodeViewSchema>;

export const supervisorCalls = {
  'floor.show': { roles: ['supervisor'], input: z.strictObject({}), output: floorSchema },
  /** What a number of the floor is made of. */
  'floor.tickets': { roles: ['supervisor'], input: floorTicketsWishSchema, output: floorTicketsSchema },
  /** Makes the code that enrols one terminal within a quarter of an hour; an earlier one of this screen is good no longer. */
  'terminal.enrol-code': { roles: ['supervisor'], input: z.strictObject({}), output: enrolCodeViewSchema },
  /** Takes a terminal's access away. What it has written and not sent stays on it. */
  'terminal.revoke': {
    roles: ['supervisor'],
    input: z.strictObject({ terminal: z.string().max(40), requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.enum(['revoked', 'not-found', 'this-terminal', 'hosts-hub']) }),
  },
  /** This terminal becomes the site's hub, from its own copy of the logs. */
  'hub.promote': {
    roles: ['supervisor'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.enum(['promoted', 'already-hub', 'no-copy', 'failed']) }),
  },
} as const;
