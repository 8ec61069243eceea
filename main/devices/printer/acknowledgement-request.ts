import { isAckId } from '#common/domain/paper/ack-id.ts';
import type { Acknowledgement } from '#common/domain/paper/printer-model.ts';
import { assertNever } from '#common/kit/assert-never.ts';

const GS = 0x1d;

/** GS r 1: sends one byte back when everything before it is processed; every receipt printer we heard of knows it. */
export const PROCESSED_SO_FAR: readonly number[] = [GS, 0x72, 1];
/** GS I 67: the printer's name, as text. */
export const ITS_NAME: readonly number[] = [GS, 0x49, 67];
/** GS g 2, n = 178: how often it has cut, as text. */
export const ITS_CUTS: readonly number[] = [GS, 0x67, 0x32, 0, 178, 0];

/** What stands behind a paper so that the printer tells when it is out; GS r is asked twice, since one lone byte may be noise. A wrong `ackId` (see `isAckId`) is a bug and throws. */
export const acknowledgementRequest = (how: Acknowledgement, ackId: string): Uint8Array => {
  if (!isAckId(ackId)) throw new Error('an acknowledgement id is four printable ASCII characters');
  switch (how) {
    case 'process-id':
      return Uint8Array.of(GS, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from(ackId, 'ascii'));
    case 'status':
      return Uint8Array.from([...PROCESSED_SO_FAR, ...PROCESSED_SO_FAR]);
    case 'nothing':
      return new Uint8Array(0);
    default:
      return assertNever(how);
  }
};
