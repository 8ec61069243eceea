/** An open way to a printer: bytes out, bytes in, and the news that it is gone. */
export type ByteLink = {
  /** Hands bytes over; resolves when the system took them. Does not reject: a lost link is told by `onClose`. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly onData: (listener: (bytes: Uint8Array) => void) => void;
  /** Called once when the link is closed, by either side or by an error. */
  readonly onClose: (listener: () => void) => void;
  /** Closes after everything written is sent, so that late status bytes do not make the system throw data away. */
  readonly end: () => Promise<void>;
  /** Closes at once; what was not sent yet is lost. */
  readonly abort: () => void;
};

/** Why there is no way to the printer: certainly nothing was printed. */
export type LinkRefusal = { readonly kind: 'refused' | 'timeout' | 'no-such-device' | 'busy' };

/** What opening a way to a printer may give. */
export type LinkResult = { readonly kind: 'open'; readonly link: ByteLink } | LinkRefusal;

/** Opens the way, within the given milliseconds. */
export type OpenLink = (timeoutMs: number) => Promise<LinkResult>;
