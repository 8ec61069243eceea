import type { Database } from 'better-sqlite3';
import { voiceClipSchema } from '#common/domain/speech/voice-clip.ts';
import { readState } from './folded-tables.ts';
import { prepared } from './prepared.ts';

/** Ids of the words the centre recorded, with when: without the recordings, which are large. */
export const ownClipTimes = (db: Database): readonly { readonly id: string; readonly at: number }[] =>
  prepared(
    db,
    `SELECT id, state ->> '$.value.at' AS at FROM config_item WHERE kind = 'voice-clip' AND state ->> '$.value.wav' <> '' ORDER BY id`,
  ).all() as readonly { readonly id: string; readonly at: number }[]; // Columns are named in the query.

/** One recording as base64, or null when there is none. */
export const ownClip = (db: Database, id: string): string | null => {
  const item = readState(db, 'config-item', id);
  const clip = voiceClipSchema.safeParse(item?.value).data;
  return clip === undefined || clip.wav === '' ? null : clip.wav;
};
