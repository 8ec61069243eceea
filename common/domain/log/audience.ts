import { z } from 'zod';

/**
 * The three logs of a site. Kiosks and displays open `floor` and `config` only, so personal data,
 * which lives in `dossier`, never reaches their disks.
 */
export const audienceSchema = z.enum(['floor', 'dossier', 'config']);
export type Audience = z.infer<typeof audienceSchema>;

export const audiences: readonly Audience[] = audienceSchema.options;

/** Whether a value names one of the logs. */
export const isAudience = (value: unknown): value is Audience => audiences.some((audience) => audience === value);
