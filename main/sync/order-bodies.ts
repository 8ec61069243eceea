import { createHash } from 'node:crypto';
import {
  MAX_ORDER_BYTES,
  ORDER_ASK_HEADER,
  orderAskText,
  orderReplySchema,
  type OrderAsk,
} from '#common/wire/order-body.ts';
import { besideSync } from './probe-hub.ts';
import type { TerminalKey } from './terminal-key.ts';

/** The hub is on the same network: what takes longer than this is not on its way, ms. */
const ASK_MS = 10_000;

export type OrderAsker = {
  /** The hub's `/sync` address. */
  readonly url: string;
  readonly key: TerminalKey;
  readonly site: string;
  readonly term: string;
  readonly roles: readonly string[];
  /** UTC ms. */
  readonly at: number;
};

const signed = (
  { key, site, term, roles, at }: OrderAsker,
  ask: Pick<OrderAsk, 'what' | 'order' | 'sha256'>,
): string => {
  const asked = { ...ask, site, term, roles: [...roles], at, publicKey: key.publicKey };
  const whole: OrderAsk = { ...asked, sig: key.sign(orderAskText(asked)) };
  return Buffer.from(JSON.stringify(whole)).toString('base64url');
};

const addressOf = (url: string, order: string): string => besideSync(url, `orders/${encodeURIComponent(order)}`);

/** Leaves at the hub what this terminal answers an order with; false when the hub does not take it. Never throws. */
export const leaveOrderBody = async (
  asker: OrderAsker,
  order: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  if (bytes.length > MAX_ORDER_BYTES) return false;
  try {
    const reply = await fetch(addressOf(asker.url, order), {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        [ORDER_ASK_HEADER]: signed(asker, {
          what: 'leave',
          order,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        }),
      },
      body: bytes,
      signal: AbortSignal.timeout(ASK_MS),
    });
    const answer = orderReplySchema.safeParse(await reply.json());
    return answer.success && answer.data.kind === 'kept';
  } catch {
    return false;
  }
};

/** Takes from the hub what a terminal answered; `gone` when the hub has it no more or does not give it. Never throws. */
export const takeOrderBody = async (asker: OrderAsker, order: string): Promise<Uint8Array | 'gone' | 'hub-away'> => {
  try {
    const reply = await fetch(addressOf(asker.url, order), {
      headers: { [ORDER_ASK_HEADER]: signed(asker, { what: 'take', order, sha256: '' }) },
      signal: AbortSignal.timeout(ASK_MS),
    });
    return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : 'gone';
  } catch {
    return 'hub-away';
  }
};
