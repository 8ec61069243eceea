import { z } from 'zod';

/** Whose screens a notice (thông báo) of the supervisor is for. */
export const hearerSchema = z.enum(['counter', 'kiosk', 'display']);
export type Hearer = z.infer<typeof hearerSchema>;

/** The longest notice that stands on a kiosk in one look. */
export const NOTICE_CHARS = 160;

/** Setting `notice:<hearer>`: what a supervisor tells everybody at such screens. The next one takes its place. */
export const noticeSchema = z.object({
  text: z.object({ vi: z.string(), en: z.string() }),
  /** UTC ms by the hub's clock; nobody shows it after this. */
  until: z.number().int(),
});
export type NoticeItem = z.infer<typeof noticeSchema>;

/** Where people are sent who stand at a closed kiosk: another kiosk by name, or '' for the help desk. */
export const goToSchema = z.string().max(40);

/** Setting `kiosk:<terminal>`: whether a kiosk gives numbers (mở, đóng ki-ốt). */
export const kioskDoorSchema = z.object({ closed: z.boolean(), goTo: goToSchema });

/** The notice that is shown at `now` (UTC ms, hub's clock); null when there is none or its time is over. */
export const noticeAt = (notice: NoticeItem | null, now: number): NoticeItem | null =>
  notice !== null && notice.until > now && notice.text.vi !== '' ? notice : null;
