/** A short message to a telephone. */
export type Message = {
  /** National form, digits only. */
  readonly phone: string;
  readonly text: string;
  /** The last day on which anything of it may be kept ('YYYY-MM-DD', Vietnam). */
  readonly lastDay: string;
};

/** Hands messages to whatever sends them. Resolving means handed over, not delivered. */
export type Messenger = { readonly hand: (message: Message) => Promise<void> };

/**
 * The messenger of today: it writes messages into central's outbox table (`message_outbox`) and sends nothing. A driver for a GSM modem or an SMS
 * service takes them from there.
 */
export const outboxMessenger = (
  write: (phone: string, text: string, now: number, lastDay: string) => Promise<void>,
  now: () => number,
): Messenger => ({ hand: ({ phone, text, lastDay }) => write(phone, text, now(), lastDay) });
