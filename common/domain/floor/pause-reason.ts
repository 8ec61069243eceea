import { z } from 'zod';

/** Why a counter calls nobody for a while (tạm nghỉ quầy). */
export const pauseReasonSchema = z.enum(['break', 'meeting', 'paperwork', 'equipment', 'other']);
export type PauseReason = z.infer<typeof pauseReasonSchema>;

export const pauseReasons: readonly PauseReason[] = pauseReasonSchema.options;
