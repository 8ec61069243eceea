import { z } from 'zod';
import { isAgencyCode } from '#common/domain/dossier/dossier-code.ts';
import { siteSchema } from './names.ts';

/** A text of at most so many characters, NFC and without blanks around it. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .transform((given) => given.normalize('NFC').trim());
const someText = (most: number) => text(most).refine((given) => given !== '', 'empty');
const day = z.union([z.iso.date(), z.literal('')]);

const personSchema = z.strictObject({
  fullName: someText(200),
  citizenNumber: z.string().regex(/^[A-Z0-9]{0,20}$/u),
  formerNumber: z
    .string()
    .regex(/^[A-Z0-9]{0,20}$/u)
    .default(''),
  birthDate: day.default(''),
  gender: z.enum(['male', 'female', '']).default(''),
  address: text(500).default(''),
  phone: z.string().regex(/^\+?\d{0,15}$/u),
  email: text(200).default(''),
  cardIssuedOn: day.default(''),
});

const fileSchema = z.strictObject({
  name: someText(300),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.number().int().positive(),
});

const componentSchema = z.strictObject({
  name: someText(500),
  /** The database that it is taken from, or ''. */
  fromData: text(200).default(''),
  files: z.array(fileSchema).max(20),
});

/** The number under which the portal (cổng dịch vụ công) knows a dossier. */
export const portalNumberSchema = z.string().regex(/^[A-Za-z0-9][\w.-]{0,59}$/u);

/**
 * `POST /portal/dossiers` at central: a dossier that was filed online (hồ sơ trực tuyến). The site is named, or the agency (mã định danh) by its
 * code. Files are named by their SHA-256. Strict: what is not known here is refused, so that nothing is lost in silence.
 */
export const portalFilingSchema = z
  .strictObject({
    number: portalNumberSchema,
    site: siteSchema.optional(),
    agency: z.string().refine(isAgencyCode, 'no agency code').optional(),
    procedure: z.string().min(1).max(40),
    channel: z.literal('online'),
    applicant: personSchema,
    owner: personSchema.optional(),
    authority: text(300).optional(),
    organisation: z.strictObject({ name: someText(300), taxCode: z.string().regex(/^[\d-]{0,14}$/u) }).optional(),
    components: z.array(componentSchema).max(100),
    delivery: z
      .strictObject({
        way: z.enum(['counter', 'post', 'electronic']),
        receiver: text(200).default(''),
        phone: z
          .string()
          .regex(/^\+?\d{0,15}$/u)
          .default(''),
        address: text(500).default(''),
      })
      .optional(),
    /** UTC ms: when the portal counts it as filed. */
    filedAt: z.number().int().positive(),
  })
  .refine(({ site, agency }) => (site === undefined) !== (agency === undefined), {
    message: 'either site or agency',
    path: ['site'],
  });
export type PortalFiling = z.infer<typeof portalFilingSchema>;

/** What the portal signs: an HMAC-SHA256 with the shared secret, in hex, over this text. `at` (UTC ms) makes a copy worthless after five minutes. */
export const portalSignedText = (at: string, method: string, path: string, body: string): string =>
  ['motcua-portal-1', at, method, path, body].join('\n');

/** The headers that carry `at` and the HMAC. */
export const PORTAL_AT = 'x-motcua-at';
export const PORTAL_SIGNATURE = 'x-motcua-signature';

/** The answer to a filing. The same filing again gets the same answer. */
export type FilingAnswer =
  | { readonly kind: 'filed'; readonly number: string; readonly site: string; readonly dossier: string }
  /** The paths of what is not as it should be. */
  | { readonly kind: 'bad-request'; readonly fields: readonly string[] }
  | { readonly kind: 'unsigned' | 'clock' }
  | { readonly kind: 'unknown-site' | 'unknown-procedure' }
  /** Something else was filed under this number. */
  | { readonly kind: 'number-taken' };
