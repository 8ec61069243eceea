import { z } from 'zod';
import { pauseReasonSchema } from '../domain/floor/pause-reason.ts';
import { enrolRoleSchema, machineNameSchema } from '../domain/site/enrolment.ts';
import { hearerSchema } from '../domain/site/floor-words.ts';
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
      /** When who waits longest now came, UTC ms; null when nobody waits. */
      oldestArrivedAt: z.number().nullable(),
      issuedToday: z.number().int(),
      doneToday: z.number().int(),
      /** What somebody who comes now may expect, whole minutes; null where nobody can honestly say, or a counter is free at once. */
      forecast: z.strictObject({ low: z.number().int(), high: z.number().int() }).nullable(),
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
      /** Who signed in there by name and id, '' for nobody, and since when (UTC ms). */
      officer: z.string(),
      officerId: z.string(),
      officerSince: z.number().nullable(),
      /** Services it serves, by id, and how many wait that it may call. */
      services: z.array(z.string()),
      waitingBehind: z.number().int(),
      /** Numbers of those among them that were sent to this counter and that no other calls, in order of arrival. */
      sentHere: z.array(z.string()),
      /** An officer whose session a supervisor ended and who can be put back, by name and id; '' for nobody. */
      sentOut: z.string(),
      sentOutId: z.string(),
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
      /** Its clock minus the hub's, ms; null while it has not said so. */
      clockSkewMs: z.number().nullable(),
      /** The disk that holds its data, bytes. */
      disk: z.strictObject({ freeBytes: z.number(), totalBytes: z.number() }).nullable(),
      /** Set at a kiosk that gives no numbers: where people are sent, '' for the help desk. */
      closed: z.strictObject({ goTo: z.string() }).nullable(),
      /** A kiosk that stands at the exit and asks how the visit was: nobody is sent there for a number. */
      exit: z.boolean(),
    }),
  ),
  /** The supervisor's own terminal, as far as the hub is concerned. */
  here: z.strictObject({ terminal: z.string(), hostsHub: z.boolean() }),
  /** Papers anywhere on the floor that wait for a person. */
  papers: z.array(z.strictObject({ terminal: z.string(), title: z.string(), paper: paperViewSchema })),
  /** Requests for help from kiosks, newest first. */
  helpCalls: z.array(z.strictObject({ terminal: z.string(), at: z.number() })),
  /** Ops that were kept but could not be used, with the reason ("parked"); `id` is their place in the site's logs. */
  parked: z.array(
    z.strictObject({
      id: z.string(),
      terminal: z.string(),
      type: z.string(),
      reason: z.string(),
      at: z.number(),
    }),
  ),
  /** Tickets served by two counters while cut off. */
  conflicts: z.array(z.strictObject({ label: z.string(), counters: z.array(z.string()) })),
  receivedToday: z.number().int(),
  /** Since when the hub is silent here (UTC ms): everything of other machines is as old as that. null while it answers. */
  silentSince: z.number().nullable(),
  /** What somebody looks after: the name of the matter, who took it and when, and when it had begun (UTC ms). */
  alarms: z.array(
    z.strictObject({
      key: z.string(),
      taken: z.strictObject({ by: z.string(), at: z.number(), began: z.number().nullable() }),
    }),
  ),
  /** What is told on screens of each kind now. */
  notices: z.array(z.strictObject({ to: hearerSchema, text: bilingualSchema, until: z.number() })),
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
      /** Id of that service, null while nobody knows it. */
      serviceId: z.string().nullable(),
      state: ticketStateSchema,
      /** Instants in UTC ms; the first call, and when the visit was over. */
      arrivedAt: z.number(),
      calledAt: z.number().nullable(),
      endedAt: z.number().nullable(),
      /** The counter that has it or had it last, by name and by id. */
      counter: z.string().nullable(),
      counterId: z.string().nullable(),
      /** The only counter that calls it, by id; null: any of its service. */
      reservedFor: z.string().nullable(),
    }),
  ),
});
export type FloorTickets = z.infer<typeof floorTicketsSchema>;

/** A one-time code as it is shown: once, on this screen only. `expiresAt` is UTC ms. */
export const enrolCodeViewSchema = z.strictObject({
  code: z.string(),
  expiresAt: z.number(),
  /** What it was made for. */
  roles: z.array(enrolRoleSchema),
  term: z.string().optional(),
  /** Where a new machine finds the hub ('host:port'), and the text of the QR that says both; absent while no hub is heard. */
  address: z.string().optional(),
  pairing: z.string().optional(),
});
export type EnrolCodeView = z.infer<typeof enrolCodeViewSchema>;

export const supervisorCalls = {
  'floor.show': { roles: ['supervisor'], input: z.strictObject({}), output: floorSchema },
  /** What a number of the floor is made of. */
  'floor.tickets': { roles: ['supervisor'], input: floorTicketsWishSchema, output: floorTicketsSchema },
  /** Makes the code that enrols one terminal, as what the supervisor says, within a quarter of an hour; an earlier one of this screen is good no longer. */
  'terminal.enrol-code': {
    roles: ['supervisor'],
    input: z.strictObject({ roles: z.array(enrolRoleSchema).min(1), term: machineNameSchema.optional() }),
    output: enrolCodeViewSchema,
  },
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
