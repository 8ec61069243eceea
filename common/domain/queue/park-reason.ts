import { z } from 'zod';

/** Why a ticket is parked (tạm dừng phiếu): what the citizen went to do. */
export const parkReasonSchema = z.enum(['papers', 'copies', 'payment', 'form', 'other']);
export type ParkReason = z.infer<typeof parkReasonSchema>;

export const parkReasons: readonly ParkReason[] = parkReasonSchema.options;
