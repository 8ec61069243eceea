import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { roleSchema } from '#common/ipc/contract.ts';
import { isTrainingSite } from '#common/domain/site/training.ts';

/** A receipt printer (máy in): where it is, how wide its rows are, and what it is (an id of printer-model.ts; absent: it is asked). */
const printerSchema = z.strictObject({
  address: z.string(),
  widthDots: z.union([z.literal(576), z.literal(384)]),
  model: z.string().max(40).optional(),
});

const placeSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});

/**
 * A terminal's profile (terminal.json): which machine of which site this is and what hangs on it. Everything else is the site's
 * configuration, which comes from the hub.
 */
const fieldsSchema = z.strictObject({
  site: z.string().regex(/^[A-Za-z0-9.-]{1,40}$/u),
  /** Unique in the site: 'K1', 'Q5'. */
  name: z.string().regex(/^[A-Za-z0-9-]{1,20}$/u),
  roles: z.array(roleSchema.exclude(['setup'])).min(1),
  /** The counter (quầy) this terminal works at, by its id in the site's configuration. */
  counter: z.string().optional(),
  /** A kiosk's own number series while it cannot reach the hub: unique in the site. */
  series: z
    .string()
    .regex(/^[0-9]{1,2}[a-z]?$/u)
    .optional(),
  /** Where the site hub listens: 'host:port' or 'ws://host:port'. */
  hub: z.string().optional(),
  /** Set on the one terminal of the site that hosts the hub. */
  hosts: z.strictObject({ port: z.number().int().min(0).max(65_535), central: z.string().optional() }).optional(),
  printer: printerSchema.optional(),
  /** Takes over while the first one cannot print. */
  secondPrinter: printerSchema.optional(),
  scanner: z.string().optional(),
  /** 'sane:auto', 'naps2:wia:auto', 'simulated': docs/operators.md. */
  documentScanner: z.string().optional(),
  /** An officer's key: `pkcs11:///path/library.so?token=LABEL`, `pkcs12:///path/file.p12`, `simulated`: docs/operators.md. */
  signer: z.string().optional(),
  /** The time-stamping authority (TSA) that signatures are stamped by, RFC 3161 over HTTP. */
  timeStamps: z.url().optional(),
  /** Settings that a new site starts with, published once by the terminal that hosts the hub. A path inside the profile. */
  seed: z.string().optional(),
  /** Only for the role `printer`: the virtual printer of the demo. */
  virtualPrinter: z.strictObject({ port: z.number().int().min(0).max(65_535), out: z.string() }).optional(),
  /** People are trained here (chế độ tập huấn): nothing is real, and every screen and paper says so. Only for a site of training. */
  training: z.literal(true).optional(),
  /** Only in the demo centre, whose screens and papers say so too: where its own program listens that can cut parts off. */
  demo: z.strictObject({ control: z.url().optional() }).optional(),
  /** What opens the hardware page at a kiosk or a board (mã nhân viên), salted and hashed; absent: nobody set one yet. */
  staffCode: z.strictObject({ salt: z.string(), hash: z.string() }).optional(),
  /** A cash drawer on the printer's socket, and the contact that its pulse goes to. */
  drawer: z.strictObject({ pin: z.union([z.literal(2), z.literal(5)]) }).optional(),
  /** The counter's LED sign: `serial:///dev/ttyUSB0?baud=9600`, and how it is spoken to where that is not the usual way. */
  sign: z
    .strictObject({
      address: z.string(),
      prefix: z.string().max(40).optional(),
      suffix: z.string().max(40).optional(),
      unit: z.string().max(10).optional(),
      width: z.number().int().min(2).max(64).optional(),
      letters: z.enum(['ascii', 'utf-8']).optional(),
      idle: z.string().max(64).optional(),
    })
    .optional(),
  /** The citizen's screen at a counter: its monitor (1 is the first beside the officer's), or a place on the desktop. */
  citizen: z
    .strictObject({ monitor: z.number().int().min(1).max(8).optional(), place: placeSchema.optional() })
    .optional(),
  /** The monitor that the board takes as a whole: 1 is the first from left to right. Absent: `display`, or where the system puts it. */
  board: z.strictObject({ monitor: z.number().int().min(1).max(8) }).optional(),
  /** Locks the window to the whole screen. */
  kiosk: z.boolean().optional(),
  /** Only for a kiosk: it stands at the exit and asks how the visit was, instead of giving numbers. */
  exit: z.boolean().optional(),
  /** Where windows open on a desktop: left, top, width, height in pixels. */
  display: placeSchema.optional(),
});

/**
 * A whole profile. Training and reality never meet: a profile of training is of a site of training, no other profile is, and no central hears of it. A hub
 * takes terminals of its own site only.
 */
export const profileSchema = fieldsSchema
  .refine(({ training, site }) => isTrainingSite(site) === (training === true), {
    path: ['training'],
    error: 'a site of training (TAP-HUAN…) and training: true go together',
  })
  .refine(({ training, hosts }) => training !== true || hosts?.central === undefined, {
    path: ['hosts', 'central'],
    error: 'training has no central',
  });
export type TerminalProfile = z.infer<typeof profileSchema> & { readonly dir: string };

/** The file of a profile's folder that says which terminal it is. */
export const PROFILE_FILE = 'terminal.json';

export type ProfileOutcome =
  | { readonly kind: 'profile'; readonly profile: TerminalProfile }
  /** Nobody has set this machine up yet. */
  | { readonly kind: 'no-profile'; readonly detail: string }
  /** There is one, and it is wrong; `fields` names where, empty when the file is no JSON at all. */
  | { readonly kind: 'bad-profile'; readonly detail: string; readonly fields: readonly string[] };

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Where a profile is wrong: 'printer.address', or the name of a field that no profile has; each once. */
const fieldsOf = (error: z.ZodError): readonly string[] => [
  ...new Set(
    error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [issue.path.join('.')],
    ),
  ),
];

/** Reads and checks a profile folder's terminal.json; what is wrong is named by field. */
export const readProfile = (dir: string): ProfileOutcome => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path.join(dir, PROFILE_FILE), 'utf8'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return isMissing(error) ? { kind: 'no-profile', detail } : { kind: 'bad-profile', detail, fields: [] };
  }
  const parsed = profileSchema.safeParse(json);
  return parsed.success
    ? { kind: 'profile', profile: { ...parsed.data, dir } }
    : { kind: 'bad-profile', detail: z.prettifyError(parsed.error), fields: fieldsOf(parsed.error) };
};
