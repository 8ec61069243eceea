import type { z } from 'zod';
import {
  bookingReplySchema,
  offeredSlotsSchema,
  type BookingReply,
  type BookingRequest,
  type OfferedSlots,
} from '#common/wire/booking-calls.ts';
import { siteDirectorySchema } from '#common/wire/site-directory.ts';
import { besideSync } from './probe-hub.ts';

const ANSWER_MS = 8_000;

/** Central's door for counters; null while central cannot be reached or does not answer as it should. Never throws. */
export type CentralDesk = {
  readonly slots: (service: string) => Promise<OfferedSlots | null>;
  readonly book: (request: BookingRequest) => Promise<BookingReply | null>;
};

const asked = async <S extends z.ZodType>(schema: S, url: string, init: RequestInit): Promise<z.infer<S> | null> => {
  try {
    const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
    const parsed = schema.safeParse(await reply.json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Appointments of a site at central, by central's `/sync` address as it is known at each call; null: the site has no central. */
export const centralDesk = (site: string, url: () => string | null): CentralDesk => {
  const at = (query: string): string | null => {
    const known = url();
    return known === null ? null : besideSync(known, `sites/${encodeURIComponent(site)}/appointments${query}`);
  };
  return {
    slots: async (service) => {
      const address = at(`?service=${encodeURIComponent(service)}`);
      return address === null ? null : asked(offeredSlotsSchema, address, {});
    },
    book: async (request) => {
      const address = at('');
      const body = JSON.stringify(request);
      const headers = { 'content-type': 'application/json' };
      return address === null ? null : asked(bookingReplySchema, address, { method: 'POST', headers, body });
    },
  };
};

/** The sites of the province as central, by its `/sync` address, knows them; null while it does not answer. Never throws. */
export const askSites = (url: string): Promise<z.infer<typeof siteDirectorySchema> | null> =>
  asked(siteDirectorySchema, besideSync(url, 'sites/directory'), {});
