import { z } from 'zod';
import { orderAnswerSchema, orderKindSchema } from '../domain/floor/order-kind.ts';
import { pauseReasonSchema } from '../domain/floor/pause-reason.ts';
import { goToSchema, hearerSchema, NOTICE_CHARS } from '../domain/site/floor-words.ts';
import { bilingualSchema, requestIdSchema } from './views.ts';

const request = { requestId: requestIdSchema } as const;
const counter = { ...request, counter: z.string().max(60) } as const;
const terminalName = z.string().max(40);
const kinds = <K extends string>(all: readonly [K, ...K[]]) => z.strictObject({ kind: z.enum(all) });

const counterAct = kinds(['done', 'nobody-there', 'no-such-counter']);

/** The longest name of a matter. */
const ALARM_KEY_CHARS = 110;
/** A picture of a screen, base64 characters: a sharp one of 1920 × 1080 made smaller is a third of it. */
const PICTURE_CHARS = 1_400_000;

/** An order (lệnh) to a terminal as the supervisor sees it. Instants are UTC ms by the hub's clock. */
export const orderViewSchema = z.strictObject({
  id: z.string(),
  terminal: z.string(),
  what: orderKindSchema,
  at: z.number(),
  until: z.number(),
  standing: z.enum(['sent', 'taken', 'answered', 'not-reached']),
  how: orderAnswerSchema.nullable(),
  answeredAt: z.number().nullable(),
  /** Whether what it answered with can be fetched here: this terminal asked, and the hub still keeps it. */
  ready: z.boolean(),
});
export type OrderView = z.infer<typeof orderViewSchema>;

/** What a window is told by the supervisor, whatever it does itself. */
export const siteWordSchema = z.strictObject({
  /** The site's time now, UTC ms: by it all instants here are meant. */
  now: z.number(),
  notice: z.strictObject({ text: bilingualSchema, until: z.number() }).nullable(),
  /** Set at a closed kiosk: where to go, '' for the help desk. */
  closed: z.strictObject({ goTo: z.string() }).nullable(),
  /** A supervisor wants to see this screen; UTC ms until when it can be answered. */
  look: z.strictObject({ order: z.string(), from: z.string(), until: z.number() }).nullable(),
  /** When the screen was looked at, UTC ms, for some seconds. */
  lookedAt: z.number().nullable(),
  /** A supervisor paused this counter, or ended the session of the officer named. */
  pausedBy: z.string().nullable(),
  sentOut: z.strictObject({ name: z.string(), at: z.number() }).nullable(),
});
export type SiteWord = z.infer<typeof siteWordSchema>;

export const floorActCalls = {
  /** Closes a counter (tạm đóng quầy): it calls nobody; who is there now is served to the end. */
  'counter.close': {
    roles: ['supervisor'],
    input: z.strictObject({ ...counter, reason: pauseReasonSchema }),
    output: counterAct,
  },
  'counter.open': {
    roles: ['supervisor'],
    input: z.strictObject(counter),
    output: counterAct,
  },
  /** Signs out the officer who forgot it (kết thúc phiên), nobody who sat down there since; what is open at the counter stays. */
  'counter.end-session': {
    roles: ['supervisor'],
    input: z.strictObject({ ...counter, officer: z.string().max(60) }),
    output: counterAct,
  },
  /** Takes that back: the same officer sits there again. */
  'counter.back-in': {
    roles: ['supervisor'],
    input: z.strictObject({ ...counter, officer: z.string().max(60) }),
    output: counterAct,
  },
  /** Sends a ticket on to a service, or to one counter only: one that waits (`from` null), or that the counter `from` is serving. */
  'floor.move-ticket': {
    roles: ['supervisor'],
    input: z.strictObject({
      ...request,
      ticket: z.string().max(60),
      from: z.string().max(60).nullable(),
      service: z.string().max(60),
      to: z.string().max(60).nullable(),
    }),
    output: z.discriminatedUnion('kind', [
      kinds(['done', 'unconfirmed', 'not-found', 'not-yours', 'no-such-place']),
      z.strictObject({ kind: z.literal('taken'), by: z.string() }),
    ]),
  },
  'kiosk.set-door': {
    roles: ['supervisor'],
    input: z.strictObject({ ...request, terminal: terminalName, closed: z.boolean(), goTo: goToSchema }),
    output: kinds(['done', 'not-a-kiosk']),
  },
  /** Tells something on the screens of these kinds until an instant (UTC ms); `minutes` 0 takes it down. */
  'notice.set': {
    roles: ['supervisor'],
    input: z.strictObject({
      ...request,
      to: z.array(hearerSchema).min(1).max(3),
      text: z.strictObject({ vi: z.string().max(NOTICE_CHARS), en: z.string().max(NOTICE_CHARS) }),
      minutes: z.number().int().min(0).max(720),
    }),
    output: kinds(['done', 'empty']),
  },
  'alarm.take': {
    roles: ['supervisor'],
    input: z.strictObject({
      ...request,
      key: z.string().min(1).max(ALARM_KEY_CHARS),
      began: z.number().int().nullable(),
    }),
    output: kinds(['done']),
  },
  /** The screen saw that it is over (`isOver`), or somebody else shall look after it. */
  'alarm.over': {
    roles: ['supervisor'],
    input: z.strictObject({ ...request, key: z.string().min(1).max(ALARM_KEY_CHARS), isOver: z.boolean() }),
    output: kinds(['done']),
  },
  'order.give': {
    roles: ['supervisor'],
    input: z.strictObject({ ...request, terminal: terminalName, what: orderKindSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('given'), order: z.string() }),
      kinds(['no-such-terminal', 'no-screen']),
    ]),
  },
  /** Today's orders, the newest first. */
  'orders.show': {
    roles: ['supervisor'],
    input: z.strictObject({}),
    output: z.strictObject({ orders: z.array(orderViewSchema) }),
  },
  /** What a terminal answered an order with, from the hub; a report is written beside this terminal's own, a picture nowhere. */
  'order.fetch': {
    roles: ['supervisor'],
    input: z.strictObject({ order: z.string().max(60) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('report'), text: z.string(), file: z.string().nullable() }),
      z.strictObject({ kind: z.literal('picture'), jpeg: z.string() }),
      kinds(['gone', 'hub-away', 'nothing']),
    ]),
  },
  /** Asked with `renew`: this window may be opened again now, or says later when it may. The shell answers. */
  'window.renew': {
    roles: ['kiosk', 'counter', 'display', 'supervisor'],
    input: z.strictObject({ when: z.enum(['now', 'later']) }),
    output: kinds(['done']),
  },
  'site.word': {
    roles: ['kiosk', 'counter', 'display', 'supervisor'],
    input: z.strictObject({}),
    output: siteWordSchema,
  },
  /** The person said no, or somebody stands at the kiosk. */
  'order.decline': {
    roles: ['kiosk', 'counter', 'display'],
    input: z.strictObject({ order: z.string().max(60), how: z.enum(['refused', 'citizen-there']) }),
    output: kinds(['done', 'too-late', 'failed']),
  },
  /** The window agrees to be seen as it is now: the shell takes the picture of just this window and adds it. */
  'order.picture': {
    roles: ['kiosk', 'counter', 'display'],
    input: z.strictObject({ order: z.string().max(60), jpeg: z.string().max(PICTURE_CHARS).optional() }),
    output: kinds(['done', 'too-late', 'failed']),
  },
} as const;
