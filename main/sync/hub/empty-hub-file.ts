import { randomUUID } from 'node:crypto';
import { makeHubFile, type MadeHubFile } from '#central/store/sqlite/make-hub-file.ts';
import { sha256 } from '#central/log/sha256.ts';
import { nextGen } from '#common/wire/generation.ts';
import type { PromoteParts } from './promote-hub.ts';

/**
 * Makes an empty hub's file of the generation after the last known one, where no copy of the site's logs is at hand: the terminals give it all they
 * have, and nobody takes it for an older hub.
 */
export const emptyHubFile = async (
  parts: Pick<PromoteParts, 'site' | 'file' | 'lastKnown' | 'replay' | 'nativeBinding' | 'now'>,
): Promise<MadeHubFile> =>
  makeHubFile({ ...parts, gen: nextGen(parts.lastKnown, randomUUID()), sha256, entriesOf: () => [] });
