import { makePlace } from './signature-place.ts';
import type { AskTimeStamp } from './time-stamp.ts';

export type AddTimeStampOutcome =
  | { readonly kind: 'stamped'; readonly pdf: Uint8Array; readonly at: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'unfit-document' };

const ROOM = 16_384;

/** Adds a time stamp to a signed PDF afterwards: a document time stamp (ETSI.RFC3161) in a revision of its own, over everything before it. */
export const addTimeStamp = async (pdf: Uint8Array, ask: AskTimeStamp): Promise<AddTimeStampOutcome> => {
  const place = makePlace(pdf, { kind: 'time-stamp' }, ROOM);
  if (place === null) return { kind: 'unfit-document' };
  const answer = await ask(place.covered);
  if (answer.kind !== 'token') return answer;
  const stamped = place.fill(answer.token);
  return stamped === null
    ? { kind: 'refused', detail: 'the token is larger than its room' }
    : { kind: 'stamped', pdf: stamped, at: answer.at };
};
