import { z } from 'zod';
import { actKindSchema } from '../domain/audit/act-kind.ts';
import { actMarkSchema } from '../domain/audit/act-mark.ts';
import { actWordSchema } from '../domain/audit/act-word.ts';
import { logFindingSchema } from '../domain/audit/log-finding.ts';
import { isLocalDay } from '../domain/calendar/local-day.ts';
import { audienceSchema } from '../domain/log/audience.ts';
import { requestIdSchema } from './views.ts';

const daySchema = z.string().refine(isLocalDay, { error: 'a day is YYYY-MM-DD' });

/** Stands for the person where a supervisor acted without having signed in (không rõ người). */
export const UNNAMED = '?';

/** What the supervisor looks for in the journal; '' and null for whatever is not asked. */
export const auditFilterSchema = z.strictObject({
  /** Days in Vietnam, both of them included. */
  from: daySchema,
  to: daySchema,
  /** Name of the officer; UNNAMED for what was done at a supervisor's desk without one. */
  who: z.string().max(120),
  /** Name of the terminal in the log. */
  term: z.string().max(64),
  kind: actKindSchema.nullable(),
  /** A ticket number or a dossier code, whole. */
  about: z.string().max(80),
  /** Only what could not be used. */
  parked: z.boolean(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** Where a page ended: the next one begins after it. */
export const auditPlaceSchema = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('waiting'),
    audience: audienceSchema,
    era: z.number().int(),
    seq: z.number().int(),
  }),
  z.strictObject({ part: z.literal('log'), at: z.number().int(), audience: audienceSchema, g: z.number().int() }),
]);

/** One entry: by its number in the site's log, or by its writer's number while no hub has confirmed it. */
export const auditRefSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('log'), audience: audienceSchema, g: z.number().int() }),
  z.strictObject({
    part: z.literal('waiting'),
    audience: audienceSchema,
    epoch: z.string().max(80),
    seq: z.number().int(),
  }),
]);
export type AuditRef = z.infer<typeof auditRefSchema>;

export const auditRowSchema = z.strictObject({
  ref: auditRefSchema,
  /** UTC ms. */
  at: z.number(),
  term: z.string(),
  /** The counter, or the terminal where it was no counter's act. */
  place: actWordSchema,
  /** The officer, '' where nobody is known to have done it; UNNAMED at a supervisor's desk where nobody had signed in. */
  who: z.string(),
  /** Name of its sentence (act-name.ts); `unknown` and `unreadable` for what this program does not know. */
  act: z.string(),
  words: z.record(z.string(), actWordSchema),
  marks: z.array(actMarkSchema),
});
export type AuditLine = z.infer<typeof auditRowSchema>;

const reportSchema = z.strictObject({
  findings: z.array(logFindingSchema),
  /** A log was begun anew while it was walked. */
  moved: z.boolean(),
  at: z.number(),
});

/** The long work of the journal: one at a time, for every window of this terminal. */
export const auditWorkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('running'),
    what: z.enum(['verify', 'export']),
    done: z.number().int(),
    total: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('verified'), report: reportSchema }),
  z.strictObject({
    kind: z.literal('exported'),
    name: z.string(),
    folder: z.string(),
    entries: z.number().int(),
    bytes: z.number(),
    /** SHA-256 (hex) of the list of fingerprints: what stands in the record of the inspection (biên bản). */
    seal: z.string(),
    at: z.number(),
  }),
  z.strictObject({
    kind: z.literal('failed'),
    what: z.enum(['verify', 'export']),
    why: z.enum(['disk-full', 'not-written', 'moved', 'bug']),
  }),
  z.strictObject({ kind: z.literal('cancelled'), what: z.enum(['verify', 'export']) }),
]);
export type AuditWork = z.infer<typeof auditWorkSchema>;

const startedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started') }),
  z.strictObject({ kind: z.literal('busy') }),
  z.strictObject({ kind: z.literal('no-such-place') }),
]);

const roles = ['supervisor'] as const;

export const auditCalls = {
  /** A page of the journal (nhật ký), newest first. With `next` there may be more; `seen` entries were looked at, down to `reached`. */
  'audit.page': {
    roles,
    input: z.strictObject({ filter: auditFilterSchema, after: auditPlaceSchema.nullable() }),
    output: z.strictObject({
      rows: z.array(auditRowSchema),
      next: auditPlaceSchema.nullable(),
      seen: z.number().int(),
      reached: z.number().nullable(),
    }),
  },
  /** Counts what a filter finds, a piece at a time: with `next` it is asked again from there. */
  'audit.count': {
    roles,
    input: z.strictObject({ filter: auditFilterSchema, after: auditPlaceSchema.nullable() }),
    output: z.strictObject({ count: z.number().int(), seen: z.number().int(), next: auditPlaceSchema.nullable() }),
  },
  /** Everything known of one entry; numbers of persons are masked. */
  'audit.entry': {
    roles,
    input: z.strictObject({ ref: auditRefSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('gone') }),
      z.strictObject({
        kind: z.literal('entry'),
        row: auditRowSchema,
        log: audienceSchema,
        g: z.number().int().nullable(),
        hh: z.string().nullable(),
        /** Hash of the entry before, and of the writer's op before; null where that is not here. */
        before: z.string().nullable(),
        epoch: z.string(),
        seq: z.number().int(),
        h: z.string(),
        /** When the hub wrote it down, UTC ms. */
        hat: z.number().nullable(),
        verdict: z.string().nullable(),
        /** Whether central confirmed it; null where nobody said anything since the start. */
        central: z.boolean().nullable(),
        uid: z.string(),
        entity: z.string(),
        type: z.string(),
        day: z.string(),
        /** What the op says, as JSON. */
        data: z.string(),
      }),
    ]),
  },
  /** What the filter can be set to, and since when this terminal knows anything (UTC ms). */
  'audit.choices': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({
      today: daySchema,
      since: z.number().nullable(),
      officers: z.array(z.string()),
      terminals: z.array(z.string()),
    }),
  },
  'audit.work': { roles, input: z.strictObject({}), output: auditWorkSchema },
  /** Walks the chains of all logs. */
  'audit.verify': { roles, input: z.strictObject({ requestId: requestIdSchema }), output: startedSchema },
  /** Where an export may be written beside this terminal's folder of reports. */
  'audit.places': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({ places: z.array(z.strictObject({ path: z.string(), name: z.string() })) }),
  },
  /** Writes the logs of some days, or all of them, for an inspector. `place` is one of `audit.places`, null for the folder of reports. */
  'audit.export': {
    roles,
    input: z.strictObject({
      requestId: requestIdSchema,
      days: z.strictObject({ from: daySchema, to: daySchema }).nullable(),
      place: z.string().max(400).nullable(),
    }),
    output: startedSchema,
  },
  'audit.cancel': { roles, input: z.strictObject({}), output: z.strictObject({}) },
} as const;
