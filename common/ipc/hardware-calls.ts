import { z } from 'zod';
import { checkNames } from '#common/domain/diagnosis/self-checks.ts';
import { scanFaultSchema } from './document-calls.ts';
import { paperStateSchema, requestIdSchema } from './views.ts';

/** Every window of people and of staff has the hardware page; a kiosk and a board ask for the staff code first. */
const withPage = ['kiosk', 'counter', 'display', 'supervisor'] as const;

/** The wizard looks for devices as the page does. */
const withDevices = [...withPage, 'setup'] as const;

export const findingSchema = z.strictObject({
  check: z.enum(checkNames),
  number: z.string(),
  state: z.enum(['ok', 'attention', 'broken', 'not-set-up', 'unchecked']),
  /** Names the sentences `diagnosis:<check>.<reason>`. */
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  detail: z.string(),
});

/** The self-checks as they stand: a row without a finding is still being looked at. */
export const diagnosisSchema = z.strictObject({
  /** UTC ms; null before the first run. */
  startedAt: z.number().nullable(),
  running: z.boolean(),
  rows: z.array(z.strictObject({ check: z.enum(checkNames), number: z.string(), finding: findingSchema.nullable() })),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** Whose hands these are: `code` is asked for first; `first-code`: open, and a code should be set now. */
const accessSchema = z.enum(['open', 'first-code', 'code']);

/** What a code that was scanned on trial was: its kind, how long, by which way. Never the code itself. */
export const triedScanSchema = z.strictObject({
  kind: z.enum([
    'ticket',
    'booking',
    'dossier',
    'parcel',
    'procedure',
    'payment',
    'citizen-card',
    'card-back',
    'unknown',
    'unreadable',
  ]),
  letters: z.number().int(),
  way: z.enum(['device', 'keyboard']),
  symbology: z.string().nullable(),
  at: z.number(),
});
export type TriedScan = z.infer<typeof triedScanSchema>;

/** Printers and scanner of this terminal as its profile names them. */
/** A printer as the screens set it up. */
export const printerSetupSchema = z.strictObject({
  address: z.string().max(200),
  widthDots: z.union([z.literal(576), z.literal(384)]),
  /** Id of the model, or 'auto'. */
  model: z.string().max(40),
});
export type PrinterSetup = z.infer<typeof printerSetupSchema>;
export const deviceSetupSchema = z.strictObject({
  printer: printerSetupSchema.nullable(),
  secondPrinter: printerSetupSchema.nullable(),
  scanner: z.string().max(200).nullable(),
  documentScanner: z.string().max(200).nullable(),
});
export type DeviceSetup = z.infer<typeof deviceSetupSchema>;

/** A place where a device may hang. */
export const foundPortSchema = z.strictObject({
  /** What goes into the address: '/dev/ttyUSB0', 'COM3', '/dev/usb/lp0'. */
  path: z.string(),
  kind: z.enum(['serial', 'usb-printer']),
  /** What the plug says of itself, '' when nothing. */
  name: z.string(),
});
export type FoundPort = z.infer<typeof foundPortSchema>;

export const hardwareSchema = z.strictObject({
  access: accessSchema,
  setup: deviceSetupSchema,
  /** The profile was changed and counts from the next start of the backend. */
  waitsForRestart: z.boolean(),
  /** A trial print under way or just over. */
  trialPaper: z.strictObject({ printer: z.string(), state: paperStateSchema }).nullable(),
  /** The scanner is being tried: the next code belongs to this page. */
  listening: z.boolean(),
  lastScan: triedScanSchema.nullable(),
  /** File name of the last report of this start. */
  report: z.string().nullable(),
});
export type Hardware = z.infer<typeof hardwareSchema>;

const done = z.strictObject({ kind: z.literal('done') });
const changing = { requestId: requestIdSchema };

export const hardwareCalls = {
  /** Opens the page with the staff code; too many wrong ones make it wait. */
  'hardware.open': {
    roles: withPage,
    input: z.strictObject({ code: z.string().max(12) }),
    output: z.strictObject({ kind: z.enum(['open', 'wrong-code', 'wait']) }),
  },
  'hardware.close': { roles: withPage, input: z.strictObject({}), output: done },
  'hardware.show': { roles: withPage, input: z.strictObject({}), output: hardwareSchema.nullable() },
  'hardware.set-code': {
    roles: withPage,
    input: z.strictObject({ code: z.string().max(12), ...changing }),
    output: z.strictObject({ kind: z.enum(['saved', 'not-a-code', 'locked', 'not-saved']) }),
  },
  'diagnosis.show': { roles: withPage, input: z.strictObject({}), output: diagnosisSchema.nullable() },
  /** Runs the self-checks; while they run a second wish joins the first. */
  'diagnosis.run': {
    roles: withPage,
    input: z.strictObject(changing),
    output: z.strictObject({ kind: z.enum(['started', 'locked']) }),
  },
  /** Writes the report file with the findings in the words of this screen. */
  'diagnosis.report': {
    roles: withPage,
    input: z.strictObject({
      spoken: z
        .array(
          z.strictObject({
            number: z.string().max(4),
            title: z.string().max(200),
            says: z.string().max(800),
            next: z.string().max(800),
          }),
        )
        .max(40),
      ...changing,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('written'), name: z.string(), folder: z.string() }),
      z.strictObject({ kind: z.enum(['locked', 'not-written']) }),
    ]),
  },
  /** Sticks and cards that are plugged in now. */
  'diagnosis.places': {
    roles: withPage,
    input: z.strictObject({}),
    output: z.strictObject({ places: z.array(z.strictObject({ path: z.string(), name: z.string() })) }),
  },
  /** Copies the last report to one of these places. */
  'diagnosis.copy-report': {
    roles: withPage,
    input: z.strictObject({ place: z.string().max(400), ...changing }),
    output: z.strictObject({ kind: z.enum(['copied', 'no-report', 'no-such-place', 'not-written', 'locked']) }),
  },
  'hardware.try-printer': {
    roles: withPage,
    input: z.strictObject({ printer: z.enum(['main', 'second']), ...changing }),
    output: z.strictObject({ kind: z.enum(['started', 'no-printer', 'locked']) }),
  },
  /** The next code that is scanned here is looked at and used for nothing else. */
  'hardware.try-scanner': {
    roles: withPage,
    input: z.strictObject({ listen: z.boolean(), ...changing }),
    output: z.strictObject({ kind: z.enum(['done', 'locked']) }),
  },
  /** Scans one page and throws it away: nobody's paper is kept for a trial. */
  'hardware.try-document-scanner': {
    roles: withPage,
    input: z.strictObject(changing),
    output: z.strictObject({ kind: z.enum(['done', 'locked', 'no-scanner', ...scanFaultSchema.options]) }),
  },
  /** One pulse to the drawer. Without a request id on purpose: a repetition that nobody pressed must not open it. */
  'hardware.try-drawer': {
    roles: withPage,
    input: z.strictObject({}),
    output: z.strictObject({
      kind: z.enum(['opened', 'pulsed', 'unreachable', 'busy', 'no-answer', 'stopped', 'no-drawer', 'locked']),
    }),
  },
  /** Shows 888 on the counter's sign for some seconds. */
  'hardware.try-sign': {
    roles: withPage,
    input: z.strictObject(changing),
    output: z.strictObject({ kind: z.enum(['shown', 'no-sign', 'locked']) }),
  },
  /** The window played a sound on trial. */
  'hardware.sound-played': {
    roles: withPage,
    input: z.strictObject({ played: z.boolean(), ...changing }),
    output: z.strictObject({ kind: z.enum(['done', 'locked']) }),
  },
  /** Looks for places where a device may hang. */
  'hardware.find-ports': {
    roles: withDevices,
    input: z.strictObject({}),
    output: z.strictObject({ ports: z.array(foundPortSchema) }),
  },
  /** Asks whatever is at a printer address how it is, without printing. */
  'hardware.probe-printer': {
    roles: withDevices,
    input: z.strictObject({ address: z.string().max(200) }),
    output: z.strictObject({
      kind: z.enum([
        'online',
        'paper-near-end',
        'paper-out',
        'cover-open',
        'error',
        'unreachable',
        'unknown',
        'bad-address',
        'locked',
      ]),
    }),
  },
  /** Writes the devices into the profile; they count from the next start of the backend. */
  'hardware.save': {
    roles: withPage,
    input: z.strictObject({ setup: deviceSetupSchema, ...changing }),
    output: z.strictObject({
      kind: z.enum([
        'saved',
        'bad-printer',
        'bad-second-printer',
        'same-printer',
        'bad-scanner',
        'bad-document-scanner',
        'not-saved',
        'locked',
      ]),
    }),
  },
  /** Starts the backend anew, so that what was saved counts. Windows stay; what was saved is safe. */
  'hardware.restart': {
    roles: withPage,
    input: z.strictObject({}),
    output: z.strictObject({ kind: z.enum(['restarting', 'locked']) }),
  },
} as const;
