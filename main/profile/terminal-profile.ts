import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { roleSchema } from '#common/ipc/contract.ts';

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
export const profileSchema = z.strictObject({
  site: z.string().regex(/^[A-Za-z0-9.-]{1,40}$/u),
  /** Unique in the site: 'K1', 'Q5'. */
  name: z.string().regex(/^[A-Za-z0-9-]{1,20}$/u),
  roles: z.array(roleSchema).min(1),
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
  /** Settings that a new site starts with, published once by the terminal that hosts the hub. A path inside the profile. */
  seed: z.string().optional(),
  /** Only for the role `printer`: the virtual printer of the demo. */
  virtualPrinter: z.strictObject({ port: z.number().int().min(0).max(65_535), out: z.string() }).optional(),
  /** Only in the demo centre: where its own program listens that can cut parts off. */
  demo: z.strictObject({ control: z.url() }).optional(),
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
export type TerminalProfile = z.infer<typeof profileSchema> & { readonly dir: string };

export type ProfileOutcome =
  | { readonly kind: 'profile'; readonly profile: TerminalProfile }
  | { readonly kind: 'bad-profile'; readonly detail: string };

/** Reads and checks a profile folder's terminal.json; what is wrong is named by field. */
export const readProfile = (dir: string): ProfileOutcome => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path.join(dir, 'terminal.json'), 'utf8'));
  } catch (error) {
    return { kind: 'bad-profile', detail: error instanceof Error ? error.message : String(error) };
  }
  const parsed = profileSchema.safeParse(json);
  return parsed.success
    ? { kind: 'profile', profile: { ...parsed.data, dir } }
    : { kind: 'bad-profile', detail: z.prettifyError(parsed.error) };
};
